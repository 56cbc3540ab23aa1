package org.resorb.trial;

import java.util.Locale;
import org.resorb.statistics.Estimate;

/** Effects in words for a terminal and the summary. */
final class EffectText {
    private EffectText() {}

    /** {@code -1.2 (-2.3 to -0.1)}; {@code not known} if it is not. */
    static String of(Estimate estimate) {
        if (!estimate.isKnown()) {
            return "not known";
        }
        return Double.isNaN(estimate.lower()) || Double.isNaN(estimate.upper())
                ? number(estimate.value())
                : number(estimate.value()) + " (" + number(estimate.lower()) + " to " + number(estimate.upper()) + ")";
    }

    static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3g", value);
    }

    static String percent(double part) {
        return Double.isNaN(part) ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * part);
    }
}
