package org.resorb.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resorb.calibration.Calibration;
import org.resorb.calibration.CalibrationFile;
import org.resorb.document.InvalidFileException;
import org.resorb.table.DataTable;
import org.resorb.table.TableRow;

/**
 * Writes the best member of a calibration into the reference, and what the calibration laid under all its members, so that
 * nobody sets a number by hand after a fit. A line keeps its place; its comment says where the value comes from now.
 */
final class AdoptedFit {
    private static final Pattern LINE = Pattern.compile("( *)([a-z0-9_]+):( *)([^#]*?)( *#.*)?");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> origins = new LinkedHashMap<>();

    private AdoptedFit() {}

    /** Reads the folder of a calibration that is over. */
    static AdoptedFit of(Path folder) throws IOException, InvalidFileException {
        AdoptedFit fit = new AdoptedFit();
        Calibration calibration =
                CalibrationFile.read(folder.resolve("calibration.yaml").toString());
        calibration.settings().forEach((path, value) -> {
            if (!path.startsWith("resolution.")) {
                fit.values.put(path, value);
                fit.origins.put(path, "assumed: as " + calibration.name() + " has it");
            }
        });
        for (TableRow row : DataTable.read(folder.resolve("best.csv")).rows()) {
            fit.values.put(row.text("parameter"), row.text("value"));
            fit.origins.put(row.text("parameter"), row.text("origin"));
        }
        return fit;
    }

    /** The text of a reference with these values; throws if it lacks one of them. */
    String over(String reference) {
        List<String> lines = new ArrayList<>();
        List<String> path = new ArrayList<>();
        Map<String, String> left = new LinkedHashMap<>(values);
        for (String line : reference.lines().toList()) {
            Matcher match = LINE.matcher(line);
            if (!match.matches()) {
                lines.add(line);
                continue;
            }
            int depth = match.group(1).length() / 2;
            path.subList(Math.min(depth, path.size()), path.size()).clear();
            path.add(match.group(2));
            String name = String.join(".", path);
            String value = left.remove(name);
            boolean stays = value == null || value.equals(match.group(4).strip());
            lines.add(stays ? line : changed(match, value, origins.get(name)));
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("the reference has no " + left.keySet());
        }
        return String.join("\n", lines) + "\n";
    }

    private static String changed(Matcher match, String value, String origin) {
        String start = match.group(1) + match.group(2) + ":" + match.group(3) + value;
        int column =
                match.group(5) == null ? 0 : match.start(5) + match.group(5).indexOf('#');
        return start + " ".repeat(Math.max(1, column - start.length())) + "# " + origin;
    }

    /** Writes {@code scenarios/reference.yaml}. */
    void write() throws IOException {
        Path file = Path.of("scenarios/reference.yaml");
        Files.writeString(file, over(Files.readString(file)));
    }
}
