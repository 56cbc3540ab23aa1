package org.resorb.measure;

import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * What every measured row must fulfil: each number is finite, nothing but a change of volume is negative, and the changes
 * of volume that were booked add up to the change of the volume. A run that breaks this has failed. Details are not held
 * to it: they may have no number where there is nothing to count.
 */
final class Plausibility {
    /** Largest allowed error of the balance, relative to the declared volume. */
    private static final double BALANCE = 1e-6;

    /** How the names of columns of change begin. */
    static final String CHANGE = "change_by_";

    private final List<Variable> columns;
    private final int volume;
    private final double declared;

    /** @param declared volume at the start, in mm3 */
    Plausibility(List<Variable> columns, double declared) {
        this.columns = columns;
        this.declared = declared;
        int found = 0;
        while (!columns.get(found).name().equals("fragment_volume_mm3")) {
            found++;
        }
        volume = found;
    }

    /**
     * Returns the row if it makes sense.
     *
     * @param withImage false if what is read off an image was not measured
     * @throws ImplausibleResultException saying which number on which day does not
     */
    double[] checked(double[] row, boolean withImage) {
        double booked = 0;
        for (int i = 0; i < row.length; i++) {
            boolean change = columns.get(i).name().startsWith(CHANGE);
            if (withImage || !columns.get(i).needsImage()) {
                finite(row, i, change);
            }
            booked += change ? row[i] : 0;
        }
        double error = row[volume] - declared - booked;
        if (FastMath.abs(error) > BALANCE * declared) {
            throw new ImplausibleResultException(row[0], "the balance of the fragment's volume", "is open by", error);
        }
        return row;
    }

    private void finite(double[] row, int i, boolean mayBeNegative) {
        double value = row[i];
        if (Double.isNaN(value) || Double.isInfinite(value) || value < 0 && !mayBeNegative) {
            throw new ImplausibleResultException(row[0], columns.get(i).name(), "is", value);
        }
    }
}
