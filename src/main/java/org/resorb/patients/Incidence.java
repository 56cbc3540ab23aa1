package org.resorb.patients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resorb.measure.Response;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.Proportion;
import org.resorb.table.CaptionedTable;
import org.resorb.table.Columns;

/**
 * How often herniations shrink, beside what has been published.
 *
 * @param rows type by type, definition by definition, in order of time
 * @param arms which groups are the same patients
 */
public record Incidence(List<Row> rows, Arms arms) {
    private static final Columns<Estimate> PUBLISHED = Columns.of(Estimate.class)
            .number("published", "1", "Fraction that has been published", Estimate::value)
            .number("published_lower", "1", "Lower end of its interval", Estimate::lower)
            .number("published_upper", "1", "Upper end of its interval", Estimate::upper);
    private static final Columns<Row> COLUMNS = Columns.of(Row.class)
            .text("herniation_type", "Type, or a group that is no type", Row::type)
            .text("definition", "What counts as resorbed", Row::response)
            .number(
                    "time_mo",
                    "mo",
                    "Months since herniation, as planned",
                    row -> row.visit().months())
            .whole("n", "Patients still followed", Row::n)
            .whole("count", "How many of them resorbed", Row::count)
            .with(FractionColumns.of("Part of them that resorbed"), Row::fraction)
            .with(
                    PUBLISHED,
                    row -> row.published().map(PublishedIncidence::fraction).orElse(null))
            .text(
                    "source",
                    "Keys of docs/sources.md",
                    row -> row.published().map(PublishedIncidence::source).orElse(""));
    private static final Columns<Row> BRIEF = Columns.of(Row.class)
            .text("herniation", "", Row::type)
            .text("volume", "", row -> row.response().words())
            .text("at", "", row -> row.visit().words())
            .whole("followed", "", Row::n)
            .text("here (95 % interval)", "", row -> EstimateText.percents(row.fraction()))
            .text(
                    "published",
                    "",
                    row -> EstimateText.percent(
                            row.published().orElseThrow().fraction().value()));
    private static final double SAME_MONTH = 0.01;
    private static final int ROWS_SHOWN = 40;

    /** Defensive copy. */
    public Incidence {
        rows = List.copyOf(rows);
    }

    /**
     * One type by one definition at one visit.
     *
     * @param type of herniation, or the name of a group that is no type
     * @param n patients still followed
     * @param count of them that regressed
     * @param fraction with its Wilson interval, unknown where nobody is followed
     */
    public record Row(
            String type,
            Response response,
            Visit visit,
            int n,
            int count,
            Estimate fraction,
            Optional<PublishedIncidence> published) {}

    /**
     * Incidences of a cohort at every visit after baseline. A type is told over all its groups; where the groups of the
     * study are not types (two parts of one type, or a treated and a control arm) each group follows by its own name. Arms
     * of the same patients are no larger sample of them: a type with such arms is told arm by arm alone.
     *
     * @param published rows to put beside; of several for one place the first counts
     * @throws IllegalArgumentException if the table lacks a column
     */
    public static Incidence of(PatientTable patients, List<PublishedIncidence> published) {
        String[] types = patients.words("herniation_type");
        String[] groups = patients.words("group");
        Arms arms = Arms.of(patients);
        Map<String, PatientTable> told = new LinkedHashMap<>();
        for (String type : new LinkedHashSet<>(Arrays.asList(types))) {
            PatientTable some = patients.where(row -> types[row].equals(type));
            if (arms.areApart(Arrays.asList(some.words("group")))) {
                told.put(type, some);
            }
        }
        for (String group : new LinkedHashSet<>(Arrays.asList(groups))) {
            told.computeIfAbsent(group, name -> patients.where(row -> groups[row].equals(name)));
        }
        List<Row> rows = new ArrayList<>();
        told.forEach((name, some) -> add(rows, name, some, published));
        return new Incidence(rows, arms);
    }

    private static void add(List<Row> rows, String type, PatientTable patients, List<PublishedIncidence> published) {
        for (Response response : Response.values()) {
            for (Visit visit : patients.followUps()) {
                double[] left = Arrays.stream(patients.numbers(visit.at(PatientFile.OBSERVED)))
                        .filter(fraction -> !Double.isNaN(fraction))
                        .toArray();
                int count = (int) Arrays.stream(left).filter(response::holds).count();
                Optional<PublishedIncidence> beside = published.stream()
                        .filter(fact -> isOf(fact, type, response, visit))
                        .findFirst();
                rows.add(new Row(
                        type,
                        response,
                        visit,
                        left.length,
                        count,
                        new Proportion(count, left.length).wilson(),
                        beside));
            }
        }
    }

    private static boolean isOf(PublishedIncidence fact, String type, Response response, Visit visit) {
        return fact.type().equals(type)
                && fact.response() == response
                && Math.abs(fact.months() - visit.months()) < SAME_MONTH;
    }

    /** What is published beside what was found; none if nothing is. */
    List<CaptionedTable> brief() {
        List<Row> shown = rows.stream()
                .filter(row -> row.published().isPresent())
                .limit(ROWS_SHOWN)
                .toList();
        return shown.isEmpty()
                ? List.of()
                : List.of(CaptionedTable.of(
                        "Part of those still followed whose herniation resorbed, here and published:", BRIEF, shown));
    }

    /** The table as {@code incidence.csv}; cells of what is not known are empty. */
    public String csv() {
        return COLUMNS.csv(rows);
    }
}
