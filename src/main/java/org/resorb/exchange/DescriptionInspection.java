package org.resorb.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.resorb.storage.Checksum;
import org.resorb.storage.FileAccess;
import org.resorb.storage.Inspection;
import org.resorb.storage.ShellWord;

/** Looks at what describes a result for others: whether it still has the checksums of the files that it names. */
public final class DescriptionInspection {
    static final List<String> DESCRIPTIONS = List.of(ResearchCrate.FILE, CroissantFile.FILE);

    private DescriptionInspection() {}

    /** Whether nothing that was found harms the result itself, but at most what describes it. */
    public static boolean isWholeWithoutThem(Inspection inspection) {
        return inspection.defects().stream()
                .filter(defect -> defect.severity() != Inspection.Severity.HARMLESS)
                .allMatch(defect -> DESCRIPTIONS.contains(defect.place()));
    }

    /** Looks at those that are in the folder of an inspection; only reads. */
    public static void inspect(Inspection inspection) throws IOException {
        for (String name : DESCRIPTIONS) {
            if (Files.isRegularFile(inspection.folder().resolve(name))) {
                String stale = stale(inspection.folder(), name);
                String form = name.equals(CroissantFile.FILE) ? "croissant" : "ro_crate";
                String again = "resorb export " + ShellWord.of(inspection.folder()) + " --as " + form;
                if (!stale.isEmpty()) {
                    inspection.damaged(name, stale, again + " with who publishes it");
                }
            }
        }
    }

    /** What no longer holds, in words; empty if all does. */
    private static String stale(Path folder, String name) throws IOException {
        String id = "";
        try (InputStream in = FileAccess.in(folder.resolve(name));
                JsonParser parser = new JsonFactory().createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean isText = token == JsonToken.VALUE_STRING;
                if (isText && "@id".equals(parser.currentName())) {
                    id = parser.getText();
                } else if (isText && "sha256".equals(parser.currentName())) {
                    Path file = folder.resolve(URI.create(id).getPath());
                    if (!Files.isRegularFile(file) || !Checksum.matches(file, parser.getText())) {
                        return "describes " + id + " as it was before";
                    }
                }
            }
        } catch (IOException | IllegalArgumentException noDescription) {
            return "is not what was written";
        }
        return "";
    }
}
