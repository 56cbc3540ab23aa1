package org.resorb.tissue;

import java.util.List;
import org.resorb.space.Adjacency;
import org.resorb.space.Archive;
import org.resorb.space.Distance;
import org.resorb.space.DistanceUpdate;
import org.resorb.space.Field;
import org.resorb.space.Grid;
import org.resorb.space.Membrane;
import org.resorb.space.Parallel;

/** The fragment and what surrounds it, as it is now. Everything is read here and altered only through {@link Changes}. */
public final class Tissue {
    /** Relative diffusivity of the densest matrix. */
    public static final double LEAST_DIFFUSIVITY = 0.05;

    /** Voxels of a block. */
    private static final int SHARE = 1 << 12;

    final Parallel parallel;
    final Grid grid;
    final byte[] place;
    final int[] fragment;
    final boolean[] began;
    final Field proteoglycan;
    final Field collagen;
    final Field degradedCollagen;
    final Field water;
    final Field boundChemoattractant;
    final Field freshProteoglycan;
    final Field freshWater;
    final Field cartilage;
    final Field annularBase;
    final Field vessels;
    final Field restingVessels;
    final Field matureVessels;
    final Field depth;
    private final Field relativeDiffusivity;
    private double lastHindrance = Double.NaN;
    final Membrane cover;
    final Adjacency adjacency;
    private final Population[] cells = new Population[Declared.CELL_KINDS.size()];
    private final Field[] substances = new Field[Declared.SUBSTANCES.size()];
    final Balance balance = new Balance();
    final Patient patient;
    final MatrixProperties matrix;
    final Medication medication;
    private final EnzymeInhibitor timp;
    private final DistanceUpdate nearer;
    private final int outline;
    double acuteSignal = 1;
    double awaited;
    double followed;

    Tissue(TissuePlan plan, Parallel parallel) {
        this.parallel = parallel;
        grid = plan.grid();
        place = plan.place().clone();
        fragment = plan.fragmentVoxels();
        began = new boolean[grid.size()];
        for (int v : fragment) {
            began[v] = true;
        }
        proteoglycan = plan.proteoglycan();
        collagen = plan.collagen();
        degradedCollagen = new Field(grid);
        water = plan.water();
        freshWater = copy(plan.water());
        swell(plan.stretch());
        freshProteoglycan = copy(plan.proteoglycan());
        boundChemoattractant = copy(plan.proteoglycan());
        cartilage = plan.cartilage();
        annularBase = plan.annularBase();
        vessels = copy(plan.restingVessels());
        restingVessels = plan.restingVessels();
        matureVessels = new Field(grid);
        depth = new Field(grid);
        relativeDiffusivity = new Field(grid);
        cover = plan.cover();
        adjacency = new Adjacency(grid, living(plan.place()), cover);
        for (CellKind kind : Declared.CELL_KINDS.all()) {
            cells[kind.index()] = new Population(kind, plan.cellsPerAgent(kind), grid, parallel);
        }
        patient = plan.patient();
        matrix = plan.matrix();
        timp = new EnzymeInhibitor(
                patient.timp() * plan.timp().total(), plan.timp().dissociation());
        medication = new Medication(plan.drugs());
        nearer = new DistanceUpdate(grid, fragment);
        for (Substance substance : Declared.SUBSTANCES.all()) {
            substances[substance.index()] = new Field(grid);
        }
        of(Oxygen.OXYGEN).fill(plan.restingOxygen());
        outline = countOutline();
        plan.seedDiscCells(cells(DiscCell.DISC_CELL));
        measureDepth();
    }

    private static boolean[] living(byte[] places) {
        boolean[] living = new boolean[places.length];
        for (int v = 0; v < places.length; v++) {
            living[v] = isAlive(places[v]);
        }
        return living;
    }

    private static boolean isAlive(byte kind) {
        return kind == Region.EPIDURAL || kind == Region.FRAGMENT || kind == Region.DISC;
    }

    /** Faces between fragment and epidural space at herniation. */
    private int countOutline() {
        int faces = 0;
        for (int v : fragment) {
            for (int axis = 0; axis < grid.axes(); axis++) {
                for (int side = -1; side <= 1; side += 2) {
                    int to = grid.neighbour(v, axis, side);
                    faces += to >= 0 && place[to] == Region.EPIDURAL ? 1 : 0;
                }
            }
        }
        return faces;
    }

    /** Matter that has swollen is thinner: all it holds shares the volume with the water that it drew in. */
    private void swell(double stretch) {
        for (int v : fragment) {
            double thinner = 1 + water.at(v) * (stretch - 1);
            proteoglycan.set(v, proteoglycan.at(v) / thinner);
            collagen.set(v, collagen.at(v) / thinner);
            freshWater.set(v, freshWater.at(v) / thinner);
            water.set(v, stretch * water.at(v) / thinner);
        }
    }

    private Field copy(Field field) {
        Field copy = new Field(grid);
        for (int v = 0; v < grid.size(); v++) {
            copy.set(v, field.at(v));
        }
        return copy;
    }

    /** How deep in the fragment each voxel lies. */
    private void measureDepth() {
        boolean[] surface = new boolean[grid.size()];
        for (int v = 0; v < place.length; v++) {
            surface[v] = place[v] == Region.EPIDURAL;
        }
        new Distance(grid).measure(surface, depth);
    }

    /** Granulation tissue takes over a voxel; once it has all of its voxels, see {@link #refreshDepth}. */
    void turnEpidural(int v) {
        place[v] = Region.EPIDURAL;
        nearer.join(v);
    }

    /** What lay behind voxels that turned epidural comes nearer to the surface. */
    void refreshDepth() {
        nearer.apply(depth);
    }

    /** What tasks are handed to. */
    public Parallel parallel() {
        return parallel;
    }

    /** The voxels. */
    public Grid grid() {
        return grid;
    }

    /** Kind of place of a voxel, see {@link Region}. */
    public byte place(int v) {
        return place[v];
    }

    /** True if substances and cells can be in a voxel. */
    public boolean alive(int v) {
        return isAlive(place[v]);
    }

    /** Voxels in which substances and cells can be, in order of index; they stay the same. */
    public int[] living() {
        return adjacency.voxels();
    }

    /** Does something with so many voxels, block by block, each apart from all others. */
    public void inBlocks(int voxels, Block block) {
        int blocks = 1 + voxels / SHARE;
        if (blocks == 1) {
            block.of(0, voxels, 0);
        } else {
            parallel.run(blocks, (i, worker) -> block.of(i * SHARE, Math.min((i + 1) * SHARE, voxels), worker));
        }
    }

    /** True if a voxel is herniated tissue now. */
    public boolean inFragment(int v) {
        return place[v] == Region.FRAGMENT;
    }

    /** True if a voxel was herniated tissue at the start. */
    public boolean beganAsFragment(int v) {
        return began[v];
    }

    /** Voxels that began as fragment, in order of index. */
    public int[] fragment() {
        return fragment;
    }

    /** Part of a voxel's first volume that fragment tissue fills; above 1 when swollen. */
    public double fraction(int v) {
        return matrix.proteoglycanVolume() * proteoglycan.at(v)
                + water.at(v)
                + matrix.collagenVolume() * (collagen.at(v) + degradedCollagen.at(v));
    }

    /** Proteoglycan, 1 in adult nucleus. */
    public double proteoglycan(int v) {
        return proteoglycan.at(v);
    }

    /** Proteoglycan as it left the disc: at herniation, and with what followed. */
    public double freshProteoglycan(int v) {
        return freshProteoglycan.at(v) * (1 + followed);
    }

    /** Collagen, 1 in adult annulus. */
    public double collagen(int v) {
        return collagen.at(v);
    }

    /** Collagen cut by enzymes and not yet eaten. */
    public double degradedCollagen(int v) {
        return degradedCollagen.at(v);
    }

    /** Water as part of the voxel's first volume. */
    public double water(int v) {
        return water.at(v);
    }

    /** Water as it left the disc, not yet swollen: at herniation, and with what followed. */
    public double freshWater(int v) {
        return freshWater.at(v) * (1 + followed);
    }

    /** Chemoattractant that is still bound to the matrix; at herniation as much as there is proteoglycan. */
    public double boundChemoattractant(int v) {
        return boundChemoattractant.at(v);
    }

    /** Cartilage of the end plate, 0 to 1. */
    public double cartilage(int v) {
        return cartilage.at(v);
    }

    /** Annular base at the disc margin, 0 to 1. */
    public double annularBase(int v) {
        return annularBase.at(v);
    }

    /** Vessel density, 1 in normal epidural tissue. */
    public double vessels(int v) {
        return vessels.at(v);
    }

    /** Vessel density without herniation. */
    public double restingVessels(int v) {
        return restingVessels.at(v);
    }

    /** Vessel density beyond the resting one that has matured. */
    public double matureVessels(int v) {
        return matureVessels.at(v);
    }

    /** Distance in um to the nearest epidural or granulation tissue; kept up to date where the fragment was. */
    public double depth(int v) {
        return depth.at(v);
    }

    /** Concentration of a substance, in its unit. */
    public double of(Substance substance, int v) {
        return substances[substance.index()].at(v);
    }

    /** All concentrations of a substance. */
    public Field of(Substance substance) {
        return substances[substance.index()];
    }

    /** Cells of a kind per mL, whatever their state. */
    public double density(CellKind kind, int v) {
        return cells[kind.index()].density(v);
    }

    /** Cells of a kind and state per mL. */
    public double density(CellKind kind, byte state, int v) {
        return cells[kind.index()].density(v, state);
    }

    /** Part of MMP-3 and MMP-7 that TIMP leaves free where there are so many ng/mL of both together, 0 to 1. */
    public double freeOfTimp(double mmp) {
        return timp.freePart(mmp);
    }

    /** The cells of a kind. */
    public Population cells(CellKind kind) {
        return cells[kind.index()];
    }

    /** Outer annulus and ligament on the faces of the fragment. */
    public Membrane cover() {
        return cover;
    }

    /** Stress signal of the fresh herniation: 1 at first, it fades. */
    public double acuteSignal() {
        return acuteSignal;
    }

    /** Length in um of vessels in a um³ of a voxel. */
    public double vesselLengthDensity(int v) {
        return vessels.at(v) * matrix.vesselLengthDensity();
    }

    /** Disc material that is about to follow through the open rent, relative to what herniated first. */
    public double awaited() {
        return awaited;
    }

    /** Disc material that followed so far, relative to what herniated first. */
    public double followed() {
        return followed;
    }

    /** Length in um of vessels beyond the resting density. */
    public double newVesselLength() {
        double extra = 0;
        for (int v : living()) {
            extra += vessels.at(v) - restingVessels.at(v);
        }
        return extra * matrix.vesselLengthDensity() * grid.voxel() * grid.voxel() * grid.layer();
    }

    /** Drugs and therapies acting now. */
    public Medication medication() {
        return medication;
    }

    /** The patient. */
    public Patient patient() {
        return patient;
    }

    /** What changed the volume so far. */
    public Balance balance() {
        return balance;
    }

    /** Part of the fragment's outline against epidural space that is still under an intact cover, 0 to 1. */
    public double coveredPart() {
        double closed = 0;
        for (int face = 0; face < cover.size(); face++) {
            closed += 1 - cover.open(face);
        }
        return outline > 0 ? closed / outline : 0;
    }

    /** Voxels to each side of a face that lie within the thickness of the cover, at least one. */
    public static int coverReach(Membrane cover, Grid grid) {
        return Math.max(1, (int) Math.floor(cover.thickness() / grid.voxel() + 0.5));
    }

    /**
     * Concentration of a substance in the thickness of the cover: mean over what lies within its thickness to
     * both sides of a face, so that the voxel does not matter.
     */
    public double inCover(Substance substance, int face) {
        Field field = substances[substance.index()];
        int reach = coverReach(cover, grid);
        int axis = cover.axis(face);
        double sum = 0;
        int count = 0;
        int inside = cover.voxel(face);
        int outside = adjacency.next(inside, axis, 1);
        for (int i = 0; i < reach; i++) {
            if (inside >= 0) {
                sum += field.at(inside);
                count++;
                inside = adjacency.next(inside, axis, -1);
            }
            if (outside >= 0) {
                sum += field.at(outside);
                count++;
                outside = adjacency.next(outside, axis, 1);
            }
        }
        return sum / count;
    }

    /**
     * Gradient of a substance in a voxel, per um along each axis, from its living neighbours; what lies beyond a cover
     * counts as far as the cover is open.
     */
    public void gradient(Substance substance, int v, double[] out) {
        Field field = substances[substance.index()];
        boolean open = adjacency.isOpen(v);
        for (int axis = 0; axis < grid.axes(); axis++) {
            double up = open ? field.at(v + grid.stride(axis)) - field.at(v) : rise(field, v, axis, 1);
            double down = open ? field.at(v - grid.stride(axis)) - field.at(v) : rise(field, v, axis, -1);
            out[axis] = (up - down) / (2 * grid.voxel());
        }
    }

    private double rise(Field field, int v, int axis, int side) {
        int next = adjacency.next(v, axis, side);
        if (next < 0) {
            return 0;
        }
        int face = adjacency.face(v, axis, side);
        return (field.at(next) - field.at(v)) * (face < 0 ? 1 : cover.open(face));
    }

    /**
     * Diffusivity relative to epidural tissue; holds until the next call.
     *
     * @param hindrance part of it that a unit of proteoglycan takes away, of which the disc has one
     */
    public Field relativeDiffusivity(double hindrance) {
        // Only where the fragment was does it change.
        int[] stale = hindrance == lastHindrance ? fragment : living();
        lastHindrance = hindrance;
        for (int v : stale) {
            relativeDiffusivity.set(
                    v,
                    switch (place[v]) {
                        case Region.FRAGMENT -> Math.max(LEAST_DIFFUSIVITY, 1 - hindrance * proteoglycan.at(v));
                        case Region.DISC -> Math.max(LEAST_DIFFUSIVITY, 1 - hindrance);
                        default -> 1;
                    });
        }
        return relativeDiffusivity;
    }

    void archive(Archive archive) {
        archive.bytes("places", place, place.length);
        for (Field field : List.of(
                proteoglycan, collagen, degradedCollagen, water, boundChemoattractant, vessels, matureVessels, depth)) {
            archive.field("field", field);
        }
        for (Field substance : substances) {
            archive.field("substance", substance);
        }
        cover.archive(archive);
        balance.archive(archive);
        medication.archive(archive);
        acuteSignal = archive.number("acute signal", acuteSignal);
        awaited = archive.number("disc material awaited", awaited);
        followed = archive.number("disc material that followed", followed);
    }
}
