package org.resorb.chart;

import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.resorb.statistics.Estimate;

/** Where the model should be by what has been published, and where it is: one row a target. */
public final class TargetChart {
    private static final double RIGHT = 140;
    private static final double KEYS = 16;
    private static final double BETWEEN = 8;

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
    public record Row(String label, String unit, Estimate published, Estimate model, boolean agrees) {
        private DotRows.Row drawn() {
            Dot.Kind kind = agrees ? Dot.Kind.MODEL : Dot.Kind.MISSED;
            String band = Double.isNaN(published.lower())
                    ? "at most " + Axes.signed(published.upper())
                    : Double.isNaN(published.upper())
                            ? "at least " + Axes.signed(published.lower())
                            : Axes.signed(published.lower()) + " to " + Axes.signed(published.upper());
            String is = model.isKnown() ? Axes.signed(model.value()) : "not known";
            String interval = Double.isNaN(model.lower()) || Double.isNaN(model.upper())
                    ? ""
                    : " (" + Axes.signed(model.lower()) + " to " + Axes.signed(model.upper()) + ")";
            return new DotRows.Row(
                    label,
                    "",
                    List.of(
                            new Dot(published, Dot.Kind.BAND, ""),
                            new Dot(model, kind, is + interval + "; target " + band)));
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
    public static void write(String name, String title, String n, List<Row> rows, Path folder) throws IOException {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no targets to draw");
        }
        long agree = rows.stream().filter(Row::agrees).count();
        String note = agree + " of " + rows.size() + " agree; " + n
                + ". Lines: 95 % intervals; strokes in bars: published " + "values.";
        List<DotRows> parts = parts(rows);
        double top = CohortSheet.top(note) + KEYS;
        double height = top
                + parts.stream().mapToDouble(part -> part.height() + BETWEEN).sum()
                + CohortSheet.FOOT
                - BETWEEN;
        String words = rows.stream()
                .map(row -> row.label() + " " + row.drawn().dots().get(1).text() + (row.agrees() ? "" : ", missed"))
                .collect(Collectors.joining("; ", "", "."));
        new CohortSheet(Math.ceil(height), title, note).write(folder, name, words, pen -> draw(pen, parts, top));
    }

    private static List<DotRows> parts(List<Row> rows) {
        Map<String, List<Row>> units = new LinkedHashMap<>();
        rows.forEach(row ->
                units.computeIfAbsent(row.unit(), unit -> new ArrayList<>()).add(row));
        double left = DotRows.room(
                List.of(new DotRows.Section("", rows.stream().map(Row::drawn).toList())), 200);
        List<DotRows> parts = new ArrayList<>();
        units.forEach((unit, some) -> {
            double min = some.stream().flatMapToDouble(Row::values).min().orElse(0);
            double max = some.stream().flatMapToDouble(Row::values).max().orElse(1);
            Ruler ruler = Ruler.linear(unit.isEmpty() ? "Value" : "Value (" + unit + ")", min, max);
            DotRows.Section section =
                    new DotRows.Section("", some.stream().map(Row::drawn).toList());
            parts.add(new DotRows(ruler, left, RIGHT, Double.NaN, List.of(section)));
        });
        return parts;
    }

    private static void draw(Graphics2D pen, List<DotRows> parts, double top) {
        DotRows.keys(
                pen, parts.stream().flatMap(part -> part.sections().stream()).toList(), top - 9);
        double y = top;
        for (DotRows part : parts) {
            part.draw(pen, y);
            y += part.height() + BETWEEN;
        }
    }
}
