package org.resorb.patients;

/** Who is operated on, and when. */
sealed interface Surgery permits NoSurgery, PainThreshold, SurgeryHazard {
    /**
     * The day of the operation since herniation; NaN if there is none.
     *
     * @param pain on the visual analogue scale, on the days that were kept
     * @param firstImage its day
     * @param seed of the patient
     */
    double day(KeptCourse pain, double firstImage, long seed);

    /** Whether those who are operated at any time are left out of all measured volumes, as in a series of survivors. */
    default boolean leavesOut() {
        return false;
    }

    /** In words for people. */
    String words();
}
