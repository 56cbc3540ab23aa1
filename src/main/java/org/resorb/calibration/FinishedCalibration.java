package org.resorb.calibration;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.resorb.storage.FileAccess;
import org.resorb.storage.WrongFolderException;
import org.resorb.table.DataTable;

/**
 * What the folder of a calibration that is over says of it.
 *
 * @param record the fields of {@code calibration.json} that are not lists, as text
 * @param targets {@code targets.csv}
 */
record FinishedCalibration(Map<String, String> record, DataTable targets) {
    private static final String NAME = "calibration";
    private static final String ANEW = "start that calibration again, and it writes the file anew";

    /**
     * Reads a folder.
     *
     * @throws WrongFolderException if no calibration was finished there
     */
    static FinishedCalibration in(Path folder) throws IOException {
        Path record = folder.resolve(CalibrationRecord.FILE);
        Path targets = folder.resolve(CalibrationTables.TARGETS);
        if (!Files.isRegularFile(record) || !Files.isRegularFile(targets)) {
            throw new WrongFolderException(folder + " is not the folder of a calibration that is over");
        }
        DataTable table = DataTable.read(targets);
        if (!table.names().containsAll(TargetTable.COLUMNS.names())) {
            throw new WrongFolderException(
                    targets + " was not written by this version; start that calibration again, and"
                            + " it writes its tables anew");
        }
        return new FinishedCalibration(record(record), table);
    }

    String name() {
        return record.get(NAME);
    }

    /** How many targets there are. */
    int size() {
        return targets.rows().size();
    }

    /** A cell of a target, NaN if it is empty. */
    double number(int target, String column) {
        return targets.rows().get(target).numberOrNaN(column);
    }

    Target target(int index) {
        double lower = number(index, "lower");
        double upper = number(index, "upper");
        return new Target(
                targets.rows().get(index).text("target"),
                number(index, "value"),
                Double.isNaN(lower) ? Double.NEGATIVE_INFINITY : lower,
                Double.isNaN(upper) ? Double.POSITIVE_INFINITY : upper);
    }

    private static Map<String, String> record(Path file) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser json = new JsonFactory().createParser(FileAccess.read(file))) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken().isScalarValue()) {
                    fields.put(name, json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText());
                } else {
                    json.skipChildren();
                }
            }
        } catch (JsonProcessingException damaged) {
            int line = damaged.getLocation() == null ? 0 : damaged.getLocation().getLineNr();
            throw new IOException(file + (line > 0 ? ":" + line : "") + ": is damaged; " + ANEW, damaged);
        }
        if (!fields.containsKey(NAME)) {
            throw new IOException(file + ": has no " + NAME + "; " + ANEW);
        }
        return fields;
    }
}
