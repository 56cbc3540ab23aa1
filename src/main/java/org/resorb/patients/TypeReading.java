package org.resorb.patients;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.resorb.scenario.Herniation;

/**
 * How a reader tells types. A reader sees the type of a part √κ of all herniations, and of the others calls one as often as
 * it comes in the cohort; then two readers agree with Cohen's κ.
 *
 * @param kappa between two readers
 * @param containment part of the herniations that are rightly called contained or not, whatever type they are called
 */
record TypeReading(double kappa, double containment) {
    /** All who read right. */
    static final TypeReading RIGHT = new TypeReading(1, 1);

    /** Whether the ligament or the annulus still holds it. */
    static boolean isContained(Herniation.Type type, Herniation.Ligament ligament) {
        boolean inside = type == Herniation.Type.BULGE || type == Herniation.Type.PROTRUSION;
        return inside || ligament == Herniation.Ligament.INTACT;
    }

    /**
     * The type that a reader calls.
     *
     * @param all types of the cohort, each as often as it comes
     * @param reader readers differ by their number
     */
    Herniation.Type type(Herniation.Type truth, List<Herniation.Type> all, int reader, long seed) {
        if (PatientChance.uniform(seed, "type is seen", reader) < FastMath.sqrt(kappa)) {
            return truth;
        }
        return all.get((int) (all.size() * PatientChance.uniform(seed, "type is called", reader)));
    }

    /** Whether a reader calls it contained. */
    boolean contained(boolean truth, int reader, long seed) {
        return PatientChance.uniform(seed, "containment", reader) < containment == truth;
    }
}
