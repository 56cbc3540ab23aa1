package org.resorb.patients;

import org.resorb.chance.Chance;

/** Patients to learn from and patients to be judged by, none in both. */
public record TrainTestSplit(PatientTable training, PatientTable test) {
    private static final String PURPOSE = "test patients";
    private static final String PATIENT = "patient";

    /**
     * Deals the patients of a table by their numbers; the same number always falls on the same side.
     *
     * @param part of the patients that is for the test, 0 to 1
     */
    public static TrainTestSplit byPatient(PatientTable table, long seed, double part) {
        Chance chance = Chance.of(seed, PURPOSE, 0, 1);
        double[] numbers = table.numbers(PATIENT);
        boolean[] test = new boolean[numbers.length];
        for (int i = 0; i < test.length; i++) {
            test[i] = chance.uniform((int) numbers[i], 0) < part;
        }
        return new TrainTestSplit(table.where(i -> !test[i]), table.where(i -> test[i]));
    }
}
