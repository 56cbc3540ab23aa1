package org.resorb.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.Checksum;
import org.resorb.storage.FileAccess;

/**
 * {@code run.json}: how a result came about. Also the mark by which Resorb knows its own folders.
 *
 * @param kind what the folder holds
 * @param scenario name of the scenario
 * @param settings what was changed beside the scenario's file, dotted path to value
 * @param profile what was written, in small letters
 * @param seeds one a replicate, those that failed included
 * @param failures replicates that are missing from the data
 * @param threads on which replicates ran
 * @param wallSeconds from start to the last picture
 * @param warnings in plain words
 */
public record RunRecord(
        Kind kind,
        String scenario,
        Map<String, String> settings,
        String profile,
        List<Long> seeds,
        List<Failure> failures,
        int threads,
        double wallSeconds,
        List<String> warnings) {
    static final String FILE = "run.json";
    static final String MADE_BY = "Resorb";
    static final String MAKER = "made_by";
    static final String KIND = "kind";
    static final String SCENARIO = "scenario";
    static final String SETTINGS = "settings";
    static final String SEEDS = "seeds";
    static final String FILES = "files";
    static final String OWN_START = ",\n  \"sha256_of_lines_above\": \"";

    /** How records of older versions end, which have no checksum of their own. */
    static final String END_OF_OLDER = "\n  }\n}\n";

    private static final String OWN_END = "\"\n}\n";
    private static final String BRACE = "\n}\n";

    /** Writes the record beside the files that are in the folder by now, with a hash of each; forces them to disk. */
    public void write(Path folder) throws IOException {
        SortedMap<String, String> hashes = hashes(folder);
        Path file = folder.resolve(FILE);
        String text = Json.text(json -> {
            json.writeStringField(MAKER, MADE_BY);
            json.writeStringField(KIND, kind.toString());
            json.writeStringField("purpose", "For research and teaching, not for clinical decisions.");
            writeHow(json);
            json.writeArrayFieldStart("warnings");
            for (String warning : warnings) {
                json.writeString(warning);
            }
            json.writeEndArray();
            json.writeObjectFieldStart(FILES);
            for (var hash : hashes.entrySet()) {
                json.writeStringField(hash.getKey(), hash.getValue());
            }
            json.writeEndObject();
        });
        String body = text.substring(0, text.length() - BRACE.length());
        FileAccess.write(file, body + own(body));
        AtomicFile.force(file);
    }

    /** The end of the file, which tells whether what stands above it is what was written. */
    static String own(String above) {
        return OWN_START + Checksum.sha256(above.getBytes(StandardCharsets.UTF_8)) + OWN_END;
    }

    private void writeHow(JsonGenerator json) throws IOException {
        Build build = Build.current();
        json.writeStringField("version", build.version());
        json.writeStringField("git_commit", build.commit());
        json.writeStringField("model", build.model());
        json.writeStringField("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        json.writeStringField(
                "os",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        json.writeStringField(SCENARIO, scenario);
        json.writeObjectFieldStart(SETTINGS);
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            json.writeStringField(setting.getKey(), setting.getValue());
        }
        json.writeEndObject();
        json.writeStringField("profile", profile);
        json.writeNumberField("threads", threads);
        Json.number(json, "wall_time_s", wallSeconds);
        json.writeArrayFieldStart(SEEDS);
        for (long seed : seeds) {
            json.writeNumber(seed);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("failures");
        for (Failure failure : failures) {
            json.writeString(failure.message());
        }
        json.writeEndArray();
    }

    private static SortedMap<String, String> hashes(Path folder) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "[!.]*")) {
            for (Path file : files) {
                AtomicFile.force(file);
                hashes.put(file.getFileName().toString(), Checksum.sha256(file));
            }
        }
        return hashes;
    }
}
