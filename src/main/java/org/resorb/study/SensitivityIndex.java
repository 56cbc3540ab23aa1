package org.resorb.study;

import org.resorb.statistics.Estimate;

/**
 * One line of a table: what a measure says about an output and a factor.
 *
 * @param output name of the output
 * @param factor name of the factor, empty for what concerns all of them
 * @param probability of so much by chance alone, NaN where the measure has none
 * @param used rows, steps or blocks that count
 * @param dropped those that do not, as something was missing
 * @param censored runs that ended before the event whose time the output is; they count as later than all others
 * @param note why there is no value, or what to think of it; empty if there is nothing to say
 */
public record SensitivityIndex(
        String output,
        String factor,
        SensitivityMeasure measure,
        Estimate estimate,
        double probability,
        int used,
        int dropped,
        int censored,
        String note) {
    /** Before the name of an output of times that not all runs reached: the mean of min(T, end) is analysed. */
    public static final String RESTRICTED_MEAN = "restricted_mean_";

    /** Before the name of such an output whose ranks are analysed, in which what was not reached comes last. */
    public static final String RANK = "rank_of_";

    /** A finding without a probability. */
    static SensitivityIndex of(
            String output,
            String factor,
            SensitivityMeasure measure,
            Estimate estimate,
            int used,
            int dropped,
            int censored,
            String note) {
        return new SensitivityIndex(output, factor, measure, estimate, Double.NaN, used, dropped, censored, note);
    }
}
