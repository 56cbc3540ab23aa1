package org.resorb.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.measure.Course;
import org.resorb.measure.Summary;
import org.resorb.statistics.Spread;
import org.resorb.table.Column;
import org.resorb.table.Columns;
import org.resorb.table.ConsoleTable;

/** Half-times and final fractions of several results, as a table. */
public final class ComparisonTable {
    private static final int[] MONTHS = {6, 12};

    /**
     * One result.
     *
     * @param label its name
     * @param replicates how many
     * @param reached how many of them lost half; the others ended before, so their half-times are censored
     * @param halfTime in days
     * @param left by column name, fragment volume as part of that at the start: at each of the months, and on the last day
     */
    private record Row(String label, int replicates, int reached, Spread halfTime, Map<String, Spread> left) {
        String halfTimeWords() {
            String words = halfTime.words(1, "", 0);
            return reached == replicates ? words : words + ", " + reached + " of " + replicates;
        }
    }

    private final Map<String, Row> rows = new LinkedHashMap<>();

    private ComparisonTable() {}

    /** Of replicates by the name of their result; at least one of each. */
    public static ComparisonTable of(Map<String, List<Course>> results) {
        ComparisonTable comparison = new ComparisonTable();
        results.forEach((label, courses) -> comparison.rows.put(label, row(label, courses)));
        return comparison;
    }

    private static Row row(String label, List<Course> courses) {
        Map<String, Spread> left = new LinkedHashMap<>();
        for (int month : MONTHS) {
            left.put("fraction_at_" + month + "_mo", spread(courses, "fragment_volume_fraction_at_" + month + "_mo"));
        }
        double[] last = courses.stream()
                .mapToDouble(course -> course.at(course.size() - 1, course.index("fragment_volume_fraction")))
                .toArray();
        left.put("final_fraction", Spread.of(last));
        int reached = (int) courses.stream()
                .filter(course -> !Double.isNaN(Summary.of(course).values().get("half_time_d")))
                .count();
        return new Row(label, courses.size(), reached, spread(courses, "half_time_d"), left);
    }

    private static Spread spread(List<Course> courses, String value) {
        return Spread.of(courses.stream()
                .mapToDouble(course -> Summary.of(course).values().get(value))
                .toArray());
    }

    /** One row a result; empty where there is no value. */
    public String csv() {
        Columns<Row> columns = Columns.of(Row.class)
                .with(Column.<Row>text("result", "Name of the result", Row::label)
                        .quoted())
                .whole("replicates", "How many there are", Row::replicates)
                .with(spread("half_time_d", "d", "Time at which half of the fragment volume is gone"), Row::halfTime)
                .whole("half_time_d_reached", "Replicates that lost half", Row::reached)
                .whole(
                        "half_time_d_censored",
                        "Replicates that ended before; in the median they are later than all others",
                        row -> row.replicates - row.reached);
        for (String name : rows.values().iterator().next().left.keySet()) {
            columns = columns.with(
                    spread(name, "1", "Fragment volume as part of that at the start"), row -> row.left.get(name));
        }
        return columns.csv(rows.values());
    }

    private static Columns<Spread> spread(String name, String unit, String meaning) {
        return Columns.of(Spread.class)
                .number(name, unit, meaning + ": median over replicates", Spread::median)
                .number(name + "_p05", unit, meaning + ": 5th percentile", Spread::low)
                .number(name + "_p95", unit, meaning + ": 95th percentile", Spread::high);
    }

    /** The table for a terminal. */
    public List<String> text() {
        Columns<Row> columns = Columns.of(Row.class)
                .text("result", "Name of the result", Row::label)
                .whole("replicates", "How many there are", Row::replicates)
                .text("half-time, days", "Of the fragment volume", Row::halfTimeWords);
        for (int month : MONTHS) {
            columns = columns.with(percent("% left at " + month + " mo", "fraction_at_" + month + "_mo"));
        }
        return ConsoleTable.of(columns.with(percent("% left at end", "final_fraction")), rows.values());
    }

    /** Volume left; a run that ended before has none. */
    private static Column<Row> percent(String title, String name) {
        return Column.text(title, "Median with its 90 % interval", row -> {
            Spread left = row.left.get(name);
            return Double.isFinite(left.median()) ? left.words(100, "", 0) : "-";
        });
    }
}
