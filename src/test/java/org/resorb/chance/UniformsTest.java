package org.resorb.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The statistics of single rows are in {@link ChanceTest}. */
class UniformsTest {
    private static final int[] IDS =
            IntStream.range(0, Draws.MANY).map(i -> 3 * i + i % 7).toArray();

    private static Uniforms uniforms(long step, int slot) {
        return Chance.of(2, "death", step, 12).uniforms(Draw.of("draw", slot));
    }

    private static double[] row(Uniforms uniforms) {
        return Arrays.stream(IDS)
                .mapToDouble(id -> Uniforms.uniform(uniforms.bits(id)))
                .toArray();
    }

    private static int below(Uniforms uniforms, long threshold, int[] ids, long[] bits, int[] found) {
        long[] thresholds = new long[ids.length];
        Arrays.fill(thresholds, threshold);
        return uniforms.below(thresholds, Arrays.stream(ids).asLongStream().toArray(), ids.length, bits, found);
    }

    /** What befalls an agent tells nothing of what else befalls it, or of what befalls it in the next step. */
    @Test
    void drawsOfTheSameIdsAreIndependent() {
        double[] row = row(uniforms(4, 0));
        for (Uniforms other : new Uniforms[] {uniforms(5, 0), uniforms(4, 1), uniforms(4, -1), uniforms(1004, 0)}) {
            assertThat(new PearsonsCorrelation().correlation(row, row(other)))
                    .isCloseTo(0, within(4 / Math.sqrt(IDS.length)));
            long[] counts = new long[32 * 32];
            double[] second = row(other);
            for (int i = 0; i < row.length; i++) {
                counts[(int) (row[i] * 32) * 32 + (int) (second[i] * 32)]++;
            }
            assertThat(Draws.chiSquare(counts)).isBetween(1e-4, 1 - 1e-4);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-5, 0.01, 0.3, 1})
    void asManyAreBelowAThresholdAsItsProbabilitySays(double probability) {
        long threshold = Uniforms.threshold(probability);
        int[] found = new int[IDS.length];
        int count = below(uniforms(3, 0), threshold, IDS, new long[IDS.length], found);
        double error = Math.sqrt(IDS.length * probability * (1 - probability));
        assertThat((double) count).isCloseTo(probability * IDS.length, within(4 * error));
    }

    @Test
    void oneAfterTheOtherAndAllAtOnceAreTheSame() {
        Uniforms uniforms = uniforms(3, 0);
        long threshold = Uniforms.threshold(0.2);
        int[] found = new int[500];
        long[] bits = new long[500];
        int count = below(uniforms, threshold, Arrays.copyOfRange(IDS, 40, 540), bits, found);
        int next = 40;
        for (int i = 0; i < count; i++) {
            next = uniforms.next(threshold, IDS, next, 540);
            assertThat(found[i]).isEqualTo(next - 40);
            assertThat(bits[found[i]]).isEqualTo(uniforms.bits(IDS[next])).isLessThan(threshold);
            next++;
        }
        assertThat(uniforms.next(threshold, IDS, next, 540)).isEqualTo(540);
    }

    /** Every recorded result depends on these; change them only on purpose. */
    @Test
    void theNumbersAreWhatTheyAlwaysWere() {
        Uniforms uniforms = Chance.of(1, "MacrophageInfiltration", 0, 12).uniforms(Draw.of("death", -1));
        assertThat(uniforms.bits(0)).isEqualTo(1899161270733555638L);
        assertThat(uniforms.bits(41)).isEqualTo(5472159104462415011L);
    }
}
