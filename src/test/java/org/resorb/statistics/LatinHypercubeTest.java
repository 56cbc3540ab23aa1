package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatinHypercubeTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100, 4097})
    void everyStratumOfEveryFactorHoldsOneRow(int rows) {
        Design design = new LatinHypercube(rows, 5, 3);
        for (int factor = 0; factor < 5; factor++) {
            BitSet strata = new BitSet();
            for (double x : Columns.of(design, factor)) {
                assertThat(x).isBetween(0.0, 1.0);
                strata.set((int) (x * rows));
            }
            assertThat(strata.cardinality()).isEqualTo(rows);
            assertThat(strata.length()).isEqualTo(rows);
        }
    }

    @Test
    void rowsLieAnywhereWithinTheirStratum() {
        double[] places = Columns.of(new LatinHypercube(2000, 1, 8), 0);
        for (int i = 0; i < places.length; i++) {
            places[i] = places[i] * 2000 - Math.floor(places[i] * 2000);
        }
        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new UniformRealDistribution(null, 0, 1), places))
                .isGreaterThan(0.001);
    }

    @Test
    void factorsDoNotKnowEachOther() {
        Design design = new LatinHypercube(3000, 4, 1);
        for (int factor = 1; factor < 4; factor++) {
            double correlation =
                    new PearsonsCorrelation().correlation(Columns.of(design, 0), Columns.of(design, factor));
            assertThat(Math.abs(correlation)).isLessThan(4 / Math.sqrt(3000));
        }
    }

    @Test
    void aRowOfTenMillionNeedsNoOther() {
        Design large = new LatinHypercube(10_000_000, 30, 1);
        double[] row = large.at(9_999_999);
        assertThat(row).hasSize(30).doesNotHaveDuplicates().containsExactly(large.at(9_999_999));
        assertThat(row).containsExactly(new LatinHypercube(10_000_000, 30, 1).at(9_999_999));
        assertThat(row).isNotEqualTo(new LatinHypercube(10_000_000, 30, 2).at(9_999_999));
    }

    @Test
    void aHypercubeWithoutRowsOrFactorsIsRefused() {
        assertThatThrownBy(() -> new LatinHypercube(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LatinHypercube(1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LatinHypercube(5, 1, 1).at(5)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
