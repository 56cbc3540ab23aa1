package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.patients.Facts.estimate;
import static org.resorb.patients.Facts.judged;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluatedFactTest {
    /** 55 sequestrations of whom 27 are gone, 22 smaller and 6 as they were, as in sequestered2021. */
    private static final PatientTable SEQUESTERED = Facts.table(
            "patient,group,time_d_at_baseline,observed_volume_fraction_at_baseline,time_d_at_6_mo,observed_volume_fraction_at_6_mo",
            IntStream.rangeClosed(1, 55)
                    .mapToObj(i -> i + ",seq,14,1,183," + (i <= 27 ? 0.05 : i <= 49 ? 0.5 : 0.9))
                    .toArray(String[]::new));

    @Test
    void aFractionComesWithTheIntervalOfWilson() {
        EvaluatedFact judgement = judged(",complete,6 mo,fraction,,0.49,0.36,0.62,within", SEQUESTERED);
        assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
        assertThat(judgement.n()).isEqualTo(55);
        assertThat(judgement.estimate().value()).isEqualTo(27 / 55.0);
        // As the paper's 49 % (36 to 62 %).
        assertThat(judgement.estimate().lower()).isEqualTo(0.364, within(0.001));
        assertThat(judgement.estimate().upper()).isEqualTo(0.619, within(0.001));
        assertThat(judgement.effect().unit()).isEqualTo(EffectSize.Unit.POINTS);
        assertThat(judgement.effect().size()).isEqualTo(0.0909, within(1e-3));
    }

    @Test
    void theStandardErrorOfAMeanIsThatOfTheMeanHoweverWideStudentsIntervalIs() {
        PatientTable two = Facts.table(
                "patient,group,time_d_at_6_mo,observed_volume_fraction_at_6_mo", "1,a,183,0.4", "2,a,183,0.6");
        EvaluatedFact found = judged(",loss,6 mo,mean,,0.5,0,1,none", two);
        assertThat(found.standardError()).isEqualTo(0.1, within(1e-12));
        assertThat(found.estimate().upper() - found.estimate().lower()).isEqualTo(2 * 12.7062 * 0.1, within(1e-3));
    }

    @Test
    void theThreeOutcomesOfASequestrationAddUpToAll() {
        double sum = 0;
        for (String outcome : new String[] {"complete", "partial", "none"}) {
            sum += estimate("," + outcome + ",6 mo,fraction,,,0,1,within", SEQUESTERED);
        }
        assertThat(sum).isEqualTo(1, within(1e-12));
    }

    @Test
    void anEstimateOutsideOfTheBandFailsThoughItsIntervalReachesIn() {
        assertThat(judged(",complete,6 mo,fraction,,0.65,0.6,0.7,within", SEQUESTERED)
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(judged(",complete,6 mo,fraction,,0.65,0.6,0.7,overlaps", SEQUESTERED)
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(judged(",complete,6 mo,fraction,,0.65,0.63,0.7,overlaps", SEQUESTERED)
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void aSignIsClearOnlyIfAllOfTheIntervalShowsIt() {
        PatientTable same = Facts.table(
                "patient,group,time_d_at_6_mo,observed_volume_fraction_at_6_mo",
                IntStream.rangeClosed(1, 40)
                        .mapToObj(i -> i + (i % 2 == 0 ? ",a" : ",b") + ",183,0.5")
                        .toArray(String[]::new));
        String difference = "group = a,loss,6 mo,difference,group = b,,0,,";
        assertThat(judged(difference + "within", same).verdict()).isEqualTo(Verdict.PASS);
        // Where nobody differs no interval is known; where they do, that of a difference of none reaches to both sides.
        assertThat(judged(difference + "clearly", same).verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        PatientTable unlike = Facts.table(
                "patient,group,time_d_at_6_mo,observed_volume_fraction_at_6_mo",
                IntStream.rangeClosed(1, 40)
                        .mapToObj(i -> i + (i % 2 == 0 ? ",a" : ",b") + ",183," + (i % 4 < 2 ? "0.4" : "0.6"))
                        .toArray(String[]::new));
        assertThat(judged(difference + "clearly", unlike).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judged(",complete,6 mo,fraction,,,0.36,0.63,clearly", SEQUESTERED)
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(judged(",complete,6 mo,fraction,,,0.4,0.63,clearly", SEQUESTERED)
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void anOpenEndLetsEverythingThrough() {
        assertThat(judged(",complete,6 mo,fraction,,,0.4,,within", SEQUESTERED).verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(judged(",complete,6 mo,fraction,,,,0.4,within", SEQUESTERED).verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void aFactThatIsToldOnlyIsNotScored() {
        EvaluatedFact told = judged(",complete,6 mo,fraction,,0.59,,,none", SEQUESTERED);
        assertThat(told.verdict()).isEqualTo(Verdict.NOT_SCORED);
        assertThat(told.estimate().isKnown()).isTrue();
    }

    @Test
    void whatTheTableDoesNotHoldIsNotEvaluableAndSaysWhy() {
        assertReason(",loss,8 a,mean,,,0,,within", "no visit at 8 a; there are baseline, 6_mo");
        assertReason(",pain_vas,6 mo,mean,,,0,,within", "no column pain_vas_at_6_mo");
        assertReason("group = bulge,loss,6 mo,mean,,,0,,within", "no patient with group = bulge");
        assertReason(
                "patient <= 9,loss,6 mo,mean,,,0,,within",
                "only 9 patients with patient <= 9 to ask, at least 10 needed");
        assertReason(",loss,6 mo,ratio,group = x,,0,,within", "no patient with group = x");
        assertReason(
                ",loss,6 mo,ratio,patient = 7,,0,,within",
                "only 1 patient with patient = 7 to ask, at least 10 needed");
        assertReason(",group,,mean,,,0,,within", "column group holds words");
    }

    private static void assertReason(String asked, String reason) {
        EvaluatedFact judgement = judged(asked, SEQUESTERED);
        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_EVALUABLE);
        assertThat(judgement.reason()).isEqualTo(reason);
        assertThat(judgement.n()).isZero();
        assertThat(judgement.estimate().isKnown()).isFalse();
        assertThat(judgement.effect().size()).isNaN();
    }

    @Test
    void aVisitIsFoundByItsTimeHoweverItIsWritten() {
        assertThat(estimate(",complete,0.5 a,fraction,,,0,,within", SEQUESTERED))
                .isEqualTo(27 / 55.0);
    }

    @Test
    void theSamePatientsGiveTheSameInterval() {
        String asked = ",loss,6 mo,sd,,,0,,within";
        assertThat(judged(asked, SEQUESTERED)).isEqualTo(judged(asked, SEQUESTERED));
    }
}
