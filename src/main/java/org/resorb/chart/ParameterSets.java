package org.resorb.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.resorb.chart.PairsChart.Parameter;
import org.resorb.statistics.Correlation;

/**
 * Sets of parameters that were tried.
 *
 * @param points {@code [set][parameter]}
 * @param accepted whether a set agrees with the targets
 */
record ParameterSets(List<Parameter> parameters, double[][] points, boolean[] accepted) {
    /** More dots would hide one another and make the SVG large. */
    private static final int MOST_DOTS = 500;

    /** Whether only some are drawn. */
    boolean areTooMany() {
        return points.length > MOST_DOTS;
    }

    /** All sets, or only those accepted. */
    int[] rows(boolean onlyAccepted) {
        return IntStream.range(0, points.length)
                .filter(i -> accepted[i] || !onlyAccepted)
                .toArray();
    }

    /** Some of those rows, evenly taken, where there are too many to draw. */
    int[] drawn(boolean onlyAccepted) {
        int[] rows = rows(onlyAccepted);
        int step = Math.max(1, (rows.length + MOST_DOTS - 1) / MOST_DOTS);
        return IntStream.range(0, rows.length)
                .filter(i -> i % step == 0)
                .map(i -> rows[i])
                .toArray();
    }

    /** Place of a set within the range of a parameter, from 0 to 1. */
    double part(int row, int parameter) {
        return Math.min(1, Math.max(0, parameters.get(parameter).part(points[row][parameter])));
    }

    /** Rank correlation of the accepted, {@link Double#NaN} for fewer than three. */
    double correlation(int one, int other) {
        int[] rows = rows(true);
        return rows.length < 3 ? Double.NaN : Correlation.spearman(column(rows, one), column(rows, other));
    }

    private double[] column(int[] rows, int parameter) {
        return IntStream.of(rows).mapToDouble(row -> points[row][parameter]).toArray();
    }
}
