package org.resorb.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.resorb.chance.Chance;

/**
 * How much the distribution of an output hangs on a factor, whatever its shape: the mean over slices of the factor of the
 * distance of Kolmogorov and Smirnov between the outputs of the slice and all (Pianosi and Wagener, Environ Model Softw
 * 2018, doi 10.1016/j.envsoft.2018.07.019). Only the order of outputs counts, so what is known only to be later than all
 * others, as infinite, counts in full.
 *
 * @param index 0 … 1; not known where factor or output is constant, or of too few rows. A factor that does nothing has more
 *     than 0, since slices differ by chance
 * @param probability of so much for a factor that does nothing, by dealing the rows anew to the slices
 * @param used rows that count
 * @param dropped rows with a missing output
 */
public record Pawn(double index, double probability, int used, int dropped) {
    private static final int MOST_SLICES = 10;
    private static final int ROWS_A_SLICE = 10;
    private static final int DEALS = 999;

    /**
     * The index of a factor.
     *
     * @param factor a value a row
     * @param outputs one a row; NaN is missing, infinite is later than all
     * @param seed of the deals
     * @throws IllegalArgumentException if there are not as many outputs as values
     */
    public static Pawn of(double[] factor, double[] outputs, long seed) {
        if (factor.length != outputs.length) {
            throw new IllegalArgumentException(outputs.length + " outputs of " + factor.length + " values");
        }
        int[] kept = IntStream.range(0, outputs.length)
                .filter(row -> !Double.isNaN(outputs[row]))
                .toArray();
        double[] x = Arrays.stream(kept).mapToDouble(row -> factor[row]).toArray();
        double[] y = Arrays.stream(kept).mapToDouble(row -> outputs[row]).toArray();
        int dropped = outputs.length - kept.length;
        int[] slices = slices(x);
        if (Arrays.stream(slices).max().orElse(0) == 0 || Moments.areAlike(y)) {
            return new Pawn(Double.NaN, Double.NaN, kept.length, dropped);
        }
        Ordered ordered = new Ordered(y, Arrays.stream(slices).max().getAsInt() + 1);
        double index = ordered.distance(slices);
        int asMuch = 0;
        int[] dealt = slices.clone();
        for (int deal = 0; deal < DEALS; deal++) {
            shuffle(dealt, Chance.of(seed, "pawn", deal, 1));
            asMuch += ordered.distance(dealt) >= index ? 1 : 0;
        }
        return new Pawn(index, (1.0 + asMuch) / (1 + DEALS), kept.length, dropped);
    }

    private static void shuffle(int[] dealt, Chance chance) {
        for (int i = dealt.length - 1; i > 0; i--) {
            int other = (int) (chance.uniform(i, 0) * (i + 1));
            int slice = dealt[i];
            dealt[i] = dealt[other];
            dealt[other] = slice;
        }
    }

    /** The slice of each row, from 0: a level each where there are few, else as many rows each. */
    static int[] slices(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        double[] levels = Arrays.stream(sorted).distinct().toArray();
        int count = Math.min(MOST_SLICES, values.length / ROWS_A_SLICE);
        if (count < 2) {
            return new int[values.length];
        }
        if (levels.length <= count) {
            return Arrays.stream(values)
                    .mapToInt(value -> Arrays.binarySearch(levels, value))
                    .toArray();
        }
        // Equal values stay together.
        return Arrays.stream(values)
                .mapToInt(value -> (int) ((long) below(sorted, value) * count / sorted.length))
                .toArray();
    }

    private static int below(double[] sorted, double value) {
        int place = Arrays.binarySearch(sorted, value);
        while (place > 0 && sorted[place - 1] == value) {
            place--;
        }
        return place;
    }

    /** Outputs in their order. */
    private static final class Ordered {
        private final int[] order;
        private final int[] ends;
        private final int slices;

        Ordered(double[] outputs, int slices) {
            this.slices = slices;
            order = IntStream.range(0, outputs.length)
                    .boxed()
                    .sorted((a, b) -> Double.compare(outputs[a], outputs[b]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            ends = IntStream.rangeClosed(1, order.length)
                    .filter(i -> i == order.length || outputs[order[i]] != outputs[order[i - 1]])
                    .toArray();
        }

        /** Mean over slices of the greatest distance of their distribution from that of all. */
        double distance(int[] slice) {
            double[] sizes = new double[slices];
            for (int one : slice) {
                sizes[one]++;
            }
            double[] reached = new double[slices];
            double[] greatest = new double[slices];
            int from = 0;
            for (int end : ends) {
                look(slice, from, end, from, sizes, reached, greatest);
                for (int i = from; i < end; i++) {
                    reached[slice[order[i]]]++;
                }
                look(slice, from, end, end, sizes, reached, greatest);
                from = end;
            }
            double sum = 0;
            int filled = 0;
            for (int i = 0; i < slices; i++) {
                sum += greatest[i];
                filled += sizes[i] > 0 ? 1 : 0;
            }
            return sum / filled;
        }

        /** The distributions of slices with outputs among these; elsewhere theirs does not rise, so it is no farther. */
        private void look(
                int[] slice, int from, int end, int all, double[] sizes, double[] reached, double[] greatest) {
            for (int i = from; i < end; i++) {
                int one = slice[order[i]];
                double distance = Math.abs(reached[one] / sizes[one] - (double) all / order.length);
                greatest[one] = Math.max(greatest[one], distance);
            }
        }
    }
}
