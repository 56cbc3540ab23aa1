package org.resorb.scenario;

import org.apache.commons.math3.util.FastMath;
import org.resorb.chance.Chance;
import org.resorb.mechanism.Dehydration;
import org.resorb.space.Field;
import org.resorb.space.Grid;
import org.resorb.space.Membrane;
import org.resorb.space.Parallel;
import org.resorb.tissue.EnzymeInhibitor;
import org.resorb.tissue.MatrixProperties;
import org.resorb.tissue.Region;
import org.resorb.tissue.Tissue;
import org.resorb.tissue.TissuePlan;

/** Lays out the tissue that a scenario describes, on the day of herniation. */
public final class TissueBuilder {
    /** Room kept free above and below the fragment. */
    private static final double ROOM_UM = 2000;

    /** The smallest picture, so that small fragments have a canal around them. */
    private static final double LEAST_DEPTH_UM = 14400;

    private static final double LEAST_HEIGHT_UM = 16000;

    /** Extents are multiples of this, so that all usual voxels fill them. */
    private static final double MODULE_UM = 1600;

    private final Scenario scenario;
    private final Anatomy anatomy;
    private final Layout layout;
    private final Outline outline;
    private final Grid grid;
    private final byte[] place;

    private TissueBuilder(Scenario scenario) {
        this.scenario = scenario;
        anatomy = scenario.anatomy();
        layout = Layout.of(scenario);
        outline = layout.outline();
        grid = grid(scenario.resolution(), anatomy, layout);
        place = layout.places(grid);
    }

    /** The tissue on the day of herniation. */
    public static Tissue build(Scenario scenario) {
        return build(scenario, Parallel.SERIAL);
    }

    /** The same, with what the tasks of a step are handed to. */
    public static Tissue build(Scenario scenario, Parallel parallel) {
        return new TissueBuilder(scenario).plan().build(parallel);
    }

    /** How many voxels the tissue of a scenario has; takes no time, however many there are. */
    public static long voxels(Scenario scenario) {
        Grid grid = grid(scenario.resolution(), scenario.anatomy(), Layout.of(scenario));
        return (long) grid.nx() * grid.ny() * grid.nz();
    }

    /** The volume of all voxels together, in mL. */
    public static double millilitres(Scenario scenario) {
        Grid grid = grid(scenario.resolution(), scenario.anatomy(), Layout.of(scenario));
        return voxels(scenario) * grid.volume();
    }

    /** About how many agents of disc cells a scenario begins with; takes no time, however many there are. */
    public static double discCellAgents(Scenario scenario) {
        Outline outline = Layout.of(scenario).outline();
        Resolution resolution = scenario.resolution();
        double whole = scenario.herniation().volume();
        double slab = resolution.slabThickness() / (2 * outline.z());
        double volume = resolution.dimensions() == 2 ? whole * Math.min(1, slab * 1.5) : whole;
        return volume * scenario.anatomy().discCellDensity() / resolution.discCellsPerAgent();
    }

    private TissuePlan plan() {
        Field cartilage = Cartilage.in(grid, place, outline, scenario);
        FragmentComposition contents =
                new FragmentComposition(anatomy, scenario.herniation().composition());
        Field proteoglycan = new Field(grid);
        Field collagen = new Field(grid);
        Field water = new Field(grid);
        Field base = new Field(grid);
        double patient = scenario.patient().proteoglycan();
        for (int v = 0; v < grid.size(); v++) {
            if (place[v] == Region.FRAGMENT) {
                double part = cartilage.at(v);
                proteoglycan.set(v, patient * contents.proteoglycan(part));
                collagen.set(v, contents.collagen(part));
                water.set(v, contents.water(part));
                base.set(v, attached() && grid.x(v) < anatomy.annularBaseDepth() ? 1 : 0);
            }
        }
        Resolution resolution = scenario.resolution();
        Membrane cover = cover();
        return new TissuePlan(
                grid,
                place,
                proteoglycan,
                collagen,
                water,
                stretch(cover),
                cartilage,
                base,
                vessels(),
                cover,
                scenario.patient(),
                matrix(contents),
                new EnzymeInhibitor(anatomy.timp(), anatomy.timpDissociation()),
                scenario.drugs(),
                anatomy.restingOxygen(),
                resolution.cellsPerAgent(),
                anatomy.discCellDensity(),
                Chance.of(scenario.seed(), "disc_cells", 0, 1));
    }

    private boolean attached() {
        return scenario.herniation().type() != Herniation.Type.SEQUESTRATION;
    }

    static Grid grid(Resolution resolution, Anatomy anatomy, Layout layout) {
        return grid(resolution.dimensions(), resolution.voxel(), resolution.slabThickness(), anatomy, layout);
    }

    static Grid grid(int dimensions, double voxel, double slabThickness, Anatomy anatomy, Layout layout) {
        Outline outline = layout.outline();
        double behind = outline.centreX() + outline.x() + anatomy.duraDistance();
        double depth = round(Math.max(LEAST_DEPTH_UM, behind - layout.left()));
        double low = Math.min(-LEAST_HEIGHT_UM / 2, outline.centreY() - outline.y() - ROOM_UM);
        double high = outline.centreY() + outline.y() + ROOM_UM;
        double height = round(Math.max(LEAST_HEIGHT_UM, high - low));
        boolean flat = dimensions == 2;
        double width = round(2 * (outline.z() + ROOM_UM));
        return new Grid(
                2 * (int) FastMath.ceil(depth / voxel / 2),
                (int) FastMath.ceil(height / voxel),
                flat ? 1 : (int) FastMath.ceil(width / voxel),
                voxel,
                flat ? slabThickness : voxel,
                layout.left(),
                low);
    }

    private static double round(double length) {
        return MODULE_UM * FastMath.ceil(length / MODULE_UM - 1e-9);
    }

    private Field vessels() {
        Field vessels = new Field(grid);
        for (int v = 0; v < grid.size(); v++) {
            if (place[v] == Region.EPIDURAL) {
                boolean near = grid.x(v) < anatomy.nearDiscDistance();
                double density = near ? anatomy.vesselDensityNearDisc() : density(grid.x(v));
                vessels.set(v, scenario.patient().vascularity() * density);
            }
        }
        return vessels;
    }

    /** Normal behind the disc, thinning out towards the back of the canal. */
    private double density(double x) {
        double far = outline.centreX() + outline.x() + anatomy.duraDistance();
        double part = Math.min(1, Math.max(0, (x - anatomy.nearDiscDistance()) / (far - anatomy.nearDiscDistance())));
        return 1 + part * (anatomy.vesselDensityFar() - 1);
    }

    private Membrane cover() {
        Membrane cover = new Membrane(grid, anatomy.coverThickness());
        Herniation.Ligament ligament = scenario.ligament();
        for (int v = 0; v < grid.size() && ligament != Herniation.Ligament.BYPASSED; v++) {
            for (int axis = 0; axis < grid.axes(); axis++) {
                int next = grid.neighbour(v, axis, 1);
                if (next >= 0 && coveredFace(place[v], place[next])) {
                    double z = 0.5 * (grid.z(v) + grid.z(next));
                    cover.add(v, axis, resistance(z, ligament), free(v, next, ligament) ? 1 : 0);
                }
            }
        }
        return cover;
    }

    /** Resistance of the closed cover, as a length of epidural tissue in um. */
    private double resistance(double z, Herniation.Ligament ligament) {
        Herniation herniation = scenario.herniation();
        double resistance =
                Outline.shape(herniation.type(), anatomy).coverResistance() / herniation.coverPermeability();
        resistance *= ligament == Herniation.Ligament.PERFORATED ? anatomy.perforatedCover() : 1;
        boolean beside =
                FastMath.abs(herniation.lateral() + z) > anatomy.ligamentWidth().at(herniation.level()) / 2;
        return beside ? resistance * anatomy.lateralCover() : resistance;
    }

    /** Of the water in the fragment on the first day, by how much it has swollen. */
    private double stretch(Membrane cover) {
        double closed = 0;
        for (int face = 0; face < cover.size(); face++) {
            closed += 1 - cover.open(face);
        }
        double covered = cover.size() > 0 ? closed / cover.size() : 0;
        double whole = scenario.mechanisms().stream()
                .filter(Dehydration.class::isInstance)
                .mapToDouble(mechanism -> ((Dehydration) mechanism).freshStretch(covered))
                .findFirst()
                .orElse(1);
        return 1 + scenario.herniation().swollen() * (whole - 1);
    }

    private static boolean coveredFace(byte a, byte b) {
        return a == Region.FRAGMENT && b == Region.EPIDURAL || a == Region.EPIDURAL && b == Region.FRAGMENT;
    }

    private boolean free(int v, int next, Herniation.Ligament ligament) {
        double x = 0.5 * (grid.x(v) + grid.x(next));
        double y = 0.5 * (grid.y(v) + grid.y(next));
        double z = 0.5 * (grid.z(v) + grid.z(next));
        return ligament == Herniation.Ligament.PERFORATED
                && layout.isFree(x, y, z, scenario.herniation().exposedFraction());
    }

    private MatrixProperties matrix(FragmentComposition contents) {
        return new MatrixProperties(
                contents.proteoglycanVolume(),
                contents.collagenVolume(),
                anatomy.granulationThreshold(),
                anatomy.vesselLengthDensity(),
                Outline.shape(scenario.herniation().type(), anatomy).coverCrossing()
                        * scenario.herniation().coverPermeability());
    }
}
