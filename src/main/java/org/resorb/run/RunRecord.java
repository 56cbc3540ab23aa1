package org.resorb.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.resorb.document.JsonWriter;
import org.resorb.quantity.Disclaimer;
import org.resorb.scenario.InstalledPlugins;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.Checksum;
import org.resorb.storage.FileAccess;
import org.resorb.storage.Folders;

/**
 * {@code run.json}: how a result came about. Also the mark by which Resorb knows its own folders.
 *
 * @param kind what the folder holds
 * @param scenario name of the scenario
 * @param settings what was changed beside the scenario's file, dotted path to value
 * @param profile what was written, in small letters
 * @param task what a prediction was for, which its record says in place of a profile; null of all else
 * @param seeds one a replicate, those that failed included
 * @param failures replicates that are missing from the data
 * @param threads that worked at a time, on replicates and within them
 * @param wallSeconds from start to the last picture
 * @param warnings in plain words
 * @param segmentation checksum and geometry of that which the run started from, empty if it started from none
 */
public record RunRecord(
        Kind kind,
        String scenario,
        Map<String, String> settings,
        String profile,
        PredictionTask task,
        List<Long> seeds,
        List<Failure> failures,
        int threads,
        double wallSeconds,
        List<String> warnings,
        Map<String, Object> segmentation) {
    /** Name of the file. */
    public static final String FILE = "run.json";

    static final String MADE_BY = "Resorb";
    static final String MAKER = "made_by";
    static final String KIND = "kind";
    static final String SCENARIO = "scenario";
    static final String SETTINGS = "settings";

    /** Records of predictions have always said their task where those of runs say their profile. */
    static final String PROFILE_OR_TASK = "profile";

    static final String SEEDS = "seeds";
    static final String FILES = "files";
    static final String OWN_START = ",\n  \"sha256_of_lines_above\": \"";

    /** How records of older versions end, which have no checksum of their own. */
    static final String END_OF_OLDER = "\n  }\n}\n";

    private static final String OWN_END = "\"\n}\n";
    private static final String LIST_NAME = "\n  \"" + FILES + "\": ";
    private static final String LIST_START = "," + LIST_NAME;
    private static final String BRACE = "\n}\n";

    /** Of what started from no segmentation. */
    public RunRecord(
            Kind kind,
            String scenario,
            Map<String, String> settings,
            String profile,
            List<Long> seeds,
            List<Failure> failures,
            int threads,
            double wallSeconds,
            List<String> warnings) {
        this(kind, scenario, settings, profile, null, seeds, failures, threads, wallSeconds, warnings, Map.of());
    }

    /** Of a prediction. */
    public static RunRecord of(
            PredictionTask task,
            String scenario,
            Map<String, String> settings,
            List<Long> seeds,
            List<Failure> failures,
            int threads,
            double wallSeconds,
            List<String> warnings) {
        return new RunRecord(
                Kind.PREDICTION,
                scenario,
                settings,
                "",
                task,
                seeds,
                failures,
                threads,
                wallSeconds,
                warnings,
                Map.of());
    }

    /** Writes the record beside the files that are in the folder by now, with a hash of each; forces them to disk. */
    public void write(Path folder) throws IOException {
        SortedMap<String, String> hashes = hashes(folder);
        Path file = folder.resolve(FILE);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(MAKER, MADE_BY);
        json.put(KIND, kind.toString());
        json.put("purpose", Disclaimer.PURPOSE);
        how(json);
        if (!segmentation.isEmpty()) {
            json.put("segmentation", segmentation);
        }
        json.put("warnings", warnings);
        json.put(FILES, hashes);
        String text = JsonWriter.text(json);
        String body = text.substring(0, text.length() - BRACE.length());
        FileAccess.write(file, body + own(body));
        FileAccess.force(file);
    }

    /** Adds a file of the folder to those that its record lists, or lists it as it is now. */
    static void include(Path folder, String name) throws IOException {
        Path file = folder.resolve(FILE);
        String text = FileAccess.read(file);
        SortedMap<String, String> hashes =
                new TreeMap<>(ExistingRecord.in(folder).files());
        hashes.put(name, Checksum.sha256(folder.resolve(name)));
        String list = JsonWriter.text(Map.of(FILES, hashes));
        String body = text.substring(0, text.lastIndexOf(LIST_START))
                + LIST_START
                + list.substring(list.indexOf(LIST_NAME) + LIST_NAME.length(), list.length() - BRACE.length());
        AtomicFile.write(file, body + own(body));
    }

    /** The end of the file, which tells whether what stands above it is what was written. */
    static String own(String above) {
        return OWN_START + Checksum.sha256(above.getBytes(StandardCharsets.UTF_8)) + OWN_END;
    }

    private void how(Map<String, Object> json) {
        Build build = Build.current();
        json.put("version", build.version());
        json.put("git_commit", build.commit());
        json.put("model", build.model());
        InstalledPlugins.noteIn(json);
        json.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        json.put(
                "os",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        json.put(SCENARIO, scenario);
        json.put(SETTINGS, settings);
        json.put(PROFILE_OR_TASK, task == null ? profile : task.toString());
        json.put("threads", threads);
        json.put("wall_time_s", wallSeconds);
        json.put(SEEDS, seeds);
        json.put("failures", failures.stream().map(Failure::message).toList());
    }

    private static SortedMap<String, String> hashes(Path folder) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String name : Folders.files(folder)) {
            Path file = folder.resolve(name);
            FileAccess.force(file);
            hashes.put(name, Checksum.sha256(file));
        }
        return hashes;
    }
}
