package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapleyTest {
    /** Correlated normal factors: the second and third by 0.7. */
    private static final double TIE = 0.7;

    private static final double[] SLOPES = {1, 1, 0.5};

    private static double[][] tied(long seed, int rows) {
        double[][] draws = KnownSample.normal(seed, rows, 3);
        for (double[] x : draws) {
            x[2] = TIE * x[1] + Math.sqrt(1 - TIE * TIE) * x[2];
        }
        return draws;
    }

    private static double linear(double[] x) {
        return SLOPES[0] * x[0] + SLOPES[1] * x[1] + SLOPES[2] * x[2];
    }

    /** Of a linear model of two tied normal factors beside a free one (Owen and Prieur 2017, doi 10.1137/16M1097717). */
    private static double[] closedForm() {
        double b = SLOPES[1];
        double c = SLOPES[2];
        double all = SLOPES[0] * SLOPES[0] + b * b + c * c + 2 * TIE * b * c;
        double shared = TIE * b * c + TIE * TIE / 2 * (c * c - b * b);
        double other = TIE * b * c + TIE * TIE / 2 * (b * b - c * c);
        return new double[] {SLOPES[0] * SLOPES[0] / all, (b * b + shared) / all, (c * c + other) / all};
    }

    @Test
    void theEffectsOfTiedFactorsOfALinearModelAreThoseOfTheClosedForm() {
        double[][] points = tied(1, 2000);
        Shapley shapley = Shapley.of(points, List.of(KnownSample.outputs(points, ShapleyTest::linear)), 1)
                .get(0);
        assertThat(Arrays.stream(closedForm()).sum()).isCloseTo(1, within(1e-12));
        for (int i = 0; i < 3; i++) {
            assertThat(shapley.effects().get(i).value()).isCloseTo(closedForm()[i], within(0.05));
        }
        double sum = shapley.effects().stream().mapToDouble(Estimate::value).sum();
        assertThat(sum).isCloseTo(1, within(0.05));
    }

    @Test
    void outputsThatDifferByRoundingAloneHaveNoEffects() {
        double[][] points = KnownSample.points(new LatinHypercube(60, 2, 1));
        assertThat(Shapley.of(points, List.of(KnownSample.alike(points)), 1)
                        .get(0)
                        .effects())
                .noneMatch(Estimate::isKnown);
    }

    @Test
    void withoutTiesTheyLieBetweenFirstOrderAndTotalIndices() {
        double[][] points = KnownSample.points(new LatinHypercube(2000, 3, 1));
        Shapley shapley = Shapley.of(points, List.of(KnownSample.outputs(points, KnownFunction.ISHIGAMI)), 1)
                .get(0);
        for (int i = 0; i < 3; i++) {
            double expected = (KnownFunction.ISHIGAMI_FIRST[i] + KnownFunction.ISHIGAMI_TOTAL[i]) / 2;
            assertThat(shapley.effects().get(i).value()).isCloseTo(expected, within(0.07));
        }
    }

    @Test
    void intervalsHoldTheTruthAndTheEffectsHaveTheWholeVarianceTogether() {
        int held = 0;
        double sum = 0;
        for (int trial = 0; trial < 40; trial++) {
            double[][] points = tied(100 + trial, 500);
            Shapley one = Shapley.of(points, List.of(KnownSample.outputs(points, ShapleyTest::linear)), trial)
                    .get(0);
            for (int i = 0; i < 3; i++) {
                held += one.effects().get(i).holds(closedForm()[i]) ? 1 : 0;
                sum += one.effects().get(i).value() / 40;
            }
        }
        assertThat(held / 120.0).isBetween(0.9, 1.0);
        assertThat(sum).isCloseTo(1, within(0.02));
    }

    @Test
    void whatIsChanceIsDealtToNobody() {
        double[][] draws = KnownSample.normal(3, 1000, 3);
        double[][] points = Arrays.stream(draws).map(x -> Arrays.copyOf(x, 2)).toArray(double[][]::new);
        double[] outputs = Arrays.stream(draws).mapToDouble(x -> x[0] + x[2]).toArray();
        List<Estimate> effects = Shapley.of(points, List.of(outputs), 1).get(0).effects();
        assertThat(effects.get(0).value()).isCloseTo(0.5, within(0.08));
        assertThat(effects.get(1).value()).isCloseTo(0, within(0.08));
    }

    @Test
    void switchesAreFactorsTooAndOutputsAreJudgedByTheRowsTheyHave() {
        double[][] points = KnownSample.points(new LatinHypercube(400, 2, 1));
        for (double[] point : points) {
            point[1] = point[1] < 0.5 ? 0 : 1;
        }
        double[] outputs = KnownSample.outputs(points, x -> x[1]);
        double[] fewer = outputs.clone();
        Arrays.fill(fewer, 40, 400, Double.NaN);
        List<Shapley> both = Shapley.of(points, List.of(outputs, fewer), 1);
        assertThat(both.get(0).effects().get(1).value()).isCloseTo(1, within(0.05));
        assertThat(both.get(0).effects().get(0).value()).isCloseTo(0, within(0.05));
        assertThat(both.get(1).effects()).noneMatch(Estimate::isKnown);
        assertThat(both.get(1).dropped()).isEqualTo(360);
        assertThatThrownBy(() -> Shapley.of(new double[60][9], List.of(new double[60]), 1))
                .hasMessageContaining("of 1 to 8 factors, not 9");
    }
}
