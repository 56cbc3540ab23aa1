package org.resorb.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.resorb.chance.Chance;
import org.resorb.space.Field;
import org.resorb.space.Grid;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.CellState;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Population;
import org.resorb.tissue.Region;
import org.resorb.tissue.Tissue;

/**
 * A look at the midsagittal slice at one time: what MRI and a microscope would show. Arrays have {@code nx * ny} values,
 * index {@code x + nx * y}; x runs from front (disc) to back, y from below to above.
 *
 * @param timeDays days since herniation
 * @param nx voxels from front to back
 * @param ny voxels from below to above
 * @param voxelMm edge of a voxel in mm
 * @param kind 0 bone, 1 disc, 2 epidural tissue, 3 fragment, 4 dura and beyond
 * @param t2 signal of a T2-weighted image, 0 to 1, already blurred by the point spread
 * @param enhancedT1 signal of a contrast-enhanced T1-weighted image, 0 to 1, already blurred
 * @param tissueFraction volume fraction of fragment tissue, may exceed 1 when swollen
 * @param vessels vessel density, 1 in normal epidural tissue
 * @param proteoglycan proteoglycan, 1 in adult nucleus
 * @param cells where cells are, in voxel units from the lower front corner
 */
public record Section(
        double timeDays,
        int nx,
        int ny,
        double voxelMm,
        byte[] kind,
        double[] t2,
        double[] enhancedT1,
        double[] tissueFraction,
        double[] vessels,
        double[] proteoglycan,
        List<Cell> cells) {

    /** One drawn cell (an agent may stand for several). */
    public record Cell(CellState state, double x, double y) {}

    /** T2 signal of fragment tissue in a voxel, weighted with its volume: wet tissue is bright. */
    static double t2OfFragment(Tissue tissue, int v) {
        double fraction = tissue.fraction(v);
        return fraction > 0 ? fraction * wetness(tissue.water(v) / fraction) : 0;
    }

    private static double wetness(double waterFraction) {
        return Math.min(1, Math.max(0, (waterFraction - DARK_WATER) / (BRIGHT_WATER - DARK_WATER)));
    }

    /** The middle layer of a tissue, with the images that {@code radiology} has just taken of it. */
    static Section of(Tissue tissue, double timeDays, Radiology radiology) {
        Grid grid = tissue.grid();
        int size = grid.nx() * grid.ny();
        int first = grid.index(0, 0, grid.nz() / 2);
        byte[] kind = new byte[size];
        double[][] image = new double[5][size];
        Field t2 = new Field(grid);
        Field t1 = new Field(grid);
        for (int v = 0; v < grid.size(); v++) {
            t2.set(v, t2(tissue, v));
            t1.set(v, t1(tissue, v, radiology));
        }
        radiology.blur(t2);
        radiology.blur(t1);
        for (int i = 0; i < size; i++) {
            int v = first + i;
            kind[i] = tissue.place(v);
            image[0][i] = Math.min(1, t2.at(v));
            image[1][i] = Math.min(1, t1.at(v));
            image[2][i] = tissue.inFragment(v) ? tissue.fraction(v) : 0;
            image[3][i] = tissue.vessels(v);
            image[4][i] = tissue.proteoglycan(v);
        }
        return new Section(
                timeDays,
                grid.nx(),
                grid.ny(),
                grid.voxel() * 1e-3,
                kind,
                image[0],
                image[1],
                image[2],
                image[3],
                image[4],
                cells(tissue));
    }

    private static final double DARK_WATER = 0.45;
    private static final double BRIGHT_WATER = 0.9;
    private static final double[] T2_OF_PLACE = {0.45, 0.25, 0.82, 0, 0.95};
    private static final double[] T1_OF_PLACE = {0.5, 0.35, 0.45, 0.25, 0.1};
    private static final double T1_PER_CONTRAST = 0.04;
    private static final double MOST_CONTRAST = 0.55;

    private static double t2(Tissue tissue, int v) {
        double fragment = tissue.inFragment(v) ? Math.min(1, tissue.fraction(v)) : 0;
        double rest = T2_OF_PLACE[tissue.inFragment(v) ? Region.EPIDURAL : tissue.place(v)];
        double wet = fragment > 0 ? wetness(tissue.water(v) / tissue.fraction(v)) : 0;
        return fragment * wet + (1 - fragment) * rest;
    }

    private static double t1(Tissue tissue, int v, Radiology radiology) {
        double contrast = tissue.alive(v) ? T1_PER_CONTRAST * radiology.contrastAt(v) : 0;
        double fragment = tissue.inFragment(v) ? Math.min(1, tissue.fraction(v)) : 0;
        double rest = T1_OF_PLACE[tissue.inFragment(v) ? Region.EPIDURAL : tissue.place(v)];
        double plain = fragment * T1_OF_PLACE[Region.FRAGMENT] + (1 - fragment) * rest;
        return plain + Math.min(MOST_CONTRAST, contrast);
    }

    private static List<Cell> cells(Tissue tissue) {
        List<Cell> cells = new ArrayList<>();
        for (CellKind kind : Declared.drawnKinds()) {
            add(cells, tissue.grid(), tissue.cells(kind));
        }
        return cells;
    }

    /** Cells are scattered in their voxel, always in the same way. */
    private static void add(List<Cell> cells, Grid grid, Population population) {
        List<CellState> states = population.kind().states();
        Chance scatter = Chance.of(0, states.get(0).name().toUpperCase(Locale.ROOT), 0, 1);
        for (int i = 0; i < population.size(); i++) {
            int v = population.voxel(i);
            if (grid.layerOf(v) == grid.nz() / 2) {
                double x = grid.column(v) + scatter.uniform(population.id(i), 0);
                double y = grid.row(v) + scatter.uniform(population.id(i), 1);
                cells.add(new Cell(states.get(population.state(i)), x, y));
            }
        }
    }
}
