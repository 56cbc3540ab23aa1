package org.resorb.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleInsets;

/** Axes as a journal prints them: from a round number to a round number, few ticks, thin lines. */
final class Axes {
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    private Axes() {}

    /** An axis with ticks at multiples of {@code step}. */
    static NumberAxis axis(String label, double lower, double upper, double step) {
        NumberAxis axis = new NumberAxis(label);
        axis.setAutoRange(false);
        axis.setRange(lower, upper);
        axis.setTickUnit(new NumberTickUnit(step, numbers()));
        axis.setLabelFont(Look.font(Look.TEXT));
        axis.setTickLabelFont(Look.font(Look.TEXT));
        axis.setLabelPaint(Look.INK);
        axis.setTickLabelPaint(Look.INK);
        axis.setAxisLinePaint(Look.INK);
        axis.setAxisLineStroke(Look.solid(0.6));
        axis.setTickMarkPaint(Look.INK);
        axis.setTickMarkStroke(Look.solid(0.6));
        axis.setTickMarkOutsideLength(3);
        axis.setTickLabelInsets(new RectangleInsets(2, 3, 2, 3));
        axis.setLabelInsets(new RectangleInsets(2, 2, 2, 2));
        return axis;
    }

    /** An axis from 0 to the first round number not below {@code max}. */
    static NumberAxis upTo(String label, double max) {
        double step = step(max > 0 ? max : 1, 6);
        return axis(label, 0, reach(max > 0 ? max : 1, step), step);
    }

    /** An axis that holds both values and zero. */
    static NumberAxis between(String label, double min, double max) {
        double span = max - min > 0 ? max - min : 1;
        double step = step(span, 6);
        return axis(label, -reach(-min, step), Math.max(reach(max, step), min < 0 ? 0 : step), step);
    }

    private static double reach(double value, double step) {
        return Math.max(0, Math.ceil(value / step - 1e-9)) * step;
    }

    /** Round step that cuts a span into at most {@code parts}. */
    private static double step(double span, int parts) {
        double rough = span / parts;
        double decade = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double step : STEPS) {
            if (step * decade >= rough * (1 - 1e-9)) {
                return step * decade;
            }
        }
        return 10 * decade;
    }

    /** Numbers as on an axis, the same in every locale. */
    static DecimalFormat numbers() {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setMinusSign('\u2212');
        return new DecimalFormat("0.######", symbols);
    }

    /** A number without decimals, with a true minus sign. */
    static String whole(double value) {
        double rounded = Math.floor(value + 0.5);
        return numbers().format(rounded == 0 ? 0 : rounded);
    }

    /** A number in about two digits, with a true minus sign. */
    static String signed(double value) {
        return value < 0 ? "\u2212" + brief(-value) : brief(value);
    }

    /** A positive number in about two digits. */
    static String brief(double value) {
        double unit = value >= 10 ? 1 : value >= 1 ? 0.1 : value >= 0.1 ? 0.01 : 0.001;
        return numbers().format(Math.floor(value / unit + 0.5) * unit);
    }
}
