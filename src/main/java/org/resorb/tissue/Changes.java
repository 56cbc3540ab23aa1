package org.resorb.tissue;

import java.util.Arrays;
import org.resorb.space.Archive;

/**
 * What should happen in this step, asked for by the mechanisms while the tissue stays as it is; {@link #commit} then does
 * it all at once. Rates are per hour.
 */
public final class Changes {
    private final Tissue tissue;
    private double hours;
    private final MatrixChanges matrix;
    private final VesselChanges vessels;
    private final CellChanges[] cells;
    private final double[] opening;
    private double acuteFloor;
    private double acuteRate;
    private double arriving;
    private double arrived;

    /** Changes of a tissue over steps of this many hours. */
    public Changes(Tissue tissue, double hours) {
        this.tissue = tissue;
        this.hours = hours;
        matrix = new MatrixChanges(tissue);
        cells = Declared.CELL_KINDS.all().stream()
                .map(kind -> new CellChanges(tissue, tissue.cells(kind), hours))
                .toArray(CellChanges[]::new);
        vessels = new VesselChanges(tissue, cells(VesselTip.VESSEL_TIP), hours);
        opening = new double[tissue.cover.size()];
    }

    /** From now on a step takes so many hours. */
    public void lasting(double newHours) {
        if (newHours != hours) {
            hours = newHours;
            vessels.lasting(newHours);
            for (CellChanges kind : cells) {
                kind.lasting(newHours);
            }
        }
    }

    /** Changes of the matrix. */
    public MatrixChanges matrix() {
        return matrix;
    }

    /** Changes of vessels. */
    public VesselChanges vessels() {
        return vessels;
    }

    /** Changes of the cells of one kind. */
    public CellChanges cells(CellKind kind) {
        return cells[kind.index()];
    }

    /** The closed part of a covered face is eroded. */
    public void erodeCover(int face, double ratePerHour) {
        opening[face] += ratePerHour;
    }

    /** More disc material is about to follow through an open rent, relative to what herniated first. */
    public void await(double part) {
        tissue.awaited += part;
    }

    /** More disc material comes through the rent at once, relative to what herniated first. */
    public void herniateAgain(double part) {
        arrived += part;
    }

    /** What is about to follow does so at this rate per hour. */
    public void followThrough(double ratePerHour) {
        arriving += ratePerHour;
    }

    /** The stress signal of the fresh herniation fades to a floor. */
    public void fadeAcuteSignal(double floor, double ratePerHour) {
        acuteFloor = floor;
        acuteRate = ratePerHour;
    }

    /** Does all that was asked for, and forgets it. Vessels grow before their dead tips are taken away. */
    public void commit() {
        commitAwaited();
        matrix.commit(hours);
        commitCover();
        vessels.commit();
        granulate();
        for (CellChanges kind : cells) {
            kind.commit();
        }
        vessels.placeSprouts();
        tissue.acuteSignal = acuteFloor + (tissue.acuteSignal - acuteFloor) * (1 - lostPart(acuteRate));
        acuteRate = 0;
        tissue.medication.wearOff(hours);
    }

    private double lostPart(double ratePerHour) {
        return Decay.lostPart(ratePerHour, hours);
    }

    private void commitAwaited() {
        double part = tissue.awaited * lostPart(arriving);
        tissue.awaited -= part;
        matrix.follow((part + arrived) / hours);
        arriving = 0;
        arrived = 0;
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
        for (int v : tissue.fragment) {
            if (tissue.inFragment(v) && tissue.fraction(v) < tissue.matrix.granulationBelow()) {
                tissue.balance.book(Cause.GRANULATION, -tissue.fraction(v));
                tissue.proteoglycan.set(v, 0);
                tissue.collagen.set(v, 0);
                tissue.degradedCollagen.set(v, 0);
                tissue.water.set(v, 0);
                tissue.boundChemoattractant.set(v, 0);
                tissue.turnEpidural(v);
            }
        }
        tissue.refreshDepth();
    }

    /** What a checkpoint keeps: the tissue, and what is remembered from step to step. */
    public void archive(Archive archive) {
        tissue.archive(archive);
        matrix.archive(archive);
        for (CellChanges kind : cells) {
            kind.archive(archive);
        }
        vessels.makeRoom();
    }
}
