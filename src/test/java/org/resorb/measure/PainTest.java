package org.resorb.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.resorb.tissue.Region;
import org.resorb.tissue.SmallTissue;
import org.resorb.tissue.Tissue;
import org.resorb.tissue.Tnf;

class PainTest {
    private static final double DAYS_120 = 2880;
    private static final double LONG = 8760;

    private final Tissue tissue = new SmallTissue(SmallTissue.square(6000, 200))
            .withBall(1500)
            .with(Region.DURA, v -> v % 30 >= 25)
            .build();

    private double pain(Pain pain, double hours) {
        double[] row = new Measures(tissue, RadiologyTest.IMAGING, pain, 0.5).row(tissue, hours);
        for (int i = 0; i < row.length; i++) {
            if (Measures.columns().get(i).name().equals("pain_vas")) {
                return row[i];
            }
        }
        throw new AssertionError("no pain");
    }

    @Test
    void theRootGetsUsedToCompressionButNotToWhatStays() {
        Pain used = new Pain(0, 4, 1, LONG, 1 / DAYS_120, 0, 1);
        assertThat(pain(used, 0)).isCloseTo(5, within(1e-12));
        assertThat(pain(used, DAYS_120)).isCloseTo(1 + 4 / Math.E, within(1e-9));
        assertThat(pain(new Pain(0, 4, 1, LONG, 0, 0, 1), DAYS_120)).isCloseTo(5, within(1e-12));
    }

    @Test
    void painNearTheRootFollowsTnfAlongTheDuraBesideTheFragment() {
        Pain near = new Pain(6, 0, 0, LONG, 0, 1, 2);
        assertThat(pain(near, 0)).isZero();
        tissue.of(Tnf.TNF).set(tissue.grid().at(-2000, 0, 0), 50);
        tissue.of(Tnf.TNF).set(tissue.grid().at(1900, 2700, 0), 50);
        assertThat(pain(near, 0))
                .as("far from the root, and beside it but above the fragment")
                .isZero();
        tissue.of(Tnf.TNF).set(tissue.grid().at(1900, 500, 0), 2);
        assertThat(pain(near, 0)).isCloseTo(3, within(1e-12));
        assertThat(pain(new Pain(6, 0, 0, LONG, 0, 0.25, 2), 0))
                .isCloseTo(0.75 * 6 * tissue.acuteSignal() + 0.25 * 3, within(1e-12));
    }
}
