package org.resorb.run;

import org.resorb.quantity.Keyword;

/** What a prediction was for. */
public enum PredictionTask implements Keyword {
    /** To fit a regression to virtual patients and judge it. */
    TRAINING,
    /** To tell the course of one patient. */
    PATIENT;

    @Override
    public String toString() {
        return word();
    }
}
