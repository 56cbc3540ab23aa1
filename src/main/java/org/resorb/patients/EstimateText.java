package org.resorb.patients;

import java.util.Locale;
import org.resorb.statistics.Estimate;

/** Estimates in words for terminals, summaries and reports. */
public final class EstimateText {
    private EstimateText() {}

    /** {@code -1.2 (-2.3 to -0.1)}; {@code not known} if it is not. */
    public static String of(Estimate estimate) {
        if (!estimate.isKnown()) {
            return "not known";
        }
        return Double.isNaN(estimate.lower()) || Double.isNaN(estimate.upper())
                ? number(estimate.value())
                : number(estimate.value()) + " (" + number(estimate.lower()) + " to " + number(estimate.upper()) + ")";
    }

    /** A part as {@code 12 % (5 to 26)}; empty if it is not known. */
    static String percents(Estimate part) {
        return !part.isKnown() || Double.isNaN(part.lower())
                ? percent(part.value())
                : String.format(
                        Locale.ROOT,
                        "%.0f %% (%.0f to %.0f)",
                        100 * part.value(),
                        100 * part.lower(),
                        100 * part.upper());
    }

    /** In three digits; empty if it is not known. */
    public static String number(double value) {
        return Double.isNaN(value)
                ? ""
                : String.format(Locale.ROOT, "%.3g", value).replace("Infinity", "infinity");
    }

    /** A part as {@code 12 %}; empty if it is not known. */
    public static String percent(double part) {
        return Double.isNaN(part) ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * part);
    }
}
