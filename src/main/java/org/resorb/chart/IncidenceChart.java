package org.resorb.chart;

import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.resorb.measure.Response;
import org.resorb.patients.Incidence;
import org.resorb.patients.PublishedIncidence;
import org.resorb.patients.Visit;
import org.resorb.statistics.Estimate;

/** How many herniations regress, type by type: virtual patients and what has been published of real ones. */
public final class IncidenceChart {
    private static final double RIGHT = 132;
    private static final double KEYS = 16;
    private static final String NOTE = "Part of the patients still followed. Lines: 95 % intervals (Wilson) of the "
            + "virtual patients; of published values the interval or range in the literature.";

    private IncidenceChart() {}

    /**
     * Writes {@code incidence.png} and {@code .svg}: at least 30 % lost at the last visit for every group, and of the
     * other definitions what has been published; complete resolution at the last visit if nothing has.
     *
     * @param sources names a key of {@code docs/sources.md} for people
     * @throws IllegalArgumentException if there is no row
     */
    public static void write(Incidence incidence, Function<String, String> sources, Path folder) throws IOException {
        List<DotRows.Section> sections = sections(incidence, sources);
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("no incidences to draw");
        }
        double left = DotRows.room(sections, 150);
        DotRows rows = new DotRows(Ruler.percent("Patients (%)"), left, RIGHT, Double.NaN, sections);
        double top = CohortSheet.top(NOTE) + KEYS;
        CohortSheet sheet = new CohortSheet(
                Math.ceil(top + rows.height() + CohortSheet.FOOT), "How many herniations regress", NOTE);
        sheet.write(folder, "incidence", inWords(sections), pen -> draw(pen, rows, top));
    }

    private static void draw(Graphics2D pen, DotRows rows, double top) {
        DotRows.keys(pen, rows.sections(), top - 9);
        rows.draw(pen, top);
    }

    private static List<DotRows.Section> sections(Incidence incidence, Function<String, String> sources) {
        List<DotRows.Section> sections = new ArrayList<>();
        for (Response response : List.of(Response.LOSS_30, Response.LOSS_20, Response.LOSS_50, Response.COMPLETE)) {
            List<Incidence.Row> rows = chosen(incidence, response);
            if (!rows.isEmpty()) {
                sections.add(section(response, rows, sources));
            }
        }
        return sections;
    }

    private static List<Incidence.Row> chosen(Incidence incidence, Response response) {
        List<Incidence.Row> rows = incidence.rows().stream()
                .filter(row -> row.response() == response)
                .toList();
        double last =
                rows.stream().mapToDouble(row -> row.visit().months()).max().orElse(0);
        List<Incidence.Row> atEnd =
                rows.stream().filter(row -> row.visit().months() == last).toList();
        if (response == Response.LOSS_30) {
            return atEnd;
        }
        List<Incidence.Row> published =
                rows.stream().filter(row -> row.published().isPresent()).toList();
        return published.isEmpty() && response == Response.COMPLETE ? atEnd : published;
    }

    private static DotRows.Section section(
            Response response, List<Incidence.Row> rows, Function<String, String> sources) {
        Visit first = rows.get(0).visit();
        boolean same = rows.stream().allMatch(row -> row.visit().equals(first));
        String heading = Kinds.words(response.definition()) + (same ? ", at " + first.words() : "");
        return new DotRows.Section(
                heading, rows.stream().map(row -> row(row, same, sources)).toList());
    }

    private static DotRows.Row row(Incidence.Row row, boolean same, Function<String, String> sources) {
        List<Dot> dots = new ArrayList<>();
        dots.add(new Dot(percent(row.fraction()), Dot.Kind.MODEL, told(row.fraction())));
        if (row.published().isPresent()) {
            PublishedIncidence fact = row.published().get();
            Estimate real = fact.fraction();
            String text = told(real) + ", " + sources.apply(fact.source());
            dots.add(new Dot(percent(real), Dot.Kind.PUBLISHED, text));
        }
        String more = (same ? "" : "at " + row.visit().words() + ", ") + "n = " + row.n();
        return new DotRows.Row(Kinds.words(row.type()), more, dots);
    }

    private static Estimate percent(Estimate fraction) {
        return new Estimate(100 * fraction.value(), 100 * fraction.lower(), 100 * fraction.upper());
    }

    private static String told(Estimate fraction) {
        if (!fraction.isKnown()) {
            return "not known";
        }
        String value = Axes.whole(100 * fraction.value()) + " %";
        return Double.isNaN(fraction.lower()) || Double.isNaN(fraction.upper())
                ? value
                : value + " (" + Axes.whole(100 * fraction.lower()) + "\u2013" + Axes.whole(100 * fraction.upper())
                        + ")";
    }

    private static String inWords(List<DotRows.Section> sections) {
        return sections.stream()
                .map(section -> section.heading() + ": "
                        + section.rows().stream()
                                .map(row -> row.label() + " "
                                        + row.dots().stream()
                                                .map(Dot::text)
                                                .collect(Collectors.joining("; published ")))
                                .collect(Collectors.joining("; ")))
                .collect(Collectors.joining(". ", "", "."));
    }
}
