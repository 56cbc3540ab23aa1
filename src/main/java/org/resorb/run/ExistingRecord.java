package org.resorb.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.resorb.storage.Checksum;
import org.resorb.storage.FileAccess;
import org.resorb.storage.Folders;

/**
 * What the run record of a folder says.
 *
 * @param own whether Resorb wrote it and it can be read to its end
 * @param kind of result; a record that names none is of a run
 * @param texts all else that stands at its top and is text, by name
 * @param settings what was changed beside the scenario's file
 * @param seeds one a replicate
 * @param files hash of each file by its name
 */
record ExistingRecord(
        boolean own,
        Kind kind,
        Map<String, String> texts,
        Map<String, String> settings,
        List<Long> seeds,
        Map<String, String> files) {
    /** Reads the record in a folder; one that Resorb did not write lists nothing. */
    static ExistingRecord in(Path folder) {
        ExistingRecord found = new ExistingRecord(
                false, Kind.RUN, new TreeMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new TreeMap<>());
        try (InputStream in = FileAccess.in(folder.resolve(RunRecord.FILE));
                JsonParser parser = new JsonFactory().createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                found.take(token, parser);
            }
        } catch (IOException notOurs) {
            return new ExistingRecord(false, Kind.RUN, found.texts, Map.of(), List.of(), Map.of());
        }
        boolean own = RunRecord.MADE_BY.equals(found.texts.get(RunRecord.MAKER));
        Kind kind = Kind.of(found.texts.get(RunRecord.KIND));
        return new ExistingRecord(own, kind, found.texts, found.settings, found.seeds, own ? found.files : Map.of());
    }

    private void take(JsonToken token, JsonParser parser) throws IOException {
        String above = above(parser);
        if (token == JsonToken.VALUE_NUMBER_INT && RunRecord.SEEDS.equals(above)) {
            seeds.add(parser.getLongValue());
        } else if (token == JsonToken.VALUE_STRING && RunRecord.FILES.equals(above)) {
            files.put(parser.currentName(), parser.getText());
        } else if (token == JsonToken.VALUE_STRING && RunRecord.SETTINGS.equals(above)) {
            settings.put(parser.currentName(), parser.getText());
        } else if (token == JsonToken.VALUE_STRING && above == null) {
            texts.put(parser.currentName(), parser.getText());
        }
    }

    /** Name of the object or list that holds the current one, null at the top. */
    private static String above(JsonParser parser) {
        return parser.getParsingContext().getParent() == null
                ? null
                : parser.getParsingContext().getParent().getCurrentName();
    }

    /** A text at the top of the record, empty if there is none. */
    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** What was written of a run; empty of other results. */
    String profile() {
        return kind == Kind.RUN ? text(RunRecord.PROFILE_OR_TASK) : "";
    }

    /** Whether this is a prediction for that. */
    boolean isFor(PredictionTask task) {
        return kind == Kind.PREDICTION && text(RunRecord.PROFILE_OR_TASK).equals(task.toString());
    }

    /** What made the result. */
    Build build() {
        return new Build(text("version"), text("git_commit"), text("model"));
    }

    /** Files that are not what they were when they were written; a missing one counts. */
    Set<String> changed(Path folder) throws IOException {
        Set<String> changed = new TreeSet<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!Checksum.matches(folder.resolve(file.getKey()), file.getValue())) {
                changed.add(file.getKey());
            }
        }
        return changed;
    }

    /**
     * What is in a folder and was not written with the record: names, and paths in folders that were; the record itself is
     * left out if it is Resorb's.
     */
    Set<String> added(Path folder) throws IOException {
        Set<String> added = new TreeSet<>();
        for (String name : Folders.contents(folder)) {
            boolean partly = files.keySet().stream().anyMatch(file -> file.startsWith(name + "/"));
            if (!partly && !files.containsKey(name)) {
                added.add(name);
            }
        }
        for (String file : Folders.files(folder)) {
            String top = file.substring(0, Math.max(0, file.indexOf('/')));
            if (!top.isEmpty() && !added.contains(top) && !files.containsKey(file)) {
                added.add(file);
            }
        }
        if (own) {
            added.remove(RunRecord.FILE);
        }
        return added;
    }

    /** Whether the record itself is what was written, as far as it says so: those of older versions do not. */
    static boolean isIntact(Path folder) throws IOException {
        String text = FileAccess.read(folder.resolve(RunRecord.FILE));
        int end = text.lastIndexOf(RunRecord.OWN_START);
        return end < 0
                ? text.endsWith(RunRecord.END_OF_OLDER)
                : text.substring(end).equals(RunRecord.own(text.substring(0, end)));
    }
}
