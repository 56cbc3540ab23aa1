package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.resorb.document.InvalidFileException;
import org.resorb.scenario.Shipped;
import org.resorb.study.Study;

class CohortFileTest {
    @TempDir
    Path folder;

    private Cohort cohort(CohortChanges changes) throws InvalidFileException {
        return CohortFile.read(Cohorts.file(folder, Cohorts.SMALL).toString(), changes);
    }

    static java.util.List<String> shipped() {
        return Shipped.cohorts();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyCohortThatShipsIsValid(String name) throws InvalidFileException {
        Cohort cohort = CohortFile.read(name, CohortChanges.NONE);
        assertThat(cohort.name()).isEqualTo(name);
        assertThat(cohort.warnings()).isEmpty();
    }

    @Test
    void anArmHasThePatientsOfItsControlAndOthersHaveTheirOwn() throws InvalidFileException {
        Cohort cohort = cohort(CohortChanges.NONE);
        Study bulges = cohort.groups().get(0).study();
        Study control = cohort.groups().get(1).study();
        Study treated = cohort.groups().get(2).study();
        for (int patient = 0; patient < 4; patient++) {
            assertThat(treated.settings(patient)).isEqualTo(control.settings(patient));
            assertThat(treated.seed(patient)).isEqualTo(control.seed(patient));
            assertThat(bulges.seed(patient)).isNotEqualTo(control.seed(patient));
        }
        assertThat(treated.scenario(0).knockOuts()).isNotEmpty();
    }

    @Test
    void patientsOfOneGroupHaveSeedsOfTheirOwn() throws InvalidFileException {
        Study study = cohort(CohortChanges.NONE).groups().get(0).study();
        assertThat(study.seed(0)).isNotEqualTo(study.seed(1));
    }

    @Test
    void aChangeHoldsInEveryGroup() throws InvalidFileException {
        CohortChanges changes = CohortChanges.NONE.patients(7).scenario(Map.of("resolution.voxel", "0.4 mm"));
        for (CohortGroup group : cohort(changes).groups()) {
            assertThat(group.study().runs()).isEqualTo(7);
            assertThat(group.study().scenario(3).resolution().voxel()).isEqualTo(400);
        }
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            patients: 4|patient: 4|patient: is an unknown key; did you mean patients?
            patients_of: sequestration|patients_of: treated|groups.treated.patients_of: names the group itself; expected another group of this file, or no such key
            patients_of: sequestration|patients_of: sequestratio|there is no group sequestratio; expected a group of this file; did you mean sequestration?
            scenario: {herniation: {type: bulge}}|patients_of: treated|groups.bulge.patients_of: treated has those of sequestration itself; expected a group with patients of its own; did you mean sequestration?
            reader_error: 5 %|reader_error: 5 mm|observation.reader_error: has the wrong dimension: mm
            follow_ups: [2 wk, 4 wk]|follow_ups: [4 wk, 2 wk]|observation.follow_ups[1]: is not after the one before
            follow_ups: [2 wk, 4 wk]|follow_ups: [2 wk, 14 d]|observation.follow_ups[1]: is not after the one before; expected times in their order, this one after 2 weeks
            follow_ups: [2 wk, 4 wk]|follow_ups: [1 d, 4 wk]|observation.follow_ups[0]: is not after the one before; expected times in their order, this one after day 4
            follow_ups: [2 wk, 4 wk]|follow_ups: [2 wk, 8 wk]|observation.follow_ups[1]: is beyond the last day of group bulge; expected at most 30 d, its duration
            follow_ups: [2 wk, 4 wk]|follow_ups: [2 wk, 4]|observation.follow_ups[1]: has no unit: 4; expected a time such as 6 wk
            follow_ups: [2 wk, 4 wk]|follow_ups: [2 wk, 4 kg]|observation.follow_ups[1]: has the wrong dimension: kg
            follow_ups: [2 wk, 4 wk]|follow_ups: []|observation.follow_ups: are none; expected times such as [6 wk, 24 mo]
            columns: [macrophages_m1]|columns: [macrophages_m3]|observation.columns[0]: is unknown: macrophages_m3
            columns: [macrophages_m1]|columns: [macrophages_m1, macrophages_m1]|observation.columns[1]: is macrophages_m1 a second time; expected each once
            rank: 0.5|rank: 1.5|correlations[0].rank: is out of range: 1.5
            herniation.migration], rank|herniation.migratio], rank|correlations[0].traits: is no trait of this group: herniation.migratio
            patient.timp:|patient.tim:|traits.patient.tim
            patient.timp:|seed:|traits.seed: belongs to the run; expected what patients differ in
            patient.timp:|duration:|traits.duration: belongs to the run
            patient.timp:|resolution.voxel:|traits.resolution.voxel: belongs to the run
            type: bulge|type: buldge|did you mean bulge?
            """)
    void whatIsWrongIsSaidWithItsNameAndLine(String right, String wrong, String says) {
        whatIsWrong(Cohorts.SMALL, right, wrong, says);
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            median: 9 wk|median: 9 kg|observation.baseline.between[0]: has the wrong dimension: wk does not measure a mass in kg
            between: [3 wk, 28 wk]|between: [3 wk, 60 wk]|observation.baseline: is out of range: 60 wk
            gsd: 1.6|gsd: 0.6|observation.baseline: makes no distribution
            counted_from: first_image|counted_from: herniation|observation.follow_ups[0]: is not after the one before; expected times in their order, this one after day 196
            counted_from: first_image|counted_from: first_imag|did you mean first_image?
            follow_ups: [4 wk, 10 wk]|follow_ups: [4 wk, 20 wk]|is beyond the last day of group bulge if the first image is on day 196
            reader_spread: 60 mm3|reader_spread: 60 mm|observation.reader_spread: has the wrong dimension: mm
            volume_by: slices|volume_by: slice|did you mean slices?
            kappa: 0.81|kappa: 1.2|observation.type_reading.kappa: is out of range: 1.2
            rate: 30 %/wk|rate: 30 %|observation.surgery.hazard[0].rate
            {from: 5 wk|{from: 0 wk|observation.surgery.hazard[1].from: is not in order; expected a later time
            hazard: [{from: 0 wk|hazard: [{from: 1 wk|observation.surgery.hazard[0].from: is not in order; expected 0 wk
            ratio: 1.7|ratio: 0.5|observation.surgery.ratio: is out of range: 0.5
            points: 2|point: 2|point: is an unknown key; did you mean points?
            leave: altogether|leave: together|did you mean altogether?
            mild_below: 3|mild_below: 7|observation.pain.mild_below: is above severe_from
            relapse_in_a_year: 25 %|relapse_in_a_year: 100 %|observation.pain.relapse_in_a_year: is out of range: 100 %
            histology: on|histology: maybe|observation.histology: is unknown: maybe
            """)
    void whatIsWrongWithHowATrialSeesIsSaidToo(String right, String wrong, String says) {
        whatIsWrong(Cohorts.SEEN, right, wrong, says);
    }

    @Test
    void mistakesInTheScenarioOfAGroupAreToldWithThoseOfTheFile() {
        String text = Cohorts.SMALL
                .replace("patients: 4", "patients: 1")
                .replace("follow_ups: [2 wk, 4 wk]", "follow_ups: [4 wk, 2 wk]")
                .replace("type: bulge", "type: buldge");
        whatIsWrong(text, "patient.timp:", "patient.tim:", "patients: is out of range: 1");
        whatIsWrong(text, "patient.timp:", "patient.tim:", "follow_ups[1]: is not after the one before");
        whatIsWrong(text, "patient.timp:", "patient.tim:", "did you mean bulge?");
    }

    @Test
    void aDistributionThatLeavesTheRangeOfItsParameterIsRefused() {
        String wide = "patient.timp: {distribution: lognormal, median: 1, gsd: 1.4, between: [0.3, 3000]}";
        whatIsWrong(
                Cohorts.SMALL,
                "patient.timp: {distribution: lognormal, median: 1, gsd: 1.4}",
                wide,
                "traits.patient.timp: cannot be 3000: is out of range: 3000");
    }

    @Test
    void correlationsThatCannotBeTogetherAreRefusedWithThePair() {
        String more = "rank: 0.9}\n  - {traits: [herniation.volume, patient.timp], rank: 0.9}"
                + "\n  - {traits: [herniation.migration, patient.timp], rank: -0.9}";
        whatIsWrong(
                Cohorts.SMALL,
                "rank: 0.5}",
                more,
                "correlations: that of herniation.migration with patient.timp cannot be -0.9 beside the others, which leave it 0.");
    }

    private void whatIsWrong(String file, String right, String wrong, String says) {
        String text = file.replaceFirst(
                java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong));
        assertThat(text).isNotEqualTo(file);
        InvalidFileException invalid = catchThrowableOfType(
                InvalidFileException.class,
                () -> CohortFile.read(Cohorts.file(folder, text).toString(), CohortChanges.NONE));
        assertThat(invalid).as(text).isNotNull();
        assertThat(invalid.getMessage()).contains("small.yaml:").contains(says);
    }
}
