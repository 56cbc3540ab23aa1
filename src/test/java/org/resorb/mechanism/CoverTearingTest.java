package org.resorb.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.resorb.tissue.Tissue;

class CoverTearingTest {
    private final CoverTearing tearing = Given.mechanism(CoverTearing.class, "tearing", "0.1 /d", "torn_part", "5 %");

    private static Tissue covered(double open) {
        return TinyTissue.withFragment(6, 2, 4).coverBehind(3, open).build();
    }

    @Test
    void tearsOpenToTheirPartAndNoFurther() {
        Tissue tissue = covered(0);
        TinyTissue.act(tearing, tissue, 2);
        assertThat(tissue.cover().open(0)).isBetween(0.0045, 0.005);
        TinyTissue.act(tearing, tissue, 2000);
        assertThat(tissue.cover().open(0)).isCloseTo(0.05, within(1e-6));
    }

    @Test
    void whatIsWiderOpenStaysAsItIs() {
        Tissue tissue = covered(0.4);
        TinyTissue.act(tearing, tissue, 100);
        assertThat(tissue.cover().open(0)).isEqualTo(0.4);
    }

    @Test
    void inTheReferenceNothingTears() {
        Tissue tissue = covered(0);
        TinyTissue.act(Given.mechanism(CoverTearing.class), tissue, 100);
        assertThat(tissue.cover().open(0)).isZero();
    }
}
