package org.resorb.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.tissue.Antigen.ANTIGEN;
import static org.resorb.tissue.Macrophage.MACROPHAGE;
import static org.resorb.tissue.Mcp1.MCP1;
import static org.resorb.tissue.Mmp3.MMP3;
import static org.resorb.tissue.Mmp7.MMP7;

import org.junit.jupiter.api.Test;
import org.resorb.tissue.Macrophage;
import org.resorb.tissue.Tissue;

class ImmunePrivilegeDisruptionTest {
    private static final int STEPS = 20;
    private static final double TIME = STEPS * TinyTissue.HOURS;

    private final ImmunePrivilegeDisruption disruption = Given.mechanism(ImmunePrivilegeDisruption.class);

    @Test
    void bareNucleusSetsAntigenFreeAndCartilageHidesIt() {
        Tissue tissue = TinyTissue.withFragment(4, 1, 3)
                .proteoglycan(v -> v == 1 ? 0.5 : v < 3 ? 1 : 0)
                .cartilage(v -> v == 2 ? 1 : 0)
                .build();
        double[] released = Asked.release(disruption, ANTIGEN, tissue);
        double whole = disruption.antigenExposure();
        assertThat(released[0]).isCloseTo(whole, within(1e-6 * whole));
        assertThat(released[1]).isCloseTo(whole / 2, within(1e-6 * whole));
        assertThat(released[2]).isCloseTo(whole * (1 - disruption.cartilageMasking()), within(1e-6 * whole));
        assertThat(released[3]).isZero();
        assertThat(Asked.release(disruption, MCP1, tissue)).containsOnly(0);
    }

    @Test
    void withoutFragmentThereIsNoAntigen() {
        assertThat(Asked.release(disruption, ANTIGEN, TinyTissue.epidural(2, 2).build()))
                .containsOnly(0);
    }

    private static Tissue covered(double open) {
        return TinyTissue.withFragment(4, 2, 2).coverBehind(1, open).build();
    }

    @Test
    void enzymesOpenTheCoverExponentially() {
        Tissue tissue = covered(0.2);
        TinyTissue.fill(tissue, MMP3, 0.4 * disruption.mmpHalf());
        TinyTissue.fill(tissue, MMP7, 0.6 * disruption.mmpHalf());
        TinyTissue.act(disruption, tissue, STEPS);
        double closed = 0.8 * Math.exp(-0.5 * disruption.coverErosion() * TIME);
        assertThat(tissue.cover().open(0)).isCloseTo(1 - closed, within(1e-12));
        assertThat(tissue.coveredPart()).isCloseTo(closed, within(1e-12));
    }

    @Test
    void onlyEnzymeThatTimpLeavesFreeErodes() {
        double half = disruption.mmpHalf();
        Tissue tissue = TinyTissue.withFragment(4, 2, 2)
                .coverBehind(1, 0)
                .timp(3 * half, 1e-9)
                .build();
        TinyTissue.fill(tissue, MMP7, 3 * half);
        TinyTissue.act(disruption, tissue, STEPS);
        assertThat(tissue.cover().open(0)).isCloseTo(0, within(1e-6));
        TinyTissue.fill(tissue, MMP7, 4 * half);
        TinyTissue.act(disruption, tissue, STEPS);
        double closed = Math.exp(-0.5 * disruption.coverErosion() * TIME);
        assertThat(tissue.cover().open(0)).isCloseTo(1 - closed, within(1e-6));
    }

    /** The cover here is as thick as a voxel, so what lies to both sides counts by half. */
    @Test
    void theMeanOfBothSidesErodes() {
        for (int v : new int[] {1, 2}) {
            Tissue tissue = covered(0);
            tissue.of(MMP3).set(v, 2 * disruption.mmpHalf());
            TinyTissue.act(disruption, tissue, STEPS);
            double closed = Math.exp(-0.5 * disruption.coverErosion() * TIME);
            assertThat(tissue.cover().open(0)).isCloseTo(1 - closed, within(1e-12));
            assertThat(tissue.cover().open(1)).isZero();
        }
    }

    @Test
    void withoutEnzymesTheCoverHoldsWhoeverIsThere() {
        Tissue tissue = covered(0.3);
        TinyTissue.macrophages(tissue, 10, Macrophage.M1);
        TinyTissue.act(disruption, tissue, STEPS);
        assertThat(tissue.cover().open(0)).isEqualTo(0.3);
    }

    @Test
    void anyAmountOfEnzymeErodesNoFasterThanAtMost() {
        Tissue tissue = covered(0);
        TinyTissue.fill(tissue, MMP3, 1e6 * disruption.mmpHalf());
        TinyTissue.act(disruption, tissue, STEPS);
        assertThat(tissue.cover().open(0)).isCloseTo(1 - Math.exp(-disruption.coverErosion() * TIME), within(1e-9));
        TinyTissue.act(disruption, tissue, 100 * STEPS);
        assertThat(tissue.cover().open(0)).isBetween(0.999, 1.0);
    }

    private double killed(double proteoglycan, double discCells) {
        Tissue tissue = TinyTissue.withFragment(10, 10, 10)
                .proteoglycan(v -> proteoglycan)
                .discCells(discCells)
                .build();
        TinyTissue.macrophages(tissue, 40, Macrophage.M1);
        int before = tissue.cells(MACROPHAGE).size();
        TinyTissue.act(disruption, tissue, STEPS);
        return before - tissue.cells(MACROPHAGE).size();
    }

    @Test
    void fasLigandKillsInProportionToMatrixAndItsCells() {
        double whole = disruption.fasKilling();
        Band.ofEvents(killed(1, disruption.referenceDiscCellDensity()), 4000, whole, TIME);
        Band.ofEvents(killed(0.3, disruption.referenceDiscCellDensity()), 4000, 0.3 * whole, TIME);
        Band.ofEvents(killed(1, disruption.referenceDiscCellDensity() / 2), 4000, 0.5 * whole, TIME);
    }

    @Test
    void withoutDiscCellsOrProteoglycanNobodyIsKilled() {
        assertThat(killed(1, 0)).isZero();
        assertThat(killed(0, disruption.referenceDiscCellDensity())).isZero();
    }

    @Test
    void outsideTheFragmentNobodyIsKilled() {
        Tissue tissue = TinyTissue.epidural(10, 10).build();
        TinyTissue.macrophages(tissue, 10, Macrophage.M1);
        TinyTissue.act(disruption, tissue, STEPS);
        assertThat(tissue.cells(MACROPHAGE).size()).isEqualTo(1000);
    }
}
