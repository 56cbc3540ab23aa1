package org.resorb.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.resorb.chance.Chance;

/** Points and what functions make of them. */
final class KnownSample {
    private KnownSample() {}

    static double[][] points(Design design) {
        return LongStream.range(0, design.rows()).mapToObj(design::at).toArray(double[][]::new);
    }

    static double[] outputs(double[][] points, ToDoubleFunction<double[]> function) {
        return Arrays.stream(points).mapToDouble(function).toArray();
    }

    /** What is 0.3 in every row but for the last bit, which goes by the first factor. */
    static double[] alike(double[][] points) {
        return outputs(points, x -> x[0] > 0.5 ? Math.nextUp(0.3) : 0.3);
    }

    /** Standard normal draws, rows × columns. */
    static double[][] normal(long seed, int rows, int columns) {
        Chance chance = Chance.of(seed, "sample", 0, 1);
        double[][] draws = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                draws[row][column] = Normal.quantile(chance.uniform(row, column));
            }
        }
        return draws;
    }

    /** The Saltelli scheme on points that are drawn, not of a sequence. */
    static double[][] drawnBlocks(long seed, int blocks, int factors) {
        Chance chance = Chance.of(seed, "sample", 0, 1);
        double[][] points = new double[blocks * (factors + 2)][factors];
        for (int row = 0; row < points.length; row++) {
            int block = row / (factors + 2);
            int place = row % (factors + 2);
            for (int i = 0; i < factors; i++) {
                points[row][i] = chance.uniform(block, place == 1 || place == i + 2 ? factors + i : i);
            }
        }
        return points;
    }

    /** The same with as many rows more for pairs. */
    static double[][] drawnPairBlocks(long seed, int blocks, int factors) {
        double[][] without = drawnBlocks(seed, blocks, factors);
        double[][] points = new double[blocks * (2 * factors + 2)][];
        for (int block = 0; block < blocks; block++) {
            int from = block * (factors + 2);
            int to = block * (2 * factors + 2);
            for (int row = 0; row < factors + 2; row++) {
                points[to + row] = without[from + row];
            }
            for (int i = 0; i < factors; i++) {
                double[] point = without[from + 1].clone();
                point[i] = without[from][i];
                points[to + factors + 2 + i] = point;
            }
        }
        return points;
    }
}
