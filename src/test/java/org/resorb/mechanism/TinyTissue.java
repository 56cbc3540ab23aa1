package org.resorb.mechanism;

import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Macrophage.MACROPHAGE;

import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.resorb.chance.Chance;
import org.resorb.space.Field;
import org.resorb.space.Grid;
import org.resorb.space.Membrane;
import org.resorb.tissue.Changes;
import org.resorb.tissue.DiscCell;
import org.resorb.tissue.Drug;
import org.resorb.tissue.EnzymeInhibitor;
import org.resorb.tissue.MatrixProperties;
import org.resorb.tissue.Patient;
import org.resorb.tissue.Region;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;
import org.resorb.tissue.TissuePlan;

/** A real tissue of a few voxels of 0.2 mm: epidural space with fragment in some columns, one cell an agent. */
final class TinyTissue {
    static final double HOURS = 12;

    private static final double VOXEL_UM = 200;
    private static final double COVER_UM = 200;
    private static final Patient TYPICAL = new Patient(394470, Patient.Sex.FEMALE, 1, 1, 1, 0.5, 1);

    final Grid grid;
    private final byte[] place;
    private final Field proteoglycan;
    private final Field collagen;
    private final Field water;
    private final Field cartilage;
    private final Field annularBase;
    private final Field vessels;
    private final Membrane cover;
    private Patient patient = TYPICAL;
    private Map<String, Drug> drugs = Map.of();
    private double discCells;
    private double stretch = 1;
    private EnzymeInhibitor timp = EnzymeInhibitor.NONE;

    private TinyTissue(int nx, int ny) {
        grid = new Grid(nx, ny, 1, VOXEL_UM, VOXEL_UM, 0, 0);
        place = new byte[grid.size()];
        java.util.Arrays.fill(place, Region.EPIDURAL);
        proteoglycan = new Field(grid);
        collagen = new Field(grid);
        water = new Field(grid);
        cartilage = new Field(grid);
        annularBase = new Field(grid);
        vessels = new Field(grid);
        cover = new Membrane(grid, COVER_UM);
    }

    /** Epidural space without vessels. */
    static TinyTissue epidural(int nx, int ny) {
        return new TinyTissue(nx, ny);
    }

    /** Fresh nucleus in the first columns, epidural space behind. */
    static TinyTissue withFragment(int nx, int ny, int columns) {
        return new TinyTissue(nx, ny).kind(Region.FRAGMENT, 0, columns).matrix(1, 0.35, 0.78);
    }

    TinyTissue kind(byte kind, int fromColumn, int toColumn) {
        for (int v = 0; v < grid.size(); v++) {
            if (grid.column(v) >= fromColumn && grid.column(v) < toColumn) {
                place[v] = kind;
            }
        }
        return this;
    }

    TinyTissue matrix(double proteoglycanContent, double collagenContent, double waterPart) {
        for (int v = 0; v < grid.size(); v++) {
            if (place[v] == Region.FRAGMENT) {
                proteoglycan.set(v, proteoglycanContent);
                collagen.set(v, collagenContent);
                water.set(v, waterPart);
            }
        }
        return this;
    }

    TinyTissue proteoglycan(IntToDoubleFunction of) {
        return fill(proteoglycan, of);
    }

    TinyTissue cartilage(IntToDoubleFunction of) {
        return fill(cartilage, of);
    }

    TinyTissue annularBase(IntToDoubleFunction of) {
        return fill(annularBase, of);
    }

    TinyTissue vessels(double density) {
        return fill(vessels, v -> place[v] == Region.EPIDURAL ? density : 0);
    }

    private TinyTissue fill(Field field, IntToDoubleFunction of) {
        for (int v = 0; v < grid.size(); v++) {
            field.set(v, of.applyAsDouble(v));
        }
        return this;
    }

    /** A cover on the faces behind a column, which no cell crosses where it is closed. */
    TinyTissue coverBehind(int column, double open) {
        for (int row = 0; row < grid.ny(); row++) {
            cover.add(grid.index(column, row, 0), 0, 5000, open);
        }
        return this;
    }

    TinyTissue patient(double immuneResponse, double timp, double autophagyCapacity) {
        patient = new Patient(394470, Patient.Sex.FEMALE, immuneResponse, 1, timp, autophagyCapacity, 1);
        return this;
    }

    TinyTissue drugs(Map<String, Drug> known) {
        drugs = known;
        return this;
    }

    /** TIMP that binds MMP-3 and MMP-7, nanogram for nanogram of what it can hold. */
    TinyTissue timp(double total, double dissociation) {
        timp = new EnzymeInhibitor(total, dissociation);
        return this;
    }

    /** Disc cells per mL of fragment. */
    TinyTissue discCells(double density) {
        discCells = density;
        return this;
    }

    /** The water in the fragment has swollen so far. */
    TinyTissue swollen(double stretchOfWater) {
        stretch = stretchOfWater;
        return this;
    }

    Tissue build() {
        MatrixProperties matrix = new MatrixProperties(0.1, 0.2, 0.12, 25e-6, 0);
        return new TissuePlan(
                        grid,
                        place,
                        proteoglycan,
                        collagen,
                        water,
                        stretch,
                        cartilage,
                        annularBase,
                        vessels,
                        cover,
                        patient,
                        matrix,
                        timp,
                        drugs,
                        5.3,
                        Map.of(),
                        discCells,
                        Chance.of(1, "disc_cells", 0, 1))
                .build();
    }

    /** The same concentration everywhere. */
    static void fill(Tissue tissue, Substance substance, double concentration) {
        tissue.of(substance).fill(concentration);
    }

    /** So many macrophages more in every voxel of the grid, of one kind. */
    static void macrophages(Tissue tissue, int each, byte kind) {
        for (int v = 0; v < tissue.grid().size(); v++) {
            macrophages(tissue, v, each, kind);
        }
    }

    /** So many macrophages more in one voxel. */
    static void macrophages(Tissue tissue, int v, int number, byte kind) {
        Changes changes = new Changes(tissue, 1e-9);
        changes.cells(MACROPHAGE).enter(v, number, kind);
        changes.commit();
    }

    /** All disc cells turn to autophagy. */
    static void autophagy(Tissue tissue) {
        Changes changes = new Changes(tissue, 1e-9);
        for (int i = 0; i < tissue.cells(DISC_CELL).size(); i++) {
            changes.cells(DISC_CELL).turn(i, DiscCell.AUTOPHAGIC);
        }
        changes.commit();
    }

    /** Cuts half of all collagen. */
    static void cutHalfTheCollagen(Tissue tissue) {
        Changes changes = new Changes(tissue, 1);
        for (int v : tissue.fragment()) {
            changes.matrix().degradeCollagen(v, Math.log(2));
        }
        changes.commit();
    }

    /** Lets a mechanism act alone for so many steps of half a day, each committed; substances stay as they are. */
    static void act(Mechanism mechanism, Tissue tissue, int steps) {
        Changes changes = new Changes(tissue, HOURS);
        for (int step = 0; step < steps; step++) {
            mechanism.act(tissue, changes, chance(step));
            changes.commit();
        }
    }

    static Chance chance(int step) {
        return Chance.of(7, "test", step, HOURS);
    }
}
