package org.resorb.tissue;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.resorb.chance.Chance;

/**
 * What should happen in this step, asked for by the mechanisms while the tissue stays as it is; {@link #commit} then does
 * it all at once. Rates are per hour.
 */
public final class Changes {
    private final Tissue tissue;
    private final double hours;
    private final MatrixChanges matrix;
    private final CellChanges cells;
    private final VesselChanges vessels;
    private final double[] opening;
    private double acuteFloor;
    private double acuteRate;

    /** Changes of a tissue over steps of this many hours. */
    public Changes(Tissue tissue, double hours) {
        this.tissue = tissue;
        this.hours = hours;
        matrix = new MatrixChanges(tissue);
        cells = new CellChanges(tissue, hours);
        vessels = new VesselChanges(tissue, hours);
        opening = new double[tissue.cover.size()];
    }

    /** Proteoglycan of a voxel is lost at this rate; {@code cause} is charged with it and the water it held. */
    public void cleave(int v, double ratePerHour, Cause cause) {
        matrix.cleave(v, ratePerHour, cause);
    }

    /** Collagen of a voxel turns into degraded collagen. */
    public void fray(int v, double ratePerHour) {
        matrix.fray(v, ratePerHour);
    }

    /** Degraded collagen of a voxel is eaten. */
    public void clear(int v, double ratePerHour) {
        matrix.clear(v, ratePerHour);
    }

    /** Water of a voxel moves towards a target (part of the voxel's volume). */
    public void flow(int v, double target, double ratePerHour) {
        matrix.flow(v, target, ratePerHour);
    }

    /** Vessels beyond the resting density of a voxel regress. */
    public void regress(int v, double ratePerHour) {
        vessels.regress(v, ratePerHour);
    }

    /** The closed part of a covered face is eroded. */
    public void open(int face, double ratePerHour) {
        opening[face] += ratePerHour;
    }

    /** The stress signal of the fresh herniation fades to a floor. */
    public void fadeAcuteSignal(double floor, double ratePerHour) {
        acuteFloor = floor;
        acuteRate = ratePerHour;
    }

    /** Monocytes enter a voxel, this many agents, as M1 macrophages. */
    public void recruit(int v, int agents) {
        cells.recruit(v, agents);
    }

    /** A macrophage crawls; see {@link CellChanges#crawl}. */
    public void crawl(
            int macrophage, double[] drift, double motility, IntToDoubleFunction permeability, Chance chance) {
        cells.crawl(macrophage, drift, motility, permeability, chance);
    }

    /** A macrophage leaves or dies. */
    public void dies(int macrophage) {
        tissue.macrophages.kill(macrophage);
    }

    /** A macrophage turns into the other kind. */
    public void polarize(int macrophage, byte state) {
        cells.polarize(macrophage, state);
    }

    /** One cell of a macrophage agent eats {@code gain} mL of matrix an hour and digests a part of its load. */
    public void feed(int macrophage, double gain, double digestionPerHour) {
        cells.feed(macrophage, gain, digestionPerHour);
    }

    /** New vessel tips sprout in a voxel, this many agents, each placed and headed by chance. */
    public void sprout(int v, int agents, Chance chance, int slot) {
        vessels.sprout(v, agents, chance, slot);
    }

    /** A tip grows at this speed (um/h) in this direction (a unit vector) and leaves vessel behind. */
    public void grow(int tip, double[] direction, double speed) {
        vessels.grow(tip, direction, speed);
    }

    /** A tip stops growing. */
    public void stop(int tip) {
        tissue.tips.kill(tip);
    }

    /** A disc cell changes state. */
    public void turnDiscCell(int discCell, byte state) {
        cells.turnDiscCell(discCell, state);
    }

    /** A disc cell dies. */
    public void loseDiscCell(int discCell) {
        tissue.discCells.kill(discCell);
    }

    /** Does all that was asked for, and forgets it. */
    public void commit() {
        matrix.commit(hours);
        commitCover();
        cells.commit();
        vessels.commit();
        granulate();
        tissue.acuteSignal = acuteFloor + (tissue.acuteSignal - acuteFloor) * (1 - lostPart(acuteRate));
        acuteRate = 0;
        tissue.medication.wearOff(hours);
        tissue.refreshCells();
    }

    private double lostPart(double ratePerHour) {
        return Decay.lostPart(ratePerHour, hours);
    }

    private void commitCover() {
        for (int face = 0; face < opening.length; face++) {
            double open = tissue.cover.open(face);
            tissue.cover.open(face, open + (1 - open) * lostPart(opening[face]));
        }
        Arrays.fill(opening, 0);
    }

    /** Where little is left, granulation tissue takes over. */
    private void granulate() {
        boolean changed = false;
        for (int v : tissue.fragment) {
            if (tissue.inFragment(v) && tissue.fraction(v) < tissue.fabric.granulationBelow()) {
                tissue.balance.book(Cause.GRANULATION, -tissue.fraction(v));
                tissue.proteoglycan.set(v, 0);
                tissue.collagen.set(v, 0);
                tissue.degradedCollagen.set(v, 0);
                tissue.water.set(v, 0);
                tissue.turnEpidural(v);
                changed = true;
            }
        }
        if (changed) {
            cells.loseAnchorage();
        }
    }
}
