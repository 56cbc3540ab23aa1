package org.resorb.patients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.resorb.document.InvalidFileException;

/** Short ways to facts and tables of patients for tests. */
final class Facts {
    static final String HEAD = String.join(",", FactFile.COLUMNS);

    private Facts() {}

    /** A fact from {@code subgroup,observable,time,statistic,against,value,lower,upper,rule}. */
    static Fact of(String asked) {
        try {
            Path file = Files.createTempFile("facts", ".csv");
            try {
                Files.writeString(file, HEAD + "\nF1,cohort_four_types," + asked + ",chiu2015,seen,a test\n");
                return FactFile.read(file.toString()).get(0);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFileException wrong) {
            throw new IllegalArgumentException(wrong.getMessage(), wrong);
        }
    }

    /** A table of these columns, a row a line. */
    static PatientTable table(String head, String... rows) {
        List<String> lines = new ArrayList<>(List.of(head));
        lines.addAll(List.of(rows));
        return MadeUpPatients.of(lines);
    }

    static EvaluatedFact judged(String asked, PatientTable table) {
        return EvaluatedFact.of(of(asked), table);
    }

    static double estimate(String asked, PatientTable table) {
        return judged(asked, table).estimate().value();
    }
}
