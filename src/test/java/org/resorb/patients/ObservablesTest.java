package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ObservablesTest {
    /** The second was operated on day 100, the third has no bright rim and no cells and grows. */
    private static final PatientTable TABLE = Facts.table(
            "patient,group,patient_age_a,herniation_volume_mm3,half_time_d,pain_half_time_d,surgery_d,"
                    + "time_d_at_6_wk,observed_volume_fraction_at_6_wk,change_class_at_6_wk,macrophages_m1_at_6_wk,"
                    + "macrophages_m2_at_6_wk,macrophages_inside_at_6_wk,vessel_length_mm_at_6_wk,rim_enhancement_class_at_6_wk,"
                    + "time_d_at_6_mo,observed_volume_fraction_at_6_mo",
            "1,a,30,400,60.875,30.4375,,42,0.7,partial,300,100,2000,80,2,182.625,0.1",
            "2,a,40,500,,50,100,40,0.8,none,200,0,2499,99,1,,",
            "3,b,50,600,,,,44,1.1,none,0,0,0,0,0,190,1.25");

    private static final double NONE = Double.NaN;
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static void assertAnswers(String observable, String time, double... expected) throws Exception {
        double[] answers = Criterion.parse(observable).answers(TABLE, time);
        assertThat(answers).as(observable).hasSize(expected.length);
        for (int row = 0; row < expected.length; row++) {
            assertThat(answers[row]).as(observable).isCloseTo(expected[row], within(1e-12));
        }
    }

    @Test
    void whatIsLostIsReadOffTheImageAndBoundsCountAsLost() throws Exception {
        assertAnswers("loss", "6 wk", 0.3, 0.2, -0.1);
        assertAnswers("loss_20", "6 wk", 1, 1, 0);
        assertAnswers("loss_30", "6 wk", 1, 0, 0);
        assertAnswers("loss_50", "6 mo", 1, NONE, 0);
        assertAnswers("complete", "6 mo", 1, NONE, 0);
        assertAnswers("partial", "6 wk", 1, 1, 0);
        assertAnswers("partial", "6 mo", 0, NONE, 0);
        assertAnswers("none", "6 wk", 0, 0, 1);
        assertAnswers("grew", "6 wk", 0, 0, 1);
        assertAnswers("smaller", "6 wk", 1, 1, 0);
        assertAnswers("unchanged", "6 wk", 0, 1, 1);
        assertAnswers("unchanged", "6 mo", 0, NONE, 0);
        assertAnswers("volume_mm3", "6 wk", 280, 400, 660);
    }

    @Test
    void theShareOfALossIsThatOfWhoHasLostSomethingInTheEnd() throws Exception {
        assertAnswers("share_of_loss", "6 wk", 1 / 3.0, NONE, NONE);
    }

    @Test
    void anOperationEndsTheCourse() throws Exception {
        assertAnswers("operated", "", 0, 1, 0);
        assertAnswers("operated", "6 wk", 0, 0, 0);
        assertAnswers("operated", "6 mo", 0, 1, 0);
        assertAnswers("surgery_mo", "", NONE, 100 / 30.4375, NONE);
        assertAnswers("half_time_mo", "", 2, NONE, NEVER);
        assertAnswers("pain_half_time_mo", "", 1, 50 / 30.4375, NEVER);
        assertAnswers("resolved_mo", "", 6, NONE, NEVER);
    }

    @Test
    void cellsAndVesselsAreCountedInTheFirstVolume() throws Exception {
        assertAnswers("macrophages", "6 wk", 400, 200, 0);
        assertAnswers("m2_share", "6 wk", 0.25, 0, NONE);
        assertAnswers("macrophages_per_mm3", "6 wk", 5, 4.998, 0);
        assertAnswers("infiltrated", "6 wk", 1, 0, 0);
        assertAnswers("vessels_per_mm2", "6 wk", 0.2, 0.198, 0);
        assertAnswers("vascularized", "6 wk", 1, 0, 0);
    }

    @Test
    void aRimIsPartialOrComplete() throws Exception {
        assertAnswers("rim_present", "6 wk", 1, 1, 0);
        assertAnswers("rim_complete", "6 wk", 1, 0, 0);
    }

    @Test
    void aBoundMakesAYesOrNoOfAnything() throws Exception {
        assertAnswers("macrophages_m1 >= 200", "6 wk", 1, 1, 0);
        assertAnswers("macrophages_m1_at_6_wk != 200", "", 1, 0, 1);
        assertAnswers("patient_age_a > median", "", 0, 0, 1);
        assertAnswers("change_class = none", "6 wk", 0, 1, 1);
        assertAnswers("loss < 0", "6 mo", 0, NONE, 1);
        assertAnswers("group != a", "", 0, 0, 1);
    }

    @Test
    void aSubgroupMeetsAllConditionsAndNobodyMeetsOneWithoutAValue() throws Exception {
        Subgroup subgroup = Subgroup.parse("group = a & loss_30_at_6_mo != 1");
        assertThat(subgroup.members(TABLE)).containsExactly(false, false, false);
        assertThat(subgroup).hasToString("group = a & loss_30_at_6_mo != 1");
        assertThat(Subgroup.parse("patient_age_a >= median").members(TABLE)).containsExactly(false, true, true);
        assertThat(Subgroup.parse("all").members(TABLE)).containsExactly(true, true, true);
    }

    @Test
    void painIsHeldAgainstThatAtBaselineAsItIsTold() throws Exception {
        PatientTable table = Facts.table(
                "patient,surgery_d,pain_resolved_d,time_d_at_baseline,pain_vas_at_baseline,time_d_at_6_mo,pain_vas_at_6_mo",
                "1,,60.875,14,8,180,5.6",
                "2,,,28,8,180,4",
                "3,30,,70,0,180,0");
        double[] weeks = Criterion.parse("first_image_wk").answers(table, "");
        assertThat(weeks).containsExactly(2, 4, 10);
        assertThat(Criterion.parse("pain_better_30").answers(table, "6 mo")).containsExactly(1, 1, NONE);
        assertThat(Criterion.parse("pain_better_50").answers(table, "6 mo")).containsExactly(0, 1, NONE);
        assertThat(Criterion.parse("pain_resolved_mo").answers(table, "")).containsExactly(2, NEVER, NONE);
        PatientTable told = Facts.table(
                "patient,time_d_at_baseline,pain_vas_at_baseline,reported_pain_at_baseline,"
                        + "time_d_at_6_mo,pain_vas_at_6_mo,reported_pain_at_6_mo",
                "1,14,8,8,180,8,1");
        assertThat(Criterion.parse("pain_better_50").answers(told, "6 mo")).containsExactly(1);
    }
}
