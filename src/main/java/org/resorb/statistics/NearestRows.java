package org.resorb.statistics;

import java.util.Arrays;
import org.resorb.chance.Shuffle;

/**
 * The rows that are nearest to some of them, by each group of columns; of rows as near, some that chance chose. What varies
 * where a group of columns stands still is told by the Gamma test: half the squared differences of neighbours, followed back to
 * no distance (Evans and Jones, Proc R Soc A 2002, doi 10.1098/rspa.2002.1010).
 */
final class NearestRows {
    /** Parts of the rows, each of which can be left out. */
    static final int PARTS = 20;

    private static final int USED = 5;
    /** Some more, in place of those that are left out. */
    private static final int KEPT = 12;

    private final double[][] rows;
    private final int anchors;
    private final int[] order;
    private final int[] parts;
    private final int[][] found;

    /**
     * Neighbours by all groups of columns.
     *
     * @param rows rows × columns
     * @param anchors how many rows have neighbours looked for
     * @param seed of chance among equals
     */
    NearestRows(double[][] rows, int anchors, long seed) {
        this.rows = rows;
        this.anchors = anchors;
        order = new int[rows.length];
        Arrays.setAll(order, Shuffle.of(seed, "neighbours", 0, rows.length)::at);
        parts = new int[rows.length];
        for (int i = 0; i < order.length; i++) {
            parts[order[i]] = i % PARTS;
        }
        found = new int[1 << rows[0].length][];
        for (int group = 1; group < found.length; group++) {
            found[group] = nearest(columns(group));
        }
    }

    /** The part of a row, from 0. */
    int part(int row) {
        return parts[row];
    }

    private int anchor(int place) {
        return (int) ((long) place * rows.length / anchors);
    }

    private int[] columns(int group) {
        int[] columns = new int[Integer.bitCount(group)];
        int at = 0;
        for (int column = 0; column < rows[0].length; column++) {
            if ((group >> column & 1) == 1) {
                columns[at] = column;
                at++;
            }
        }
        return columns;
    }

    private int[] nearest(int[] columns) {
        int[] all = new int[anchors * KEPT];
        double[] distances = new double[KEPT];
        for (int place = 0; place < anchors; place++) {
            Arrays.fill(distances, Double.POSITIVE_INFINITY);
            nearest(place, columns, all, distances);
        }
        return all;
    }

    private void nearest(int place, int[] columns, int[] all, double[] distances) {
        int anchor = anchor(place);
        // Each looks from another place on, else all would choose the same of equals.
        for (int i = 1; i <= rows.length; i++) {
            int row = order[(anchor + i) % rows.length];
            double distance = distance(row, anchor, columns);
            if (row != anchor && distance < distances[KEPT - 1]) {
                int at = KEPT - 1;
                while (at > 0 && distances[at - 1] > distance) {
                    distances[at] = distances[at - 1];
                    all[place * KEPT + at] = all[place * KEPT + at - 1];
                    at--;
                }
                distances[at] = distance;
                all[place * KEPT + at] = row;
            }
        }
    }

    private double distance(int a, int b, int[] columns) {
        double sum = 0;
        for (int column : columns) {
            sum += (rows[a][column] - rows[b][column]) * (rows[a][column] - rows[b][column]);
        }
        return sum;
    }

    /**
     * Variance of the values that is left where a group of columns stands still.
     *
     * @param without a part of the rows that is left out, or −1
     */
    double left(int group, double[] values, int without) {
        int[] columns = columns(group);
        double[] distances = new double[USED];
        double[] halves = new double[USED];
        int[] counts = new int[USED];
        for (int place = 0; place < anchors; place++) {
            int anchor = anchor(place);
            int used = parts[anchor] == without ? USED : 0;
            for (int i = place * KEPT; i < (place + 1) * KEPT && used < USED; i++) {
                int row = found[group][i];
                if (parts[row] != without) {
                    double off = values[row] - values[anchor];
                    distances[used] += distance(row, anchor, columns);
                    halves[used] += off * off / 2;
                    counts[used]++;
                    used++;
                }
            }
        }
        for (int i = 0; i < USED; i++) {
            distances[i] /= counts[i];
            halves[i] /= counts[i];
        }
        return atNoDistance(distances, halves);
    }

    private static double atNoDistance(double[] distances, double[] halves) {
        double middle = Moments.mean(distances);
        double mean = Moments.mean(halves);
        double squares = 0;
        double products = 0;
        for (int i = 0; i < USED; i++) {
            squares += (distances[i] - middle) * (distances[i] - middle);
            products += (distances[i] - middle) * (halves[i] - mean);
        }
        return squares > 0 ? mean - middle * products / squares : mean;
    }
}
