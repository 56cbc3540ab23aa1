package org.resorb.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * A yes or no of the same people twice.
 *
 * @param gained a yes only the first time
 * @param lost a yes only the second time
 * @param n pairs, with those who answered alike
 */
public record PairedProportions(int gained, int lost, int n) {
    /** Of the answers of pairs, 1 for a yes and 0 for a no. */
    public static PairedProportions of(Pairs answers) {
        int gained = 0;
        int lost = 0;
        for (double change : answers.differences()) {
            gained += change > 0 ? 1 : 0;
            lost += change < 0 ? 1 : 0;
        }
        return new PairedProportions(gained, lost, answers.count());
    }

    /** Refuses what can't be. */
    public PairedProportions {
        if (gained < 0 || lost < 0 || gained + lost > n) {
            throw new IllegalArgumentException(gained + " and " + lost + " of " + n + " pairs");
        }
    }

    /**
     * The first part with a yes less the second, with the adjusted Wald interval of Bonett and Price (J Educ Behav Stat
     * 2012, doi 10.3102/1076998611411915); unknown without pairs.
     */
    public Estimate difference() {
        if (n == 0) {
            return Estimate.UNKNOWN;
        }
        double up = (gained + 1.0) / (n + 2);
        double down = (lost + 1.0) / (n + 2);
        double middle = up - down;
        double half = Normal.Z * FastMath.sqrt((up + down - middle * middle) / (n + 2));
        double value = (gained - lost) / (double) n;
        return new Estimate(value, Math.max(-1, middle - half), Math.min(1, middle + half));
    }

    /** The difference with the probability of McNemar's test without correction (1947, doi 10.1007/BF02295996). */
    public Contrast contrast() {
        double changed = (double) gained + lost;
        double more = (double) gained - lost;
        return new Contrast(difference(), changed == 0 ? Double.NaN : ChiSquared.upperTail(more * more / changed, 1));
    }
}
