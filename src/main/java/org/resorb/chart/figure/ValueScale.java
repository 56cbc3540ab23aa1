package org.resorb.chart.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.scale.UnitWords;

/** Axes of columns. */
final class ValueScale {
    private static final double NEAR_ZERO = 1 / 3.0;

    private ValueScale() {}

    /** An axis that holds what was found of a column; times of a year are told in months. */
    static Scale of(FigureColumn column, DoubleStream found) {
        double[] values = found.filter(Double::isFinite).toArray();
        double min = Arrays.stream(values).min().orElse(0);
        double max = Arrays.stream(values).max().orElse(1);
        String title = title(column);
        if (FigureTable.isShare(column)) {
            return Scale.steps(capital(column.label()) + " (%)", 0, 100, 20);
        }
        if (isTime(column) && min >= 0) {
            return time(
                    column,
                    column.isEvent()
                            ? Math.max(max, Arrays.stream(column.ends()).max().orElse(0))
                            : max);
        }
        boolean isNear = min >= 0 && min <= NEAR_ZERO * max;
        return (isNear ? Scale.upTo(title, max) : Scale.around(title, min, max)).inLargeUnits();
    }

    /** An axis of colours, which begins near the least value so that they tell small differences apart. */
    static Scale ofColors(FigureColumn column, DoubleStream found) {
        double[] values = found.filter(Double::isFinite).toArray();
        if (FigureTable.isShare(column) || values.length == 0) {
            return of(column, DoubleStream.of(values));
        }
        double min = Arrays.stream(values).min().orElse(0);
        double max = Arrays.stream(values).max().orElse(1);
        Scale whole = of(column, DoubleStream.of(values));
        double unit = told(whole, 1);
        Scale near = Scale.around(whole.title(), unit * min, unit * max);
        List<Scale.Tick> ticks = near.ticks().stream()
                .map(tick -> new Scale.Tick(tick.value() / unit, tick.label()))
                .toList();
        return new Scale(whole.title(), near.lower() / unit, near.upper() / unit, ticks, false);
    }

    private static boolean isTime(FigureColumn column) {
        return column.variable().unit().equals("d");
    }

    private static Scale time(FigureColumn column, double last) {
        Scale time = Scale.time(last);
        if (column.role() == ColumnRole.TIME && !column.isRelabelled()) {
            return time;
        }
        String unit = time.title().replaceAll(".*\\((.*)\\)", "$1");
        return time.titled(capital(column.label()) + " (" + unit + ")");
    }

    /** How a value of an axis is told: times in months where the axis has months. */
    static double told(Scale scale, double value) {
        for (Scale.Tick tick : scale.ticks()) {
            if (tick.value() != 0) {
                double written = number(tick.label());
                return Double.isNaN(written) ? value : value * written / tick.value();
            }
        }
        return value;
    }

    private static double number(String label) {
        try {
            return Double.parseDouble(label.replace('\u2212', '-'));
        } catch (NumberFormatException words) {
            return Double.NaN;
        }
    }

    /** Whether numbers lie evenly by their ratios rather than by their differences. */
    static boolean isLogarithmic(double[] sorted) {
        int last = sorted.length - 1;
        if (last < 2 || !(sorted[0] > 0) || sorted[last] < 3 * sorted[0]) {
            return false;
        }
        double middle = sorted[sorted.length / 2];
        double part = (middle - sorted[0]) / (sorted[last] - sorted[0]);
        double ratio = Math.log(middle / sorted[0]) / Math.log(sorted[last] / sorted[0]);
        double at = (sorted.length / 2) / (double) last;
        return Math.abs(ratio - at) < Math.abs(part - at);
    }

    /** With a capital letter in front, unless it is a name that has capitals of its own. */
    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A label with its unit. */
    static String title(FigureColumn column) {
        return capital(UnitWords.in(column.label(), column.variable().unit()));
    }
}
