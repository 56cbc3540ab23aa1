package org.resorb.statistics;

import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/** Ranks from 1, the mean of them for equals. */
public final class Ranks {
    private static final NaturalRanking WHOLE = new NaturalRanking(TiesStrategy.AVERAGE);
    private static final NaturalRanking WITH_MISSING = new NaturalRanking(NaNStrategy.FIXED, TiesStrategy.AVERAGE);

    private Ranks() {}

    /** Of values of which none is missing. */
    static double[] of(double[] values) {
        return WHOLE.rank(values);
    }

    /** The same among values of which some are missing; {@link Double#NaN} stays and counts nothing. */
    public static double[] withMissing(double[] values) {
        return WITH_MISSING.rank(values);
    }
}
