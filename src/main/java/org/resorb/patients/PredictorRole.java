package org.resorb.patients;

import org.resorb.quantity.Keyword;

/** What a predictor is good for in a regression. */
public enum PredictorRole implements Keyword {
    /** Has a coefficient. */
    FITTED("in the regression"),
    /** What the other words of its kind are held against. */
    REFERENCE("the reference"),
    /** Has one value and tells nothing. */
    CONSTANT("the same in all patients"),
    /** Follows from the predictors before it. */
    REDUNDANT("follows from the terms before it"),
    /** Unknown. */
    ABSENT("not in the table");

    private final String words;

    PredictorRole(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** As tables have it. */
    @Override
    public String toString() {
        return word();
    }
}
