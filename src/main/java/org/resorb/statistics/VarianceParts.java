package org.resorb.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * Variance of one number over parameter sets, persons and seeds, by its origin. A part is what one draw of that origin moves
 * the number by, whatever the number of draws.
 *
 * @param mean of all
 * @param error standard error of the mean by the number of persons and seeds, for these parameter sets; NaN where they all come to
 *     the same, so that nothing is known of it
 * @param sets what parameter sets do, on average over persons; unknown if there is one, or if they cannot be told apart
 * @param persons what persons do, on average over sets; with one seed a person this holds chance too
 * @param interplay what a person does otherwise under another set; with one seed a person this holds chance too
 * @param chance what another seed does to the same person under the same set; unknown if each has one
 */
public record VarianceParts(double mean, double error, Part sets, Part persons, Part interplay, Part chance) {
    /** The square of the number's spread over draws of one origin. */
    public record Part(Estimate variance, Estimate share) {
        static final Part UNKNOWN = new Part(Estimate.UNKNOWN, Estimate.UNKNOWN);

        /** Standard deviation in the number's own unit, which is that of a probability where the number is 0 or 1. */
        public Estimate sd() {
            return new Estimate(
                    FastMath.sqrt(variance.value()), FastMath.sqrt(variance.lower()), FastMath.sqrt(variance.upper()));
        }

        private Part atMost(double most) {
            double lower = Math.min(most, variance.lower());
            double upper = Math.min(most, variance.upper());
            return new Part(new Estimate(Math.min(most, variance.value()), lower, upper), share);
        }

        /** True if it can be told from the others. */
        public boolean isKnown() {
            return variance.isKnown();
        }
    }

    /** The same where none of the variances can be more than this, such as a quarter of numbers that are 0 or 1. */
    public VarianceParts atMost(double variance) {
        return new VarianceParts(
                mean,
                error,
                sets.atMost(variance),
                persons.atMost(variance),
                interplay.atMost(variance),
                chance.atMost(variance));
    }

    /** Of a number of which nothing is known but the mean. */
    static VarianceParts alone(double mean) {
        return new VarianceParts(mean, Double.NaN, Part.UNKNOWN, Part.UNKNOWN, Part.UNKNOWN, Part.UNKNOWN);
    }
}
