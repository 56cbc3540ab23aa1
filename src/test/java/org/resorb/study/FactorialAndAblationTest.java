package org.resorb.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.resorb.statistics.Design;
import org.resorb.statistics.Factorial;

class FactorialAndAblationTest {
    @Test
    void aFactorialDesignHasEveryCombinationOnce() {
        Design design = new Factorial(2, 3, 4);
        Set<String> rows = new HashSet<>();
        for (long row = 0; row < design.rows(); row++) {
            rows.add(Arrays.toString(design.at(row)));
        }
        assertThat(design.rows()).isEqualTo(24);
        assertThat(rows).hasSize(24);
        assertThat(design.at(0)).containsExactly(0, 0, 0);
        assertThat(design.at(1)).containsExactly(0, 0, 1 / 3.0);
        assertThat(design.at(23)).containsExactly(1, 1, 1);
    }

    @Test
    void aFactorWithOneLevelIsWhereItStarts() {
        assertThat(new Factorial(1, 2).at(1)).containsExactly(0, 1);
    }

    @Test
    void moreRowsThanCanBeCountedAreRefused() {
        assertThatThrownBy(() -> new Factorial(1_000_000, 1_000_000, 1_000_000, 1_000_000))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void anAblationHasNoneThenEachThenEachPair() {
        Design design = new Ablation(4, true);
        assertThat(design.rows()).isEqualTo(1 + 4 + 6);
        assertThat(design.at(0)).containsOnly(0);
        assertThat(design.at(2)).containsExactly(0, 1, 0, 0);
        assertThat(design.at(5)).containsExactly(1, 1, 0, 0);
        assertThat(design.at(7)).containsExactly(1, 0, 0, 1);
        assertThat(design.at(8)).containsExactly(0, 1, 1, 0);
        assertThat(design.at(10)).containsExactly(0, 0, 1, 1);
    }

    @Test
    void anAblationWithoutPairsEndsBeforeThem() {
        assertThat(new Ablation(11, false).rows()).isEqualTo(12);
    }
}
