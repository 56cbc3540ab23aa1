package org.resorb.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Macrophage.MACROPHAGE;
import static org.resorb.tissue.Oxygen.OXYGEN;
import static org.resorb.tissue.Tnf.TNF;
import static org.resorb.tissue.Vegf.VEGF;
import static org.resorb.tissue.VesselTip.VESSEL_TIP;

import org.junit.jupiter.api.Test;
import org.resorb.chance.Draw;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Macrophage;
import org.resorb.tissue.Product;
import org.resorb.tissue.Tissue;

class NeovascularizationTest {
    private static final int SIDE = 40;

    private final Neovascularization vessels = Given.mechanism(Neovascularization.class);
    /** Tips that neither die nor branch, and vessels that stay. */
    private final Neovascularization guided = Given.with(
            Given.mechanism(
                    Neovascularization.class,
                    "branching",
                    "0 /d",
                    "sprouting",
                    "0 /mm3/d",
                    "regression",
                    "0 /d",
                    "maturation",
                    "0 /d"),
            "tipLife",
            Double.POSITIVE_INFINITY);

    /** VEGF rises along x. */
    private static void slope(Tissue tissue) {
        for (int v = 0; v < tissue.grid().size(); v++) {
            tissue.of(VEGF).set(v, 1 + tissue.grid().x(v) / 1000);
        }
    }

    private static void tips(Tissue tissue, int v, int number) {
        Changes changes = new Changes(tissue, TinyTissue.HOURS);
        changes.vessels().sprout(v, number, TinyTissue.chance(99), Draw.of("place", 0), 0);
        changes.commit();
    }

    private static double x(Tissue tissue, int tip) {
        return tissue.cells(VESSEL_TIP).position(tip, 0);
    }

    @Test
    void vesselsSproutOnVegf() {
        Tissue tissue = TinyTissue.epidural(SIDE, SIDE).vessels(1).build();
        TinyTissue.fill(tissue, VEGF, vessels.vegfHalf());
        double volume = tissue.grid().volume() * tissue.grid().size();
        double rate = vessels.sprouting() * 0.5 * (1 - 1 / vessels.capacity()) * volume;
        TinyTissue.act(vessels, tissue, 1);
        Band.ofCount(tissue.cells(VESSEL_TIP).size(), rate * TinyTissue.HOURS);
    }

    @Test
    void withoutVegfNothingSproutsAndNothingIsAdded() {
        Tissue tissue = TinyTissue.epidural(SIDE, SIDE).vessels(1).build();
        TinyTissue.act(vessels, tissue, 20);
        assertThat(tissue.cells(VESSEL_TIP).size()).isZero();
        assertThat(tissue.vessels(0)).isEqualTo(1);
    }

    @Test
    void withoutVesselsNothingSprouts() {
        Tissue tissue = TinyTissue.epidural(SIDE, SIDE).build();
        TinyTissue.fill(tissue, VEGF, 100);
        TinyTissue.act(vessels, tissue, 20);
        assertThat(tissue.cells(VESSEL_TIP).size()).isZero();
    }

    @Test
    void whereVesselsFillTheTissueNothingSprouts() {
        Tissue tissue =
                TinyTissue.epidural(SIDE, SIDE).vessels(vessels.capacity()).build();
        TinyTissue.fill(tissue, VEGF, 1e6);
        TinyTissue.act(vessels, tissue, 20);
        assertThat(tissue.cells(VESSEL_TIP).size()).isZero();
    }

    @Test
    void aTipGrowsUpTheGradientAtItsSpeed() {
        Tissue tissue = TinyTissue.epidural(SIDE, 4).build();
        slope(tissue);
        tips(tissue, tissue.grid().index(5, 2, 0), 1);
        double start = x(tissue, 0);
        double across = tissue.cells(VESSEL_TIP).position(0, 1);
        TinyTissue.act(guided, tissue, 20);
        assertThat(x(tissue, 0) - start).isCloseTo(guided.tipSpeed() * 20 * TinyTissue.HOURS, within(1e-6));
        assertThat(tissue.cells(VESSEL_TIP).position(0, 1)).isCloseTo(across, within(1e-6));
    }

    @Test
    void withoutAGradientAFreshTipHasNowhereToGo() {
        Tissue tissue = TinyTissue.epidural(SIDE, 4).build();
        TinyTissue.fill(tissue, VEGF, 10);
        tips(tissue, 10, 1);
        double start = x(tissue, 0);
        TinyTissue.act(guided, tissue, 5);
        assertThat(x(tissue, 0)).isEqualTo(start);
    }

    /** A fragment with this much proteoglycan, VEGF rising into it, and a tip one voxel away. */
    private double penetration(double proteoglycan) {
        Tissue tissue = TinyTissue.withFragment(SIDE, 4, SIDE / 2)
                .proteoglycan(v -> v % SIDE < SIDE / 2 ? proteoglycan : 0)
                .build();
        for (int v = 0; v < tissue.grid().size(); v++) {
            tissue.of(VEGF).set(v, 20 - tissue.grid().x(v) / 1000);
        }
        tips(tissue, tissue.grid().index(SIDE / 2, 2, 0), 1);
        int steps = 40;
        TinyTissue.act(guided, tissue, steps);
        return SIDE / 2 * tissue.grid().voxel() - x(tissue, 0);
    }

    @Test
    void tipsStopAtMatrixRichInAggrecanAndGrowIntoWhatIsDigested() {
        double stepLength = guided.tipSpeed() * TinyTissue.HOURS;
        assertThat(penetration(10 * guided.proteoglycanHalf())).isLessThanOrEqualTo(stepLength * 1.001);
        assertThat(penetration(0.01 * guided.proteoglycanHalf())).isGreaterThan(30 * stepLength);
        assertThat(penetration(guided.proteoglycanHalf())).isBetween(12 * stepLength, 21 * stepLength);
    }

    @Test
    void aClosedCoverStopsTipsAndAnOpenOneDoesNot() {
        for (double open : new double[] {0, 1}) {
            Tissue tissue = TinyTissue.withFragment(SIDE, 4, SIDE / 2)
                    .proteoglycan(v -> v % SIDE < SIDE / 2 ? 0.01 : 0)
                    .coverBehind(SIDE / 2 - 1, open)
                    .build();
            for (int v = 0; v < tissue.grid().size(); v++) {
                tissue.of(VEGF).set(v, 20 - tissue.grid().x(v) / 1000);
            }
            tips(tissue, tissue.grid().index(SIDE / 2, 2, 0), 1);
            TinyTissue.act(guided, tissue, 40);
            assertThat(tissue.inFragment(tissue.cells(VESSEL_TIP).voxel(0))).isEqualTo(open == 1);
        }
    }

    @Test
    void vesselsAreAsLongAsTheWaysOfTips() {
        Tissue tissue = TinyTissue.epidural(SIDE, SIDE).build();
        slope(tissue);
        tips(tissue, tissue.grid().index(10, 20, 0), 3);
        TinyTissue.act(guided, tissue, 20);
        double way = 3 * guided.tipSpeed() * 20 * TinyTissue.HOURS;
        assertThat(tissue.newVesselLength()).isCloseTo(way, within(1e-6 * way));
    }

    @Test
    void vesselsAtAWallAreAsLongAsTheWaysOfTipsToo() {
        Tissue tissue = TinyTissue.epidural(SIDE, SIDE).build();
        slope(tissue);
        tips(tissue, tissue.grid().index(10, 0, 0), 3);
        TinyTissue.act(guided, tissue, 20);
        double way = 3 * guided.tipSpeed() * 20 * TinyTissue.HOURS;
        assertThat(tissue.newVesselLength()).isCloseTo(way, within(0.02 * way));
    }

    @Test
    void newVesselsRegressWithoutVegfDownToTheRestingDensity() {
        Tissue tissue = TinyTissue.epidural(SIDE, SIDE).vessels(1).build();
        slope(tissue);
        tips(tissue, tissue.grid().index(10, 20, 0), 20);
        TinyTissue.act(guided, tissue, 5);
        Neovascularization pruning = Given.mechanism(
                Neovascularization.class,
                "tip_speed",
                "0 um/h",
                "sprouting",
                "0 /mm3/d",
                "branching",
                "0 /d",
                "maturation",
                "0 /d");
        TinyTissue.fill(tissue, VEGF, 0);
        double length = tissue.newVesselLength();
        TinyTissue.act(pruning, tissue, 10);
        double left = length * Math.exp(-pruning.regression() * 10 * TinyTissue.HOURS);
        assertThat(length).isPositive();
        assertThat(tissue.newVesselLength()).isCloseTo(left, within(1e-9 * length));
        TinyTissue.fill(tissue, VEGF, 1e9);
        TinyTissue.act(pruning, tissue, 10);
        assertThat(tissue.newVesselLength()).isCloseTo(left, within(1e-6 * length));
    }

    @Test
    void tipsDieAndBranch() {
        Tissue dying = TinyTissue.epidural(SIDE, SIDE).build();
        tips(dying, 100, 2000);
        String[] still = {"tip_speed", "0 um/h", "branching", "0 /d"};
        TinyTissue.act(Given.mechanism(Neovascularization.class, still), dying, 4);
        Band.ofEvents(2000 - dying.cells(VESSEL_TIP).size(), 2000, 1 / vessels.tipLife(), 4 * TinyTissue.HOURS);
        Tissue branching = TinyTissue.epidural(SIDE, SIDE).build();
        tips(branching, 100, 4000);
        Neovascularization lasting =
                Given.mechanism(Neovascularization.class, "tip_speed", "0 um/h", "tip_life", "100 d");
        TinyTissue.act(lasting, branching, 1);
        double change = branching.cells(VESSEL_TIP).size() - 4000;
        double births = 4000 * -Math.expm1(-lasting.branching() * TinyTissue.HOURS);
        double deaths = 4000 * -Math.expm1(-TinyTissue.HOURS / lasting.tipLife());
        assertThat(change).isCloseTo(births - deaths, within(4 * Math.sqrt(births + deaths)));
    }

    @Test
    void hypoxiaRaisesVegfAndTnfDoesInDiscCells() {
        Tissue tissue = TinyTissue.withFragment(2, 2, 2).discCells(4e6).build();
        double cells = tissue.density(DISC_CELL, 0) * vessels.vegfDiscCell();
        double rich = Asked.release(vessels, VEGF, tissue)[0];
        assertThat(rich).isCloseTo(cells * vessels.basal() * vessels.normoxic(), within(1e-6 * rich));
        TinyTissue.fill(tissue, OXYGEN, 0);
        TinyTissue.fill(tissue, TNF, vessels.tnfHalf());
        double most = Asked.release(vessels, VEGF, tissue)[0];
        assertThat(most).isCloseTo(cells * (vessels.basal() + 0.5) * (vessels.normoxic() + 1), within(1e-6 * most));
    }

    @Test
    void bothKindsOfMacrophagesMakeVegfUnlessKnockedOut() {
        Tissue tissue = TinyTissue.epidural(4, 1).build();
        TinyTissue.macrophages(tissue, 0, 10, Macrophage.M1);
        TinyTissue.macrophages(tissue, 1, 10, Macrophage.M2);
        double[] released = Asked.release(vessels, VEGF, tissue);
        double m1 = tissue.density(MACROPHAGE, Macrophage.M1, 0) * vessels.vegfM1() * vessels.normoxic();
        double m2 = tissue.density(MACROPHAGE, Macrophage.M2, 1) * vessels.vegfM2() * vessels.normoxic();
        assertThat(released[0]).isCloseTo(m1, within(1e-6 * m1));
        assertThat(released[1]).isCloseTo(m2, within(1e-6 * m2));
        assertThat(released[2]).isZero();
        assertThat(Asked.release(vessels, VEGF, tissue, new Product(VEGF, MACROPHAGE)))
                .containsOnly(0);
    }

    @Test
    void vesselsTakeUpVegf() {
        Tissue tissue = TinyTissue.epidural(2, 2).vessels(0.7).build();
        assertThat(Asked.uptake(vessels, VEGF, tissue)[0]).isCloseTo(0.7 * vessels.vesselUptake(), within(1e-6));
    }
}
