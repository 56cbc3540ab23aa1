package org.resorb.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Macrophage.MACROPHAGE;
import static org.resorb.tissue.Oxygen.OXYGEN;
import static org.resorb.tissue.Vegf.VEGF;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.resorb.tissue.Macrophage;
import org.resorb.tissue.Tissue;

class OxygenSupplyTest {
    private final OxygenSupply supply = Given.mechanism(OxygenSupply.class);

    private double[] settled(Tissue tissue, double clearance) {
        return Asked.settled(supply, OXYGEN, tissue, clearance, 0, Set.of());
    }

    @Test
    void withoutCellsTissueWithVesselsHasTheTensionOfCapillaries() {
        Tissue tissue = TinyTissue.epidural(2, 2).vessels(0.7).build();
        assertThat(settled(tissue, 0)[0]).isCloseTo(supply.capillaryTension(), within(1e-9));
    }

    @Test
    void supplyAndUseBalanceWhereCellsBreathe() {
        Tissue tissue = TinyTissue.epidural(2, 2).vessels(0.01).build();
        TinyTissue.macrophages(tissue, 200, Macrophage.M1);
        double tension = settled(tissue, 0)[0];
        double brought = supply.perfusion() * 0.01 * (supply.capillaryTension() - tension);
        double use = supply.macrophageUse() * tissue.density(MACROPHAGE, 0) * tension / (supply.useHalf() + tension);
        assertThat(tension).isLessThan(supply.capillaryTension()).isPositive();
        assertThat(brought).isCloseTo(use, within(1e-6 * use));
    }

    @Test
    void discCellsBreatheToo() {
        Tissue tissue =
                TinyTissue.withFragment(2, 2, 2).discCells(4e6).vessels(0).build();
        double[] level = Asked.settled(supply, OXYGEN, tissue, 0.1, 1, Set.of());
        double use = supply.discCellUse() * tissue.density(DISC_CELL, 0) * level[0] / (supply.useHalf() + level[0]);
        assertThat(1 - 0.1 * level[0]).isCloseTo(use, within(1e-6));
    }

    @Test
    void whereThereAreNoVesselsNothingIsBrought() {
        Tissue tissue = TinyTissue.withFragment(2, 2, 2).build();
        assertThat(settled(tissue, 1)).containsOnly(0);
    }

    @Test
    void itSuppliesNothingElse() {
        Tissue tissue = TinyTissue.epidural(2, 2).vessels(1).build();
        assertThat(Asked.release(supply, VEGF, tissue)).containsOnly(0);
    }

    @Test
    void nothingGoesBelowZeroHoweverManyBreathe() {
        Tissue tissue = TinyTissue.epidural(2, 2).vessels(0.001).build();
        TinyTissue.macrophages(tissue, 2000, Macrophage.M1);
        assertThat(settled(tissue, 0)[0]).isBetween(0.0, 0.01);
    }
}
