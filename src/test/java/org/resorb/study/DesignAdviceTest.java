package org.resorb.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignAdviceTest {
    private static final String TWO =
            "factors: {patient.timp: {range: [0.5, 2]}, patient.vascularity: {range: [0.5, 2]}}\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: sobol, base: 100} | 2 | design.base: 100 is no power of two, so the Sobol sequence is uneven; take 64 or 128",
                "{type: sobol, base: 3} | 2 | design.base: 3 is no power of two, so the Sobol sequence is uneven; take 2 or 4",
                "{type: sobol, base: 64} | 1 | replicates: 1 with a Sobol design: chance counts into the total index",
                "{type: morris, trajectories: 10, levels: 2} | 1 | design.levels: 2 sees only the ends of each factor; take 4",
                "{type: morris, trajectories: 4, levels: 20} | 1 | design.levels: 20 with 4 trajectories: a step goes over 10 levels",
                "{type: morris, trajectories: 2, levels: 4} | 1 | design.trajectories: 2 are too few",
                "{type: latin_hypercube, rows: 4} | 1 | design.rows: 4 for 2 factors: rank correlations need 5 rows at least",
                "{type: latin_hypercube, rows: 12} | 1 | design.rows: 12 for 2 factors are few; about 10 a factor, 20, are usual",
            })
    void aDesignThatTellsLittleIsAWarningWithABetterOne(String design, int replicates, String advice) {
        Study study =
                Studies.of(folder, Studies.HEAD + TWO + "design: " + design + "\nreplicates: " + replicates + "\n");
        assertThat(study.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning).startsWith(advice));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: sobol, base: 64} | 2",
                "{type: morris, trajectories: 10, levels: 4} | 1",
                "{type: latin_hypercube, rows: 20} | 1",
                "factorial | 1",
            })
    void aGoodDesignIsNotTalkedAbout(String design, int replicates) {
        String text = Studies.HEAD + TWO + "design: " + design + "\nreplicates: " + replicates + "\n";
        assertThat(Studies.of(folder, text).warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "patient.timp,patient.age#1,40 a#2,40 a#1.0,480 mo | row 3 is row 1 again,",
                "patient.timp#1#2#1#2#2 | row 3 is row 1 again (and 2 more such rows),",
                "seed,patient.timp#1,1#1,1 | row 2 is row 1 again,"
            })
    void aRowThatIsInAListAlreadyIsToldOf(String rows, String told) throws Exception {
        assertThat(list(rows, "").warnings())
                .containsExactly("design.file: " + told + " the same run counted twice; replicates repeat rows");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "patient.timp,patient.age#1,40 a#2,40 a#1,41 a | -",
                "patient.timp#1#2#1 | paired: false",
                "seed,patient.timp#1,1#2,1 | -"
            })
    void rowsThatDifferByAValueOrASeedAreNotTalkedAbout(String rows, String more) throws Exception {
        assertThat(list(rows, more == null ? "" : more).warnings()).isEmpty();
    }

    private Study list(String rows, String more) throws Exception {
        Files.writeString(folder.resolve("rows.csv"), rows.replace("#", "\n") + "\n");
        return Studies.of(folder, Studies.HEAD + "design: {type: list, file: rows.csv}\n" + more + "\n");
    }

    @Test
    void valuesThatDoNotFitTheLevelsOfMorrisComeUpUnevenly() {
        String text = Studies.HEAD + "factors: {patient.timp: {values: [0.5, 1, 2]}}\n"
                + "design: {type: morris, trajectories: 10, levels: 4}\n";
        assertThat(Studies.of(folder, text).warnings())
                .containsExactly(
                        "factors.patient.timp has 3 values on 4 levels, so some come up more often than others;"
                                + " take levels: 6");
    }
}
