package org.resorb.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The mean of an output over two factors at once, whatever the others are, and how far it is from what the two do one by one.
 *
 * @param x where the cells of the first factor begin and the last ends; a level each where there are few
 * @param y likewise of the second
 * @param means first × second; NaN of no row
 * @param counts of rows
 * @param together what is left of each mean when the effects of both factors alone are taken off, weighed by rows
 */
public record TwoWayMap(double[] x, double[] y, double[][] means, int[][] counts, double[][] together) {
    private static final int MOST_CELLS = 6;
    private static final int ROWS_A_CELL = 10;
    private static final int SWEEPS = 200;

    /**
     * The map of two factors.
     *
     * @param first a value a row
     * @param second a value a row
     * @param outputs one a row; what is not finite is missing
     * @throws IllegalArgumentException if there are not as many of each
     */
    public static TwoWayMap of(double[] first, double[] second, double[] outputs) {
        if (first.length != outputs.length || second.length != outputs.length) {
            throw new IllegalArgumentException(
                    outputs.length + " outputs of " + first.length + " and " + second.length);
        }
        double[] x = ends(first);
        double[] y = ends(second);
        double[][] means = new double[x.length - 1][y.length - 1];
        int[][] counts = new int[x.length - 1][y.length - 1];
        for (int row = 0; row < outputs.length; row++) {
            if (Double.isFinite(outputs[row])) {
                int i = cell(x, first[row]);
                int j = cell(y, second[row]);
                counts[i][j]++;
                means[i][j] += (outputs[row] - means[i][j]) / counts[i][j];
            }
        }
        double[][] together = withoutEffects(means, counts);
        for (int i = 0; i < means.length; i++) {
            for (int j = 0; j < means[i].length; j++) {
                means[i][j] = counts[i][j] == 0 ? Double.NaN : means[i][j];
                together[i][j] = counts[i][j] == 0 ? Double.NaN : together[i][j];
            }
        }
        return new TwoWayMap(x, y, means, counts, together);
    }

    /** Mean square of what the two do together, over all rows. */
    public double interaction() {
        double sum = 0;
        int rows = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                sum += counts[i][j] == 0 ? 0 : counts[i][j] * together[i][j] * together[i][j];
                rows += counts[i][j];
            }
        }
        return rows == 0 ? Double.NaN : sum / rows;
    }

    /** Ends of cells with as many rows each, or around each of few levels, half way between them. */
    private static double[] ends(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        double[] levels = Arrays.stream(sorted).distinct().toArray();
        int most = Math.max(2, Math.min(MOST_CELLS, (int) Math.sqrt(values.length / (double) ROWS_A_CELL)));
        if (levels.length <= most) {
            double[] ends = new double[levels.length + 1];
            for (int i = 1; i < levels.length; i++) {
                ends[i] = (levels[i - 1] + levels[i]) / 2;
            }
            double half = levels.length < 2 ? 0.5 : (levels[1] - levels[0]) / 2;
            ends[0] = levels[0] - half;
            ends[levels.length] = 2 * levels[levels.length - 1] - ends[levels.length - 1];
            return ends;
        }
        return IntStream.rangeClosed(0, most)
                .mapToDouble(i -> sorted[Math.min(sorted.length - 1, i * sorted.length / most)])
                .distinct()
                .toArray();
    }

    private static int cell(double[] ends, double value) {
        int cell = 0;
        while (cell < ends.length - 2 && value >= ends[cell + 1]) {
            cell++;
        }
        return cell;
    }

    /** Takes row means and column means off in turn until nothing is left to take, which is least squares. */
    private static double[][] withoutEffects(double[][] means, int[][] counts) {
        double[][] left = Arrays.stream(means).map(double[]::clone).toArray(double[][]::new);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < left.length; i++) {
                double mean = 0;
                int rows = 0;
                for (int j = 0; j < left[i].length; j++) {
                    mean += counts[i][j] * left[i][j];
                    rows += counts[i][j];
                }
                for (int j = 0; j < left[i].length; j++) {
                    left[i][j] -= rows == 0 ? 0 : mean / rows;
                }
            }
            for (int j = 0; j < left[0].length; j++) {
                double mean = 0;
                int rows = 0;
                for (int i = 0; i < left.length; i++) {
                    mean += counts[i][j] * left[i][j];
                    rows += counts[i][j];
                }
                for (int i = 0; i < left.length; i++) {
                    left[i][j] -= rows == 0 ? 0 : mean / rows;
                }
            }
        }
        return left;
    }
}
