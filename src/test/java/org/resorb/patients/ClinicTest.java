package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.document.InvalidFileException;

class ClinicTest {
    @TempDir
    Path folder;

    private Clinic clinic(Path out, String text, Changes changes) throws InvalidFileException {
        return new Clinic(CohortFile.read(Cohorts.file(folder, text).toString(), changes), out);
    }

    private PatientTable followed(Path out, String text) throws IOException, InvalidFileException {
        Clinic clinic = clinic(out, text, Changes.NONE);
        clinic.follow(2, failed -> {});
        return clinic.patients();
    }

    @Test
    void threadsAndStopsChangeNoByteOfTheTable() throws Exception {
        Clinic two = clinic(folder.resolve("two"), Cohorts.SMALL, Changes.NONE);
        two.follow(2, failed -> {});
        Clinic one = clinic(folder.resolve("one"), Cohorts.SMALL, Changes.NONE);
        one.follow(1, failed -> {});
        one.follow(1, failed -> {
            throw new AssertionError("a patient was followed twice");
        });
        assertThat(one.patients().lines()).isEqualTo(two.patients().lines());
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
        Cohort cohort = CohortFile.read(Cohorts.file(folder, Cohorts.SMALL).toString(), Changes.NONE);
        Clinic clinic = new Clinic(cohort, folder.resolve("out"));
        clinic.follow(2, failed -> {});
        List<String> explained = PatientColumns.lines(cohort).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertThat(explained)
                .containsExactlyInAnyOrderElementsOf(clinic.patients().columns());
    }

    @Test
    void patientsAreTheSameAtEachParameterSetThatTheyAreCrossedWith() throws Exception {
        Path points = java.nio.file.Files.writeString(
                folder.resolve("points.csv"), "mechanisms.autophagy.induction\n0.1 /d\n0.9 /d\n");
        Clinic clinic = clinic(
                folder.resolve("out"),
                Cohorts.SMALL,
                Changes.NONE.points(points).scenario(Map.of()));
        clinic.follow(2, failed -> {});
        PatientTable first = clinic.patients(0);
        PatientTable second = clinic.patients(1);
        assertThat(second.words("seed")).isEqualTo(first.words("seed"));
        assertThat(second.words("patient_timp")).isEqualTo(first.words("patient_timp"));
        assertThat(second.words("autophagy_induction_per_d")).doesNotContain("0.1");
    }
}
