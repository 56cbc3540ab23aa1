package org.resorb.patients;

import org.resorb.quantity.NineDigits;

/**
 * Patients who agree are operated on the first kept day on which pain is at or above a bound.
 *
 * @param painAbove on the scale of 0 to 10, from which an operation is thought of
 * @param from first day of operations, since herniation
 * @param chance part of the patients who agree
 */
record PainThreshold(double painAbove, double from, double chance) implements Surgery {
    @Override
    public double day(KeptCourse pain, double firstImage, long seed) {
        boolean agrees = PatientChance.uniform(seed, "surgery", 0) < chance;
        for (int i = 0; agrees && i < pain.days().length; i++) {
            if (pain.days()[i] >= from && pain.values()[i] >= painAbove) {
                return pain.days()[i];
            }
        }
        return Double.NaN;
    }

    @Override
    public String words() {
        return "operated: " + NineDigits.text(100 * chance) + " % of those with pain of " + NineDigits.text(painAbove)
                + " or more, from day " + NineDigits.text(from) + " on";
    }
}
