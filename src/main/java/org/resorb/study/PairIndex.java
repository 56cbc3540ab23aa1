package org.resorb.study;

import org.resorb.statistics.Estimate;

/**
 * One line of a table: what two factors do to an output together.
 *
 * @param output name of the output
 * @param first name of a factor
 * @param second name of another
 * @param estimate second-order Sobol index
 * @param used blocks that count
 * @param dropped those that do not, as something was missing
 * @param censored runs that ended before the event whose time the output is
 * @param note why there is no value, or what to think of it; empty if there is nothing to say
 */
public record PairIndex(
        String output,
        String first,
        String second,
        Estimate estimate,
        int used,
        int dropped,
        int censored,
        String note) {}
