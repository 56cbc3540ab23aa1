package org.resorb.patients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problem;
import org.resorb.document.Problems;
import org.resorb.quantity.Spelling;
import org.resorb.storage.FileAccess;
import org.resorb.storage.NotTextException;
import org.resorb.table.Cell;
import org.resorb.table.DataTable;
import org.resorb.table.TableRow;

/** Reads a table of patients and checks what a regression needs of it. */
public final class PatientFile {
    /** What a reader measures at a visit. */
    static final String OBSERVED = "observed_volume_fraction";

    /** A percentage is above it, and no herniation grows to it. */
    private static final int MOST = 10;

    private static final String PATIENT = "patient";

    private PatientFile() {}

    /**
     * Reads a table.
     *
     * @throws InvalidFileException with every mistake, if there is any
     * @throws IOException if it cannot be read or is no table
     */
    public static PatientTable read(Path csv) throws IOException, InvalidFileException {
        Problems problems = new Problems();
        DataTable rows = DataTable.of(csv.toString(), text(csv), problems::add);
        problems.throwIfAny();
        PatientTable table = patients(rows);
        if (!rows.has(PATIENT)) {
            String near = Spelling.nearest(PATIENT, rows.names());
            rows.fault(PATIENT, "is no column", "a table of patients as resorb cohort writes it", near);
        }
        List<Visit> visits = observed(table);
        if (visits.isEmpty()) {
            rows.fault("", "has no follow-up", "a column such as " + OBSERVED + "_at_6_mo", "");
        }
        List<String> seen = visits.stream().map(visit -> visit.at(OBSERVED)).toList();
        List<Predictor> predictors = Arrays.stream(Predictor.values())
                .filter(predictor -> rows.has(predictor.column()))
                .toList();
        rows.rows().forEach(row -> check(row, rows.has(PATIENT), seen, predictors));
        checkThatEachIsOnce(rows);
        problems.throwIfAny();
        return table;
    }

    private static String text(Path csv) throws IOException, InvalidFileException {
        if (Files.isDirectory(csv)) {
            String expected = PatientTable.FILE + ", or the folder of a cohort that has one";
            throw new InvalidFileException(
                    List.of(new Problem(csv.toString(), 0, "", "is a folder without patients", expected, "")));
        }
        try {
            return FileAccess.read(csv);
        } catch (NotTextException binary) {
            String file = csv.toString();
            throw new InvalidFileException(List.of(
                    new Problem(file, binary.line(), "", NotTextException.WORDS, NotTextException.EXPECTED, "")));
        }
    }

    private static PatientTable patients(DataTable rows) throws InvalidFileException {
        try {
            return PatientTable.of(rows);
        } catch (IllegalArgumentException noVisit) {
            throw new InvalidFileException(List.of(new Problem(
                    rows.file(),
                    rows.headLine(),
                    "",
                    "has a visit without a time: " + noVisit.getMessage(),
                    "a column such as time_d_at_6_mo",
                    "")));
        }
    }

    /** The follow-ups at which a table says what a reader measured. */
    public static List<Visit> observed(PatientTable table) {
        return table.followUps().stream()
                .filter(visit -> table.has(visit.at(OBSERVED)))
                .toList();
    }

    private static void check(TableRow row, boolean numbered, List<String> seen, List<Predictor> predictors) {
        if (numbered && !row.text(PATIENT).matches("[0-9]{1,9}")) {
            row.fault(PATIENT, "is '" + row.text(PATIENT) + "'", "a whole number", "");
        }
        for (String column : seen) {
            String cell = row.text(column);
            if (!isNumberOrNothing(cell)) {
                row.fault(column, "is '" + cell + "'", "a number or nothing", "");
            } else if (!cell.isEmpty() && !(Double.parseDouble(cell) >= 0 && Double.parseDouble(cell) <= MOST)) {
                String expected = "a part of the volume at the first image, 0 to " + MOST;
                row.fault(column, "is out of range: " + cell, expected, "");
            }
        }
        for (Predictor predictor : predictors) {
            String cell = row.text(predictor.column());
            if (predictor == Predictor.VOLUME && isNumberOrNothing(cell) && isNotPositive(cell)) {
                row.fault(predictor.column(), "is out of range: " + cell, "more than 0 mm3", "");
                continue;
            }
            if (!predictor.isWord() && !cell.isEmpty()) {
                row.number(predictor.column(), predictor.least(), predictor.most());
                continue;
            }
            try {
                predictor.value(cell);
            } catch (IllegalArgumentException wrong) {
                row.fault("", wrong.getMessage(), "", "");
            }
        }
    }

    private static boolean isNotPositive(String number) {
        return !number.isEmpty() && !(Double.parseDouble(number) > 0);
    }

    /** Another group may be another arm of the same patients, and a parameter set has patients of its own. */
    private static void checkThatEachIsOnce(DataTable rows) {
        List<String> keys = Stream.of(PATIENT, Arms.GROUP, PatientSets.SET)
                .filter(rows::has)
                .toList();
        Map<List<String>, Integer> lines = new HashMap<>();
        for (TableRow row : rows.rows()) {
            List<String> key = keys.stream().map(row::text).toList();
            Integer first = lines.putIfAbsent(key, row.line());
            if (first != null && rows.has(PATIENT)) {
                String who = key.get(0) + (rows.has(Arms.GROUP) ? " of group " + key.get(1) : "");
                row.fault(PATIENT, "is " + who + " again, as in line " + first, "each patient of a group once", "");
            }
        }
    }

    private static boolean isNumberOrNothing(String cell) {
        return cell.isEmpty() || Double.isFinite(Cell.number(cell));
    }
}
