package org.resorb.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TraitCovariateTest {
    @Test
    void cellsInOtherUnitsAreConvertedAndOtherKindsAreWords() {
        assertThat(TraitCovariate.numbers(List.of("1 wk", "7 d", "", "left", "50")))
                .containsExactly(1, 1, Double.NaN, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}
