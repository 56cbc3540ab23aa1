package org.resorb.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Mmp3.MMP3;
import static org.resorb.tissue.Mmp7.MMP7;
import static org.resorb.tissue.Tnf.TNF;

import org.junit.jupiter.api.Test;
import org.resorb.tissue.Cause;
import org.resorb.tissue.Macrophage;
import org.resorb.tissue.Product;
import org.resorb.tissue.Source;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

class MatrixDegradationTest {
    private static final int STEPS = 20;
    private static final double TIME = STEPS * TinyTissue.HOURS;

    private final MatrixDegradation degradation = Given.mechanism(MatrixDegradation.class);

    private Tissue fragment() {
        return TinyTissue.withFragment(2, 2, 2).discCells(4e6).build();
    }

    @Test
    void proteoglycanFallsExponentiallyUnderBothEnzymesTogether() {
        Tissue tissue = fragment();
        TinyTissue.fill(tissue, MMP3, 0.7 * degradation.mmpHalf());
        TinyTissue.fill(tissue, MMP7, 0.3 * degradation.mmpHalf());
        TinyTissue.act(degradation, tissue, STEPS);
        double left = Math.exp(-degradation.proteoglycanCleavage() * 0.5 * TIME);
        assertThat(tissue.proteoglycan(0)).isCloseTo(left, within(1e-12));
        assertThat(tissue.balance().of(Cause.MATRIX_DEGRADATION)).isCloseTo(-4 * 0.1 * (1 - left), within(1e-12));
    }

    @Test
    void collagenFraysFasterAmongMacrophagesAndStaysAsDegradedCollagen() {
        Tissue tissue = fragment();
        TinyTissue.fill(tissue, MMP3, degradation.mmpHalf());
        TinyTissue.macrophages(tissue, 0, 40, Macrophage.M1);
        double fresh = tissue.collagen(0);
        double density = 40 / tissue.grid().volume();
        TinyTissue.act(degradation, tissue, STEPS);
        double help = degradation.withoutMacrophages() + density / (degradation.macrophageHalf() + density);
        double rate = 0.5 * degradation.collagenCleavage();
        assertThat(tissue.collagen(0)).isCloseTo(fresh * Math.exp(-rate * help * TIME), within(1e-12));
        assertThat(tissue.collagen(1))
                .isCloseTo(fresh * Math.exp(-rate * degradation.withoutMacrophages() * TIME), within(1e-12));
        assertThat(tissue.collagen(0) + tissue.degradedCollagen(0)).isCloseTo(fresh, within(1e-12));
    }

    @Test
    void cartilageAndAnnularBaseResist() {
        Tissue tissue = TinyTissue.withFragment(4, 1, 4)
                .cartilage(v -> v == 1 || v == 3 ? 1 : 0)
                .annularBase(v -> v >= 2 ? 1 : 0)
                .build();
        TinyTissue.fill(tissue, MMP7, degradation.mmpHalf());
        TinyTissue.act(degradation, tissue, STEPS);
        double plain = -Math.log(tissue.proteoglycan(0));
        double cartilage = 1 - degradation.cartilageResistance();
        double base = 1 - degradation.baseResistance();
        assertThat(-Math.log(tissue.proteoglycan(1))).isCloseTo(plain * cartilage, within(1e-12));
        assertThat(-Math.log(tissue.proteoglycan(2))).isCloseTo(plain * base, within(1e-12));
        assertThat(-Math.log(tissue.proteoglycan(3))).isCloseTo(plain * cartilage * base, within(1e-12));
    }

    @Test
    void withoutEnzymeMatrixStaysToTheLastBit() {
        Tissue tissue = fragment();
        TinyTissue.macrophages(tissue, 10, Macrophage.M1);
        TinyTissue.act(degradation, tissue, STEPS);
        assertThat(tissue.proteoglycan(0)).isEqualTo(1);
        assertThat(tissue.collagen(0)).isEqualTo(0.35);
        assertThat(tissue.degradedCollagen(0)).isZero();
    }

    @Test
    void anyAmountOfEnzymeCutsNoFasterThanAtFullSpeed() {
        Tissue tissue = fragment();
        TinyTissue.fill(tissue, MMP3, 1e6 * degradation.mmpHalf());
        TinyTissue.act(degradation, tissue, STEPS);
        assertThat(tissue.proteoglycan(0))
                .isCloseTo(Math.exp(-degradation.proteoglycanCleavage() * TIME), within(1e-9));
    }

    @Test
    void macrophagesMakeMmp7EachKindItsShare() {
        Tissue tissue = fragment();
        TinyTissue.macrophages(tissue, 0, 5, Macrophage.M1);
        TinyTissue.macrophages(tissue, 1, 5, Macrophage.M2);
        double[] released = Asked.release(degradation, MMP7, tissue);
        double m1 = 5 / tissue.grid().volume() * degradation.mmp7Macrophage();
        assertThat(released[0]).isCloseTo(m1, within(1e-6 * m1));
        assertThat(released[1]).isCloseTo(m1 * degradation.mmp7M2(), within(1e-6 * m1));
        assertThat(released[2]).isZero();
    }

    @Test
    void discCellsAnswerTnfWithMmp3() {
        Tissue tissue = fragment();
        double calm = Asked.release(degradation, MMP3, tissue)[0];
        TinyTissue.fill(tissue, TNF, degradation.tnfHalf());
        double inflamed = Asked.release(degradation, MMP3, tissue)[0];
        double cells = tissue.density(DISC_CELL, 0);
        assertThat(calm).isCloseTo(cells * degradation.mmp3Acute(), within(1e-6 * calm));
        assertThat(inflamed - calm).isCloseTo(cells * 0.5 * degradation.mmp3Tnf(), within(1e-6 * inflamed));
    }

    @Test
    void knockedOutCellsMakeNoMmp3AndTheOthersDo() {
        Tissue tissue = fragment();
        TinyTissue.macrophages(tissue, 0, 5, Macrophage.M1);
        double[] left = Asked.release(degradation, MMP3, tissue, new Product(MMP3, DISC_CELL));
        double m1 = 5 / tissue.grid().volume() * degradation.mmp3Macrophage();
        assertThat(left[0]).isCloseTo(m1, within(1e-6 * m1));
        assertThat(left[1]).isZero();
        assertThat(Asked.release(degradation, MMP3, tissue, new Product(MMP3, Source.EVERY_CELL)))
                .containsOnly(0);
    }

    @Test
    void timpHoldsBothEnzymesMoleForMoleAndTheMoreTheMoreAPatientHas() {
        double half = degradation.mmpHalf();
        Tissue tissue = TinyTissue.withFragment(2, 2, 2)
                .timp(half, 1e-9)
                .patient(1, 2, 0.5)
                .build();
        TinyTissue.fill(tissue, MMP3, half);
        TinyTissue.fill(tissue, MMP7, half);
        TinyTissue.act(degradation, tissue, STEPS);
        assertThat(tissue.proteoglycan(0)).isCloseTo(1, within(1e-6));
        TinyTissue.fill(tissue, MMP3, 2 * half);
        TinyTissue.act(degradation, tissue, STEPS);
        double left = Math.exp(-degradation.proteoglycanCleavage() * 0.5 * TIME);
        assertThat(tissue.proteoglycan(0)).isCloseTo(left, within(1e-6));
    }

    @Test
    void timpInactivatesBothEnzymesAndNothingElse() {
        Tissue tissue = TinyTissue.withFragment(2, 2, 1).patient(1, 2, 0.5).build();
        double twice = 2 * degradation.timpInactivation();
        for (Substance enzyme : new Substance[] {MMP3, MMP7}) {
            assertThat(Asked.uptake(degradation, enzyme, tissue)[3]).isCloseTo(twice, within(1e-6));
        }
        assertThat(Asked.uptake(degradation, TNF, tissue)[3]).isCloseTo(0, within(1e-6));
    }
}
