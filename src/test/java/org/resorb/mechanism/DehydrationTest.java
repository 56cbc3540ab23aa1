package org.resorb.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.resorb.tissue.Cause;
import org.resorb.tissue.Changes;
import org.resorb.tissue.Tissue;

class DehydrationTest {
    private static final double WATER = 0.78;

    /** Nothing but water moves. */
    private final Dehydration water = Given.mechanism(Dehydration.class, "leaching", "0 /d", "turnover", "0 /a");

    private static Tissue free() {
        return TinyTissue.withFragment(12, 2, 10).build();
    }

    private static Tissue covered(double open) {
        return TinyTissue.withFragment(12, 2, 10).coverBehind(9, open).build();
    }

    private double stretch(double load) {
        return Math.pow(water.swellingPressure() / load, 1 / water.stretchExponent());
    }

    @Test
    void aFreeFragmentSwellsToTheBalanceOfPressureAndLoad() {
        Tissue tissue = free();
        TinyTissue.act(water, tissue, 2000);
        double balance = WATER * stretch(water.freeLoad());
        assertThat(tissue.water(9)).isCloseTo(balance, within(1e-9));
        assertThat(tissue.water(0)).isCloseTo(balance, within(1e-3));
        double gained = 0;
        for (int v : tissue.fragment()) {
            gained += tissue.water(v) - WATER;
        }
        assertThat(tissue.balance().of(Cause.SWELLING)).isCloseTo(gained, within(1e-9));
    }

    @Test
    void aCoveredFragmentStaysPressed() {
        Tissue tissue = covered(0);
        TinyTissue.act(water, tissue, 2000);
        assertThat(tissue.water(9)).isCloseTo(WATER * stretch(water.coveredLoad()), within(1e-9));
        Tissue half = covered(0.5);
        TinyTissue.act(water, half, 2000);
        double load = 0.5 * (water.coveredLoad() + water.freeLoad());
        assertThat(half.water(9)).isCloseTo(WATER * stretch(load), within(1e-9));
    }

    @Test
    void waterFollowsChargeThatIsLost() {
        Tissue tissue = free();
        Changes changes = new Changes(tissue, 1);
        for (int v : tissue.fragment()) {
            changes.matrix().cleave(v, Math.log(2), Cause.MATRIX_DEGRADATION);
        }
        changes.commit();
        TinyTissue.act(water, tissue, 2000);
        double pressure = water.swellingPressure() * Math.pow(0.5, water.chargeExponent());
        double balance = WATER * Math.pow(pressure / water.freeLoad(), 1 / water.stretchExponent());
        assertThat(tissue.water(9)).isCloseTo(balance, within(1e-9));
    }

    @Test
    void atEqualLoadAndChargeNothingMoves() {
        String[] settings = {
            "leaching", "0 /d", "turnover", "0 /a", "free_load", "20 kPa", "swelling_pressure", "20 kPa"
        };
        Dehydration level = Given.mechanism(Dehydration.class, settings);
        Tissue tissue = free();
        TinyTissue.act(level, tissue, 100);
        for (int v : tissue.fragment()) {
            assertThat(tissue.water(v)).isEqualTo(WATER);
            assertThat(tissue.proteoglycan(v)).isEqualTo(1);
        }
    }

    /** From the surface of the nearest free voxel to the centre of a voxel. */
    @Test
    void deepTissueIsSlowerByTheSquareOfDepth() {
        Tissue tissue = free();
        TinyTissue.act(water, tissue, 1);
        double balance = WATER * stretch(water.freeLoad());
        for (int column = 0; column < 10; column++) {
            double depth = tissue.depth(column);
            double rate = 4e6 / (depth * depth) / water.relaxation();
            double gap = (balance - WATER) * Math.exp(-rate * TinyTissue.HOURS);
            assertThat(balance - tissue.water(column)).as("column %d", column).isCloseTo(gap, within(1e-12));
        }
    }

    @Test
    void chargeLeachesAtTheFreeSurfaceOnly() {
        Dehydration leaching = Given.mechanism(Dehydration.class, "turnover", "0 /a");
        Tissue tissue = free();
        TinyTissue.act(leaching, tissue, 1);
        double depth = tissue.depth(9);
        double rate = leaching.leaching() * Math.exp(-depth / leaching.leachingDepth());
        assertThat(tissue.proteoglycan(9)).isCloseTo(Math.exp(-rate * TinyTissue.HOURS), within(1e-12));
        assertThat(tissue.proteoglycan(0)).isGreaterThan(tissue.proteoglycan(9));
        Tissue closed = covered(0);
        TinyTissue.act(leaching, closed, 20);
        assertThat(closed.proteoglycan(9)).isEqualTo(1);
    }

    @Test
    void turnoverGoesOnEverywhere() {
        Dehydration turnover = Given.mechanism(Dehydration.class, "leaching", "0 /d");
        Tissue tissue = covered(0);
        TinyTissue.act(turnover, tissue, 20);
        double left = Math.exp(-turnover.turnover() * 20 * TinyTissue.HOURS);
        assertThat(tissue.proteoglycan(0)).isCloseTo(left, within(1e-12));
        assertThat(tissue.proteoglycan(9)).isCloseTo(left, within(1e-12));
    }

    @Test
    void matrixThatNeverHadChargeKeepsItsWater() {
        Tissue tissue = TinyTissue.withFragment(12, 2, 10).matrix(0, 1, 0.68).build();
        TinyTissue.act(water, tissue, 10);
        for (int v : tissue.fragment()) {
            assertThat(tissue.water(v)).isEqualTo(0.68);
        }
    }

    @Test
    void whereThereIsNoFragmentNothingHappens() {
        Tissue tissue = TinyTissue.epidural(4, 4).build();
        TinyTissue.act(water, tissue, 10);
        assertThat(tissue.water(0)).isZero();
    }
}
