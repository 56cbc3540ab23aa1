package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.resorb.chance.Chance;

class LogisticRegressionTest {
    private static final int[] TEMPERATURES = {
        66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58
    };
    private static final String DAMAGED = "01000000111001000000101";

    /** Thermal distress of O-rings by temperature, in Dalal, Fowlkes and Hoadley (1989, doi 10.1080/01621459.1989.10478858). */
    @Test
    void theORingsOfTheShuttleComeOutAsPublished() {
        double[][] x =
                IntStream.of(TEMPERATURES).mapToObj(t -> new double[] {1, t}).toArray(double[][]::new);
        boolean[] y = answers(DAMAGED);
        LogisticRegression.Fit fit =
                LogisticRegression.plain(x, y, new double[y.length]).fit();
        assertThat(fit.converged()).isTrue();
        assertThat(fit.coefficients()[0]).isCloseTo(15.0429, within(1e-4));
        assertThat(fit.coefficients()[1]).isCloseTo(-0.2322, within(1e-4));
        assertThat(fit.error(0)).isCloseTo(7.3786, within(1e-3));
        assertThat(fit.error(1)).isCloseTo(0.1082, within(1e-4));
    }

    /** With as many coefficients as groups the penalty adds half a patient to each cell. */
    @Test
    void thePenaltyAddsHalfAPatientToEachCell() {
        double[][] x = new double[30][];
        boolean[] y = new boolean[30];
        for (int i = 0; i < 30; i++) {
            x[i] = new double[] {1, i < 18 ? 0 : 1};
            y[i] = i < 7 || i >= 18 && i < 27;
        }
        LogisticRegression.Fit fit = LogisticRegression.penalised(x, y).fit();
        double without = Math.log(7.5 / 11.5);
        assertThat(fit.coefficients()[0]).isCloseTo(without, within(1e-7));
        assertThat(fit.coefficients()[1]).isCloseTo(Math.log(9.5 / 3.5) - without, within(1e-7));
    }

    @Test
    void perfectlySeparatedOutcomesGiveAFiniteAnswerWithThePenaltyAndNoneWithout() {
        double[][] x =
                IntStream.range(0, 40).mapToObj(i -> new double[] {1, i / 10.0}).toArray(double[][]::new);
        boolean[] y = answers("0".repeat(20) + "1".repeat(20));
        assertThat(LogisticRegression.plain(x, y, new double[40]).fit().converged())
                .isFalse();
        LogisticRegression regression = LogisticRegression.penalised(x, y);
        LogisticRegression.Fit fit = regression.fit();
        assertThat(fit.converged()).isTrue();
        Estimate slope = new ProfileLikelihood(regression, fit).of(1);
        assertThat(slope.value()).isBetween(1.0, 20.0);
        assertThat(slope.lower()).isPositive();
        assertThat(slope.upper()).isGreaterThan(slope.value());
    }

    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        int held = 0;
        int trials = 400;
        for (int trial = 0; trial < trials; trial++) {
            Chance chance = Chance.of(trial, "coverage", 0, 1);
            double[][] x = new double[150][];
            boolean[] y = new boolean[150];
            for (int i = 0; i < y.length; i++) {
                x[i] = new double[] {1, 2 * chance.uniform(i, 0) - 1, chance.uniform(i, 1) < 0.5 ? 1 : 0};
                y[i] = chance.uniform(i, 2) < LogisticRegression.probability(-0.5 + 1.5 * x[i][1] + x[i][2]);
            }
            LogisticRegression regression = LogisticRegression.penalised(x, y);
            held += new ProfileLikelihood(regression, regression.fit()).of(1).holds(1.5) ? 1 : 0;
        }
        assertThat((double) held / trials).isBetween(0.92, 0.98);
    }

    @Test
    void columnsThatFollowFromEachOtherAreRefused() {
        double[][] x =
                IntStream.range(0, 10).mapToObj(i -> new double[] {1, i, 2 * i}).toArray(double[][]::new);
        assertThatThrownBy(() ->
                        LogisticRegression.penalised(x, answers("0101010101")).fit())
                .hasMessageContaining("follow from each other");
    }

    static boolean[] answers(String digits) {
        boolean[] answers = new boolean[digits.length()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = digits.charAt(i) == '1';
        }
        return answers;
    }
}
