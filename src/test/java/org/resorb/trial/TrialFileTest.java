package org.resorb.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resorb.document.InvalidFileException;
import org.resorb.patients.CohortGroup;
import org.resorb.scenario.Intervention;

class TrialFileTest {
    @TempDir
    Path folder;

    @Test
    void eachKindOfPatientIsOncePerArmWithTheSameSeeds() throws Exception {
        Trial trial = Trials.read(folder, Trials.SMALL);
        assertThat(trial.cohort().groups())
                .extracting(CohortGroup::name)
                .containsExactly(
                        "bulge_in_placebo", "bulge_in_blocker", "sequestration_in_placebo", "sequestration_in_blocker");
        assertThat(trial.cohort().patients()).isEqualTo(8);
        assertThat(trial.cohort().runs()).isEqualTo(16);
        assertThat(trial.control().name()).isEqualTo("placebo");
        assertThat(trial.endPoints())
                .extracting(EndPoint::name)
                .containsExactly(
                        "pain_at_4_wk",
                        "pain_down_30_at_4_wk",
                        "volume_at_10_wk",
                        "loss_20_at_10_wk",
                        "surgery_by_10_wk");
    }

    @Test
    void aCohortBesideTheTrialIsNamedWithoutItsEnding() throws Exception {
        Trial trial = Trials.read(folder, Trials.SMALL.replace("cohort: small.yaml", "cohort: small"));
        assertThat(trial.cohort().patients()).isEqualTo(8);
    }

    @Test
    void aCohortThatIsNotThereIsToldWithLineAndKey() {
        String wrong = Trials.SMALL.replace("cohort: small.yaml", "cohort: cohort_four_typs");
        InvalidFileException invalid =
                catchThrowableOfType(InvalidFileException.class, () -> Trials.read(folder, wrong));
        assertThat(invalid.problems()).hasSize(1);
        assertThat(invalid.problems().get(0).toString())
                .contains(":3: cohort: there is no cohort cohort_four_typs")
                .endsWith("did you mean cohort_four_types?");
    }

    @Test
    void traitsOfKindsThatAreNotSeenGoWithTheirCorrelations() throws Exception {
        String bulges = Trials.SMALL.replace("{bulge: 25 %, sequestration: 75 %}", "[bulge]");
        assertThat(Trials.read(folder, bulges).groups()).containsOnlyKeys("bulge");
    }

    @Test
    void dosesAreDatedFromTheStartOfEachPatientsTreatment() throws Exception {
        CohortGroup treated =
                Trials.read(folder, Trials.SMALL).cohort().groups().get(3);
        for (int patient = 0; patient < 4; patient++) {
            List<Intervention> doses = treated.study().scenario(patient).interventions();
            assertThat(doses).hasSize(2);
            assertThat(doses.get(1).at() - doses.get(0).at()).isEqualTo(14 * 24.0);
            assertThat(doses.get(0).at()).isBetween(14 * 24.0, 56 * 24.0);
        }
    }

    @Test
    void aDesignOfDosesAndSchedulesMakesAnArmOfEach() throws Exception {
        String design = Trials.SMALL
                .replace(
                        "control: placebo",
                        "dose_schedule: {drug: anti_tnf, doses: [2.5 mg/kg, 10 mg/kg], schedules: {once: {at: 0 d}, "
                                + "weekly: {at: 0 d, every: 1 wk, until: 4 wk}}}\ncontrol: placebo")
                .replace("n: 60,", "n: 60, arm: blocker,");
        Trial trial = Trials.read(folder, design);
        assertThat(trial.arms())
                .extracting(Arm::name)
                .containsExactly(
                        "placebo",
                        "blocker",
                        "anti_tnf_2_5_mg_per_kg_once",
                        "anti_tnf_2_5_mg_per_kg_weekly",
                        "anti_tnf_10_mg_per_kg_once",
                        "anti_tnf_10_mg_per_kg_weekly");
        assertThat(trial.arms().get(3).words()).isEqualTo("anti tnf 2.5 mg/kg weekly");
        assertThat(trial.words().get(0)).contains("placebo, blocker, anti tnf 2.5 mg/kg once, ");
    }

    /** A part of the file, what it is broken to, and what is said. */
    private record Broken(String part, String broken, String said) {
        @Override
        public String toString() {
            return broken;
        }
    }

    static Stream<Broken> broken() {
        return Stream.of(
                new Broken("dose: 5 mg/kg", "dose: -5 mg/kg", ":19: arms.blocker.dose: is out of range: -5 mg/kg"),
                new Broken("drug: anti_tnf", "drug: anti_tnv", ":19: arms.blocker.drug: is an unknown drug"),
                new Broken("drug: anti_tnf, dose: 5 mg/kg, ", "drug: anti_tnf, ", "arms.blocker.dose: is missing"),
                new Broken("drug: anti_tnf, ", "", "arms.blocker.dose: is of no drug"),
                new Broken("  blocker: {", "  placebo: {", "arms.placebo: is repeated"),
                new Broken("  placebo: {sham: on}\n", "", "arms: has nothing to compare"),
                new Broken(
                        "control: placebo",
                        "control: placbo",
                        "control: is unknown: placbo; expected an arm of this trial; did you mean placebo?"),
                new Broken("drop_out: 10 %", "drop_out: 100 %", "drop_out: is out of range: 100 %"),
                new Broken(
                        "participants: 40",
                        "participants: 3",
                        "participants: are too few: with 3 in 2 arms, one may be without a patient"),
                new Broken(
                        "duration: [2 wk, 8 wk]",
                        "duration: [20 wk, 80 wk]",
                        "eligibility: is met by nobody: of 8 virtual patients 8 symptoms too short or too long"),
                new Broken(
                        "duration: [2 wk, 8 wk]",
                        "types: [extrusion]",
                        "eligibility: is met by nobody: of 8 virtual patients 8 another type of herniation"),
                new Broken(
                        "pain: [0, 10]", "pain: [7, 3]", "eligibility.pain: ends before it starts, so nobody meets it"),
                new Broken("pain: [0, 10]", "pain: [7]", "eligibility.pain: is no range"),
                new Broken(
                        "at: 4 wk, down_by",
                        "at: 5 wk, down_by",
                        "end_points[1].at: is no follow-up; expected one of 4 weeks, 10 weeks"),
                new Broken(", down_by: 30 %", "", "end_points[1].down_by: is missing"),
                new Broken(
                        "measure: volume, at: 10 wk",
                        "measure: pain, at: 4 wk",
                        "end_points[2]: stands there twice: pain_at_4_wk"),
                new Broken(
                        "{measure: volume, at: 10 wk}",
                        "{measure: volume, at: 10 wk, response: loss_20}",
                        "end_points[2].response: is not of the measure volume"),
                new Broken("cohort: small.yaml", "cohort: smal.yaml", ":3: cohort: there is no cohort smal.yaml"),
                new Broken("cohort: small.yaml", "cohort: morris_screening", "cohort: is no cohort: morris_screening"),
                new Broken("bulge: 25 %", "bulge: 35 %", "groups: are not 100 % together"),
                new Broken(
                        "groups: {bulge: 25 %, ",
                        "groups: {bulging: 25 %, ", "groups.bulging: there is no group bulging"),
                new Broken("sizes: [20, 40, 80]", "sizes: [2, 40]", "power.sizes[0]: is no size of this trial"),
                new Broken(
                        "source: williams2013",
                        "source: williams2014",
                        "published[0].source: is unknown: williams2014"),
                new Broken("lower: -2.68", "lower: -1", "published[0]: does not lie within its interval"),
                new Broken(
                        "groups: {bulge: 25 %, sequestration: 75 %}",
                        "groups: [bulge, bulge]", "groups[1]: is bulge a second time; expected each once"),
                new Broken("pool: 4", "pool: 4\npoolsize: 3", "poolsize: is an unknown key"),
                new Broken("title: A blocker", "title: [A blocker]\ntitel: A blocker", "titel: is an unknown key"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aMistakeIsToldInWordsWithItsPlace(Broken broken) {
        assertThat(Trials.SMALL).contains(broken.part());
        InvalidFileException invalid = catchThrowableOfType(
                InvalidFileException.class,
                () -> Trials.read(folder, Trials.SMALL.replace(broken.part(), broken.broken())));
        assertThat(invalid).isNotNull();
        String said = invalid.problems().stream().map(Object::toString).collect(Collectors.joining("\n"));
        assertThat(said).contains(broken.said());
    }

    @Test
    void mistakesOfTheTrialAndOfItsScenarioAndArmsAreToldAtOnce() {
        String text = Trials.SMALL
                .replace("scenario: {duration: 140 d}", "scenario: {duratoin: 140 d}")
                .replace("participants: 40", "participants: 1")
                .replace("placebo: {sham: on}", "placebo: {sham: on, ratio: 0, scenario: {patient: {tipm: 1}}}")
                .replace("drug: anti_tnf", "drug: anti_tfn")
                .replace("measure: volume, at: 10 wk", "measure: volumes, at: 10 wk")
                .replace("sizes: [20, 40, 80]", "sizes: [20, 10]")
                .replace("lower: -2.68", "lower: -1");
        InvalidFileException invalid =
                catchThrowableOfType(InvalidFileException.class, () -> Trials.read(folder, text));
        assertThat(invalid.problems().stream().map(problem -> problem.path() + ": " + problem.message()))
                .containsExactly(
                        "scenario.duratoin: is an unknown key",
                        "participants: is out of range: 1",
                        "arms.placebo.ratio: is out of range: 0",
                        "scenario.patient.tipm: is an unknown key",
                        "arms.blocker.drug: is an unknown drug: anti_tfn",
                        "end_points[2].measure: is unknown: volumes",
                        "power.sizes[1]: is no size of this trial",
                        "published[0]: does not lie within its interval");
    }
}
