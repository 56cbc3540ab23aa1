package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resorb.measure.Response;
import org.resorb.statistics.Estimate;

/** Eight patients in two arms and in a third that one of them left, and two patients of a group of their own. */
class ArmsTest {
    private static final String HEAD = "patient,group,herniation_type,seed,half_time_d,surgery_d,"
            + "time_d_at_baseline,observed_volume_fraction_at_baseline,"
            + "time_d_at_6_mo,observed_volume_fraction_at_6_mo";
    private static final String[] CONTROL = {"0.9", "0.9", "0.9", "0.9", "0.9", "0.6", "0.6", "0.6"};
    private static final String[] TREATED = {"0.6", "0.6", "0.6", "0.9", "0.9", "0.6", "0.6", "0.6"};
    private static final PatientTable PATIENTS = MadeUpPatients.of(lines());

    @Test
    void groupsWithTheSameNumbersAndSeedsAreArms() {
        Arms arms = Arms.of(PATIENTS);
        assertThat(arms.sets()).containsExactly(List.of("control", "treated", "left"), List.of("others"));
        assertThat(arms.words()).isEqualTo("treated, left: the same patients as control");
        assertThat(arms.first(PATIENTS).size()).isEqualTo(10);
    }

    @Test
    void aTypeIsToldArmByArmAndNeverAsTheSumOfItsArms() {
        Incidence incidence = Incidence.of(PATIENTS, List.of());
        assertThat(incidence.rows().stream().map(Incidence.Row::type).distinct())
                .containsExactly("bulge", "control", "treated", "left", "others");
        assertThat(incidence.rows().stream()
                        .filter(row -> row.response() == Response.LOSS_30)
                        .map(row -> row.type() + " " + row.count() + " of " + row.n()))
                .containsExactly("bulge 0 of 2", "control 3 of 8", "treated 6 of 8", "left 6 of 7", "others 0 of 2");
    }

    /** Three have more only when treated, nobody less: (4/10 − 1/10) ± 1.96 √((0.5 − 0.09) / 10). */
    @Test
    void partsOfArmsDifferByWhatChangesWithinPairs() {
        ArmComparison.Row row = row("treated", "loss_30");
        assertThat(row.pairs()).isEqualTo(8);
        assertThat(row.value()).isEqualTo(0.75);
        assertThat(row.other()).isEqualTo(0.375);
        assertThat(row.difference().value()).isEqualTo(0.375);
        assertThat(row.difference().lower()).isCloseTo(-0.09686, within(1e-5));
        assertThat(row.difference().upper()).isCloseTo(0.69686, within(1e-5));
    }

    /** Differences are three times −0.3 and five times 0: mean −0.1125, deviation 0.15526, Student's t 2.36462. */
    @Test
    void meansOfArmsDifferByTheMeanOfThePairs() {
        Estimate difference = row("treated", "observed_volume_fraction").difference();
        assertThat(difference.value()).isCloseTo(-0.1125, within(1e-12));
        assertThat(difference.upper() - difference.lower())
                .isCloseTo(2 * 2.36462 * 0.155265 / Math.sqrt(8), within(1e-4));
    }

    @Test
    void whoIsMissingInOneArmIsNoPairAndIsCounted() {
        assertThat(row("left", "loss_30").pairs()).isEqualTo(7);
        assertThat(ArmComparison.of(PATIENTS).rows()).noneMatch(row -> row.arm().equals("others"));
    }

    /** In controls nobody has lost half by the last visit, day 182.6; treated patients after 100 days. */
    @Test
    void halfTimesThatAreNotReachedCountUpToTheLastVisit() {
        ArmComparison.Row row = row("treated", ArmComparison.HALF_TIME);
        double end = Visit.labelled("6_mo").days();
        assertThat(row.other()).isCloseTo(end, within(1e-9));
        assertThat(row.value()).isCloseTo(100, within(1e-9));
    }

    /** Of three controls the one who is operated on day 50 has not halved by then, and one of the other two does on day 100. */
    @Test
    void whoIsOperatedCountsInTheHalfTimeUpToTheOperation() {
        PatientTable patients = MadeUpPatients.of(List.of(
                HEAD,
                "1,control,extrusion,1,100,,14,1,182,0.9",
                "2,control,extrusion,2,400,,14,1,182,0.9",
                "3,control,extrusion,3,400,50,14,1,182,0.9",
                "1,treated,extrusion,1,100,,14,1,182,0.9",
                "2,treated,extrusion,2,400,,14,1,182,0.9",
                "3,treated,extrusion,3,100,,14,1,182,0.9"));
        ArmComparison.Row row = ArmComparison.of(patients).rows().stream()
                .filter(one -> one.outcome().equals(ArmComparison.HALF_TIME))
                .findFirst()
                .orElseThrow();
        double end = Visit.labelled("6_mo").days();
        assertThat(row.pairs()).isEqualTo(3);
        assertThat(row.leftOut()).isZero();
        assertThat(row.other()).isCloseTo(100 + 0.5 * (end - 100), within(1e-9));
        assertThat(row.value()).isCloseTo((100 + end + 100) / 3, within(1e-9));
    }

    @Test
    void aFactThatWouldPoolArmsIsRefusedInWords() {
        EvaluatedFact pooled = EvaluatedFact.of(Facts.of(",loss_30,6 mo,fraction,,0.4,0,1,within"), PATIENTS);
        assertThat(pooled.verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        assertThat(pooled.found()).isEmpty();
        assertThat(pooled.reason())
                .contains("all patients together would count arms of the same patients as more patients")
                .contains("group = NAME")
                .doesNotContain("NaN", "Infinity");
    }

    private static ArmComparison.Row row(String arm, String outcome) {
        return ArmComparison.of(PATIENTS).rows().stream()
                .filter(row -> row.arm().equals(arm) && row.outcome().equals(outcome))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        for (int i = 0; i < CONTROL.length; i++) {
            lines.add(line(i, "control", "", CONTROL[i]));
            lines.add(line(i, "treated", "100", TREATED[i]));
            if (i != 3) {
                lines.add(line(i, "left", "100", TREATED[i]));
            }
        }
        lines.add("1,others,bulge,77,,,14,1,182,0.9");
        lines.add("2,others,bulge,78,,,14,1,182,0.9");
        return lines;
    }

    private static String line(int patient, String group, String half, String left) {
        return patient + 1 + "," + group + ",extrusion," + (500 + patient) + "," + half + ",,14,1,182," + left;
    }
}
