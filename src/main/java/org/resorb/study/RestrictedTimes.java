package org.resorb.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * An output of which some runs are known only to be later than their end: the time of an event that they ended without.
 * Until then all count, so the mean of min(T, end) is known, the restricted mean time. In ranks, the runs without the event
 * come last.
 *
 * @param values rows × replicates, NaN for what failed
 * @param censored how many runs ended without the event
 * @param end days, of the run that is shortest
 */
record RestrictedTimes(double[][] values, int censored, double end) {
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
        return new RestrictedTimes(values, censored, end);
    }

    /** The name of what is analysed where values count, not ranks. */
    String name(String output) {
        return censored == 0 ? output : SensitivityIndex.RESTRICTED_MEAN + output;
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
                + " later than the end count as the end, "
                + new BigDecimal(end).round(FOUR_DIGITS).stripTrailingZeros().toPlainString() + " d";
        return other.isEmpty() ? words : words + "; " + other;
    }
}
