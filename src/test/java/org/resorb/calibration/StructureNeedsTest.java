package org.resorb.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.table.DataTable;

class StructureNeedsTest {
    @TempDir
    Path folder;

    /** A calibration whose targets are all 0.5, 0.4 to 0.6, and whose best point comes to these values, with this error. */
    private FinishedCalibration of(String name, double error, double... best) throws IOException {
        return of(name, error, 1e6, best);
    }

    private FinishedCalibration of(String name, double error, double freedom, double[] best) throws IOException {
        StringBuilder text = new StringBuilder("target,value,lower,upper,best,best_error,best_freedom\n");
        for (int i = 0; i < best.length; i++) {
            String answer = Double.isNaN(best[i]) ? "" : Double.toString(best[i]);
            text.append("X")
                    .append(i + 1)
                    .append(",0.5,0.4,0.6,")
                    .append(answer)
                    .append(',')
                    .append(Double.isNaN(error) ? "," : error + "," + (Double.isNaN(freedom) ? "" : freedom))
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve(name + ".csv"), text);
        return new FinishedCalibration(Map.of("calibration", name), DataTable.read(file));
    }

    private StructureNeeds.Row row(double error, double whole, double without) throws IOException {
        FinishedCalibration variant = of("variant", error, without);
        return new StructureNeeds(of("whole", error, whole), List.of(variant))
                .rows(variant)
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, 0.5, 0.9, NEEDED",
        "0.01, 0.5, 0.1, NEEDED",
        "0.01, 0.5, 0.59, WORSE",
        "0.01, 0.5, 0.51, NOT",
        "0.2, 0.5, 0.9, NOT",
        "0.01, 0.9, 0.5, NOT",
        "0.01, 0.9, 0.1, NOT",
        "0.01, 0.5, NaN, NEEDED",
        "0.01, NaN, 0.9, UNKNOWN",
        "NaN, 0.5, 0.51, UNKNOWN",
        "NaN, 0.51, 0.5, NOT",
        "NaN, 0.5, NaN, NEEDED",
    })
    void aFactNeedsWhatItIsMissedWithoutBeyondChance(
            double error, double whole, double without, StructureNeeds.Verdict verdict) throws IOException {
        assertThat(row(error, whole, without).verdict()).isEqualTo(verdict);
    }

    @Test
    void chanceIsThatOfBothAndStricterTheMoreFactsAreAsked() throws IOException {
        assertThat(row(0.03, 0.5, 0.7).chance()).isEqualTo(Math.hypot(0.03, 0.03));
        // 1.8 standard deviations: beyond the 1.64 of one target, within the 2.33 of five.
        double far = 0.5 + 1.8 * Math.hypot(0.06, 0.06);
        assertThat(row(0.06, 0.5, far).verdict()).isEqualTo(StructureNeeds.Verdict.NEEDED);
        FinishedCalibration variant = of("variant", 0.06, far, 0.5, 0.5, 0.5, 0.5);
        StructureNeeds needs = new StructureNeeds(of("whole", 0.06, 0.5, 0.5, 0.5, 0.5, 0.5), List.of(variant));
        assertThat(needs.rows(variant).get(0).verdict()).isEqualTo(StructureNeeds.Verdict.NOT);
    }

    /**
     * Macrophages that a knock-out of MMP-7 leaves without TNF's carriage, of three pairs of patients under each: 4.8 standard
     * deviations more, beyond the 2.84 of known ones, within the 5.7 of Student's for 22 targets and four degrees of freedom.
     */
    @ParameterizedTest
    @CsvSource({"2, NOT", "3, NEEDED", "50, NEEDED", "1, UNKNOWN", "NaN, UNKNOWN"})
    void fewPatientsTellLittleOfChanceItself(double freedom, StructureNeeds.Verdict verdict) throws IOException {
        double[] before = new double[22];
        double[] after = new double[22];
        Arrays.fill(before, 0.5);
        Arrays.fill(after, 0.5);
        after[0] += 0.391;
        double error = 0.0813 / Math.sqrt(2);
        FinishedCalibration variant = of("variant", error, freedom, after);
        StructureNeeds needs = new StructureNeeds(of("whole", error, freedom, before), List.of(variant));
        assertThat(needs.rows(variant).get(0).verdict()).isEqualTo(verdict);
    }

    /** Answers of an earlier version do not say of how many they are; what is within the bound of many is so of few. */
    @Test
    void whatIsWithinTheBoundOfManyMayBeChanceHoweverFewThereWere() throws IOException {
        FinishedCalibration variant = of("variant", 0.2, Double.NaN, new double[] {0.7});
        StructureNeeds needs = new StructureNeeds(of("whole", 0.2, Double.NaN, new double[] {0.5}), List.of(variant));
        assertThat(needs.rows(variant).get(0).verdict()).isEqualTo(StructureNeeds.Verdict.NOT);
    }

    /** None of three macrophages under either has a spread of 0, which says nothing of a fourth. */
    @Test
    void patientsWhoAllComeToTheSameTellNothingOfChance() throws IOException {
        assertThat(row(0, 0.5, 0.9).verdict()).isEqualTo(StructureNeeds.Verdict.UNKNOWN);
    }

    @Test
    void whatNoFactNeedsCanBeReadOff() throws IOException {
        StructureNeeds needs = new StructureNeeds(
                of("whole", 0.01, 0.5, 0.5, 0.5),
                List.of(of("no_this", 0.01, 0.9, 0.58, 0.5), of("no_that", 0.01, 0.5, 0.51, 0.49)));
        assertThat(needs.words())
                .containsExactly(
                        "no_this: what it is without is needed by X1; worse, but as published: X2",
                        "no_that: no fact needs what it is without");
        assertThat(needs.csv()).contains("no_this,X1,0.5,0.9,0.4,", ",needed\n", "no_that,X3,0.5,0.49,0.01,");
    }
}
