package org.resorb.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Il10.IL10;
import static org.resorb.tissue.Macrophage.MACROPHAGE;
import static org.resorb.tissue.Mcp1.MCP1;
import static org.resorb.tissue.Mmp3.MMP3;
import static org.resorb.tissue.Mmp7.MMP7;
import static org.resorb.tissue.Tnf.TNF;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Macrophage;
import org.resorb.tissue.Product;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

class InflammationTest {
    private static final int FRAGMENT = 0;
    private static final int EPIDURAL = 3;

    private final Inflammation inflammation = Given.mechanism(Inflammation.class);
    private Tissue tissue;

    @BeforeEach
    void twoColumnsOfFragment() {
        tissue = TinyTissue.withFragment(4, 1, 2).discCells(4e6).build();
    }

    private double release(Substance substance, int v, Product... knockedOut) {
        return Asked.release(inflammation, substance, tissue, knockedOut)[v];
    }

    private static Inflammation withoutMmp3(String part) {
        return Given.mechanism(Inflammation.class, "mcp1_without_mmp3", part);
    }

    private double m1() {
        TinyTissue.macrophages(tissue, EPIDURAL, 10, Macrophage.M1);
        return tissue.density(MACROPHAGE, Macrophage.M1, EPIDURAL);
    }

    @Test
    void nearlyAllTnfWaitsForMmp7() {
        double all = m1() * inflammation.tnfSecretion();
        double constitutive = inflammation.tnfConstitutiveRelease();
        assertThat(release(TNF, EPIDURAL)).isCloseTo(all * constitutive, within(1e-6 * all));
        TinyTissue.fill(tissue, MMP7, inflammation.mmp7Half());
        assertThat(release(TNF, EPIDURAL))
                .isCloseTo(all * (constitutive + 0.5 * (1 - constitutive)), within(1e-6 * all));
        TinyTissue.fill(tissue, MMP7, 1e9 * inflammation.mmp7Half());
        assertThat(release(TNF, EPIDURAL)).isCloseTo(all, within(1e-6 * all));
    }

    @Test
    void il10BrakesTnf() {
        m1();
        TinyTissue.fill(tissue, MMP7, inflammation.mmp7Half());
        double unbraked = release(TNF, EPIDURAL);
        TinyTissue.fill(tissue, IL10, inflammation.il10Half());
        assertThat(release(TNF, EPIDURAL)).isCloseTo(unbraked / 2, within(1e-6 * unbraked));
    }

    @Test
    void m2MakeIl10AndNoTnf() {
        TinyTissue.macrophages(tissue, EPIDURAL, 10, Macrophage.M2);
        double made = tissue.density(MACROPHAGE, Macrophage.M2, EPIDURAL) * inflammation.il10Secretion();
        assertThat(release(IL10, EPIDURAL)).isCloseTo(made, within(1e-6 * made));
        assertThat(release(TNF, EPIDURAL)).isZero();
        m1();
        assertThat(release(IL10, EPIDURAL)).isCloseTo(made, within(1e-6 * made));
    }

    @Test
    void withoutMmp3NeitherDiscCellsNorMatrixFreeTheChemoattractant() {
        TinyTissue.fill(tissue, TNF, 100);
        assertThat(release(MCP1, FRAGMENT)).isZero();
        TinyTissue.fill(tissue, MMP3, inflammation.mmp3Half());
        double tnfPart = 100 / (inflammation.tnfHalf() + 100);
        double made =
                tissue.density(DISC_CELL, FRAGMENT) * (inflammation.mcp1Acute() + inflammation.mcp1Tnf() * tnfPart)
                        + inflammation.mcp1Matrix()
                        + inflammation.mcp1Bound() * inflammation.mcp1Unbinding();
        assertThat(release(MCP1, FRAGMENT)).isCloseTo(made / 2, within(1e-6 * made));
        assertThat(release(MCP1, EPIDURAL)).isZero();
    }

    @Test
    void thePartThatNeedsNoMmp3IsAdded() {
        TinyTissue.fill(tissue, MMP3, inflammation.mmp3Half());
        double gated = release(MCP1, FRAGMENT);
        double made = 2 * gated;
        assertThat(Asked.release(withoutMmp3("1"), MCP1, tissue)[FRAGMENT]).isCloseTo(made, within(1e-9 * made));
        TinyTissue.fill(tissue, MMP3, 0);
        assertThat(Asked.release(withoutMmp3("0.3"), MCP1, tissue)[FRAGMENT])
                .isCloseTo(0.3 * made, within(1e-9 * made));
    }

    private final Inflammation bound = Given.mechanism(
            Inflammation.class,
            "mcp1_acute",
            "0 fg/h",
            "mcp1_tnf",
            "0 fg/h",
            "mcp1_matrix",
            "0 ng/mL/h",
            "mcp1_bound",
            "200 ng/mL",
            "mcp1_unbinding",
            "0.1 /d");

    @Test
    void whatTheMatrixHoldsRunsOutAsItIsReleased() {
        TinyTissue.fill(tissue, MMP3, inflammation.mmp3Half());
        double first = Asked.release(bound, MCP1, tissue)[FRAGMENT];
        assertThat(first).isCloseTo(200 * 0.1 / 24 / 2, within(1e-9));
        TinyTissue.act(bound, tissue, 10);
        double left = Math.exp(-0.1 / 24 / 2 * 10 * TinyTissue.HOURS);
        assertThat(tissue.boundChemoattractant(FRAGMENT)).isCloseTo(left, within(1e-12));
        double now = Asked.release(bound, MCP1, tissue)[FRAGMENT];
        assertThat(now).isCloseTo(first * left, within(1e-9));
        TinyTissue.act(bound, tissue, 10_000);
        assertThat(Asked.release(bound, MCP1, tissue)[FRAGMENT]).isCloseTo(0, within(1e-9));
    }

    @Test
    void withoutMmp3TheMatrixKeepsWhatItHolds() {
        TinyTissue.act(bound, tissue, 100);
        assertThat(tissue.boundChemoattractant(FRAGMENT)).isEqualTo(1);
        assertThat(Asked.release(bound, MCP1, tissue)).containsOnly(0);
    }

    @Test
    void cartilageHoldsOnToItsChemoattractant() {
        tissue = TinyTissue.withFragment(4, 1, 2).cartilage(v -> v == 0 ? 1 : 0).build();
        TinyTissue.fill(tissue, MMP3, 1e9 * inflammation.mmp3Half());
        TinyTissue.act(bound, tissue, 10);
        double silence = 1 - inflammation.cartilageSilence();
        assertThat(Math.log(tissue.boundChemoattractant(0)))
                .isCloseTo(silence * Math.log(tissue.boundChemoattractant(1)), within(1e-6));
    }

    @Test
    void onlyMmp3ThatTimpLeavesFreeFreesTheChemoattractant() {
        double mmp3 = 3 * inflammation.mmp3Half();
        tissue = TinyTissue.withFragment(4, 1, 2)
                .timp(2 * inflammation.mmp3Half(), 1e-9)
                .build();
        TinyTissue.fill(tissue, MMP3, mmp3);
        assertThat(Asked.release(bound, MCP1, tissue)[FRAGMENT]).isCloseTo(200 * 0.1 / 24 / 2, within(1e-6));
        TinyTissue.fill(tissue, MMP3, mmp3 / 2);
        assertThat(Asked.release(bound, MCP1, tissue)[FRAGMENT]).isCloseTo(0, within(1e-6));
    }

    @Test
    void macrophagesMakeALittleOfTheirOwnChemoattractant() {
        double made = m1() * inflammation.mcp1Macrophage();
        assertThat(release(MCP1, EPIDURAL)).isCloseTo(made, within(1e-6 * made));
    }

    @Test
    void knockedOutProductsAreNotReleased() {
        m1();
        TinyTissue.fill(tissue, MMP3, inflammation.mmp3Half());
        Product ofDisc = new Product(MCP1, DISC_CELL);
        assertThat(release(MCP1, FRAGMENT, ofDisc)).isZero();
        assertThat(release(MCP1, EPIDURAL, ofDisc)).isPositive();
        assertThat(release(TNF, EPIDURAL, new Product(TNF, MACROPHAGE))).isZero();
    }

    @Test
    void withoutCellsNothingButMatrixReleasesAnything() {
        tissue = TinyTissue.epidural(4, 1).build();
        for (Substance substance : Declared.SUBSTANCES.all()) {
            assertThat(Asked.release(inflammation, substance, tissue)).containsOnly(0);
        }
    }

    @Test
    void theAcuteSignalFadesToItsFloor() {
        TinyTissue.act(inflammation, tissue, 10);
        double floor = inflammation.acuteFloor();
        double left = Math.exp(-inflammation.acuteDecay() * 10 * TinyTissue.HOURS);
        assertThat(tissue.acuteSignal()).isCloseTo(floor + (1 - floor) * left, within(1e-12));
        TinyTissue.act(inflammation, tissue, 10_000);
        assertThat(tissue.acuteSignal()).isCloseTo(floor, within(1e-9));
    }

    @Test
    void itMovesAndCutsNothing() {
        m1();
        TinyTissue.fill(tissue, TNF, 10);
        TinyTissue.act(inflammation, tissue, 10);
        assertThat(tissue.proteoglycan(FRAGMENT)).isEqualTo(1);
        assertThat(tissue.cells(MACROPHAGE).size()).isEqualTo(10);
        assertThat(tissue.cells(MACROPHAGE).voxel(0)).isEqualTo(EPIDURAL);
    }
}
