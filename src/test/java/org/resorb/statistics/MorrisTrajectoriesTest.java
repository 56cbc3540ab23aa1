package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MorrisTrajectoriesTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 6, 8})
    void everyStepChangesOneFactorByTheSameAndEachOnce(int levels) {
        Design design = new MorrisTrajectories(50, 7, levels, 2);
        double step = levels / (2.0 * (levels - 1));
        for (int trajectory = 0; trajectory < 50; trajectory++) {
            BitSet moved = new BitSet();
            for (long row = 8L * trajectory; row < 8L * trajectory + 7; row++) {
                double[] before = design.at(row);
                double[] after = design.at(row + 1);
                int[] changed =
                        IntStream.range(0, 7).filter(i -> before[i] != after[i]).toArray();
                assertThat(changed).hasSize(1);
                moved.set(changed[0]);
                assertThat(Math.abs(after[changed[0]] - before[changed[0]])).isCloseTo(step, within(1e-15));
            }
            assertThat(moved.cardinality()).isEqualTo(7);
        }
    }

    @Test
    void pointsLieOnTheGridAndVisitEveryLevelEquallyOften() {
        Design design = new MorrisTrajectories(4000, 3, 4, 1);
        for (int factor = 0; factor < 3; factor++) {
            long[] counts = new long[4];
            for (int trajectory = 0; trajectory < 4000; trajectory++) {
                double level = design.at(4L * trajectory)[factor] * 3;
                assertThat(level).isCloseTo(Math.rint(level), within(1e-12));
                counts[(int) Math.rint(level)]++;
            }
            assertThat(new ChiSquareTest().chiSquareTest(new double[] {1, 1, 1, 1}, counts))
                    .isGreaterThan(1e-4);
        }
    }

    @Test
    void everyOrderOfFactorsIsEquallyLikely() {
        Design design = new MorrisTrajectories(3000, 3, 4, 5);
        long[] counts = new long[27];
        for (int trajectory = 0; trajectory < 3000; trajectory++) {
            int code = 0;
            for (int step = 0; step < 3; step++) {
                double[] before = design.at(4L * trajectory + step);
                double[] after = design.at(4L * trajectory + step + 1);
                code = 3 * code + Arrays.mismatch(before, after);
            }
            counts[code]++;
        }
        long[] seen = Arrays.stream(counts).filter(c -> c > 0).toArray();
        assertThat(seen).hasSize(6);
        assertThat(new ChiSquareTest().chiSquareTest(new double[] {1, 1, 1, 1, 1, 1}, seen))
                .isGreaterThan(1e-4);
    }

    @Test
    void aRowOfTenMillionNeedsNoOther() {
        Design large = new MorrisTrajectories(1_000_000, 9, 4, 1);
        assertThat(large.rows()).isEqualTo(10_000_000);
        assertThat(large.at(9_999_999)).containsExactly(new MorrisTrajectories(1_000_000, 9, 4, 1).at(9_999_999));
        assertThat(large.at(9_999_990)).isNotEqualTo(new MorrisTrajectories(1_000_000, 9, 4, 2).at(9_999_990));
    }

    @Test
    void oddLevelsAreRefused() {
        assertThatThrownBy(() -> new MorrisTrajectories(1, 1, 3, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MorrisTrajectories(1, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MorrisTrajectories(0, 1, 4, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MorrisTrajectories(1, 1, 4, 1).at(2))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
