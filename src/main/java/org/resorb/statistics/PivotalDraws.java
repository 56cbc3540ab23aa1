package org.resorb.statistics;

import java.util.Arrays;
import org.resorb.chance.Shuffle;

/**
 * Components of variance from mean squares, with generalized intervals (Weerahandi 1993, doi 10.1080/01621459.1993.10476355):
 * a sum of squares over its expected mean square is chi-squared, so the expected one is the sum over a draw of that, and so is
 * what is made of several. What comes out negative counts as 0, and so does what is no more than rounding beside the rest. Where
 * nothing varies by an origin its sum of squares is 0 in every draw, which tells nothing of how much might: then there is a value but
 * no interval.
 */
final class PivotalDraws {
    private static final int DRAWS = 2000;

    /** What is less than this part of the whole is rounding. */
    private static final double ROUNDING = 1e-12;

    private final double[] freedoms;
    private final double[][] divisors;

    /** @param freedoms degrees of freedom of each mean square; 0 for one that there is not */
    PivotalDraws(double... freedoms) {
        this.freedoms = freedoms;
        divisors = new double[freedoms.length][];
        for (int i = 0; i < freedoms.length; i++) {
            divisors[i] = freedoms[i] > 0 ? divisors(i) : new double[DRAWS];
        }
    }

    /** One draw from each of as many equal parts of the distribution, in an order of its own. */
    private double[] divisors(int square) {
        Shuffle order = Shuffle.of(1, "mean square", square, DRAWS);
        double[] drawn = new double[DRAWS];
        Arrays.setAll(drawn, place -> ChiSquared.quantile((order.at(place) + 0.5) / DRAWS, freedoms[square]));
        return drawn;
    }

    /**
     * The components, each with its share of all of them.
     *
     * @param sums of squares
     * @param weights of the mean squares in each component; null for one that cannot be told
     */
    VarianceParts.Part[] parts(double[] sums, double[][] weights) {
        double[] found = components(sums, weights, freedoms);
        double[][] variances = new double[weights.length][DRAWS];
        double[][] shares = new double[weights.length][DRAWS];
        double[] divisor = new double[sums.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < sums.length; i++) {
                divisor[i] = divisors[i][draw];
            }
            double[] drawn = components(sums, weights, divisor);
            for (int part = 0; part < weights.length; part++) {
                variances[part][draw] = drawn[part];
                shares[part][draw] = drawn[part] / total(drawn);
            }
        }
        VarianceParts.Part[] parts = new VarianceParts.Part[weights.length];
        for (int part = 0; part < weights.length; part++) {
            parts[part] = weights[part] == null
                    ? VarianceParts.Part.UNKNOWN
                    : new VarianceParts.Part(
                            interval(found[part], variances[part]), interval(found[part] / total(found), shares[part]));
        }
        return parts;
    }

    private static Estimate interval(double value, double[] drawn) {
        Estimate interval = Quantiles.interval(value, drawn);
        return interval.upper() - interval.lower() > ROUNDING * value ? interval : Estimate.alone(value);
    }

    private static double[] components(double[] sums, double[][] weights, double[] divisors) {
        double[] components = new double[weights.length];
        for (int part = 0; part < weights.length; part++) {
            for (int i = 0; weights[part] != null && i < sums.length; i++) {
                components[part] += divisors[i] > 0 ? weights[part][i] * sums[i] / divisors[i] : 0;
            }
            components[part] = weights[part] == null ? Double.NaN : Math.max(0, components[part]);
        }
        double least = ROUNDING * total(components);
        return Arrays.stream(components).map(one -> one < least ? 0 : one).toArray();
    }

    private static double total(double[] components) {
        return Arrays.stream(components).filter(one -> !Double.isNaN(one)).sum();
    }
}
