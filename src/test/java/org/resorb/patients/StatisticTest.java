package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.patients.Facts.estimate;
import static org.resorb.patients.Facts.judged;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resorb.statistics.Auc;
import org.resorb.statistics.Estimate;

class StatisticTest {
    /** Two arms of the same four patients; what is lost is 1 minus the fraction. */
    private static final PatientTable ARMS = Facts.table(
            "patient,group,patient_age_a,surgery_d,half_time_d,herniation_volume_mm3,"
                    + "time_d_at_baseline,observed_volume_fraction_at_baseline,pain_vas_at_baseline,"
                    + "time_d_at_6_mo,observed_volume_fraction_at_6_mo,pain_vas_at_6_mo,"
                    + "time_d_at_12_mo,observed_volume_fraction_at_12_mo,pain_vas_at_12_mo",
            "1,control,30,,100,400,10,1,8,180,0.8,4,370,0.4,2",
            "2,control,40,,200,800,10,1,6,190,0.6,3,360,0.2,3",
            "3,control,50,,,400,10,1,4,180,1.2,4,365,1.2,3",
            "4,control,60,100,,400,10,1,9,190,,9,365,,9",
            "1,drug,30,,100,400,10,1,8,180,0.4,0,365,0.4,2",
            "2,drug,40,,200,800,10,1,6,180,0.2,0,365,0.2,3",
            "3,drug,50,,,400,10,1,4,180,0.6,0,365,1.1,3",
            "4,drug,60,,50,400,10,1,9,180,0.4,0,365,0.1,9");

    private static final String NONE = ",,,none";

    private static void assertEstimate(String asked, double expected) {
        assertThat(estimate(asked + "," + NONE, ARMS)).isEqualTo(expected, within(1e-12));
    }

    @Test
    void meansAndQuantilesLeaveOutWhoWasNotSeen() {
        assertEstimate("group = control,loss,6 mo,mean,", (0.2 + 0.4 - 0.2) / 3);
        assertEstimate("group = control,loss,6 mo,median,", 0.2);
        assertEstimate("group = control,loss,6 mo,lower_quartile,", 0);
        assertEstimate("group = control,loss,6 mo,upper_quartile,", 0.3);
        assertEstimate("group = control,loss,6 mo,sd,", Math.sqrt(0.28 / 3));
        assertEstimate(
                "group = drug,pain_vas,12 mo,cv,", Math.sqrt((2.25 * 2.25 + 1.25 * 1.25 * 2 + 4.75 * 4.75) / 3) / 4.25);
    }

    @Test
    void twoArmsAreComparedByMeansOrMedians() {
        assertEstimate("group = drug,loss,6 mo,difference,group = control", 0.6 - 0.4 / 3);
        assertEstimate("group = drug,loss,6 mo,ratio,group = control", 0.6 / (0.4 / 3));
        assertEstimate("group = drug,loss,6 mo,median_difference,group = control", 0.6 - 0.2);
        assertEstimate("group = drug,loss,6 mo,median_ratio,group = control", 3);
        assertEstimate("group = drug,loss_30,6 mo,difference,group = control", 1 - 1 / 3.0);
    }

    @Test
    void aSubgroupIsComparedWithAllByTheWordAll() {
        assertEstimate("group = drug,loss,6 mo,difference,all", 0.6 - 2.8 / 7);
    }

    @Test
    void twoObservablesOfTheSamePatientsAreComparedToo() {
        assertEstimate("group = drug,pain_vas,12 mo,ratio,pain_vas_at_baseline", 17 / 27.0);
    }

    @Test
    void whatPairsShareIsNoUncertaintyOfTheirDifference() {
        PatientTable pairs = Facts.table(
                "patient,seed,group,time_d_at_6_mo,pain_vas_at_6_mo",
                "1,71,a,180,1",
                "2,72,a,180,5",
                "3,73,a,180,9",
                "1,71,b,180,2",
                "2,72,b,180,6.5",
                "3,73,b,180,10");
        Estimate difference = judged("group = b,pain_vas,6 mo,difference,group = a," + NONE, pairs)
                .estimate();
        // One, one and a half and one more: deviation 0.288675, Student's 4.302653 for two degrees of freedom.
        double half = 4.302653 * 0.288675 / Math.sqrt(3);
        assertThat(difference.value()).isEqualTo(7 / 6.0, within(1e-12));
        assertThat(difference.lower()).isEqualTo(7 / 6.0 - half, within(1e-5));
        assertThat(difference.upper()).isEqualTo(7 / 6.0 + half, within(1e-5));
    }

    /** Losses of 0.5, 0.6 and 0.7 against 0.1, 0.2 and 0.6: variances 0.01 and 0.07, Welch's 2.56 degrees of freedom. */
    @Test
    void theDifferenceOfAFewPatientsHasStudentsIntervalNotThatOfDrawsOfThem() {
        PatientTable few = Facts.table(
                "patient,group,time_d_at_6_mo,observed_volume_fraction_at_6_mo",
                "1,a,180,0.5",
                "2,a,180,0.4",
                "3,a,180,0.3",
                "4,b,180,0.9",
                "5,b,180,0.8",
                "6,b,180,0.4");
        EvaluatedFact means = judged("group = a,loss,6 mo,difference,group = b," + NONE, few);
        assertThat(means.standardError()).isEqualTo(Math.sqrt(0.08 / 3), within(1e-12));
        assertThat(means.freedom()).isEqualTo(4);
        assertThat(means.estimate().upper() - means.estimate().value())
                .isEqualTo(3.515420 * Math.sqrt(0.08 / 3), within(1e-5));
        // All of three against one of three, each with Wilson's interval (Newcombe 1998, method 10).
        Estimate parts = judged("group = a,loss_30,6 mo,difference,group = b," + NONE, few)
                .estimate();
        assertThat(parts.lower()).isEqualTo(2 / 3.0 - Math.hypot(1 - 0.438503, 0.792340 - 1 / 3.0), within(1e-5));
    }

    @Test
    void anOddsRatioHasHalfAPatientAddedToEachCell() {
        // 4 of 4 against 1 of 3: (4.5 / 0.5) / (1.5 / 2.5).
        assertEstimate("group = drug,loss_30,6 mo,odds_ratio,group = control", 9 / 0.6);
        Estimate found = judged("group = drug,loss_30,6 mo,odds_ratio,group = control," + NONE, ARMS)
                .estimate();
        double error = Math.sqrt(1 / 4.5 + 1 / 0.5 + 1 / 1.5 + 1 / 2.5);
        assertThat(Math.log(found.upper() / found.value())).isEqualTo(1.959964 * error, within(1e-5));
    }

    @Test
    void anOddsRatioByATraitSplitsAtItsMedian() {
        // Of the drug arm the two above 45 years: one of two at most 30 % left, the two younger: one of two.
        assertEstimate("group = drug,observed_volume_fraction < 0.3,12 mo,odds_ratio,patient_age_a", 1);
        assertEstimate("group = drug,pain_vas > 2.5,12 mo,odds_ratio,patient_age_a", (2.5 / 0.5) / (1.5 / 1.5));
    }

    @Test
    void correlationsAreOfThePatientsWithBothAnswers() {
        assertEstimate("group = control,loss,6 mo,rank_correlation,pain_vas", -Math.sqrt(3) / 2);
        assertEstimate("group = drug,loss,12 mo,rank_correlation,patient_age_a", 0.4);
        assertEstimate("group = drug,pain_vas,baseline,correlation,pain_vas_at_12_mo", pearson());
        // A bound makes a yes or no of an observable: ages 30 to 60, of whom the two older are above 45.
        assertEstimate("group = drug,patient_age_a,,correlation,patient_age_a > 45", 2 / Math.sqrt(5));
    }

    private static double pearson() {
        double[] x = {1.25, -0.75, -2.75, 2.25};
        double[] y = {-2.25, -1.25, -1.25, 4.75};
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += x[i] * y[i];
            xx += x[i] * x[i];
            yy += y[i] * y[i];
        }
        return xy / Math.sqrt(xx * yy);
    }

    @Test
    void theAreaUnderTheRocCurveCountsPairs() {
        // Loss of 85 % or more at 12 months: only patient 4 of the drug arm, who has the most pain and the highest age.
        assertEstimate("group = drug,loss >= 0.85,12 mo,auc,patient_age_a", 1);
        assertEstimate("group = drug,loss >= 0.75,12 mo,auc,patient_age_a", 3 / 4.0);
    }

    /** Twelve patients, of whom the oldest has more of the trait than seven of the others. */
    @Test
    void anAreaOfOneYesHasNoIntervalAndIsNotClearlyAnything() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(i + ",a," + (40 + i) + "," + (i == 11 ? 6.5 : i) + ",");
        }
        PatientTable table =
                Facts.table("patient,group,patient_age_a,patient_vascularity,surgery_d", rows.toArray(String[]::new));
        String asked = "group = a,patient_age_a > %d,,auc,patient_vascularity,,0.5,,%s";
        EvaluatedFact one = judged(asked.formatted(50, "none"), table);
        assertThat(one.estimate()).isEqualTo(Estimate.alone(7 / 11.0));
        EvaluatedFact clearly = judged(asked.formatted(50, "clearly"), table);
        assertThat(clearly.verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        assertThat(clearly.reason()).isEqualTo("the answers give no interval, which the rule clearly needs");
        double[] trait = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 6.5};
        boolean[] old = {false, false, false, false, false, false, false, false, true, true, true, true};
        assertThat(judged(asked.formatted(47, "none"), table).estimate()).isEqualTo(Auc.deLong(trait, old));
    }

    @Test
    void changesSinceBaselineAreOfThoseSeenTwice() {
        assertEstimate("group = control,observed_volume_fraction,6 mo,change_from_baseline,", 2.6 / 3);
        assertEstimate("group = control,volume_mm3,12 mo,fall_from_baseline,", 1 - (160 + 160 + 480) / 1600.0);
    }

    @Test
    void peaksAreThoseOfTheMeanOverVisits() {
        assertEstimate("group = drug,pain_vas,,peak_time,", 10 / 30.4375);
        assertEstimate("group = drug,pain_vas,12 mo,part_of_peak,", 17 / 27.0);
        assertEstimate("group = control,loss,,peak_lag,pain_vas", (365 - 10) / 30.4375);
    }

    @Test
    void aTimeThatNeverCameIsLaterThanAllOthers() {
        assertEstimate("group = control,half_time_mo,,median,", 200 / 30.4375);
        assertThat(judged("group = control,half_time_mo,,mean,," + NONE, ARMS).reason())
                .isEqualTo("mean of these answers is not defined");
    }

    @Test
    void everyStatisticHasAnInterval() {
        for (String asked : List.of(
                "group = drug,loss,6 mo,mean,",
                "group = drug,loss,6 mo,median,",
                "group = drug,loss,6 mo,sd,",
                "group = drug,loss_30,12 mo,fraction,",
                "group = drug,pain_vas,12 mo,ratio,pain_vas_at_baseline",
                "group = drug,loss,12 mo,rank_correlation,patient_age_a",
                "group = drug,pain_vas,,peak_time,")) {
            Estimate estimate = judged(asked + "," + NONE, ARMS).estimate();
            assertThat(estimate.holds(estimate.value())).as(asked).isTrue();
        }
    }

    @Test
    void theFirstTimeIsTheMonthOfTheFirstVisitWithAYes() {
        double[] first = DerivedObservables.firstTime(Criterion.parse("pain_vas < 4"), ARMS);
        assertThat(first[0]).isEqualTo(370 / 30.4375);
        assertThat(first[1]).isEqualTo(190 / 30.4375);
        assertThat(first[3]).as("operated before").isNaN();
        assertThat(first[4]).isEqualTo(180 / 30.4375);
        assertEstimate("group = control,pain_vas < 4,,first_time,", 365 / 30.4375);
        assertEstimate("group = control,pain_vas < 1,,first_time,", Double.POSITIVE_INFINITY);
    }

    @Test
    void groupsAreInOrderIfEachStepRises() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 36; i++) {
            String group = List.of("a", "b", "c").get(i % 3);
            rows.add(i + "," + group + "," + (i % 3 + i % 2 * 0.2) + ",");
        }
        PatientTable table = Facts.table("patient,group,patient_age_a,surgery_d", rows.toArray(String[]::new));
        String asked = "group = a,patient_age_a,,order,%s,,0,,clearly";
        EvaluatedFact rising = judged(asked.formatted("group = b then group = c"), table);
        assertThat(rising.verdict()).isEqualTo(Verdict.PASS);
        assertThat(rising.estimate().value()).isEqualTo(1, within(1e-12));
        assertThat(rising.n()).isEqualTo(36);
        EvaluatedFact turned = judged(asked.formatted("group = c then group = b"), table);
        assertThat(turned.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(turned.estimate().value()).isEqualTo(-1, within(1e-12));
        assertThat(judged(asked.formatted("group = b then group = d"), table).reason())
                .isEqualTo("only 0 patients with group = d to ask, at least 10 needed");
    }
}
