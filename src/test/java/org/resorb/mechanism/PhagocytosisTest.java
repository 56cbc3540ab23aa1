package org.resorb.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.tissue.Macrophage.MACROPHAGE;

import org.junit.jupiter.api.Test;
import org.resorb.tissue.Cause;
import org.resorb.tissue.Macrophage;
import org.resorb.tissue.Tissue;

class PhagocytosisTest {
    private static final int CELLS = 20;

    private final Phagocytosis phagocytosis = Given.mechanism(Phagocytosis.class);
    private final Phagocytosis hungry = Given.mechanism(Phagocytosis.class, "spontaneous", "0 /d");

    private static Tissue debris() {
        Tissue tissue = TinyTissue.withFragment(2, 2, 2).build();
        TinyTissue.cutHalfTheCollagen(tissue);
        return tissue;
    }

    @Test
    void freshMacrophagesClearInProportionToTheirDensity() {
        Tissue tissue = debris();
        double debris = tissue.degradedCollagen(0);
        TinyTissue.macrophages(tissue, 0, CELLS, Macrophage.M2);
        double rate = hungry.uptake() * CELLS / tissue.grid().volume();
        TinyTissue.act(hungry, tissue, 1);
        double left = debris * Math.exp(-rate * TinyTissue.HOURS);
        assertThat(tissue.degradedCollagen(0)).isCloseTo(left, within(1e-12));
        assertThat(tissue.degradedCollagen(1)).isEqualTo(debris);
        assertThat(tissue.balance().of(Cause.PHAGOCYTOSIS)).isCloseTo(-0.2 * (debris - left), within(1e-12));
    }

    @Test
    void theLoadSettlesWhereEatingAndDigestionAreEqual() {
        Tissue tissue = debris();
        TinyTissue.macrophages(tissue, 0, 1, Macrophage.M2);
        Phagocytosis nibbling = Given.mechanism(Phagocytosis.class, "spontaneous", "0 /d", "uptake", "1e-9 mm3/d");
        TinyTissue.act(nibbling, tissue, 200);
        double eaten = nibbling.uptake() * tissue.degradedCollagen(0);
        double load = eaten / (nibbling.digestion() + eaten / nibbling.capacity());
        assertThat(tissue.cells(MACROPHAGE).load(0)).isCloseTo(load, within(1e-3 * load));
    }

    @Test
    void fullMacrophagesEatNothing() {
        Tissue tissue = debris();
        TinyTissue.macrophages(tissue, 0, 1, Macrophage.M2);
        Phagocytosis greedy = Given.mechanism(
                Phagocytosis.class,
                "spontaneous",
                "0 /d",
                "digestion",
                "0 /d",
                "uptake",
                "0.01 mm3/d",
                "capacity",
                "100 um3");
        TinyTissue.act(greedy, tissue, 1);
        double after = tissue.degradedCollagen(0);
        assertThat(tissue.cells(MACROPHAGE).load(0)).isGreaterThan(greedy.capacity());
        TinyTissue.act(greedy, tissue, 100);
        assertThat(tissue.degradedCollagen(0)).isEqualTo(after);
    }

    @Test
    void withoutMacrophagesDebrisGoesSlowlyByItself() {
        Tissue tissue = debris();
        double debris = tissue.degradedCollagen(0);
        TinyTissue.act(phagocytosis, tissue, 20);
        double left = debris * Math.exp(-phagocytosis.spontaneous() * 20 * TinyTissue.HOURS);
        assertThat(tissue.degradedCollagen(0)).isCloseTo(left, within(1e-12));
    }

    @Test
    void wholeCollagenIsNotEaten() {
        Tissue tissue = TinyTissue.withFragment(2, 2, 2).build();
        TinyTissue.macrophages(tissue, CELLS, Macrophage.M2);
        TinyTissue.act(phagocytosis, tissue, 20);
        assertThat(tissue.collagen(0)).isEqualTo(0.35);
        assertThat(tissue.cells(MACROPHAGE).load(0)).isZero();
        assertThat(tissue.balance().of(Cause.PHAGOCYTOSIS)).isZero();
    }

    @Test
    void whatWasEatenIsDigested() {
        Tissue tissue = debris();
        TinyTissue.macrophages(tissue, 0, 1, Macrophage.M2);
        TinyTissue.act(phagocytosis, tissue, 1);
        double load = tissue.cells(MACROPHAGE).load(0);
        Phagocytosis fasting = Given.mechanism(Phagocytosis.class, "uptake", "0 mm3/d");
        TinyTissue.act(fasting, tissue, 3);
        double left = load * Math.exp(-fasting.digestion() * 3 * TinyTissue.HOURS);
        assertThat(load).isPositive();
        assertThat(tissue.cells(MACROPHAGE).load(0)).isCloseTo(left, within(4 * 0x1p-24 * load));
    }
}
