package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SaltelliTest {
    private final Design design = new Saltelli(256, 3, 11);

    @Test
    void aBlockIsAAndBAndAWithOneColumnOfBAfterTheOther() {
        for (int block = 0; block < 256; block++) {
            double[] a = design.at(5L * block);
            double[] b = design.at(5L * block + 1);
            assertThat(design.at(5L * block + 2)).containsExactly(b[0], a[1], a[2]);
            assertThat(design.at(5L * block + 3)).containsExactly(a[0], b[1], a[2]);
            assertThat(design.at(5L * block + 4)).containsExactly(a[0], a[1], b[2]);
        }
        assertThat(design.rows()).isEqualTo(5 * 256);
    }

    /** A Sobol sequence puts one of 2^m points into each of 2^m intervals; a digital shift leaves that so. */
    @Test
    void pointsOfAAndBFillTheRangeEvenly() {
        for (int matrix = 0; matrix < 2; matrix++) {
            for (int factor = 0; factor < 3; factor++) {
                BitSet cells = new BitSet();
                for (int block = 0; block < 256; block++) {
                    double x = design.at(5L * block + matrix)[factor];
                    assertThat(x).isStrictlyBetween(0.0, 1.0);
                    cells.set((int) (x * 256));
                }
                assertThat(cells.cardinality()).isEqualTo(256);
            }
        }
    }

    @Test
    void firstTwoCoordinatesFillTheSquareEvenly() {
        long[] counts = new long[16];
        for (int block = 0; block < 256; block++) {
            double[] a = design.at(5L * block);
            counts[4 * (int) (4 * a[0]) + (int) (4 * a[1])]++;
        }
        assertThat(counts).containsOnly(16);
    }

    @Test
    void aRowIsTheSameWhicheverRowAndThreadCameBefore() {
        List<double[]> inOrder =
                LongStream.range(0, design.rows()).mapToObj(design::at).toList();
        List<double[]> atOnce = LongStream.range(0, design.rows())
                .parallel()
                .mapToObj(design::at)
                .toList();
        for (int row = 0; row < inOrder.size(); row++) {
            assertThat(atOnce.get(row)).containsExactly(inOrder.get(row));
            assertThat(new Saltelli(256, 3, 11).at(row)).containsExactly(inOrder.get(row));
        }
    }

    @Test
    void anotherSeedShiftsThePoints() {
        assertThat(new Saltelli(256, 3, 12).at(0)).isNotEqualTo(design.at(0));
    }

    @Test
    void aRowOfTenMillionNeedsNoOther() {
        Design large = new Saltelli(1_000_000, 8, 1);
        assertThat(large.rows()).isEqualTo(10_000_000);
        assertThat(large.at(9_999_999)).hasSize(8).containsExactly(large.at(9_999_999));
    }

    @Test
    void moreFactorsThanTheSequenceHasDimensionsAreRefused() {
        assertThat(new Saltelli(1, 500, 1).at(501)).hasSize(500);
        assertThatThrownBy(() -> new Saltelli(1, 501, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Saltelli(0, 3, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> design.at(design.rows())).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
