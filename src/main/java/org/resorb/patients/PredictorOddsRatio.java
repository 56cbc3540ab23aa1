package org.resorb.patients;

import org.resorb.quantity.Keyword;
import org.resorb.statistics.Estimate;

/**
 * How many times the odds of the event are those of other patients.
 *
 * @param words what is compared, with the unit
 * @param patients whom the ratio is of, 0 if not known
 * @param ratio an end of the interval may be infinite
 * @param published what it stands beside or comes from; null for predictors of the regression
 */
public record PredictorOddsRatio(
        PredictedOutcome outcome,
        Kind kind,
        Predictor predictor,
        String words,
        int patients,
        Estimate ratio,
        PublishedOddsRatio published) {
    /** Where a ratio comes from. */
    public enum Kind implements Keyword {
        /** From the regression with all predictors. */
        ADJUSTED,
        /** From a regression with this predictor alone, or with the words of its kind. */
        ALONE,
        /** From counts of virtual patients who are compared as published. */
        AS_PUBLISHED,
        /** From real patients. */
        PUBLISHED;

        @Override
        public String toString() {
            return word();
        }
    }
}
