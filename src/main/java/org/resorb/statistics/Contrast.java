package org.resorb.statistics;

/**
 * How one arm compares with another.
 *
 * @param estimate a difference or a ratio, with its interval
 * @param p two-sided probability of a contrast at least as large if the arms did not differ; {@link Double#NaN} if the
 *     answers do not tell
 * @param limit the estimate or, of a ratio that is not known since one arm alone has none, what it tends to: 0 or infinite;
 *     NaN if that is not known either
 */
public record Contrast(Estimate estimate, double p, double limit) {
    /** An estimate that is its own limit. */
    public Contrast(Estimate estimate, double p) {
        this(estimate, p, estimate.value());
    }

    /** A ratio that is not known, and what it tends to. */
    static Contrast tendingTo(double limit, double p) {
        return new Contrast(Estimate.UNKNOWN, p, limit);
    }

    /** Nothing is known. */
    public static final Contrast UNKNOWN = new Contrast(Estimate.UNKNOWN, Double.NaN);
}
