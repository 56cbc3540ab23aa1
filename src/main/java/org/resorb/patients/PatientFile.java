package org.resorb.patients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Place;
import org.resorb.document.Problem;
import org.resorb.document.Problems;
import org.resorb.quantity.Spelling;
import org.resorb.storage.NotTextException;

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
        PatientTable table = table(csv);
        Problems problems = new Problems();
        Place head = new Place(csv.toString(), 1);
        if (!table.has(PATIENT)) {
            String near = Spelling.nearest(PATIENT, table.columns());
            problems.add(head, PATIENT, "is no column", "a table of patients as resorb cohort writes it", near);
        } else {
            numbers(csv, table, PATIENT, problems);
        }
        List<Visit> visits = observed(table);
        if (visits.isEmpty()) {
            problems.add(head, "", "has no follow-up", "a column such as " + OBSERVED + "_at_6_mo", "");
        }
        visits.forEach(visit -> numbers(csv, table, visit.at(OBSERVED), problems));
        for (Predictor predictor : Predictor.values()) {
            if (table.has(predictor.column())) {
                cells(csv, table, predictor, problems);
            }
        }
        problems.throwIfAny();
        return table;
    }

    private static PatientTable table(Path csv) throws IOException, InvalidFileException {
        try {
            return PatientTable.read(csv);
        } catch (NotTextException binary) {
            String file = csv.toString();
            throw new InvalidFileException(List.of(
                    new Problem(file, binary.line(), "", NotTextException.WORDS, NotTextException.EXPECTED, "")));
        }
    }

    /** The follow-ups at which a table says what a reader measured. */
    public static List<Visit> observed(PatientTable table) {
        return table.followUps().stream()
                .filter(visit -> table.has(visit.at(OBSERVED)))
                .toList();
    }

    private static void numbers(Path csv, PatientTable table, String column, Problems problems) {
        String[] cells = table.words(column);
        for (int row = 0; row < cells.length; row++) {
            if (!isNumberOrNothing(cells[row]) || column.equals(PATIENT) && !cells[row].matches("[0-9]{1,9}")) {
                String expected = column.equals(PATIENT) ? "a whole number" : "a number or nothing";
                problems.add(place(csv, row), column, "is '" + cells[row] + "'", expected, "");
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

    private static void cells(Path csv, PatientTable table, Predictor predictor, Problems problems) {
        String[] cells = table.words(predictor.column());
        for (int row = 0; row < cells.length; row++) {
            try {
                predictor.value(cells[row]);
            } catch (IllegalArgumentException wrong) {
                problems.add(place(csv, row), "", wrong.getMessage(), "", "");
            }
        }
    }

    /** The head is line 1. */
    private static Place place(Path csv, int row) {
        return new Place(csv.toString(), row + 2);
    }
}
