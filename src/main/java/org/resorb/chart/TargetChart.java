package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Rows;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Theme;
import org.resorb.statistics.Estimate;

/** Where the model should be by what has been published, and where it is: one row a target. */
final class TargetChart {
    private static final double LINE = 9;

    private TargetChart() {}

    /**
     * A target and what the model gives.
     *
     * @param label key and a few words
     * @param unit as printed, rows of one unit share an axis; empty for a plain number
     * @param published value, unknown if only an interval is given, with the ends of the interval; an end that is
     *     {@link Double#NaN} is open
     * @param model value with its 95 % interval
     * @param agrees whether the target's rule holds
     */
    record Row(String label, String unit, Estimate published, Estimate model, boolean agrees) {
        private String told() {
            String target = Double.isNaN(published.lower())
                    ? "at most " + Digits.brief(published.upper())
                    : Double.isNaN(published.upper())
                            ? "at least " + Digits.brief(published.lower())
                            : Digits.brief(published.lower()) + " to " + Digits.brief(published.upper());
            return Digits.brief(model) + "; target " + target;
        }

        private DoubleStream values() {
            return DoubleStream.of(
                            published.value(),
                            published.lower(),
                            published.upper(),
                            model.value(),
                            model.lower(),
                            model.upper())
                    .filter(Double::isFinite);
        }
    }

    /**
     * Writes {@code NAME.png} and {@code .svg}.
     *
     * @param n what the model's values come from, for example {@code 40 patients a type, 50 parameter sets}
     * @throws IllegalArgumentException if there is no row
     */
    static void write(String name, String title, String n, List<Row> rows, Path folder) throws IOException {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no targets to draw");
        }
        sheet(title, n, rows, Theme.STANDARD).write(folder, name);
    }

    private static Sheet sheet(String title, String n, List<Row> rows, Theme theme) {
        Map<String, Rows> parts = new LinkedHashMap<>();
        Beside series = Beside.of(theme);
        for (Row row : rows) {
            Rows.Series model = row.agrees() ? series.model() : series.missed();
            parts.computeIfAbsent(row.unit(), unit -> new Rows(theme, LINE))
                    .row(
                            row.label(),
                            "",
                            List.of(
                                    new Rows.Entry(series.target(), row.published(), ""),
                                    new Rows.Entry(model, row.model(), row.told())));
        }
        double left = parts.values().stream().mapToDouble(Rows::left).max().orElse(0);
        List<Plot> plots = new ArrayList<>();
        parts.forEach((unit, part) -> plots.add(part.plot(scale(unit, rows), Double.NaN, left)));
        String words = rows.stream()
                .map(row -> row.label() + " " + row.told() + (row.agrees() ? "" : ", missed"))
                .collect(Collectors.joining("; ", "", "."));
        long agree = rows.stream().filter(Row::agrees).count();
        return new Sheet(Groups.about(title, words), theme, plots)
                .note(agree + " of " + rows.size() + " agree; " + n
                        + ". Lines: 95 % intervals; strokes in bars: published values.");
    }

    private static Scale scale(String unit, List<Row> rows) {
        double[] values = rows.stream()
                .filter(row -> row.unit().equals(unit))
                .flatMapToDouble(Row::values)
                .toArray();
        return Scale.between(
                unit.isEmpty() ? "Value" : "Value (" + unit + ")",
                DoubleStream.of(values).min().orElse(0),
                DoubleStream.of(values).max().orElse(1));
    }
}
