package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrelationTest {
    /** First of Anscombe's quartet (1973, doi 10.1080/00031305.1973.10478966). */
    private static final double[] X = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};

    private static final double[] Y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};

    /** {@code cor.test(x1, y1)} of R. */
    @Test
    void anscombesFirstSetComesOutAsInR() {
        double r = Correlation.pearson(X, Y);
        assertThat(r).isCloseTo(0.8164205, within(1e-7));
        Estimate interval = Correlation.pearsonInterval(r, X.length);
        assertThat(interval.lower()).isCloseTo(0.4243912, within(1e-6));
        assertThat(interval.upper()).isCloseTo(0.9506933, within(1e-6));
        assertThat(Correlation.spearman(X, Y)).isCloseTo(0.8181818, within(1e-7));
    }

    @Test
    void ranksHaveAWiderInterval() {
        Estimate values = Correlation.pearsonInterval(0.8, 30);
        Estimate ranks = Correlation.spearmanInterval(0.8, 30);
        assertThat(ranks.lower()).isLessThan(values.lower());
        assertThat(ranks.upper()).isGreaterThan(values.upper());
        assertThat(ranks.lower()).isCloseTo(Math.tanh(atanh(0.8) - Normal.Z * Math.sqrt(1.32 / 27)), within(1e-12));
    }

    @Test
    void threePairsHaveNoIntervalAndOneHasNoCorrelation() {
        assertThat(Correlation.pearsonInterval(0.5, 3)).isEqualTo(Estimate.alone(0.5));
        assertThat(Correlation.pearson(new double[] {1}, new double[] {1})).isNaN();
    }

    @Test
    void aTableOfCorrelationsHasOnesOnItsDiagonal() {
        double[][] table = Correlation.spearman(new double[][] {{1, 3}, {2, 2}, {3, 1}});
        assertThat(table).isDeepEqualTo(new double[][] {{1, -1}, {-1, 1}});
        assertThat(Correlation.spearman(new double[][] {{1}, {2}})).isDeepEqualTo(new double[][] {{1}});
    }

    private static double atanh(double x) {
        return Math.log((1 + x) / (1 - x)) / 2;
    }

    @Test
    void wholeCorrelationHasNoIntervalHoweverFewThePairs() {
        assertThat(Correlation.pearsonInterval(1, 4)).isEqualTo(Estimate.alone(1));
        assertThat(Correlation.spearmanInterval(-1, 40)).isEqualTo(Estimate.alone(-1));
        double rounded = Correlation.pearson(new double[] {.1, .2, .3, .7}, new double[] {.3, .6, .9, 2.1});
        assertThat(Correlation.pearsonInterval(rounded, 4)).isEqualTo(Estimate.alone(rounded));
    }
}
