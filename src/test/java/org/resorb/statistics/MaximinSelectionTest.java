package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MaximinSelectionTest {
    private static final double[][] LINE = {{0}, {0.25}, {0.5}, {0.75}, {1}};

    @Test
    void eachPointIsAsFarAsCanBeFromThoseBefore() {
        assertThat(MaximinSelection.choose(LINE, List.of(new double[] {0}), 2)).containsExactly(LINE[4], LINE[2]);
    }

    @Test
    void noMoreAreChosenThanThereAre() {
        assertThat(MaximinSelection.choose(LINE, List.of(), 9)).hasSize(5);
    }
}
