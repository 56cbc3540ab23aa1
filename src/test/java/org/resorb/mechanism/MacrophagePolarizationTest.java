package org.resorb.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.resorb.tissue.Il10.IL10;
import static org.resorb.tissue.Macrophage.MACROPHAGE;

import org.junit.jupiter.api.Test;
import org.resorb.tissue.Macrophage;
import org.resorb.tissue.Tissue;

class MacrophagePolarizationTest {
    private static final int STEPS = 6;
    private static final double TIME = STEPS * TinyTissue.HOURS;
    private static final int CELLS = 4000;

    private final MacrophagePolarization polarization = Given.mechanism(MacrophagePolarization.class);
    private final MacrophagePolarization called = Given.mechanism(MacrophagePolarization.class, "spontaneous", "0 /d");

    private static Tissue m1() {
        Tissue tissue = TinyTissue.withFragment(10, 10, 10).build();
        TinyTissue.macrophages(tissue, 40, Macrophage.M1);
        return tissue;
    }

    private static double turned(MacrophagePolarization polarization, Tissue tissue) {
        TinyTissue.act(polarization, tissue, STEPS);
        return tissue.cells(MACROPHAGE).cells(Macrophage.M2);
    }

    @Test
    void macrophagesTurnWithTime() {
        Band.ofEvents(turned(polarization, m1()), CELLS, polarization.spontaneous(), TIME);
    }

    @Test
    void theyTurnSoonerUnderIl10() {
        Tissue tissue = m1();
        TinyTissue.fill(tissue, IL10, called.il10Half());
        Band.ofEvents(turned(called, tissue), CELLS, 0.5 * called.il10Induced(), TIME);
    }

    @Test
    void theyTurnSoonerWhereTheyEat() {
        Tissue tissue = m1();
        TinyTissue.cutHalfTheCollagen(tissue);
        double rate = called.debrisInduced() * tissue.degradedCollagen(0);
        assertThat(rate).isPositive();
        Band.ofEvents(turned(called, tissue), CELLS, rate, TIME);
    }

    @Test
    void withoutAnySignalNobodyTurns() {
        assertThat(turned(called, m1())).isZero();
    }

    @Test
    void nobodyTurnsBackAndNobodyGoesMissing() {
        Tissue tissue = m1();
        TinyTissue.fill(tissue, IL10, 1e9);
        TinyTissue.act(polarization, tissue, 1000);
        assertThat(tissue.cells(MACROPHAGE).cells(Macrophage.M2)).isEqualTo(CELLS);
    }

    @Test
    void anyAmountOfIl10TurnsNoFasterThanAtFullSpeed() {
        Tissue tissue = m1();
        TinyTissue.fill(tissue, IL10, 1e9 * called.il10Half());
        Band.ofEvents(turned(called, tissue), CELLS, called.il10Induced(), TIME);
    }
}
