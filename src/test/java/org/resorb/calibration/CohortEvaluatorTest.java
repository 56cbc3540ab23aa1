package org.resorb.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.document.InvalidFileException;
import org.resorb.patients.PatientTable;

class CohortEvaluatorTest {
    private static final String COHORT = """
            name: tiny
            base: reference
            scenario: {duration: 4 wk, resolution: {voxel: 0.4 mm, step: 24 h}}
            patients: 50
            groups:
              bulge: {scenario: {herniation: {type: bulge}}}
              sequestration: {scenario: {herniation: {type: sequestration}}}
            traits: {patient.timp: {range: [0.5, 2], scale: log}}
            observation:
              baseline: 1 wk
              follow_ups: [4 wk]
              jitter: 0 d
              reader_error: 0 %
              surgery: {pain_above: 10, from: 3 wk, chance: 0 %}
            """;

    private static final String FILE = """
            name: small
            cohorts: [{study: tiny.yaml, patients: 2}]
            targets: [C3]
            free: {mechanisms.dehydration.free_load: {range: [8 kPa, 24 kPa], scale: log}}
            scenario: {mechanisms: {neovascularization: off}}
            waves: 1
            points: 10
            members: 2
            """;

    @TempDir
    Path folder;

    private Calibration calibration;

    @BeforeEach
    void setUp() throws Exception {
        Files.writeString(folder.resolve("tiny.yaml"), COHORT);
        calibration = CalibrationFile.read(
                Files.writeString(folder.resolve("small.yaml"), FILE).toString());
    }

    private static CohortTarget aim(String study) {
        return new CohortTarget(new Target("C3_loss", 0.1, 0.05, 0.15), study, CohortEvaluatorTest::loss, "mean loss");
    }

    private static CohortTarget.Answer loss(PatientTable table) {
        assertThat(table.size()).isEqualTo(4);
        double mean = 1 - StatUtils.mean(table.numbers("mri_volume_fraction_at_4_wk"));
        return new CohortTarget.Answer(mean, 0.01, 9, 4);
    }

    @Test
    void allPatientsOfAllGroupsAreRunAtEveryPointAndAskedPointByPoint() throws Exception {
        CohortEvaluator panel = CohortEvaluator.of(calibration, List.of(aim("tiny")), 2);
        assertThat(panel.runsAtAPoint()).isEqualTo(4);
        Path points = Files.writeString(
                folder.resolve("points.csv"), "mechanisms.dehydration.free_load\n8 kPa\n14 kPa\n24 kPa\n");
        AtomicLong runs = new AtomicLong();
        List<ModelOutput> answers =
                panel.outputs(points, 3, folder.resolve("wave"), (run, failed) -> runs.incrementAndGet());
        assertThat(runs).hasValue(12);
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0).variances()[0]).isBetween(0.99e-4, 1.01e-4);
        // A free fragment under more load holds less water.
        assertThat(answers.get(0).values()[0]).isLessThan(answers.get(1).values()[0]);
        assertThat(answers.get(1).values()[0]).isLessThan(answers.get(2).values()[0]);
        panel.outputs(points, 3, folder.resolve("wave"), (run, failed) -> runs.incrementAndGet());
        assertThat(runs).hasValue(12);
    }

    @Test
    void theMeaningHoldsPatientsSettingsAndTargets() throws Exception {
        assertThat(CohortEvaluator.of(calibration, List.of(aim("tiny")), 1).meaning())
                .containsEntry("targets.C3_loss", "mean loss")
                .containsEntry("cohorts.tiny.bulge.scenario.mechanisms.neovascularization", "off")
                .containsEntry("cohorts.tiny.bulge.design.rows", "2")
                .containsKey("cohorts.tiny.observation");
    }

    @Test
    void aTargetOfACohortThatIsNotRunIsRefused() {
        assertThatThrownBy(() -> CohortEvaluator.of(calibration, List.of(aim("other")), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("C3_loss asks patients of other, which is not among the cohorts tiny");
    }

    @Test
    void aTraitThatIsLeftOutMakesNoDifferenceAnyMoreAndLeavesTheOthersAsTheyWere() throws Exception {
        String two = "traits: {patient.timp: {range: [0.5, 2]}, patient.age: {range: [20 a, 80 a]},"
                + " patient.vascularity: {range: [0.5, 2]}}\n"
                + "correlations:\n  - {traits: [patient.age, patient.timp], rank: 0.5}\n"
                + "  - {traits: [patient.vascularity, patient.timp], rank: 0.5}";
        Files.writeString(
                folder.resolve("tiny.yaml"),
                COHORT.replace("traits: {patient.timp: {range: [0.5, 2], scale: log}}", two));
        assertThat(meaning(without("patient.age")))
                .doesNotContainKey("cohorts.tiny.bulge.factors.patient.age.range")
                .anySatisfy((key, value) -> assertThat(key + value).contains("tiny.bulge.factors.patient.timp"))
                .anySatisfy((key, value) -> assertThat(key + value)
                        .contains("tiny.bulge.design.correlations", "patient.vascularity")
                        .doesNotContain("patient.age"));
    }

    @Test
    void aTraitToBeLeftOutThatNobodyHasIsToldWhereItIsNamed() throws Exception {
        calibration = without("patient.tmip");
        assertThatThrownBy(() -> CohortEvaluator.of(calibration, List.of(aim("tiny")), 1))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("small.yaml:2: without: names no trait of")
                .hasMessageContaining("patient.tmip; did you mean patient.timp?");
    }

    private Calibration without(String trait) throws Exception {
        return CalibrationFile.read(Files.writeString(
                        folder.resolve("small.yaml"),
                        FILE.replace("patients: 2", "patients: 2, without: [" + trait + "]"))
                .toString());
    }

    private static Map<String, String> meaning(Calibration calibration) throws Exception {
        return CohortEvaluator.of(calibration, List.of(aim("tiny")), 1).meaning();
    }

    @Test
    void aMistakeInACohortIsToldBeforeAnythingIsRun() throws Exception {
        Files.writeString(folder.resolve("tiny.yaml"), COHORT.replace("patient.timp", "patient.tmip"));
        assertThatThrownBy(() -> CohortEvaluator.of(calibration, List.of(aim("tiny")), 1))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("patient.tmip");
    }

    @Test
    void onlyTheGroupsThatAreNamedAreRunAndTheirPatientsStayWhoTheyAre() throws Exception {
        CohortEvaluator all = CohortEvaluator.of(calibration, List.of(aim("tiny")), 1);
        calibration = only("sequestration");
        CohortEvaluator one = CohortEvaluator.of(calibration, List.of(aim("tiny")), 1);
        assertThat(one.runsAtAPoint()).isEqualTo(2);
        assertThat(all.meaning()).containsAllEntriesOf(one.meaning());
        calibration = only("sequestrations");
        assertThatThrownBy(() -> CohortEvaluator.of(calibration, List.of(aim("tiny")), 1))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("small.yaml:2: groups: there is no group sequestrations")
                .hasMessageContaining("did you mean sequestration?");
    }

    private Calibration only(String group) throws Exception {
        return CalibrationFile.read(Files.writeString(
                        folder.resolve("small.yaml"),
                        FILE.replace("patients: 2", "patients: 2, groups: [" + group + "]"))
                .toString());
    }
}
