package org.resorb.patients;

import java.util.Locale;
import org.resorb.statistics.Estimate;

/** Numbers with their intervals for people. */
final class Rounded {
    private static final double LARGE = 1000;

    private Rounded() {}

    /** {@code 0.81 (0.77 to 0.85)}; a dash if nothing is known. */
    static String interval(Estimate estimate) {
        return interval(estimate, 1, "");
    }

    /** {@code 81 % (77 to 85)}. */
    static String percent(Estimate estimate) {
        return interval(estimate, 100, " %");
    }

    private static String interval(Estimate estimate, double factor, String unit) {
        if (!estimate.isKnown()) {
            return "–";
        }
        String value = number(estimate.value(), factor) + unit;
        return Double.isNaN(estimate.lower())
                ? value
                : value + " (" + number(estimate.lower(), factor) + " to " + number(estimate.upper(), factor) + ")";
    }

    /** Percents are whole, other numbers have two digits behind the dot, or three in all. */
    private static String number(double value, double factor) {
        if (Math.abs(value) > LARGE) {
            return value < 0 ? "below −1000" : "above 1000";
        }
        double shown = value * factor;
        return String.format(Locale.ROOT, factor > 1 || Math.abs(shown) >= 100 ? "%.0f" : "%.2f", shown)
                .replace('-', '−');
    }
}
