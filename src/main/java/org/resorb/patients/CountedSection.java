package org.resorb.patients;

import java.util.function.ToDoubleFunction;
import org.resorb.measure.Detail;
import org.resorb.quantity.Length;

/**
 * A section as it was counted: what lies in it is what is expected, but whole cells and vessels are cut, so their numbers
 * are Poisson. A share is of the cells that were counted.
 *
 * @param expected columns of {@link Detail#HISTOLOGY} as the tissue has them
 * @param seed of the patient
 */
record CountedSection(ToDoubleFunction<String> expected, long seed) {
    private static final String AREA = "section_area_mm2";
    private static final String PER_CM2 = "_per_cm2";
    private static final String SHARE = "_share";

    /** A column as counted; {@link Double#NaN} where there is no section or no cell in it. */
    double value(String column) {
        double area = expected.applyAsDouble(AREA);
        if (column.equals(AREA) || Double.isNaN(area)) {
            return area;
        }
        if (column.endsWith(PER_CM2)) {
            return area > 0 ? count(column, area) / area * Length.MM2_PER_CM2 : Double.NaN;
        }
        double all = Detail.HISTOLOGY.columns().stream()
                .filter(one -> one.name().endsWith(SHARE))
                .mapToDouble(one -> count(density(one.name()), area))
                .sum();
        return count(density(column), area) / all;
    }

    private static String density(String share) {
        return share.substring(0, share.length() - SHARE.length()) + PER_CM2;
    }

    private double count(String column, double area) {
        double mean = expected.applyAsDouble(column) * area / Length.MM2_PER_CM2;
        return Double.isNaN(mean) ? Double.NaN : PatientChance.poisson(mean, seed, column, 0);
    }
}
