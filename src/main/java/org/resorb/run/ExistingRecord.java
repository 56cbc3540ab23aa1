package org.resorb.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.resorb.storage.Checksum;

/**
 * What the run record of a folder says.
 *
 * @param own whether Resorb wrote it
 * @param kind of result; a record that names none is of a run
 * @param files hash of each file by its name
 */
record ExistingRecord(boolean own, Kind kind, Map<String, String> files) {
    /** Reads the record in a folder; one that Resorb did not write lists nothing. */
    static ExistingRecord in(Path folder) {
        Map<String, String> files = new TreeMap<>();
        boolean own = false;
        Kind kind = Kind.RUN;
        try (JsonParser parser =
                new JsonFactory().createParser(folder.resolve(RunRecord.FILE).toFile())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String name = token == JsonToken.VALUE_STRING ? parser.currentName() : null;
                if (name != null && "files".equals(above(parser))) {
                    files.put(name, parser.getText());
                } else if ("made_by".equals(name)) {
                    own = RunRecord.MADE_BY.equals(parser.getText());
                } else if ("kind".equals(name) && above(parser) == null) {
                    kind = Kind.of(parser.getText());
                }
            }
        } catch (IOException notOurs) {
            own = false;
        }
        return new ExistingRecord(own, kind, own ? files : Map.of());
    }

    /** Name of the object that holds the current one, null at the top. */
    private static String above(JsonParser parser) {
        return parser.getParsingContext().getParent().getCurrentName();
    }

    /** Files that are not what they were when they were written; a missing one counts. */
    Set<String> changed(Path folder) throws IOException {
        Set<String> changed = new TreeSet<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            boolean plain = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
            if (!plain || !Checksum.sha256(path).equals(file.getValue())) {
                changed.add(file.getKey());
            }
        }
        return changed;
    }
}
