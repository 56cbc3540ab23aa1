package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Rows;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Theme;
import org.resorb.measure.Response;
import org.resorb.patients.Incidence;
import org.resorb.patients.PublishedIncidence;
import org.resorb.patients.ShortCitation;
import org.resorb.patients.Visit;
import org.resorb.statistics.Estimate;

/** How often herniations regress, group by group, beside what is published of real patients. */
final class IncidenceChart {
    private static final double LINE = 9;

    private IncidenceChart() {}

    /**
     * Writes {@code incidence.png} and {@code .svg}: at least 30 % lost at the last visit for every group, and of the
     * other definitions what has been published; complete resolution at the last visit if nothing has.
     *
     * @throws IllegalArgumentException if there is no row
     */
    static void write(Incidence incidence, Path folder) throws IOException {
        sheet(incidence, Theme.STANDARD).write(folder, "incidence");
    }

    private static Sheet sheet(Incidence incidence, Theme theme) {
        Rows rows = new Rows(theme, LINE);
        List<String> words = new ArrayList<>();
        for (Response response : List.of(Response.LOSS_30, Response.LOSS_20, Response.LOSS_50, Response.COMPLETE)) {
            List<Incidence.Row> chosen = chosen(incidence, response);
            if (!chosen.isEmpty()) {
                words.add(add(rows, response, chosen, Beside.of(theme)));
            }
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("no incidences to draw");
        }
        Scale percent = Scale.steps("Patients (%)", 0, 100, 20);
        return new Sheet(
                        Groups.about("How many herniations regress", String.join(" ", words)),
                        theme,
                        rows.plot(percent, Double.NaN, rows.left()))
                .note("Part of the patients still followed. Lines: 95 % intervals (Wilson) of the virtual patients; of"
                        + " published values the interval or range in the literature." + Groups.same(incidence.arms()));
    }

    private static List<Incidence.Row> chosen(Incidence incidence, Response response) {
        List<Incidence.Row> rows = incidence.rows().stream()
                .filter(row -> row.response() == response)
                .toList();
        double last = rows.stream().mapToDouble(row -> row.visit().days()).max().orElse(0);
        List<Incidence.Row> atEnd =
                rows.stream().filter(row -> row.visit().days() == last).toList();
        if (response == Response.LOSS_30) {
            return atEnd;
        }
        List<Incidence.Row> published =
                rows.stream().filter(row -> row.published().isPresent()).toList();
        return published.isEmpty() && response == Response.COMPLETE ? atEnd : published;
    }

    /** Adds a section and returns it in words. */
    private static String add(Rows rows, Response response, List<Incidence.Row> chosen, Beside series) {
        Visit first = chosen.get(0).visit();
        boolean same = chosen.stream().allMatch(row -> row.visit().equals(first));
        String heading = Groups.words(response.definition()) + (same ? ", at " + first.words() : "");
        rows.heading(heading);
        List<String> words = new ArrayList<>();
        for (Incidence.Row row : chosen) {
            List<Rows.Entry> entries = new ArrayList<>();
            entries.add(new Rows.Entry(series.model(), row.fraction().times(100), told(row.fraction())));
            if (row.published().isPresent()) {
                PublishedIncidence fact = row.published().get();
                String text = told(fact.fraction()) + ", " + ShortCitation.of(fact.source());
                entries.add(new Rows.Entry(series.published(), fact.fraction().times(100), text));
            }
            String more = (same ? "" : "at " + row.visit().words() + ", ") + "n = " + row.n();
            rows.row(Groups.words(row.type()), more, entries);
            words.add(Groups.words(row.type()) + " "
                    + entries.stream().map(Rows.Entry::text).collect(Collectors.joining("; published ")));
        }
        return heading + ": " + String.join("; ", words) + ".";
    }

    private static String told(Estimate fraction) {
        if (!fraction.isKnown()) {
            return "not known";
        }
        String value = Digits.whole(100 * fraction.value()) + " %";
        boolean bounded = !Double.isNaN(fraction.lower()) && !Double.isNaN(fraction.upper());
        return bounded
                ? value + " (" + Digits.whole(100 * fraction.lower()) + "\u2013" + Digits.whole(100 * fraction.upper())
                        + ")"
                : value;
    }
}
