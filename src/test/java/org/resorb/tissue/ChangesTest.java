package org.resorb.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Mmp3.MMP3;
import static org.resorb.tissue.Tnf.TNF;
import static org.resorb.tissue.Vegf.VEGF;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangesTest {

    @Test
    void aCoverIsErodedExponentially() {
        Tissue tissue = new SmallTissue(SmallTissue.square(4000, 200))
                .withBall(1200)
                .covered(0.2, 0.05)
                .build();
        assertThat(tissue.coveredPart()).isCloseTo(0.8, within(1e-12));
        Changes changes = new Changes(tissue, 6);
        for (int step = 0; step < 40; step++) {
            changes.erodeCover(3, 0.002);
            changes.erodeCover(3, 0.001);
            changes.commit();
        }
        assertThat(tissue.cover().open(3)).isCloseTo(1 - 0.8 * Math.exp(-0.72), within(1e-13));
        assertThat(tissue.cover().open(4)).isEqualTo(0.2);
    }

    @Test
    void theAcuteSignalFadesToItsFloor() {
        Tissue tissue =
                new SmallTissue(SmallTissue.square(4000, 200)).withBall(1200).build();
        Changes changes = new Changes(tissue, 12);
        for (int step = 0; step < 60; step++) {
            changes.fadeAcuteSignal(0.2, 0.001);
            changes.commit();
        }
        assertThat(tissue.acuteSignal()).isCloseTo(0.2 + 0.8 * Math.exp(-0.72), within(1e-13));
        double before = tissue.acuteSignal();
        changes.commit();
        assertThat(tissue.acuteSignal()).isEqualTo(before);
    }

    @Test
    void aStepAsLongAsTwoDoesToACoverWhatTheTwoDo() {
        Tissue tissue = new SmallTissue(SmallTissue.square(4000, 200))
                .withBall(1200)
                .covered(0.2, 0.05)
                .build();
        Changes changes = new Changes(tissue, 6);
        changes.lasting(12);
        changes.erodeCover(3, 0.002);
        changes.fadeAcuteSignal(0.2, 0.001);
        changes.commit();
        assertThat(tissue.cover().open(3)).isCloseTo(1 - 0.8 * Math.exp(-0.024), within(1e-13));
        assertThat(tissue.acuteSignal()).isCloseTo(0.2 + 0.8 * Math.exp(-0.012), within(1e-13));
    }

    @Test
    void aTissueNobodyAsksAnythingOfStaysToTheLastBit() {
        Tissue tissue = new SmallTissue(SmallTissue.square(4000, 200))
                .withBall(1200)
                .covered(0.2, 0.05)
                .build();
        double[] before = snapshot(tissue);
        Changes changes = new Changes(tissue, 12);
        for (int step = 0; step < 100; step++) {
            changes.commit();
        }
        assertThat(snapshot(tissue)).containsExactly(before);
    }

    private static double[] snapshot(Tissue tissue) {
        double[] all = new double[7 * tissue.grid().size()];
        int next = 0;
        for (int v = 0; v < tissue.grid().size(); v++) {
            all[next++] = tissue.fraction(v);
            all[next++] = tissue.proteoglycan(v);
            all[next++] = tissue.vessels(v);
            all[next++] = tissue.place(v);
            all[next++] = tissue.density(DISC_CELL, v);
            all[next++] = tissue.depth(v);
            all[next++] = tissue.collagen(v);
        }
        return all;
    }

    @Test
    void aDrugHasHalfItsEffectAtItsHalfLevelAndWearsOffByHalfLives() {
        Drug drug = new Drug(24, 1, 0.8, 0, 0.5, 0, 0.6, 3, 0.1, 0.4);
        Tissue tissue = new SmallTissue(SmallTissue.square(4000, 200))
                .withBall(1200)
                .drugs(Map.of("drug", drug))
                .build();
        assertThat(tissue.medication().left(TNF)).isEqualTo(1);
        tissue.medication().give("drug", 1);
        assertThat(tissue.medication().left(TNF)).isCloseTo(1 - 0.8 / 2, within(1e-15));
        assertThat(tissue.medication().left(MMP3)).isCloseTo(1 - 0.5 / 2, within(1e-15));
        assertThat(tissue.medication().left(VEGF)).isEqualTo(1);
        assertThat(tissue.medication().recruitmentLeft()).isCloseTo(0.7, within(1e-15));
        assertThat(tissue.medication().painLeft()).isCloseTo(0.8, within(1e-15));
        assertThat(tissue.medication().mcp1Supply()).isCloseTo(1.5, within(1e-15));
        Changes changes = new Changes(tissue, 12);
        changes.commit();
        changes.commit();
        assertThat(tissue.medication().left(TNF)).isCloseTo(1 - 0.8 / 3, within(1e-14));
        assertThat(tissue.medication().proteoglycanDigestion()).isCloseTo(0.1 / 3, within(1e-14));
    }
}
