package org.resorb.chance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedsTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, -1, 2026, Long.MAX_VALUE})
    void replicatesHaveSeedsOfTheirOwn(long seed) {
        int[] seeds = new int[Draws.MANY];
        for (int i = 0; i < seeds.length; i++) {
            seeds[i] = Chance.seed(seed, i);
            assertThat(seeds[i]).isNotNegative();
        }
        assertThat(java.util.Arrays.stream(seeds).distinct().count()).isEqualTo(seeds.length);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 77})
    void seedsAreSpreadEvenly(long seed) {
        long[] high = new long[256];
        long[] low = new long[256];
        long[] pairs = new long[32 * 32];
        int before = Chance.seed(seed, Draws.MANY);
        for (int i = 0; i < Draws.MANY; i++) {
            int now = Chance.seed(seed, i);
            high[now >>> 23]++;
            low[now & 255]++;
            pairs[(before >>> 26) * 32 + (now >>> 26)]++;
            before = now;
        }
        assertThat(Draws.chiSquare(high)).isBetween(1e-4, 1 - 1e-4);
        assertThat(Draws.chiSquare(low)).isBetween(1e-4, 1 - 1e-4);
        assertThat(Draws.chiSquare(pairs)).isBetween(1e-4, 1 - 1e-4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neighbouringStudiesShareNoReplicates(long seed) {
        int same = 0;
        for (int i = 0; i < 10_000; i++) {
            same += Chance.seed(seed, i) == Chance.seed(seed + 1, i) ? 1 : 0;
        }
        assertThat(same).isLessThan(2);
    }
}
