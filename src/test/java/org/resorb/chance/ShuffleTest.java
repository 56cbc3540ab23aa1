package org.resorb.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShuffleTest {
    private static final double RARE = 1e-4;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 16, 17, 1000, 65_537})
    void everyNumberStandsAtOnePlace(int size) {
        Shuffle shuffle = Shuffle.of(5, "test", 0, size);
        BitSet seen = new BitSet();
        for (int place = 0; place < size; place++) {
            seen.set(shuffle.at(place));
        }
        assertThat(seen.cardinality()).isEqualTo(size);
        assertThat(seen.length()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5})
    void everyOrderOfAFewIsEquallyLikely(int size) {
        long[] counts = new long[(int) Math.pow(size, size)];
        int orders = 1;
        for (int i = 2; i <= size; i++) {
            orders *= i;
        }
        for (int seed = 0; seed < 200 * orders; seed++) {
            counts[code(Shuffle.of(seed, "test", 0, size), size)]++;
        }
        long[] seen = java.util.Arrays.stream(counts).filter(c -> c > 0).toArray();
        assertThat(seen).hasSize(orders);
        assertThat(Draws.chiSquare(seen)).isBetween(RARE, 1 - RARE);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 50})
    void aPairOfPlacesHoldsEveryPairEquallyOften(int size) {
        long[] counts = new long[size * size];
        int trials = 20 * size * size;
        for (int seed = 0; seed < trials; seed++) {
            Shuffle shuffle = Shuffle.of(9, "test", seed, size);
            counts[size * shuffle.at(0) + shuffle.at(1)]++;
        }
        long[] pairs = java.util.stream.IntStream.range(0, counts.length)
                .filter(i -> i / size != i % size)
                .mapToLong(i -> counts[i])
                .toArray();
        assertThat(Draws.chiSquare(pairs)).isBetween(RARE, 1 - RARE);
    }

    @Test
    void neighbouringStepsShuffleIndependently() {
        double[] first = Draws.take(i -> Shuffle.of(1, "test", 0, 5000).at(i), 5000);
        double[] second = Draws.take(i -> Shuffle.of(1, "test", 1, 5000).at(i), 5000);
        assertThat(Math.abs(new PearsonsCorrelation().correlation(first, second)))
                .isLessThan(4 / Math.sqrt(5000));
    }

    @Test
    void theLargestShuffleIsReadAnywhere() {
        Shuffle shuffle = Shuffle.of(1, "test", 0, Integer.MAX_VALUE);
        assertThat(shuffle.at(Integer.MAX_VALUE - 1)).isNotNegative().isNotEqualTo(shuffle.at(0));
    }

    @Test
    void aPlaceOutsideIsRefused() {
        assertThatThrownBy(() -> Shuffle.of(1, "test", 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shuffle.of(1, "test", 0, 3).at(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** Every recorded study depends on these; change them only on purpose. */
    @Test
    void theOrderIsWhatItAlwaysWas() {
        assertThat(Draws.take(i -> Shuffle.of(1, "test", 0, 10).at(i), 10))
                .containsExactly(3, 5, 7, 0, 4, 8, 9, 2, 6, 1);
    }

    private static int code(Shuffle shuffle, int size) {
        int code = 0;
        for (int place = 0; place < size; place++) {
            code = size * code + shuffle.at(place);
        }
        return code;
    }
}
