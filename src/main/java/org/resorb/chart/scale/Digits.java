package org.resorb.chart.scale;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.resorb.statistics.Estimate;

/** Numbers as charts print them, the same in every locale, with a true minus sign. */
public final class Digits {
    private Digits() {}

    /** As on an axis: up to six decimals, none that are 0. */
    public static String exact(double value) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setMinusSign('\u2212');
        return new DecimalFormat("0.######", symbols).format(value);
    }

    /** Without decimals. */
    public static String whole(double value) {
        double rounded = Math.floor(value + 0.5);
        return exact(rounded == 0 ? 0 : rounded);
    }

    /** In about two digits. */
    public static String brief(double value) {
        double size = Math.abs(value);
        double unit = size >= 10 ? 1 : size >= 1 ? 0.1 : size >= 0.1 ? 0.01 : 0.001;
        double rounded = Math.floor(size / unit + 0.5) * unit;
        return exact(value < 0 && rounded > 0 ? -rounded : rounded);
    }

    /** In about three digits, thousands apart. */
    public static String grouped(double value) {
        double unit = Math.pow(10, Math.max(-2, Math.floor(Math.log10(Math.abs(value))) - 2));
        double rounded = Math.floor(value / unit + 0.5) * unit;
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('\u00a0');
        return new DecimalFormat("#,##0.##", symbols).format(rounded);
    }

    /** In three digits, with as many decimals as that takes; whole numbers as they are. */
    public static String significant(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return exact(value);
        }
        int decimals = (int) Math.max(0, Math.min(6, 2 - Math.floor(Math.log10(Math.abs(value)))));
        double unit = Math.pow(10, decimals);
        return exact(Math.floor(value * unit + 0.5) / unit);
    }

    /** {@code 0.81 (0.77 to 0.85)}, without the brackets where the interval is not known. */
    public static String brief(Estimate estimate) {
        if (!estimate.isKnown()) {
            return "not known";
        }
        boolean bounded = Double.isFinite(estimate.lower()) && Double.isFinite(estimate.upper());
        return brief(estimate.value())
                + (bounded ? " (" + brief(estimate.lower()) + " to " + brief(estimate.upper()) + ")" : "");
    }
}
