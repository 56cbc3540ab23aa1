package org.resorb.calibration;

/**
 * How much is asked of the model.
 *
 * @param waves at least 1
 * @param points asked in each wave
 * @param fine so many of these in each wave at the fine level too; 0 if there is one level only
 * @param members wanted in the ensemble
 * @param discrepancy error of the model itself, as a part
 * @param seed of all draws
 */
public record CalibrationPlan(int waves, int points, int fine, int members, double discrepancy, long seed) {
    /** Points that are asked for an ensemble member, since not all that emulators promise is kept. */
    private static final double SPARE = 1.5;

    /** With one level only. */
    public CalibrationPlan(int waves, int points, int members, double discrepancy, long seed) {
        this(waves, points, 0, members, discrepancy, seed);
    }

    /** Whether a cheap level stands beside the one that members are judged by. */
    public boolean hasTwoLevels() {
        return fine > 0;
    }

    /** Points of a wave, counted from 1, at the level that members are judged by. */
    int judged(int wave) {
        return wave > waves ? last() : hasTwoLevels() ? fine : points;
    }

    /** Points of a wave, counted from 1, at the cheapest level. */
    int screened(int wave) {
        return wave > waves ? last() : points;
    }

    /** All points that are asked at the level that members are judged by. */
    public int allJudged() {
        return waves * judged(1) + last();
    }

    /** Points of the last round: the optimum and what is drawn for the ensemble. */
    int last() {
        return 1 + (int) Math.ceil(SPARE * members);
    }

    /** All points that are asked at the cheapest level. */
    public int asked() {
        return waves * points + last();
    }
}
