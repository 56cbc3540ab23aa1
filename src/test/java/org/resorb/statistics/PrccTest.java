package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrccTest {
    private static final double[] SLOPES = {2, -1, 0.3, 0};

    @Test
    void theClosedFormOfALinearModelIsFound() {
        double[][] draws = KnownSample.normal(1, 20_000, 5);
        Prcc prcc = Prcc.of(factors(draws), linear(draws));
        for (int i = 0; i < 4; i++) {
            assertThat(correlation(prcc, i).value()).isCloseTo(closedForm(i), within(0.015));
        }
    }

    @Test
    void itIsTheCorrelationOfWhatTheOtherFactorsLeave() {
        double[][] draws = KnownSample.normal(2, 50, 5);
        double[][] points = factors(draws);
        double[] outputs = linear(draws);
        for (int i = 0; i < 4; i++) {
            double expected = new PearsonsCorrelation()
                    .correlation(residuals(points, i, ranks(column(points, i))), residuals(points, i, ranks(outputs)));
            assertThat(correlation(Prcc.of(points, outputs), i).value()).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void onlyTheOrderCounts() {
        double[][] draws = KnownSample.normal(3, 100, 5);
        double[] bent = Arrays.stream(linear(draws)).map(Math::exp).toArray();
        assertThat(Prcc.of(factors(draws), bent)).isEqualTo(Prcc.of(factors(draws), linear(draws)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void intervalsHoldTheTruthAboutAsOftenAsTheySay(int factor) {
        int held = 0;
        int small = 0;
        int trials = 1000;
        for (int trial = 0; trial < trials; trial++) {
            double[][] draws = KnownSample.normal(100 + trial, 60, 5);
            Prcc prcc = Prcc.of(factors(draws), linear(draws));
            held += correlation(prcc, factor).holds(closedForm(factor)) ? 1 : 0;
            small += prcc.coefficients().get(factor).probability() < 0.05 ? 1 : 0;
        }
        assertThat(held / (double) trials).isBetween(0.93, 0.97);
        if (factor == 3) {
            assertThat(small / (double) trials).as("false alarms").isBetween(0.03, 0.07);
        }
    }

    @Test
    void aHypercubeOfAMonotoneModelRanksItsFactors() {
        double[][] points = KnownSample.points(new LatinHypercube(300, 3, 1));
        Prcc prcc = Prcc.of(points, KnownSample.outputs(points, x -> Math.exp(3 * x[0]) - 2 * x[1] * x[1]));
        assertThat(correlation(prcc, 0).value()).isGreaterThan(0.95);
        assertThat(correlation(prcc, 1).value()).isBetween(-0.95, -0.5);
        assertThat(prcc.coefficients().get(1).probability()).isLessThan(1e-9);
        assertThat(prcc.coefficients().get(2).probability()).isGreaterThan(0.01);
    }

    @Test
    void rowsWithoutOutputAreDropped() {
        double[][] draws = KnownSample.normal(4, 40, 5);
        double[] outputs = linear(draws);
        double[] missing = outputs.clone();
        missing[39] = Double.NaN;
        double[][] fewer = Arrays.copyOf(factors(draws), 39);
        Prcc prcc = Prcc.of(factors(draws), missing);
        assertThat(prcc.used()).isEqualTo(39);
        assertThat(prcc.dropped()).isEqualTo(1);
        assertThat(prcc.coefficients())
                .isEqualTo(Prcc.of(fewer, Arrays.copyOf(outputs, 39)).coefficients());
    }

    @Test
    void everyTimeIsJudgedByTheRowsItHas() {
        double[][] draws = KnownSample.normal(5, 60, 5);
        double[] early = new double[60];
        double[] middle = linear(draws);
        double[] late = middle.clone();
        late[7] = Double.NaN;
        List<Prcc> times = Prcc.overTime(factors(draws), List.of(early, middle, late));
        assertThat(correlation(times.get(0), 0).isKnown()).isFalse();
        assertThat(times.get(1)).isEqualTo(Prcc.of(factors(draws), middle));
        assertThat(times.get(2)).isEqualTo(Prcc.of(factors(draws), late));
    }

    @Test
    void anOutputThatIsAFactorIsWhollyCorrelatedWithItAndNotWithOthers() {
        double[][] points = factors(KnownSample.normal(6, 50, 5));
        Prcc prcc = Prcc.of(points, column(points, 1));
        assertThat(correlation(prcc, 1).value()).isCloseTo(1, within(1e-6));
        assertThat(prcc.coefficients().get(1).probability()).isCloseTo(0, within(1e-12));
        assertThat(correlation(prcc, 0).value()).isZero();
        assertThat(prcc.coefficients().get(0).probability()).isEqualTo(1);
    }

    @Test
    void nothingIsSaidOfConstantsFewRowsOrFactorsThatFollowFromEachOther() {
        double[][] points = factors(KnownSample.normal(7, 50, 5));
        double[] outputs = linear(KnownSample.normal(7, 50, 5));
        assertThat(Prcc.of(Arrays.copyOf(points, 6), Arrays.copyOf(outputs, 6)).coefficients())
                .noneMatch(c -> c.correlation().isKnown());
        for (double[] point : points) {
            point[2] = 5;
        }
        Prcc constant = Prcc.of(points, outputs);
        assertThat(correlation(constant, 2).isKnown()).isFalse();
        assertThat(constant.varying()).isEqualTo(3);
        assertThat(correlation(constant, 0).isKnown()).isTrue();
        for (double[] point : points) {
            point[2] = -point[0];
        }
        assertThat(Prcc.of(points, outputs).coefficients())
                .noneMatch(c -> c.correlation().isKnown());
        assertThatThrownBy(() -> Prcc.of(points, new double[3])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void outputsThatDifferByRoundingAloneHaveNoCorrelation() {
        double[][] points = KnownSample.points(new LatinHypercube(50, 2, 1));
        assertThat(Prcc.of(points, KnownSample.alike(points)).coefficients())
                .hasSize(2)
                .noneMatch(c -> c.correlation().isKnown());
    }

    private static Estimate correlation(Prcc prcc, int factor) {
        return prcc.coefficients().get(factor).correlation();
    }

    private static double[][] factors(double[][] draws) {
        return Arrays.stream(draws).map(row -> Arrays.copyOf(row, 4)).toArray(double[][]::new);
    }

    /** The last draw is noise. */
    private static double[] linear(double[][] draws) {
        return Arrays.stream(draws)
                .mapToDouble(x -> SLOPES[0] * x[0] + SLOPES[1] * x[1] + SLOPES[2] * x[2] + SLOPES[3] * x[3] + x[4])
                .toArray();
    }

    /** Of independent normal factors; ranks correlate by 6/π asin(ρ/2) (Pearson 1907). */
    private static double closedForm(int factor) {
        double size = Math.sqrt(1 + Arrays.stream(SLOPES).map(s -> s * s).sum());
        double[] ranks = Arrays.stream(SLOPES)
                .map(slope -> 6 / Math.PI * Math.asin(slope / size / 2))
                .toArray();
        double others = Arrays.stream(ranks).map(r -> r * r).sum() - ranks[factor] * ranks[factor];
        return ranks[factor] / Math.sqrt(1 - others);
    }

    private static double[] ranks(double[] values) {
        return new org.apache.commons.math3.stat.ranking.NaturalRanking().rank(values);
    }

    private static double[] column(double[][] points, int factor) {
        return Arrays.stream(points).mapToDouble(x -> x[factor]).toArray();
    }

    private static double[] residuals(double[][] points, int without, double[] ranked) {
        double[][] others = new double[points.length][3];
        int place = 0;
        for (int i = 0; i < 4; i++) {
            if (i != without) {
                double[] ranks = ranks(column(points, i));
                for (int row = 0; row < ranks.length; row++) {
                    others[row][place] = ranks[row];
                }
                place++;
            }
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(ranked, others);
        return regression.estimateResiduals();
    }

    /** 12 rows less 2 factors and the mean: t(0.975, 9) = 2.262157, over √(9 + t²). */
    @Test
    void aConstantFactorDoesNotWidenTheRangeOfChance() {
        double[][] points = new double[12][5];
        double[] outputs = new double[12];
        for (int row = 0; row < 12; row++) {
            points[row][1] = row;
            points[row][3] = 5 * row % 12;
            outputs[row] = 7 * row % 12;
        }
        Prcc prcc = Prcc.of(points, outputs);
        assertThat(prcc.chance()).isCloseTo(0.602069, within(1e-6));
    }
}
