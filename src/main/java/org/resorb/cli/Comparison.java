package org.resorb.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.resorb.measure.Course;
import org.resorb.measure.NineDigits;
import org.resorb.measure.Spread;
import org.resorb.measure.Summary;

/** Half-times and final fractions of several results, as a table. */
final class Comparison {
    /**
     * One result.
     *
     * @param replicates how many
     * @param halfTime in days
     * @param left fragment volume on the last day, part of that at the start
     */
    private record Row(int replicates, Spread halfTime, Spread left) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();

    private Comparison() {}

    static Comparison of(Map<String, List<Course>> results) {
        Comparison comparison = new Comparison();
        results.forEach((label, courses) -> comparison.rows.put(label, row(courses)));
        return comparison;
    }

    private static Row row(List<Course> courses) {
        double[] halfTimes = courses.stream()
                .mapToDouble(course -> Summary.of(course).values().get("half_time_d"))
                .toArray();
        double[] left = courses.stream()
                .mapToDouble(course -> course.at(course.size() - 1, course.index("fragment_volume_fraction")))
                .toArray();
        return new Row(courses.size(), Spread.of(halfTimes), Spread.of(left));
    }

    /** One row a result; empty where there is no value. */
    String csv() {
        StringBuilder csv = new StringBuilder("result,replicates,half_time_d,half_time_d_p05,half_time_d_p95,")
                .append("final_fraction,final_fraction_p05,final_fraction_p95\n");
        rows.forEach((label, row) -> {
            csv.append('"').append(label.replace("\"", "\"\"")).append("\",").append(row.replicates);
            for (Spread spread : new Spread[] {row.halfTime, row.left}) {
                for (double value : new double[] {spread.median(), spread.low(), spread.high()}) {
                    csv.append(',').append(Double.isFinite(value) ? NineDigits.text(value) : "");
                }
            }
            csv.append('\n');
        });
        return csv.toString();
    }

    /** The table for a terminal. */
    List<String> text() {
        int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        String shape = "%-" + Math.max(6, width) + "s  %10s  %-18s  %-18s";
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, shape, "result", "replicates", "half-time, days", "volume left, %"));
        rows.forEach((label, row) -> lines.add(String.format(
                        Locale.ROOT,
                        shape,
                        label,
                        row.replicates,
                        Telling.words(row.halfTime, 1, ""),
                        Telling.words(row.left, 100, ""))
                .stripTrailing()));
        return lines;
    }
}
