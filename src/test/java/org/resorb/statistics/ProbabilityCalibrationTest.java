package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.resorb.chance.Chance;

class ProbabilityCalibrationTest {
    private static final int N = 3000;
    private final double[] logits = new double[N];
    private final boolean[] happened = new boolean[N];

    ProbabilityCalibrationTest() {
        Chance chance = Chance.of(3, "calibration", 0, 1);
        for (int i = 0; i < N; i++) {
            logits[i] = 5 * chance.uniform(i, 0) - 2;
            happened[i] = chance.uniform(i, 1) < LogisticRegression.probability(logits[i]);
        }
    }

    @Test
    void trueProbabilitiesHaveSlopeOneAndInterceptZero() {
        ProbabilityCalibration calibration = ProbabilityCalibration.of(said(1, 0), happened);
        assertThat(calibration.slope().holds(1)).isTrue();
        assertThat(calibration.intercept().holds(0)).isTrue();
        assertThat(calibration.groups())
                .hasSize(10)
                .allSatisfy(group ->
                        assertThat(group.said()).isCloseTo(group.happened().value(), within(0.08)));
        assertThat(calibration.groups().stream()
                        .mapToInt(ProbabilityCalibration.Group::patients)
                        .sum())
                .isEqualTo(N);
    }

    @Test
    void probabilitiesThatAreTooExtremeHaveASlopeBelowOne() {
        assertThat(ProbabilityCalibration.of(said(2, 0), happened).slope().value())
                .isCloseTo(0.5, within(0.05));
    }

    @Test
    void probabilitiesThatAreTooHighHaveANegativeIntercept() {
        ProbabilityCalibration calibration = ProbabilityCalibration.of(said(1, 0.7), happened);
        assertThat(calibration.intercept().value()).isCloseTo(-0.7, within(0.1));
        assertThat(calibration.slope().value()).isCloseTo(1, within(0.1));
    }

    @Test
    void separatedOutcomesHaveNoSlopeAndOneAnswerHasNoIntercept() {
        double[] said = {0.1, 0.2, 0.3, 0.6, 0.7, 0.8};
        assertThat(ProbabilityCalibration.of(said, LogisticRegressionTest.answers("000111"))
                        .slope()
                        .isKnown())
                .isFalse();
        assertThat(ProbabilityCalibration.of(said, LogisticRegressionTest.answers("111111"))
                        .intercept()
                        .isKnown())
                .isFalse();
    }

    private double[] said(double factor, double shift) {
        return Arrays.stream(logits)
                .map(logit -> LogisticRegression.probability(factor * logit + shift))
                .toArray();
    }
}
