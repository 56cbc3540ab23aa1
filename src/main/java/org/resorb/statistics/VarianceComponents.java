package org.resorb.statistics;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Variance of one number over replicates of several parameter sets, by its origin. By the law of total variance it is the
 * mean variance within sets, which is chance, and the variance of the sets' expected values, which is the parameters'.
 * The latter is estimated as in a one-way analysis of variance with random groups: the variance of the sets' means less
 * the chance that is still in means of few replicates, and not below 0.
 *
 * @param chance in the number's unit squared; NaN if no set has two replicates
 * @param parameters in the number's unit squared; NaN if chance is
 */
public record VarianceComponents(double chance, double parameters) {
    private static final VarianceComponents UNKNOWN = new VarianceComponents(Double.NaN, Double.NaN);

    /**
     * Parts of the variance of values, one a replicate; NaN among them gives unknown parts.
     *
     * @param sets which set each replicate has, as long as {@code values}
     */
    public static VarianceComponents of(double[] values, int[] sets) {
        Map<Integer, SummaryStatistics> groups = new TreeMap<>();
        SummaryStatistics all = new SummaryStatistics();
        for (int i = 0; i < values.length; i++) {
            groups.computeIfAbsent(sets[i], set -> new SummaryStatistics()).addValue(values[i]);
            all.addValue(values[i]);
        }
        if (groups.size() == values.length || all.getMean() != all.getMean()) {
            return UNKNOWN;
        }
        double within = 0;
        double between = 0;
        double squares = 0;
        for (SummaryStatistics group : groups.values()) {
            double n = group.getN();
            double apart = group.getMean() - all.getMean();
            within += group.getSecondMoment();
            between += n * apart * apart;
            squares += n * n;
        }
        double chance = within / (values.length - groups.size());
        return new VarianceComponents(chance, parameters(between, chance, groups.size(), values.length, squares));
    }

    private static double parameters(double between, double chance, int sets, double replicates, double squares) {
        if (sets < 2) {
            return 0;
        }
        double repeats = (replicates - squares / replicates) / (sets - 1);
        double more = (between / (sets - 1) - chance) / repeats;
        return more > 0 ? more : 0;
    }

    /** Part of the variance that is chance, 0 to 1; NaN if unknown or nothing varies. */
    public double chanceShare() {
        return chance / (chance + parameters);
    }

    /** Part of the variance that is the parameters', 0 to 1; NaN if unknown or nothing varies. */
    public double parameterShare() {
        return parameters / (chance + parameters);
    }
}
