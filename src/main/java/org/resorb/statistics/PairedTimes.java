package org.resorb.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * Times until an event of the same people twice. Only pairs tell of which it is known who came first; their ratio is the
 * maximum of Cox's partial likelihood with a stratum a pair (Holt and Prentice 1974, doi 10.1093/biomet/61.1.17), and the
 * log-rank test over those strata is McNemar's.
 *
 * @param first pairs in which the event came first in the first arm
 * @param second pairs in which it came first in the second
 */
public record PairedTimes(int first, int second) {
    /**
     * Of the times of pairs.
     *
     * @throws IllegalArgumentException if the lengths differ
     */
    public static PairedTimes of(double[] first, boolean[] firstHappened, double[] second, boolean[] secondHappened) {
        if (first.length != second.length
                || first.length != firstHappened.length
                || second.length != secondHappened.length) {
            throw new IllegalArgumentException("each pair needs two times and whether the event came");
        }
        int firsts = 0;
        int seconds = 0;
        for (int i = 0; i < first.length; i++) {
            boolean sameTime = first[i] == second[i];
            firsts += firstHappened[i] && (first[i] < second[i] || sameTime && !secondHappened[i]) ? 1 : 0;
            seconds += secondHappened[i] && (second[i] < first[i] || sameTime && !firstHappened[i]) ? 1 : 0;
        }
        return new PairedTimes(firsts, seconds);
    }

    /** Hazard in the first arm over that in the second; not known unless pairs of both kinds exist; of one
     * kind alone it tends to 0 or infinity. */
    public Contrast hazardRatio() {
        double told = (double) first + second;
        double more = (double) first - second;
        double p = told == 0 ? Double.NaN : ChiSquared.upperTail(more * more / told, 1);
        if (first == 0 || second == 0) {
            return Contrast.tendingTo(told == 0 ? Double.NaN : first == 0 ? 0 : Double.POSITIVE_INFINITY, p);
        }
        double ratio = (double) first / second;
        double factor = FastMath.exp(Normal.Z * FastMath.sqrt(1.0 / first + 1.0 / second));
        return new Contrast(new Estimate(ratio, ratio / factor, ratio * factor), p);
    }
}
