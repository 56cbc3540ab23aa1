package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.document.InvalidFileException;
import org.resorb.table.Column;

class CohortRunnerTest {
    @TempDir
    Path folder;

    private CohortRunner runner(Path out, String text, CohortChanges changes) throws InvalidFileException {
        return new CohortRunner(CohortFile.read(Cohorts.file(folder, text).toString(), changes), out);
    }

    private PatientTable followed(Path out, String text) throws IOException, InvalidFileException {
        CohortRunner runner = runner(out, text, CohortChanges.NONE);
        runner.follow(2, failed -> {});
        return runner.patients();
    }

    @Test
    void threadsAndStopsChangeNoByteOfTheTable() throws Exception {
        CohortRunner two = runner(folder.resolve("two"), Cohorts.SMALL, CohortChanges.NONE);
        two.follow(2, failed -> {});
        CohortRunner one = runner(folder.resolve("one"), Cohorts.SMALL, CohortChanges.NONE);
        one.follow(1, failed -> {});
        one.follow(1, failed -> {
            throw new AssertionError("a patient was followed twice");
        });
        one.patients().write(folder.resolve("one.csv"));
        two.patients().write(folder.resolve("two.csv"));
        assertThat(folder.resolve("one.csv")).hasSameBinaryContentAs(folder.resolve("two.csv"));
        assertThat(one.tally().done()).isEqualTo(12);
    }

    @Test
    void theReaderComparesWithHisOwnMeasurementAtBaseline() throws Exception {
        PatientTable table = followed(folder.resolve("out"), Cohorts.SMALL);
        assertThat(table.numbers("observed_volume_fraction_at_baseline")).containsOnly(1);
        double[] seen = table.numbers("observed_volume_fraction_at_4_wk");
        double[] was = table.numbers("mri_volume_fraction_at_4_wk");
        double[] first = table.numbers("mri_volume_fraction_at_baseline");
        for (int patient = 0; patient < table.size(); patient++) {
            if (!Double.isNaN(seen[patient])) {
                assertThat(seen[patient] / (was[patient] / first[patient])).isBetween(0.7, 1.4);
            }
        }
    }

    @Test
    void withoutErrorAndJitterWhatIsSeenIsWhatIs() throws Exception {
        String exact =
                Cohorts.SMALL.replace("jitter: 1 d", "jitter: 0 d").replace("reader_error: 5 %", "reader_error: 0 %");
        PatientTable table = followed(folder.resolve("out"), exact.replace("chance: 50 %", "chance: 0 %"));
        assertThat(table.numbers("time_d_at_2_wk")).containsOnly(14);
        double[] seen = table.numbers("observed_volume_fraction_at_2_wk");
        double[] was = table.numbers("mri_volume_fraction_at_2_wk");
        double[] first = table.numbers("mri_volume_fraction_at_baseline");
        for (int patient = 0; patient < table.size(); patient++) {
            assertThat(seen[patient]).isCloseTo(was[patient] / first[patient], Offset.offset(1e-7));
        }
    }

    @Test
    void nobodyIsOperatedOnAndVisitsAreOnTheirDayWhereAFileSaysSo() throws Exception {
        String plain = Cohorts.SMALL
                .replace("{pain_above: 6, from: 1 wk, chance: 50 %}", "off")
                .replace("  jitter: 1 d\n", "");
        PatientTable table = followed(folder.resolve("out"), plain);
        assertThat(table.words("surgery_d")).containsOnly("");
        assertThat(table.numbers("time_d_at_2_wk")).containsOnly(14);
    }

    @Test
    void whoIsOperatedOnIsNotSeenAnyMore() throws Exception {
        String all = Cohorts.SMALL.replace(
                "{pain_above: 6, from: 1 wk, chance: 50 %}", "{pain_above: 0, from: 1 wk, chance: 100 %}");
        PatientTable table = followed(folder.resolve("out"), all);
        assertThat(table.numbers("surgery_d")).containsOnly(7);
        assertThat(table.words("observed_volume_fraction_at_4_wk")).containsOnly("");
        assertThat(table.words("change_class_at_4_wk")).containsOnly("");
        assertThat(table.numbers("mri_volume_fraction_at_4_wk")).doesNotContain(Double.NaN);
    }

    @Test
    void everyColumnOfTheTableIsExplained() throws Exception {
        Cohort cohort = CohortFile.read(Cohorts.file(folder, Cohorts.SMALL).toString(), CohortChanges.NONE);
        CohortRunner runner = new CohortRunner(cohort, folder.resolve("out"));
        runner.follow(2, failed -> {});
        assertThat(PatientColumns.of(cohort).all())
                .extracting(Column::name)
                .containsExactlyElementsOf(runner.patients().columns());
        assertThat(PatientColumns.of(cohort).all()).extracting(Column::meaning).doesNotContain("");
    }

    @Test
    void patientsAreTheSameAtEachParameterSetThatTheyAreCrossedWith() throws Exception {
        Path points = java.nio.file.Files.writeString(
                folder.resolve("points.csv"), "mechanisms.autophagy.induction\n0.1 /d\n0.9 /d\n");
        CohortRunner runner = runner(
                folder.resolve("out"),
                Cohorts.SMALL,
                CohortChanges.NONE.points(points).scenario(Map.of()));
        runner.follow(2, failed -> {});
        PatientTable first = runner.patients(0, 0);
        PatientTable second = runner.patients(1, 0);
        assertThat(second.words("seed")).isEqualTo(first.words("seed"));
        assertThat(second.words("patient_timp")).isEqualTo(first.words("patient_timp"));
        assertThat(second.words("autophagy_induction_per_d")).doesNotContain("0.1");
    }

    @Test
    void asATrialSeesThemPatientsComeAfterTheirFirstImageAndTheOperatedAreLeftOutButTheirSectionsCounted()
            throws Exception {
        Cohort cohort = CohortFile.read(Cohorts.file(folder, Cohorts.SEEN).toString(), CohortChanges.NONE);
        CohortRunner runner = new CohortRunner(cohort, folder.resolve("out"));
        runner.follow(2, failed -> {});
        PatientTable table = runner.patients();
        assertThat(PatientColumns.of(cohort).all()).extracting(Column::name).containsExactlyElementsOf(table.columns());
        double[] first = table.numbers("time_d_at_baseline");
        double[] next = table.numbers("time_d_at_4_wk");
        double[] surgery = table.numbers("surgery_d");
        double[] cells = table.numbers("section_m1_per_cm2_at_operation");
        double[] area = table.numbers("section_area_mm2_at_operation");
        double[] volume = table.numbers("herniation_volume_mm3");
        double[] read = table.numbers("read_volume_mm3_at_baseline");
        int operated = 0;
        for (int i = 0; i < table.size(); i++) {
            assertThat(first[i]).isBetween(21 - 1e-6, 196 + 1e-6);
            assertThat(next[i] - first[i]).isBetween(26.0, 30.0);
            boolean isOperated = !Double.isNaN(surgery[i]);
            operated += isOperated ? 1 : 0;
            assertThat(table.words("observed_volume_fraction_at_baseline")[i].isEmpty())
                    .isEqualTo(isOperated);
            assertThat(Double.isNaN(area[i])).isEqualTo(!isOperated);
            assertThat(isOperated && area[i] > 0).isEqualTo(!Double.isNaN(cells[i]));
            assertThat(isOperated || Math.abs(read[i] - volume[i]) < 0.5 * volume[i] + 120)
                    .isTrue();
        }
        assertThat(operated).isBetween(3, 12);
        assertThat(table.visits()).extracting(Visit::label).containsExactly("baseline", "4_wk", "10_wk");
        assertThat(table.visit("operation").isOperation()).isTrue();
        assertThat(table.words("read_type")).doesNotContain("");
        assertThat(table.numbers("reported_pain_at_baseline")).doesNotContain(Double.NaN);
    }

    @Test
    void whoIsTreatedFromTheFirstImageOnIsTheSameInAllArmsUntilThen() throws Exception {
        PatientTable table = followed(folder.resolve("out"), Cohorts.TREATED);
        String[] groups = table.words("group");
        double[] start = table.numbers("treatment_start_wk");
        double[] first = table.numbers("time_d_at_baseline");
        double[] before = table.numbers("pain_vas_at_baseline");
        double[] after = table.numbers("pain_vas_at_4_wk");
        int treated = table.size() / 2;
        for (int i = 0; i < treated; i++) {
            assertThat(groups[i] + groups[i + treated]).isEqualTo("placeboblocker");
            assertThat(7 * start[i] - first[i]).isBetween(0.0, 7.0);
            assertThat(first[i] % 7).isZero();
            assertThat(before[i + treated]).isEqualTo(before[i]);
            assertThat(after[i + treated]).isLessThan(after[i]);
        }
    }
}
