package org.resorb.patients;

import org.apache.commons.math3.util.FastMath;
import org.resorb.quantity.NineDigits;

/**
 * How a reader finds a volume. The scanner's point spread is in the MRI volume already.
 *
 * @param relative standard deviation of the logarithm of a measured volume
 * @param additive standard deviation in mm³ of a measured volume of 1000 mm³, cut at two of them; that of others is as their
 *     surface, since it is the outline that is misread, and what has gone is not misread at all
 * @param slices whether areas in slices are added up
 */
record VolumeReading(double relative, double additive, boolean slices) {
    private static final double MOST_DEVIATIONS = 2;
    private static final double READ_MM3 = 1000;
    private static final double SURFACE = 2.0 / 3;

    /**
     * What is read at a visit, on the scale of the volume, never below 0.
     *
     * @param volume as it is
     * @param scale of a mm³
     */
    double read(double volume, double scale, int visit, long seed) {
        double factor = FastMath.exp(relative * PatientChance.normal(seed, "reader", visit));
        if (additive == 0) {
            return volume * factor;
        }
        double deviations = PatientChance.normal(seed, "outline", visit);
        double cut = FastMath.max(-MOST_DEVIATIONS, FastMath.min(MOST_DEVIATIONS, deviations));
        double spread = additive * FastMath.pow(volume / (READ_MM3 * scale), SURFACE);
        return FastMath.max(0, volume * factor + spread * scale * cut);
    }

    /** Whether volumes are of interest in mm³, since the size of an error hangs on that of the volume. */
    boolean inMm3() {
        return additive > 0 || slices;
    }

    /** In words for people. */
    String words() {
        return "volumes read by " + (slices ? "slices" : "voxels") + ", off by " + NineDigits.text(100 * relative)
                + " %" + (additive > 0 ? " and " + NineDigits.text(additive) + " mm3" : "");
    }
}
