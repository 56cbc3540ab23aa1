package org.resorb.tissue;

import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Macrophage.MACROPHAGE;
import static org.resorb.tissue.VesselTip.VESSEL_TIP;

import java.util.Map;
import java.util.function.IntPredicate;
import org.resorb.chance.Chance;
import org.resorb.space.Field;
import org.resorb.space.Grid;
import org.resorb.space.Joining;
import org.resorb.space.Membrane;

/** A small piece of real tissue to try things on: nucleus in a canal with vessels of density 1. */
public final class SmallTissue {
    /** Volume fractions that add up to 1 in fresh nucleus and in fresh annulus. */
    public static final double PROTEOGLYCAN_VOLUME = 0.128190;

    public static final double COLLAGEN_VOLUME = 0.262315;

    private final Grid grid;
    private final byte[] place;
    private final Membrane cover;
    private double crossing = 0.001;
    private int perAgent = 1;
    private double discCells = 4e6;
    private Map<String, Drug> drugs = Map.of();

    /** Epidural tissue all over this grid. */
    public SmallTissue(Grid grid) {
        this.grid = grid;
        place = new byte[grid.size()];
        java.util.Arrays.fill(place, Region.EPIDURAL);
        cover = new Membrane(grid, 200);
    }

    /** A flat grid {@code edge} um wide and high with voxels of this size, centred on the origin. */
    public static Grid square(double edge, double voxel) {
        int n = (int) Math.round(edge / voxel);
        return new Grid(n, n, 1, voxel, 200, -edge / 2, -edge / 2);
    }

    /** These voxels are another kind of place. */
    public SmallTissue with(byte kind, IntPredicate where) {
        for (int v = 0; v < place.length; v++) {
            place[v] = where.test(v) ? kind : place[v];
        }
        return this;
    }

    /** Voxels within {@code radius} um of the origin are fragment. */
    public SmallTissue withBall(double radius) {
        return with(
                Region.FRAGMENT,
                v -> grid.x(v) * grid.x(v) + grid.y(v) * grid.y(v) + grid.z(v) * grid.z(v) < radius * radius);
    }

    /** All faces between fragment and epidural tissue are covered, 0.2 mm thick and open this far. */
    public SmallTissue covered(double open, double cellsPerHour) {
        crossing = cellsPerHour;
        for (int v = 0; v < place.length; v++) {
            for (int axis = 0; axis < grid.axes(); axis++) {
                int next = grid.neighbour(v, axis, 1);
                if (next >= 0
                        && place[v] + place[next] == Region.FRAGMENT + Region.EPIDURAL
                        && place[v] != place[next]) {
                    cover.add(v, axis, 5000, open);
                }
            }
        }
        return this;
    }

    /** Every agent stands for this many cells. */
    public SmallTissue perAgent(int cells) {
        perAgent = cells;
        return this;
    }

    /** Disc cells per mL of fragment. */
    public SmallTissue discCells(double density) {
        discCells = density;
        return this;
    }

    /** Drugs that may be given. */
    public SmallTissue drugs(Map<String, Drug> known) {
        drugs = known;
        return this;
    }

    /** The tissue. */
    public Tissue build() {
        Field[] nucleus = {new Field(grid), new Field(grid), new Field(grid)};
        double[] fresh = {1, 0.35, 0.78};
        Field vessels = new Field(grid);
        for (int v = 0; v < place.length; v++) {
            for (int i = 0; i < 3 && place[v] == Region.FRAGMENT; i++) {
                nucleus[i].set(v, fresh[i]);
            }
            vessels.set(v, place[v] == Region.EPIDURAL ? 1 : 0);
        }
        return new TissuePlan(
                        grid,
                        place,
                        nucleus[0],
                        nucleus[1],
                        nucleus[2],
                        1,
                        new Field(grid),
                        new Field(grid),
                        vessels,
                        cover,
                        new Patient(4e5, Patient.Sex.FEMALE, 1, 1, 1, 0.5, 1),
                        new MatrixProperties(PROTEOGLYCAN_VOLUME, COLLAGEN_VOLUME, 0.12, 25e-6, crossing),
                        EnzymeInhibitor.NONE,
                        drugs,
                        5.3,
                        Map.of(MACROPHAGE, perAgent, VESSEL_TIP, perAgent, DISC_CELL, perAgent),
                        discCells,
                        Chance.of(1, "disc_cells", 0, 1))
                .build();
    }

    /** Lets so many agents more be in a voxel, in a state. */
    public static void add(Tissue tissue, CellKind kind, int v, int agents, byte state) {
        Joining joining = new Joining(tissue.cells(kind).rows());
        joining.add(tissue.cells(kind).row(v, state), agents);
        int[] rows = new int[tissue.cells(kind).size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = tissue.cells(kind)
                    .row(tissue.cells(kind).voxel(i), tissue.cells(kind).state(i));
        }
        tissue.cells(kind).arrange(rows, joining);
    }

    /** Makes vessels of this density where there are none yet. */
    public static void growVessels(Tissue tissue, IntPredicate where, double density) {
        for (int v = 0; v < tissue.grid.size(); v++) {
            if (where.test(v)) {
                tissue.vessels.set(v, density);
            }
        }
    }

    /** Leaves this part of all matrix and water in some voxels. */
    public static void waste(Tissue tissue, IntPredicate where, double left) {
        for (int v : tissue.fragment) {
            if (where.test(v)) {
                double before = tissue.fraction(v);
                tissue.proteoglycan.set(v, left * tissue.proteoglycan.at(v));
                tissue.collagen.set(v, left * tissue.collagen.at(v));
                tissue.water.set(v, left * tissue.water.at(v));
                tissue.balance.book(Cause.GRANULATION, tissue.fraction(v) - before);
            }
        }
    }
}
