package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Rows;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.measure.Response;
import org.resorb.patients.CohortVariance;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.VarianceParts;

/** What moves incidences and mean losses: parameters, patients and chance, each by how many points. */
final class VarianceChart {
    private static final double LINE = 9;

    private final Theme theme;
    private final Rows rows;
    private final List<String> words = new ArrayList<>();
    private double most;

    private VarianceChart(Theme theme) {
        this.theme = theme;
        this.rows = new Rows(theme, LINE);
    }

    /**
     * Writes {@code variance.png} and {@code .svg}: at least 30 % lost, and the mean loss, at the last visit, group by group.
     *
     * @throws IllegalArgumentException if there is no row
     */
    static void write(CohortVariance variance, Path folder) throws IOException {
        new VarianceChart(Theme.STANDARD).sheet(variance).write(folder, "variance");
    }

    private Sheet sheet(CohortVariance variance) {
        for (Optional<Response> response : List.of(Optional.of(Response.LOSS_30), Optional.<Response>empty())) {
            List<CohortVariance.Row> shown = variance.atLast(new CohortVariance.Quantity(response));
            if (shown.isEmpty()) {
                throw new IllegalArgumentException("no parts of a variance to draw");
            }
            String what = response.map(Response::definition).orElse("mean loss of volume");
            rows.heading(Groups.words(what) + ", at " + shown.get(0).visit().words());
            shown.forEach(this::add);
        }
        CohortVariance.Row one = variance.rows().get(0);
        String note = one.sets() + " parameter sets, " + one.patients() + " patients a group, " + one.seeds()
                + (one.seeds() == 1 ? " seed" : " seeds") + " of each. Lines: 95 % intervals.";
        Scale points = Scale.upTo("Standard deviation (points of a hundred)", most);
        return new Sheet(
                        Groups.about("What moves loss and resorption", String.join("; ", words) + "."),
                        theme,
                        rows.plot(points, Double.NaN, rows.left()))
                .note(note);
    }

    private void add(CohortVariance.Row row) {
        VarianceParts parts = row.parts();
        boolean together = row.seeds() == 1;
        List<Rows.Entry> entries = new ArrayList<>();
        add(entries, "Parameters", Symbol.CIRCLE, Palette.BLUE, parts.sets());
        add(entries, together ? "Patients and chance" : "Patients", Symbol.SQUARE, Palette.VERMILION, parts.persons());
        add(entries, "Patients under other parameters", Symbol.DIAMOND, Palette.PURPLE, parts.interplay());
        add(entries, "Chance", Symbol.TRIANGLE, Palette.GREEN, parts.chance());
        String mean = Digits.whole(100 * parts.mean()) + " %";
        rows.row(Groups.words(row.group()), mean, entries);
        words.add(Groups.words(row.group()) + " " + mean + ": "
                + entries.stream()
                        .map(entry -> entry.series().label() + " " + entry.text())
                        .collect(Collectors.joining(", ")));
    }

    private void add(List<Rows.Entry> entries, String label, Symbol symbol, int color, VarianceParts.Part part) {
        if (part.isKnown()) {
            Estimate points = part.sd().times(100);
            Rows.Series series = new Rows.Series(label, Rows.Geometry.POINT, symbol, theme.color(color));
            entries.add(new Rows.Entry(series, points, Digits.brief(points)));
            most = Math.max(most, Double.isNaN(points.upper()) ? points.value() : points.upper());
        }
    }
}
