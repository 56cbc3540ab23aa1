package org.resorb.measure;

import java.util.ArrayList;
import java.util.List;
import org.resorb.quantity.Length;
import org.resorb.space.Distance;
import org.resorb.space.Field;
import org.resorb.space.Grid;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.CellState;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Population;
import org.resorb.tissue.Region;
import org.resorb.tissue.Tissue;

/**
 * What a pathologist counts in one sagittal section through what was taken out. A section of thickness t shows all cells
 * of diameter d whose middle lies within t + d (Abercrombie 1946, doi 10.1002/ar.1090940210), and for each mm of vessel
 * in a mm³ it cuts half a vessel in a mm² if they run in all directions (Underwood 1970, Quantitative Stereology).
 */
final class HistologicalSection {
    /** Of the section as a whole, whatever cells there are. */
    static final List<Variable> OF_TISSUE = List.of(
            new Variable("section_area_mm2", "mm2", "Tissue in the section"),
            new Variable(
                    "section_vessels_per_cm2",
                    "cm-2",
                    "Vessels that the section cuts, by area; no number without tissue"));

    private final Sectioning histology;
    private final Distance distances;
    private final Field distance;
    private final boolean[] fragment;
    private final int width = columns().size();

    HistologicalSection(Grid grid, Sectioning histology) {
        this.histology = histology;
        distances = new Distance(grid);
        distance = new Field(grid);
        fragment = new boolean[grid.size()];
    }

    /** The measured quantities, in the order of {@link #row}. */
    static List<Variable> columns() {
        List<Variable> columns = new ArrayList<>(OF_TISSUE);
        for (CellState state : states()) {
            String name = "section_" + state.name();
            String meaning = "Cells of state " + state.words() + " in the section, ";
            columns.add(new Variable(name + "_per_cm2", "cm-2", meaning + "by area; no number without tissue"));
            columns.add(
                    new Variable(name + "_share", "1", meaning + "part of all cells in it; no number without cells"));
        }
        return List.copyOf(columns);
    }

    private static List<CellState> states() {
        return Declared.CELL_KINDS.all().stream()
                .flatMap(kind -> kind.states().stream())
                .toList();
    }

    /** The numbers now. */
    double[] row(Tissue now) {
        Grid grid = now.grid();
        boolean[] cut = cut(now);
        double area = 0;
        double vessels = 0;
        for (int v = 0; v < cut.length; v++) {
            if (cut[v]) {
                area += now.inFragment(v) ? now.fraction(v) : 1;
                vessels += now.vesselLengthDensity(v);
            }
        }
        area *= grid.voxel() * grid.voxel() / Length.UM2_PER_MM2;
        double perVoxel = grid.voxel() * grid.voxel() / Length.UM2_PER_MM2;
        double[] row = new double[width];
        row[0] = area;
        // A length in um to a um³ is 10⁶ mm to a mm³.
        row[1] = vessels * Length.UM2_PER_MM2 / 2 * perVoxel / area * Length.MM2_PER_CM2;
        count(now, cut, row, (histology.sectionThickness() + histology.cellDiameter()) / grid.layer(), area);
        return row;
    }

    /** The voxels of the layer that the section goes through. */
    private boolean[] cut(Tissue now) {
        Grid grid = now.grid();
        int low = grid.nz();
        int high = -1;
        for (int v = 0; v < fragment.length; v++) {
            fragment[v] = now.inFragment(v) && now.fraction(v) > 0;
            low = fragment[v] ? Math.min(low, grid.layerOf(v)) : low;
            high = fragment[v] ? Math.max(high, grid.layerOf(v)) : high;
        }
        int layer = Math.min(high, low + (int) (histology.depth() * (high - low + 1)));
        if (histology.rim() > 0) {
            distances.measure(fragment, distance);
        }
        boolean[] cut = new boolean[fragment.length];
        for (int v = 0; v < cut.length && high >= 0; v++) {
            boolean around = histology.rim() > 0 && now.place(v) == Region.EPIDURAL && distance.at(v) < histology.rim();
            cut[v] = grid.layerOf(v) == layer && (fragment[v] || around);
        }
        return cut;
    }

    private static void count(Tissue now, boolean[] cut, double[] row, double shown, double area) {
        int next = 2;
        double all = 0;
        for (CellKind kind : Declared.CELL_KINDS.all()) {
            Population cells = now.cells(kind);
            for (byte state = 0; state < kind.states().size(); state++) {
                double found = 0;
                for (int v = 0; v < cut.length; v++) {
                    found += cut[v] ? cells.end(v, state) - cells.first(v, state) : 0;
                }
                found *= cells.cellsPerAgent() * shown;
                row[next] = found / area * Length.MM2_PER_CM2;
                row[next + 1] = found;
                all += found;
                next += 2;
            }
        }
        for (int share = 3; share < row.length; share += 2) {
            row[share] /= all;
        }
    }
}
