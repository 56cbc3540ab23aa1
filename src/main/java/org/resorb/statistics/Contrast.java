package org.resorb.statistics;

/**
 * How one arm compares with another.
 *
 * @param estimate a difference or a ratio, with its interval
 * @param p two-sided probability of a contrast at least as large if the arms did not differ; {@link Double#NaN} if the
 *     answers do not tell
 */
public record Contrast(Estimate estimate, double p) {
    /** Nothing is known. */
    public static final Contrast UNKNOWN = new Contrast(Estimate.UNKNOWN, Double.NaN);
}
