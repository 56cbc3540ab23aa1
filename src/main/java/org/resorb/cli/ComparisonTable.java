package org.resorb.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.resorb.measure.Course;
import org.resorb.measure.Summary;
import org.resorb.quantity.NineDigits;
import org.resorb.statistics.Spread;

/** Half-times and final fractions of several results, as a table. */
final class ComparisonTable {
    private static final int[] MONTHS = {6, 12};

    /**
     * One result.
     *
     * @param replicates how many
     * @param halfTime in days
     * @param left by column name, fragment volume as part of that at the start: at each of the months, and on the last day
     */
    private record Row(int replicates, Spread halfTime, Map<String, Spread> left) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();

    private ComparisonTable() {}

    static ComparisonTable of(Map<String, List<Course>> results) {
        ComparisonTable comparison = new ComparisonTable();
        results.forEach((label, courses) -> comparison.rows.put(label, row(courses)));
        return comparison;
    }

    private static Row row(List<Course> courses) {
        Map<String, Spread> left = new LinkedHashMap<>();
        for (int month : MONTHS) {
            left.put("fraction_at_" + month + "_mo", spread(courses, "fragment_volume_fraction_at_" + month + "_mo"));
        }
        double[] last = courses.stream()
                .mapToDouble(course -> course.at(course.size() - 1, course.index("fragment_volume_fraction")))
                .toArray();
        left.put("final_fraction", Spread.of(last));
        return new Row(courses.size(), spread(courses, "half_time_d"), left);
    }

    private static Spread spread(List<Course> courses, String value) {
        return Spread.of(courses.stream()
                .mapToDouble(course -> Summary.of(course).values().get(value))
                .toArray());
    }

    /** One row a result; empty where there is no value. */
    String csv() {
        StringBuilder csv = new StringBuilder("result,replicates,half_time_d,half_time_d_p05,half_time_d_p95");
        rows.values().stream()
                .limit(1)
                .flatMap(row -> row.left.keySet().stream())
                .forEach(name -> csv.append(String.format(Locale.ROOT, ",%1$s,%1$s_p05,%1$s_p95", name)));
        csv.append('\n');
        rows.forEach((label, row) -> {
            csv.append('"').append(label.replace("\"", "\"\"")).append("\",").append(row.replicates);
            append(csv, row.halfTime);
            row.left.values().forEach(spread -> append(csv, spread));
            csv.append('\n');
        });
        return csv.toString();
    }

    private static void append(StringBuilder csv, Spread spread) {
        for (double value : new double[] {spread.median(), spread.low(), spread.high()}) {
            csv.append(',').append(Double.isFinite(value) ? NineDigits.text(value) : "");
        }
    }

    /** The table for a terminal. */
    List<String> text() {
        int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        String shape = "%-" + Math.max(6, width) + "s  %10s  %-18s  %-15s  %-15s  %-15s";
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                        Locale.ROOT,
                        shape,
                        "result",
                        "replicates",
                        "half-time, days",
                        "% left at 6 mo",
                        "% left at 12 mo",
                        "% left at end")
                .stripTrailing());
        rows.forEach((label, row) -> {
            List<Object> cells =
                    new ArrayList<>(List.of(label, row.replicates, RunSummaryText.words(row.halfTime, 1, "")));
            row.left.values().forEach(left -> cells.add(percent(left)));
            lines.add(String.format(Locale.ROOT, shape, cells.toArray()).stripTrailing());
        });
        return lines;
    }

    /** Volume left; a run that ended before has none. */
    private static String percent(Spread left) {
        return Double.isFinite(left.median()) ? RunSummaryText.words(left, 100, "") : "-";
    }
}
