package org.resorb.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Macrophage.MACROPHAGE;
import static org.resorb.tissue.Oxygen.OXYGEN;
import static org.resorb.tissue.Tnf.TNF;

import org.junit.jupiter.api.Test;
import org.resorb.tissue.Macrophage;
import org.resorb.tissue.Tissue;

class ApoptosisTest {
    private static final int STEPS = 20;
    private static final double TIME = STEPS * TinyTissue.HOURS;

    private static Tissue cells() {
        return TinyTissue.withFragment(10, 10, 10).discCells(4e6).build();
    }

    private static Apoptosis only(String cause, String rate) {
        String[] settings = {"basal", "0 /d", "tnf_induced", "0 /d", "contact", "0 /d", "hypoxic", "0 /d", cause, rate};
        return Given.mechanism(Apoptosis.class, settings);
    }

    private static double dead(Apoptosis apoptosis, Tissue tissue) {
        int before = tissue.cells(DISC_CELL).size();
        TinyTissue.act(apoptosis, tissue, STEPS);
        return before - tissue.cells(DISC_CELL).size();
    }

    @Test
    void cellsDieOfTnf() {
        Apoptosis apoptosis = only("tnf_induced", "0.05 /d");
        Tissue tissue = cells();
        int cells = tissue.cells(DISC_CELL).size();
        TinyTissue.fill(tissue, TNF, apoptosis.tnfHalf());
        Band.ofEvents(dead(apoptosis, tissue), cells, 0.5 * apoptosis.tnfInduced(), TIME);
    }

    @Test
    void cellsDieBesideInflammatoryMacrophagesOnly() {
        Apoptosis apoptosis = only("contact", "0.05 /d");
        Tissue tissue = cells();
        int cells = tissue.cells(DISC_CELL).size();
        TinyTissue.macrophages(tissue, 20, Macrophage.M1);
        double m1 = tissue.density(MACROPHAGE, Macrophage.M1, 0);
        Band.ofEvents(dead(apoptosis, tissue), cells, apoptosis.contact() * m1 / (apoptosis.m1Half() + m1), TIME);
        Tissue calm = cells();
        TinyTissue.macrophages(calm, 20, Macrophage.M2);
        assertThat(dead(apoptosis, calm)).isZero();
    }

    @Test
    void cellsDieWithoutOxygenAndNotAboveTheThreshold() {
        Apoptosis apoptosis = only("hypoxic", "0.05 /d");
        Tissue tissue = cells();
        int cells = tissue.cells(DISC_CELL).size();
        TinyTissue.fill(tissue, OXYGEN, apoptosis.oxygenThreshold() / 2);
        Band.ofEvents(dead(apoptosis, tissue), cells, apoptosis.hypoxic() / 2, TIME);
        Tissue rich = cells();
        TinyTissue.fill(rich, OXYGEN, apoptosis.oxygenThreshold());
        assertThat(dead(apoptosis, rich)).isZero();
    }

    @Test
    void cellsDieWithTime() {
        Apoptosis apoptosis = only("basal", "0.05 /d");
        Tissue tissue = cells();
        int cells = tissue.cells(DISC_CELL).size();
        Band.ofEvents(dead(apoptosis, tissue), cells, apoptosis.basal(), TIME);
    }

    @Test
    void withoutAnyCauseNobodyDies() {
        assertThat(dead(only("basal", "0 /d"), cells())).isZero();
    }

    @Test
    void autophagySpares() {
        Apoptosis apoptosis = only("basal", "0.05 /d");
        Tissue tissue = cells();
        int cells = tissue.cells(DISC_CELL).size();
        TinyTissue.autophagy(tissue);
        Band.ofEvents(dead(apoptosis, tissue), cells, apoptosis.basal() * (1 - apoptosis.protection()), TIME);
    }

    @Test
    void fullProtectionSparesAll() {
        Tissue tissue = cells();
        TinyTissue.autophagy(tissue);
        String[] settings = {"protection", "1", "basal", "1 /d"};
        assertThat(dead(Given.mechanism(Apoptosis.class, settings), tissue)).isZero();
    }

    @Test
    void anyAmountOfTnfKillsNoFasterThanAtFullSpeed() {
        Apoptosis apoptosis = only("tnf_induced", "0.05 /d");
        Tissue tissue = cells();
        int cells = tissue.cells(DISC_CELL).size();
        TinyTissue.fill(tissue, TNF, 1e9 * apoptosis.tnfHalf());
        Band.ofEvents(dead(apoptosis, tissue), cells, apoptosis.tnfInduced(), TIME);
    }
}
