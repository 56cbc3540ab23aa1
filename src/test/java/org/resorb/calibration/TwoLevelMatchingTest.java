package org.resorb.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/** A made-up model with a cheap and a dear level, whose truth is known. */
class TwoLevelMatchingTest {
    private static final CalibrationPlan PLAN = new CalibrationPlan(2, 40, 8, 12, 0.03, 7);
    private static final double[] TRUTH = {0.3, 0.65, 0.5};
    private static final double RHO = 0.7;

    private static double[] coarse(double[] x) {
        return new double[] {
            0.1 + 0.7 * x[0] + 0.1 * x[2],
            0.15 + 0.7 * x[1] * x[1],
            0.1 + 0.5 * FastMath.sin(1.5 * x[0]) * (1 - x[1] / 2)
        };
    }

    /** Everything is less, and the third parameter adds what the cheap level does not feel. */
    private static double[] fine(double[] x) {
        double[] fine = coarse(x);
        for (int i = 0; i < fine.length; i++) {
            fine[i] = RHO * fine[i] + 0.18 + 0.05 * x[2];
        }
        return fine;
    }

    private final KnownModel dear = new KnownModel(TwoLevelMatchingTest::fine, 400, true);
    private final KnownModel cheap = new KnownModel(TwoLevelMatchingTest::coarse, 400, true);
    private final List<Target> targets = dear.targetsAt(TRUTH, 400);

    private CalibrationResult fit() throws Exception {
        return HistoryMatching.fit(dear, cheap, targets, 3, PLAN);
    }

    private static void assertHoldsTheTruth(CalibrationResult fit, boolean holds) {
        List<Identifiability> known = Identifiability.of(fit);
        boolean all = true;
        for (int i = 0; i < TRUTH.length; i++) {
            all &= TRUTH[i] >= known.get(i).low() && TRUTH[i] <= known.get(i).high();
        }
        assertThat(all).as(known.toString()).isEqualTo(holds);
    }

    @Test
    void thePosteriorHoldsTheTruthAndThatOfTheCheapLevelAloneDoesNot() throws Exception {
        assertHoldsTheTruth(fit(), true);
        assertHoldsTheTruth(HistoryMatching.fit(cheap, targets, 3, PLAN), false);
    }

    @Test
    void membersAreJudgedByTheDearLevelWhichIsAskedSeldom() throws Exception {
        CalibrationResult fit = fit();
        assertThat(cheap.asked).isEqualTo(PLAN.asked()).isEqualTo(2 * 40 + 19);
        assertThat(dear.asked).isEqualTo(PLAN.allJudged()).isEqualTo(2 * 8 + 19);
        assertThat(fit.screened()).hasSize(PLAN.asked());
        assertThat(fit.asked()).hasSize(PLAN.allJudged());
        assertThat(fit.accepted().members()).hasSize(PLAN.members());
        assertThat(fit.distance(fit.accepted().best())).isLessThan(1);
        double[] best = fit.accepted().best().at();
        assertThat(best[0]).isBetween(0.2, 0.4);
        assertThat(best[1]).isBetween(0.5, 0.8);
    }

    @Test
    void theDearLevelImprovesOnTheCheapOneAloneAtTheSamePrice() throws Exception {
        CalibrationResult both = fit();
        double[] at =
                HistoryMatching.fit(cheap, targets, 3, PLAN).accepted().best().at();
        ModelOutput there = dear.outputs(9, List.of(at)).get(0);
        assertThat(both.distance(both.accepted().best()))
                .isLessThan(both.implausibility().distance(there) / 2);
    }

    @Test
    void rhoOfEachTargetIsRecovered() throws Exception {
        String table = TargetTable.csv(fit());
        List<String> lines = table.lines().toList();
        int column = List.of(lines.get(0).split(",")).indexOf("emulator_rho");
        for (String line : lines.subList(1, lines.size())) {
            assertThat(Double.parseDouble(line.split(",", -1)[column])).isBetween(RHO - 0.2, RHO + 0.2);
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswerToTheLastBit() throws Exception {
        CalibrationPlan small = new CalibrationPlan(2, 12, 6, 4, 0.03, 7);
        CalibrationResult one = HistoryMatching.fit(dear, cheap, targets, 3, small);
        CalibrationResult two = HistoryMatching.fit(dear, cheap, targets, 3, small);
        assertThat(two.posterior()).isDeepEqualTo(one.posterior());
        assertThat(two.asked().stream().map(EvaluatedPoint::at).toList())
                .containsExactlyElementsOf(
                        one.asked().stream().map(EvaluatedPoint::at).toList());
    }
}
