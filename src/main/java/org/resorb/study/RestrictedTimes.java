package org.resorb.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.resorb.statistics.Ranks;

/**
 * An output of which some runs are known only to be later than their end: the time of an event that they ended without.
 * Until then all count, so the mean of min(T, end) is known, the restricted mean time. In ranks, the runs without the event
 * come last.
 *
 * @param values rows × replicates, NaN for what failed
 * @param censored how many runs ended without the event
 * @param end days, of the run that is shortest
 * @param ranks whether values are ranks of all runs, 0 … 1
 */
record RestrictedTimes(double[][] values, int censored, double end, boolean ranks) {
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    /** An output as it is if all events came. */
    static RestrictedTimes of(double[][] replicates, double end) {
        int censored = (int) Arrays.stream(replicates)
                .flatMapToDouble(Arrays::stream)
                .filter(time -> time == Double.POSITIVE_INFINITY)
                .count();
        double[][] values = censored == 0
                ? replicates
                : Arrays.stream(replicates)
                        .map(row -> Arrays.stream(row)
                                .map(time -> Math.min(time, end))
                                .toArray())
                        .toArray(double[][]::new);
        return new RestrictedTimes(values, censored, end, false);
    }

    /** The same in ranks of all runs, so that nothing hangs on how much later the last ones are. */
    RestrictedTimes inRanks() {
        double[] all = Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray();
        double[] ranked = Ranks.withMissing(all);
        double[][] rows = new double[values.length][];
        for (int row = 0; row < rows.length; row++) {
            int from = row * values[row].length;
            rows[row] = Arrays.stream(ranked, from, from + values[row].length)
                    .map(rank -> rank / all.length)
                    .toArray();
        }
        return new RestrictedTimes(rows, censored, end, true);
    }

    /** The name of what is analysed where values count, not ranks. */
    String name(String output) {
        String what = ranks ? SensitivityIndex.RANK : SensitivityIndex.RESTRICTED_MEAN;
        return censored == 0 ? output : what + output;
    }

    /** How many runs came so far, in words, before what else there is to note; the same if all did. */
    String note(String other) {
        if (censored == 0) {
            return other;
        }
        long known = Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .count();
        String words = known - censored + " of " + known + " runs got there; " + censored
                + " later than the end " + (ranks ? "come last in ranks; end " : "count as the end, ")
                + new BigDecimal(end).round(FOUR_DIGITS).stripTrailingZeros().toPlainString() + " d";
        return other.isEmpty() ? words : words + "; " + other;
    }
}
