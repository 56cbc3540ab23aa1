package org.resorb.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Oxygen.OXYGEN;
import static org.resorb.tissue.Tnf.TNF;

import org.junit.jupiter.api.Test;
import org.resorb.tissue.DiscCell;
import org.resorb.tissue.Tissue;

class AutophagyTest {
    private static final double HALF_CAPACITY = 0.5;

    private final Autophagy oneWay = Given.mechanism(Autophagy.class, "recovery", "0 /d");
    private final Autophagy autophagy = Given.mechanism(Autophagy.class);

    private static Tissue cells(double capacity) {
        return TinyTissue.withFragment(10, 10, 10)
                .discCells(4e6)
                .patient(1, 1, capacity)
                .build();
    }

    private static double turned(Autophagy autophagy, Tissue tissue, int steps) {
        TinyTissue.act(autophagy, tissue, steps);
        return tissue.cells(DISC_CELL).cells(DiscCell.AUTOPHAGIC);
    }

    @Test
    void cellsTurnWhereOxygenLacks() {
        Tissue tissue = cells(HALF_CAPACITY);
        TinyTissue.fill(tissue, OXYGEN, oneWay.oxygenThreshold() / 2);
        double rate = oneWay.induction() * HALF_CAPACITY * 0.5;
        Band.ofEvents(turned(oneWay, tissue, 4), tissue.cells(DISC_CELL).size(), rate, 4 * TinyTissue.HOURS);
    }

    @Test
    void cellsTurnUnderTnf() {
        Tissue tissue = cells(HALF_CAPACITY);
        TinyTissue.fill(tissue, TNF, oneWay.tnfHalf());
        double rate = oneWay.induction() * HALF_CAPACITY * 0.5;
        Band.ofEvents(turned(oneWay, tissue, 4), tissue.cells(DISC_CELL).size(), rate, 4 * TinyTissue.HOURS);
    }

    @Test
    void theStrongerStressCountsNotTheSum() {
        Tissue tissue = cells(HALF_CAPACITY);
        TinyTissue.fill(tissue, OXYGEN, 0);
        TinyTissue.fill(tissue, TNF, 1e9 * oneWay.tnfHalf());
        double rate = oneWay.induction() * HALF_CAPACITY;
        Band.ofEvents(turned(oneWay, tissue, 4), tissue.cells(DISC_CELL).size(), rate, 4 * TinyTissue.HOURS);
    }

    @Test
    void withoutStressNobodyTurns() {
        assertThat(turned(autophagy, cells(1), 20)).isZero();
    }

    @Test
    void cellsThatAreNotAbleToNeverTurn() {
        Tissue tissue = cells(0);
        TinyTissue.fill(tissue, OXYGEN, 0);
        assertThat(turned(autophagy, tissue, 20)).isZero();
    }

    @Test
    void cellsTurnBackWhenTheStressIsOver() {
        Tissue tissue = cells(HALF_CAPACITY);
        TinyTissue.autophagy(tissue);
        int cells = tissue.cells(DISC_CELL).size();
        Band.ofEvents(cells - turned(autophagy, tissue, 4), cells, autophagy.recovery(), 4 * TinyTissue.HOURS);
    }

    @Test
    void underFullStressNobodyTurnsBack() {
        Tissue tissue = cells(HALF_CAPACITY);
        TinyTissue.autophagy(tissue);
        TinyTissue.fill(tissue, OXYGEN, 0);
        assertThat(turned(autophagy, tissue, 20))
                .isEqualTo(tissue.cells(DISC_CELL).size());
    }
}
