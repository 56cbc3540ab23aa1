package org.resorb.calibration;

/**
 * How much is asked of the model.
 *
 * @param waves at least 1
 * @param points asked in each wave
 * @param members wanted in the ensemble
 * @param discrepancy error of the model itself, as a part
 * @param seed of all draws
 */
public record CalibrationPlan(int waves, int points, int members, double discrepancy, long seed) {
    /** Points that are asked for an ensemble member, since not all that emulators promise is kept. */
    private static final double SPARE = 1.5;

    /** Points of the last round: the optimum and what is drawn for the ensemble. */
    int last() {
        return 1 + (int) Math.ceil(SPARE * members);
    }

    /** All points that are asked. */
    public int asked() {
        return waves * points + last();
    }
}
