package org.resorb.patients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Place;
import org.resorb.document.Problem;
import org.resorb.document.Problems;
import org.resorb.quantity.Spelling;
import org.resorb.storage.FileAccess;
import org.resorb.storage.NotTextException;
import org.resorb.table.DataTable;

/** Reads a table of patients and checks what a regression needs of it. */
public final class PatientFile {
    /** What a reader measures at a visit. */
    static final String OBSERVED = "observed_volume_fraction";

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
        DataTable text = text(csv, problems);
        Place head = new Place(csv.toString(), text.headLine());
        PatientTable table = table(text, head, problems);
        if (!table.has(PATIENT)) {
            String near = Spelling.nearest(PATIENT, table.columns());
            problems.add(head, PATIENT, "is no column", "a table of patients as resorb cohort writes it", near);
        } else {
            numbers(text, table, PATIENT, problems);
        }
        List<Visit> visits = observed(table);
        if (visits.isEmpty()) {
            problems.add(head, "", "has no follow-up", "a column such as " + OBSERVED + "_at_6_mo", "");
        }
        visits.forEach(visit -> numbers(text, table, visit.at(OBSERVED), problems));
        for (Predictor predictor : Predictor.values()) {
            if (table.has(predictor.column())) {
                cells(text, table, predictor, problems);
            }
        }
        problems.throwIfAny();
        return table;
    }

    private static DataTable text(Path csv, Problems problems) throws IOException {
        try {
            return DataTable.of(csv.toString(), FileAccess.read(csv), problems::add);
        } catch (NotTextException binary) {
            Place place = new Place(csv.toString(), binary.line());
            problems.add(place, "", NotTextException.WORDS, NotTextException.EXPECTED, "");
            return DataTable.of(csv.toString(), "", (file, line, column, wrong, expected, nearest) -> {});
        }
    }

    private static PatientTable table(DataTable text, Place head, Problems problems) throws InvalidFileException {
        problems.throwIfAny();
        try {
            return PatientTable.of(text);
        } catch (IllegalArgumentException noTime) {
            String wrong = "has a visit without a time: " + noTime.getMessage();
            throw new InvalidFileException(
                    List.of(new Problem(head.file(), head.line(), "", wrong, "a column such as time_d_at_6_mo", "")));
        }
    }

    /** The follow-ups at which a table says what a reader measured. */
    public static List<Visit> observed(PatientTable table) {
        return table.followUps().stream()
                .filter(visit -> table.has(visit.at(OBSERVED)))
                .toList();
    }

    private static void numbers(DataTable text, PatientTable table, String column, Problems problems) {
        String[] cells = table.words(column);
        for (int row = 0; row < cells.length; row++) {
            if (!isNumberOrNothing(cells[row]) || column.equals(PATIENT) && !cells[row].matches("[0-9]{1,9}")) {
                String expected = column.equals(PATIENT) ? "a whole number" : "a number or nothing";
                problems.add(place(text, row), column, "is '" + cells[row] + "'", expected, "");
            }
        }
    }

    private static boolean isNumberOrNothing(String cell) {
        try {
            return cell.isEmpty() || Double.isFinite(Double.parseDouble(cell));
        } catch (NumberFormatException word) {
            return false;
        }
    }

    private static void cells(DataTable text, PatientTable table, Predictor predictor, Problems problems) {
        String[] cells = table.words(predictor.column());
        for (int row = 0; row < cells.length; row++) {
            try {
                predictor.value(cells[row]);
            } catch (IllegalArgumentException wrong) {
                problems.add(place(text, row), "", wrong.getMessage(), "", "");
            }
        }
    }

    private static Place place(DataTable text, int row) {
        return new Place(text.file(), text.rows().get(row).line());
    }
}
