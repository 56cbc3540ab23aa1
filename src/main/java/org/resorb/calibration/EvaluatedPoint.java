package org.resorb.calibration;

import org.resorb.quantity.Keyword;

/**
 * A point at which the model was asked.
 *
 * @param wave from 1
 * @param number in its wave, from 1
 * @param origin why it was asked
 * @param at in the unit cube
 */
public record EvaluatedPoint(int wave, int number, Origin origin, double[] at, ModelOutput output) {
    /** Why a point was asked. */
    public enum Origin implements Keyword {
        /** Of the Latin hypercube that covers all. */
        COVER,
        /** Among what earlier waves left plausible. */
        PLAUSIBLE,
        /** Drawn by the likelihood for a wave that is not the last. */
        LIKELY,
        /** Where the emulators are nearest to all targets. */
        OPTIMUM,
        /** Drawn for the ensemble. */
        DRAWN;

        @Override
        public String toString() {
            return word();
        }
    }
}
