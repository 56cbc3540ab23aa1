package org.resorb.statistics;

import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.util.FastMath;

/** Power of two-sided tests by closed formulas, to hold simulated power against. */
public final class PowerFormula {
    private static final int MOST_EVALUATIONS = 1_000_000;
    private static final double DEVIATIONS = 9;
    private static final double LEAST = 1e-9;

    private PowerFormula() {}

    /**
     * Of Welch's test; with equal numbers and spreads that of Student's, by the noncentral t distribution.
     *
     * @param difference of the means
     * @param sds in the two groups
     * @param n patients in the two groups, at least 2 each
     * @param alpha bound of the probability below which groups are said to differ
     * @return NaN if nothing varies
     */
    public static double means(double difference, double[] sds, int[] n, double alpha) {
        double a = sds[0] * sds[0] / n[0];
        double b = sds[1] * sds[1] / n[1];
        return student(difference / FastMath.sqrt(a + b), MeanDifference.freedom(a, n[0], b, n[1]), alpha);
    }

    /** Of the paired test, from mean and standard deviation of the differences of so many pairs. */
    public static double pairs(double mean, double sd, int pairs, double alpha) {
        return student(mean / sd * FastMath.sqrt(pairs), pairs - 1.0, alpha);
    }

    private static double student(double shift, double freedom, double alpha) {
        if (Double.isNaN(shift) || Double.isNaN(freedom)) {
            return Double.NaN;
        }
        double bound = new Student(freedom).quantile(1 - alpha / 2);
        ChiSquaredDistribution chi = new ChiSquaredDistribution(null, freedom);
        // The estimated spread over the true one, over which the power with a known spread is averaged. Along its
        // logarithm, since
        // with less than two degrees of freedom its density is steep at 0.
        double wide = DEVIATIONS / FastMath.sqrt(2 * freedom);
        return new SimpsonIntegrator(1e-7, 1e-9, 8, 20)
                .integrate(
                        MOST_EVALUATIONS,
                        logarithm -> {
                            double s = FastMath.exp(logarithm);
                            return 2
                                    * freedom
                                    * s
                                    * s
                                    * chi.density(freedom * s * s)
                                    * (Normal.probability(shift - bound * s) + Normal.probability(-shift - bound * s));
                        },
                        FastMath.log(FastMath.max(LEAST, 1 - wide)),
                        FastMath.log(1 + FastMath.max(wide, 1)));
    }

    /**
     * Of the chi-squared test of two parts, with the spread of the common part under no difference (Fleiss 1981,
     * Statistical Methods for Rates and Proportions).
     *
     * @param parts with a yes in the two groups
     * @param n patients in the two groups
     */
    public static double parts(double[] parts, int[] n, double alpha) {
        double common = (parts[0] * n[0] + parts[1] * n[1]) / (n[0] + n[1]);
        double without = FastMath.sqrt(common * (1 - common) * (1.0 / n[0] + 1.0 / n[1]));
        double with = FastMath.sqrt(parts[0] * (1 - parts[0]) / n[0] + parts[1] * (1 - parts[1]) / n[1]);
        double difference = parts[0] - parts[1];
        double bound = Normal.quantile(1 - alpha / 2) * without;
        return Normal.probability((difference - bound) / with) + Normal.probability((-difference - bound) / with);
    }

    /**
     * Of the log-rank test (Schoenfeld 1983, doi 10.2307/2531021).
     *
     * @param hazardRatio of the groups
     * @param events expected in both
     * @param share of the patients in one of them
     */
    public static double hazards(double hazardRatio, double events, double share, double alpha) {
        return normal(FastMath.log(hazardRatio) * FastMath.sqrt(events * share * (1 - share)), alpha);
    }

    /** Of a test whose statistic is normal, and lies by so many standard errors from where there is no difference. */
    static double normal(double shift, double alpha) {
        double bound = Normal.quantile(1 - alpha / 2);
        return Normal.probability(shift - bound) + Normal.probability(-shift - bound);
    }
}
