package org.resorb.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.resorb.chance.Chance;
import org.resorb.space.Archive;
import org.resorb.space.Field;
import org.resorb.space.Grid;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.CellState;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Population;
import org.resorb.tissue.Tissue;

/**
 * A look at one plane of the tissue at one time: what MRI and a microscope would show. Arrays have {@code nx * ny} values,
 * index {@code x + nx * y}; in the midsagittal slice x runs from front (disc) to back, y from below to above.
 *
 * @param plane which plane; all lie through the middle of where the fragment was, or in 2-D are the only layer, unless a
 *     layer was asked for
 * @param timeDays days since herniation
 * @param nx voxels from the left to the right of the picture
 * @param ny voxels from below to above
 * @param voxelMm edge of a voxel in mm
 * @param kind 0 bone, 1 disc, 2 epidural tissue, 3 fragment, 4 dura and beyond
 * @param t2 signal of a T2-weighted image, 0 to 1, already blurred by the point spread
 * @param enhancedT1 signal of a contrast-enhanced T1-weighted image, 0 to 1, already blurred
 * @param tissueFraction volume fraction of fragment tissue, may exceed 1 when swollen
 * @param vessels vessel density, 1 in normal epidural tissue
 * @param proteoglycan proteoglycan, 1 in adult nucleus
 * @param cells where cells are, in voxel units from the lower left corner; of sagittal slices alone
 */
public record Section(
        Plane plane,
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

    /** Planes of a tissue, with the images that {@code radiology} has just taken of it. */
    static List<Section> of(Tissue tissue, double timeDays, Radiology radiology, List<Plane> planes) {
        Images images = Images.of(tissue, radiology);
        List<Section> sections = new ArrayList<>();
        for (Plane plane : planes) {
            sections.add(cut(tissue, timeDays, plane, depth(tissue, plane), images));
        }
        return sections;
    }

    /** One sagittal layer of a tissue, counted from the patient's right. */
    static Section layer(Tissue tissue, double timeDays, Radiology radiology, int layer) {
        return cut(tissue, timeDays, Plane.SAGITTAL, layer, Images.of(tissue, radiology));
    }

    /** Both images of a whole tissue. */
    private record Images(Field t2, Field t1) {
        static Images of(Tissue tissue, Radiology radiology) {
            Grid grid = tissue.grid();
            Field t2 = new Field(grid);
            Field t1 = new Field(grid);
            for (int v = 0; v < grid.size(); v++) {
                t2.set(v, MriSignal.t2(tissue, v));
                t1.set(v, MriSignal.enhancedT1(tissue, v, radiology.contrastAt(v)));
            }
            radiology.blur(t2);
            radiology.blur(t1);
            return new Images(t2, t1);
        }
    }

    private static Section cut(Tissue tissue, double timeDays, Plane plane, int depth, Images images) {
        Grid grid = tissue.grid();
        int nx = plane.columns(grid);
        int ny = plane.rows(grid);
        byte[] kind = new byte[nx * ny];
        double[][] image = new double[5][nx * ny];
        for (int i = 0; i < kind.length; i++) {
            int v = plane.voxel(grid, i % nx, i / nx, depth);
            kind[i] = tissue.place(v);
            image[0][i] = Math.min(1, images.t2.at(v));
            image[1][i] = Math.min(1, images.t1.at(v));
            image[2][i] = tissue.inFragment(v) ? tissue.fraction(v) : 0;
            image[3][i] = tissue.vessels(v);
            image[4][i] = tissue.proteoglycan(v);
        }
        return new Section(
                plane,
                timeDays,
                nx,
                ny,
                grid.voxel() * 1e-3,
                kind,
                image[0],
                image[1],
                image[2],
                image[3],
                image[4],
                plane == Plane.SAGITTAL ? cells(tissue, depth) : List.of());
    }

    /** The middle layer, or the row or column that holds the middle of where the fragment was. */
    private static int depth(Tissue tissue, Plane plane) {
        Grid grid = tissue.grid();
        if (plane == Plane.SAGITTAL) {
            return grid.nz() / 2;
        }
        long sum = 0;
        for (int v : tissue.fragment()) {
            sum += plane == Plane.AXIAL ? grid.row(v) : grid.column(v);
        }
        return (int) (sum / tissue.fragment().length);
    }

    private static List<Cell> cells(Tissue tissue, int layer) {
        List<Cell> cells = new ArrayList<>();
        for (CellKind kind : Declared.drawnKinds()) {
            add(cells, tissue.grid(), tissue.cells(kind), layer);
        }
        return cells;
    }

    /** Cells are scattered in their voxel, always in the same way. */
    private static void add(List<Cell> cells, Grid grid, Population population, int layer) {
        List<CellState> states = population.kind().states();
        Chance scatter = Chance.of(0, states.get(0).name().toUpperCase(Locale.ROOT), 0, 1);
        int first = grid.index(0, 0, layer);
        int end = grid.index(0, 0, layer + 1);
        for (int agent = population.first(first); agent < population.first(end); agent++) {
            int v = population.voxel(agent);
            double x = grid.column(v) + scatter.uniform(population.id(agent), 0);
            double y = grid.row(v) + scatter.uniform(population.id(agent), 1);
            cells.add(new Cell(states.get(population.state(agent)), x, y));
        }
    }

    /** Passes a section to an archive, or takes it back, with null in its place. */
    public static Section archived(Archive archive, Section section) {
        boolean back = section == null;
        Plane plane = Plane.values()[(int) archive.whole("plane", back ? 0 : section.plane.ordinal())];
        double day = archive.number("day", back ? 0 : section.timeDays);
        int nx = (int) archive.whole("columns", back ? 0 : section.nx);
        int ny = (int) archive.whole("rows", back ? 0 : section.ny);
        double voxel = archive.number("voxel", back ? 0 : section.voxelMm);
        byte[] kind = back ? new byte[nx * ny] : section.kind;
        archive.bytes("kinds", kind, kind.length);
        double[][] of = back
                ? new double[5][nx * ny]
                : new double[][] {
                    section.t2, section.enhancedT1, section.tissueFraction, section.vessels, section.proteoglycan
                };
        for (double[] values : of) {
            archive.numbers("picture", values, values.length);
        }
        List<Cell> cells = archivedCells(archive, back ? List.of() : section.cells);
        return new Section(plane, day, nx, ny, voxel, kind, of[0], of[1], of[2], of[3], of[4], cells);
    }

    private static List<Cell> archivedCells(Archive archive, List<Cell> cells) {
        List<CellState> states = Declared.drawnKinds().stream()
                .flatMap(kind -> kind.states().stream())
                .toList();
        int count = (int) archive.whole("cells", cells.size());
        int[] state = new int[count];
        double[][] place = new double[2][count];
        for (int i = 0; i < cells.size(); i++) {
            state[i] = states.indexOf(cells.get(i).state());
            place[0][i] = cells.get(i).x();
            place[1][i] = cells.get(i).y();
        }
        archive.wholes("states", state, count);
        archive.numbers("x", place[0], count);
        archive.numbers("y", place[1], count);
        List<Cell> kept = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            kept.add(new Cell(states.get(state[i]), place[0][i], place[1][i]));
        }
        return kept;
    }
}
