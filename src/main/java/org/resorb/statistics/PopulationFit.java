package org.resorb.statistics;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.apache.commons.math3.util.FastMath;
import org.resorb.chance.Chance;

/**
 * How traits are distributed among patients of whom each was measured with known errors: for each trait the place and the
 * spread of a normal distribution that is cut at the ends of the trait's range, both with every value as likely as another
 * before. Runs of a model at points spread evenly over all ranges stand for whoever there may be. A distribution gives each
 * run a weight, and a patient is as likely as the runs so weighted are on average (Hogg, Myers and Bovy, Astrophys J 2010,
 * doi 10.1088/0004-637X/725/2/2166); so no run is needed but these, and chance counts as each run has its own. That is
 * approximate Bayesian computation with the errors of measurement for a kernel, and so exact but for the number of runs
 * (Wilkinson, Stat Appl Genet Mol Biol 2013, doi 10.1515/sagmb-2013-0010).
 */
public final class PopulationFit {
    /** Smaller spreads, as parts of a range, cannot be told from none. */
    public static final double LEAST_SPREAD = 0.05;

    /** With a larger spread a distribution that is cut at both ends is hardly other than even. */
    public static final double LARGEST_SPREAD = 0.5;

    /** So much smaller likelihoods count as this much smaller, so that all logarithms are finite. */
    private static final double LEAST_LOG = -600;

    /** So much of what is drawn next is spread evenly, so that no weight grows beyond bounds (Hesterberg 1995). */
    private static final double EVEN = 0.2;

    private final double[][] points;
    private final double[] logDensities;
    private final double[][] likelihoods;
    private final double[][] draws;

    private PopulationFit(double[][] points, double[] logDensities, double[][] likelihoods, int count, long seed) {
        this.points = points;
        this.logDensities = logDensities;
        this.likelihoods = likelihoods;
        int traits = points[0].length;
        draws = TemperedSampler.draw(seed, "population", 2 * traits, count, this::logDensity);
        for (double[] draw : draws) {
            for (int trait = 0; trait < traits; trait++) {
                draw[traits + trait] = spread(draw[traits + trait]);
            }
        }
    }

    /**
     * Draws distributions by their likelihood.
     *
     * @param points runs × traits, in the unit cube
     * @param logDensities logarithms of the density by which the points of runs were drawn, 0 where it is even
     * @param logs patients × runs: logarithms of the density of what was measured in a patient around a run; of each
     *     patient one at least is finite
     * @param count how many draws
     */
    public static PopulationFit of(double[][] points, double[] logDensities, double[][] logs, int count, long seed) {
        double[][] likelihoods = Arrays.stream(logs)
                .map(own -> {
                    double most = Arrays.stream(own).max().orElseThrow();
                    return Arrays.stream(own)
                            .map(log -> FastMath.exp(Math.max(LEAST_LOG, log - most)))
                            .toArray();
                })
                .toArray(double[][]::new);
        return new PopulationFit(points, logDensities, likelihoods, count, seed);
    }

    private static double spread(double part) {
        return LEAST_SPREAD + part * (LARGEST_SPREAD - LEAST_SPREAD);
    }

    private double logDensity(double[] at) {
        double[] distribution = at.clone();
        for (int i = at.length / 2; i < at.length; i++) {
            distribution[i] = spread(at[i]);
        }
        double[] weights = weights(distribution);
        double sum = 0;
        for (double[] own : likelihoods) {
            sum += FastMath.log(Math.max(Double.MIN_NORMAL, Weights.mean(own, weights)));
        }
        return sum;
    }

    /** How many traits there are. */
    public int traits() {
        return points[0].length;
    }

    /** Distributions by their probability: the places of all traits, then their spreads, as parts of ranges. */
    public double[][] draws() {
        return draws;
    }

    /** One column of the draws. */
    public double[] column(int index) {
        return Arrays.stream(draws).mapToDouble(draw -> draw[index]).toArray();
    }

    /** Weights of the runs under a distribution; they add up to 1. */
    public double[] weights(double[] distribution) {
        int traits = traits();
        double[] exponents = new double[points.length];
        for (int run = 0; run < exponents.length; run++) {
            exponents[run] = -logDensities[run];
            for (int trait = 0; trait < traits; trait++) {
                double apart = (points[run][trait] - distribution[trait]) / distribution[traits + trait];
                exponents[run] -= apart * apart / 2;
            }
        }
        return Weights.normalized(exponents);
    }

    /**
     * A point for another run: a fifth of them are spread evenly, the others are patients of the fitted population.
     *
     * @param seed of all such points
     * @param number of the point, of which it is a pure function
     */
    public double[] next(long seed, int number) {
        Chance chance = Chance.of(seed, "population_next", number, 1);
        double[] draw = draws[(int) (chance.uniform(0, 0) * draws.length)];
        boolean even = chance.uniform(0, 1) < EVEN;
        double[] point = new double[traits()];
        for (int trait = 0; trait < point.length; trait++) {
            double part = chance.uniform(1 + trait, 0);
            point[trait] = even ? part : cut(draw, trait).quantile(part);
        }
        return point;
    }

    /** How a trait is distributed by a draw. */
    private static CutNormal cut(double[] draw, int trait) {
        return new CutNormal(draw[trait], draw[draw.length / 2 + trait]);
    }

    /** The density by which {@link #next} draws. */
    public double density(double[] point) {
        double mean = 0;
        for (double[] draw : draws) {
            double density = 1;
            for (int trait = 0; trait < point.length; trait++) {
                density *= cut(draw, trait).density(point[trait]);
            }
            mean += density / draws.length;
        }
        return EVEN + (1 - EVEN) * mean;
    }

    /** Weights of the runs in the population, on average over draws. */
    public double[] weights() {
        return mean(draw -> weights(draws[draw]));
    }

    /** Weights of the runs for one patient, on average over draws: what is known of his or her traits. */
    public double[] patient(int patient) {
        return mean(draw -> {
            double[] weights = weights(draws[draw]);
            double sum = Weights.mean(likelihoods[patient], weights);
            for (int run = 0; run < weights.length; run++) {
                weights[run] *= likelihoods[patient][run] / sum;
            }
            return weights;
        });
    }

    private double[] mean(IntFunction<double[]> each) {
        double[] mean = new double[points.length];
        for (int draw = 0; draw < draws.length; draw++) {
            double[] one = each.apply(draw);
            for (int run = 0; run < mean.length; run++) {
                mean[run] += one[run] / draws.length;
            }
        }
        return mean;
    }

    /** Mean and covariance of the traits of weighted runs: traits × (1 + traits), the mean first. */
    public double[][] moments(double[] weights) {
        int traits = traits();
        double[][] moments = new double[traits][1 + traits];
        for (int i = 0; i < traits; i++) {
            for (int run = 0; run < points.length; run++) {
                moments[i][0] += weights[run] * points[run][i];
            }
        }
        for (int i = 0; i < traits; i++) {
            for (int j = 0; j < traits; j++) {
                for (int run = 0; run < points.length; run++) {
                    moments[i][1 + j] +=
                            weights[run] * (points[run][i] - moments[i][0]) * (points[run][j] - moments[j][0]);
                }
            }
        }
        return moments;
    }
}
