package org.resorb.measure;

import java.util.ArrayList;
import java.util.List;
import org.resorb.quantity.Length;
import org.resorb.space.Distance;
import org.resorb.space.Field;
import org.resorb.space.Membrane;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.CellState;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Population;
import org.resorb.tissue.Region;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/**
 * Cells by state and mean concentrations by region of the living tissue. Inside, rim and outside do not overlap; what is at
 * the cover lies in one of them too. The disc is in none.
 */
final class RegionMeasures {
    private static final Zone[] ZONES = Zone.values();
    private static final List<Variable> COLUMNS = describe();

    private final Distance distances;
    private final Field distance;
    private final boolean[][] holds;

    RegionMeasures(Tissue fresh) {
        distances = new Distance(fresh.grid());
        distance = new Field(fresh.grid());
        holds = new boolean[ZONES.length][fresh.grid().size()];
    }

    /** The measured quantities in the order of {@link #row}. */
    static List<Variable> columns() {
        return COLUMNS;
    }

    private static List<Variable> describe() {
        List<Variable> columns = new ArrayList<>();
        for (Zone zone : ZONES) {
            columns.add(new Variable(zone.column("volume_mm3"), "mm3", "Volume of the voxels " + zone.words()));
            for (CellKind kind : Declared.CELL_KINDS.all()) {
                for (CellState state : kind.states()) {
                    String meaning = "Cells of state " + state.words() + " " + zone.words();
                    columns.add(new Variable(zone.column(state.name()), "1", meaning));
                }
            }
            for (Substance substance : Declared.SUBSTANCES.all()) {
                String meaning = substance.meaning() + ", mean " + zone.words() + "; no number where there is no voxel";
                columns.add(new Variable(zone.column(substance.column()), substance.unit(), meaning));
            }
        }
        return List.copyOf(columns);
    }

    /**
     * The numbers now.
     *
     * @param toFragment takes what is in the simulated slab to the whole fragment
     */
    double[] row(Tissue now, double toFragment) {
        divide(now);
        double[] row = new double[COLUMNS.size()];
        int next = 0;
        for (Zone zone : ZONES) {
            boolean[] held = holds[zone.ordinal()];
            int voxels = 0;
            for (int v : now.living()) {
                voxels += held[v] ? 1 : 0;
            }
            row[next++] = toFragment * voxels * now.grid().volume() * Length.MM3_PER_ML;
            for (CellKind kind : Declared.CELL_KINDS.all()) {
                next = count(now.cells(kind), held, toFragment, row, next);
            }
            for (Substance substance : Declared.SUBSTANCES.all()) {
                row[next++] = sum(now, now.of(substance), held) / voxels;
            }
        }
        return row;
    }

    private static int count(Population cells, boolean[] held, double toFragment, double[] row, int next) {
        for (int i = 0; i < cells.size(); i++) {
            row[next + cells.state(i)] += held[cells.voxel(i)] ? 1 : 0;
        }
        int end = next + cells.kind().states().size();
        for (int column = next; column < end; column++) {
            row[column] *= toFragment * cells.cellsPerAgent();
        }
        return end;
    }

    private static double sum(Tissue now, Field field, boolean[] held) {
        double sum = 0;
        for (int v : now.living()) {
            sum += held[v] ? field.at(v) : 0;
        }
        return sum;
    }

    private void divide(Tissue now) {
        boolean[] inside = holds[Zone.INSIDE.ordinal()];
        for (int v = 0; v < inside.length; v++) {
            inside[v] = now.inFragment(v);
        }
        distances.measure(inside, distance);
        for (int v = 0; v < inside.length; v++) {
            boolean around = now.place(v) == Region.EPIDURAL;
            boolean near = distance.at(v) < Radiology.RIM_REACH_UM;
            holds[Zone.RIM.ordinal()][v] = around && near;
            holds[Zone.OUTSIDE.ordinal()][v] = around && !near;
            holds[Zone.AT_COVER.ordinal()][v] = false;
        }
        Membrane cover = now.cover();
        for (int face = 0; face < cover.size(); face++) {
            if (cover.open(face) < 1) {
                mark(now, face, holds[Zone.AT_COVER.ordinal()]);
            }
        }
    }

    /** The voxels that a concentration in the cover is the mean of. */
    private static void mark(Tissue now, int face, boolean[] held) {
        Membrane cover = now.cover();
        int reach = Tissue.coverReach(cover, now.grid());
        int axis = cover.axis(face);
        int inside = cover.voxel(face);
        int outside = next(now, inside, axis, 1);
        for (int i = 0; i < reach; i++) {
            if (inside >= 0) {
                held[inside] = true;
                inside = next(now, inside, axis, -1);
            }
            if (outside >= 0) {
                held[outside] = true;
                outside = next(now, outside, axis, 1);
            }
        }
    }

    private static int next(Tissue now, int v, int axis, int side) {
        int to = now.grid().neighbour(v, axis, side);
        return to >= 0 && now.alive(to) ? to : -1;
    }
}
