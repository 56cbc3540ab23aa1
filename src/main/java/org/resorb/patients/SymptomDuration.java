package org.resorb.patients;

import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Ucum;
import org.resorb.quantity.Units;
import org.resorb.study.Factor;

/**
 * How long symptoms last until the first image, from patient to patient.
 *
 * @param text as the file has it
 */
record SymptomDuration(Factor factor, String text) {
    private static final Units UNITS = new Ucum();

    /** The day of a patient. */
    double day(long seed) {
        return at(PatientChance.uniform(seed, "first image", 0));
    }

    double shortest() {
        return at(0);
    }

    double longest() {
        return at(1);
    }

    double median() {
        return at(0.5);
    }

    private double at(double part) {
        try {
            return Quantity.parse(factor.text(part)).in("d", UNITS);
        } catch (BadQuantity noTime) {
            throw new IllegalStateException(text, noTime);
        }
    }

    /** The file's words tell two of them apart, as those of a factor do not. */
    @Override
    public String toString() {
        return text;
    }
}
