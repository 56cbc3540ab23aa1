package org.resorb.calibration;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.storage.WrongFolderException;
import org.resorb.study.Csv;

/**
 * What the folder of a calibration that is over says of it.
 *
 * @param record the fields of {@code calibration.json} that are not lists, as text
 * @param targets the lines of {@code targets.csv}, each a map of cells by column
 */
record Finished(Map<String, String> record, List<Map<String, String>> targets) {
    /**
     * Reads a folder.
     *
     * @throws WrongFolderException if no calibration was finished there
     */
    static Finished in(Path folder) throws IOException {
        Path record = folder.resolve(CalibrationRecord.FILE);
        Path targets = folder.resolve(CalibrationTables.TARGETS);
        if (!Files.isRegularFile(record) || !Files.isRegularFile(targets)) {
            throw new WrongFolderException(folder + " is not the folder of a calibration that is over");
        }
        List<String> lines = Files.readAllLines(targets);
        if (!lines.get(0).equals(TargetTable.HEAD)) {
            throw new WrongFolderException(
                    targets + " was not written by this version; start that calibration again, and"
                            + " it writes its tables anew");
        }
        return new Finished(record(record), rows(lines));
    }

    String name() {
        return record.get("calibration");
    }

    /** A column of the targets. */
    List<String> column(String name) {
        return targets.stream().map(row -> row.get(name)).toList();
    }

    /** A cell of a target, NaN if it is empty. */
    double number(int target, String column) {
        String cell = targets.get(target).get(column);
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    Target target(int index) {
        double lower = number(index, "lower");
        double upper = number(index, "upper");
        return new Target(
                targets.get(index).get("target"),
                number(index, "value"),
                Double.isNaN(lower) ? Double.NEGATIVE_INFINITY : lower,
                Double.isNaN(upper) ? Double.POSITIVE_INFINITY : upper);
    }

    private static Map<String, String> record(Path file) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken().isScalarValue()) {
                    fields.put(name, json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText());
                } else {
                    json.skipChildren();
                }
            }
        }
        return fields;
    }

    private static List<Map<String, String>> rows(List<String> lines) {
        List<String> head = Csv.fields(lines.get(0));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = Csv.fields(line);
            Map<String, String> row = new LinkedHashMap<>();
            head.forEach(name -> row.put(name, fields.get(head.indexOf(name))));
            rows.add(row);
        }
        return rows;
    }
}
