package org.resorb.tissue;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.resorb.chance.Chance;
import org.resorb.chance.Draw;
import org.resorb.space.Blur;
import org.resorb.space.Field;
import org.resorb.space.Grid;

/** What should happen to vessels in one step, and how their tips grow. */
public final class VesselChanges {
    /** What a tip lays down is spread over this fixed length, so that the grid does not matter. */
    private static final double KERNEL_UM = 200;

    /** A tip gets through a covered face once this part of it is open. */
    private static final double WAY_THROUGH = 0.5;

    private final Tissue tissue;
    private final Population tips;
    private final CellChanges changesOfTips;
    private final Grid grid;
    private double hours;
    private final double[] regression;
    private final double[] maturation;
    private final double[] regressionOfMature;
    private final int[] drawn;
    private final Compartment inside;
    private final Compartment outside;
    private double[] distance = new double[0];
    private double[][] direction = new double[3][0];
    private double[] sprouts = new double[64];
    private int sprouted;
    private final int[] placed;

    VesselChanges(Tissue tissue, CellChanges changesOfTips, double hours) {
        this.tissue = tissue;
        this.changesOfTips = changesOfTips;
        this.hours = hours;
        tips = tissue.cells(VesselTip.VESSEL_TIP);
        grid = tissue.grid;
        regression = new double[grid.size()];
        maturation = new double[grid.size()];
        regressionOfMature = new double[grid.size()];
        placed = new int[grid.size()];
        drawn = new int[tissue.living().length];
        inside = new Compartment(true);
        outside = new Compartment(false);
        makeRoom();
    }

    void lasting(double newHours) {
        hours = newHours;
    }

    private boolean bearsVessels(int v) {
        return tissue.alive(v) && tissue.place[v] != Region.DISC;
    }

    /** Young vessels of a voxel, beyond the resting density, regress. */
    public void regress(int v, double ratePerHour) {
        regression[v] += ratePerHour;
    }

    /**
     * New tips sprout in the living voxels, each placed by chance.
     *
     * @param number a draw of how many
     * @param place a series of draws
     * @param rate in a voxel, per mL and hour
     */
    public void sprout(Chance chance, Draw number, Draw place, IntToDoubleFunction rate) {
        double agentsPerRate = grid.volume() / tips.cellsPerAgent();
        int[] living = tissue.living();
        int[] agents = drawn;
        tissue.inBlocks(living.length, (from, end, worker) -> {
            for (int i = from; i < end; i++) {
                agents[i] = chance.count(number, rate.applyAsDouble(living[i]) * agentsPerRate, living[i]);
            }
        });
        for (int i = 0; i < living.length; i++) {
            if (agents[i] > 0) {
                sprout(living[i], agents[i], chance, place, 0);
            }
        }
    }

    /** Young vessels of a voxel mature, and mature ones regress. */
    public void mature(int v, double ratePerHour, double regressionPerHour) {
        maturation[v] += ratePerHour;
        regressionOfMature[v] += regressionPerHour;
    }

    /**
     * New tips sprout in a voxel, each placed by chance.
     *
     * @param agents how many
     * @param place a series of draws
     * @param nth which of the voxel's sprouts the first of them is; each takes three draws of the series
     */
    public void sprout(int v, int agents, Chance chance, Draw place, int nth) {
        changesOfTips.enter(v, agents, VesselTip.TIP);
        for (int i = nth; i < nth + agents; i++) {
            if (sprouted + 4 > sprouts.length) {
                sprouts = Arrays.copyOf(sprouts, sprouts.length * 2);
            }
            sprouts[sprouted++] = v;
            sprouts[sprouted++] = grid.x(v) + (chance.uniform(place, v, 3 * i) - 0.5) * grid.voxel();
            sprouts[sprouted++] = grid.y(v) + (chance.uniform(place, v, 3 * i + 1) - 0.5) * grid.voxel();
            sprouts[sprouted++] = grid.z(v) + (chance.uniform(place, v, 3 * i + 2) - 0.5) * grid.layer();
        }
    }

    /** A tip grows at this speed (um/h) in this direction (a unit vector) and leaves vessel behind. */
    public void grow(int tip, double[] towards, double speed) {
        distance[tip] = speed * hours;
        for (int axis = 0; axis < 3; axis++) {
            direction[axis][tip] = towards[axis];
        }
    }

    /** Until the next commit tips are as many as now. */
    void makeRoom() {
        if (distance.length < tips.size()) {
            distance = new double[tips.size() * 2];
            for (int axis = 0; axis < 3; axis++) {
                direction[axis] = new double[distance.length];
            }
        }
    }

    void commit() {
        commitRegression();
        for (int i = 0; i < tips.occupiedVoxels(); i++) {
            int v = tips.occupied(i);
            for (int tip = tips.first(v); tip < tips.end(v); tip++) {
                if (distance[tip] > 0) {
                    advance(tip, v);
                    distance[tip] = 0;
                }
            }
        }
        tissue.parallel.run(2, (task, worker) -> (task == 0 ? inside : outside).spread());
        inside.settle();
        outside.settle();
    }

    /** Sprouts get the places that were drawn for them: of those in a voxel they came last, and in this order. */
    void placeSprouts() {
        for (int i = sprouted - 4; i >= 0; i -= 4) {
            int v = (int) sprouts[i];
            int tip = tips.end(v) - ++placed[v];
            tips.place(tip, sprouts[i + 1], sprouts[i + 2], sprouts[i + 3]);
        }
        for (int i = 0; i < sprouted; i += 4) {
            placed[(int) sprouts[i]] = 0;
        }
        sprouted = 0;
        makeRoom();
    }

    private void commitRegression() {
        int[] living = tissue.living();
        tissue.inBlocks(living.length, (from, end, worker) -> {
            for (int i = from; i < end; i++) {
                commitRegression(living[i]);
            }
        });
    }

    private void commitRegression(int v) {
        double mature = tissue.matureVessels.at(v);
        double young = tissue.vessels.at(v) - tissue.restingVessels.at(v) - mature;
        double rate = regression[v] + maturation[v];
        if (young > 0 && rate > 0) {
            double left = young * Decay.lostPart(rate, hours);
            tissue.vessels.add(v, -left * (regression[v] / rate));
            tissue.matureVessels.add(v, left * (maturation[v] / rate));
        }
        if (mature > 0 && regressionOfMature[v] > 0) {
            double lost = mature * Decay.lostPart(regressionOfMature[v], hours);
            tissue.vessels.add(v, -lost);
            tissue.matureVessels.add(v, -lost);
        }
        regression[v] = 0;
        maturation[v] = 0;
        regressionOfMature[v] = 0;
    }

    private void advance(int tip, int from) {
        double x = tips.position(tip, 0) + direction[0][tip] * distance[tip];
        double y = tips.position(tip, 1) + direction[1][tip] * distance[tip];
        double z = tips.position(tip, 2) + direction[2][tip] * distance[tip];
        int to = grid.at(x, y, z);
        if (to >= 0 && bearsVessels(to) && (to == from || wayThrough(tip, from))) {
            tips.place(tip, x, y, z);
            tips.head(tip, direction[0][tip], direction[1][tip], direction[2][tip]);
            changesOfTips.move(tip, to);
            double cubicUm = grid.voxel() * grid.voxel() * grid.layer();
            double length = distance[tip] * tips.cellsPerAgent();
            (tissue.beganAsFragment(to) ? inside : outside)
                    .lay(to, length / cubicUm / tissue.matrix.vesselLengthDensity());
        }
    }

    /** A tip passes voxel after voxel, each through one face, so that it slips past no corner and skips no cover. */
    private boolean wayThrough(int tip, int from) {
        int v = from;
        while (true) {
            int axis = 0;
            for (int other = 1; other < grid.axes(); other++) {
                axis = leaving(tip, v, other) < leaving(tip, v, axis) ? other : axis;
            }
            if (leaving(tip, v, axis) >= 1) {
                return true;
            }
            int side = direction[axis][tip] > 0 ? 1 : -1;
            int next = tissue.adjacency.next(v, axis, side);
            if (next < 0 || !bearsVessels(next) || !passable(tissue.adjacency.face(v, axis, side))) {
                return false;
            }
            v = next;
        }
    }

    private boolean passable(int face) {
        return face < 0 || tissue.cover.open(face) > WAY_THROUGH;
    }

    /** Part of its stride after which a tip leaves a voxel along an axis; beyond 1 if it does not. */
    private double leaving(int tip, int v, int axis) {
        double way = direction[axis][tip] * distance[tip];
        double centre = axis == 0 ? grid.x(v) : axis == 1 ? grid.y(v) : grid.z(v);
        double wall = centre + (way > 0 ? 0.5 : -0.5) * grid.voxel();
        return way == 0 ? Double.MAX_VALUE : (wall - tips.position(tip, axis)) / way;
    }

    /**
     * Where the fragment was, or around it. What is laid on one side is not spread to the other: only tips get through the
     * outline. Length is conserved, as each voxel's share is divided by how much of its kernel lies within.
     */
    private final class Compartment {
        private final int[] voxels;
        private final Blur kernel = new Blur(grid, KERNEL_UM);
        private final Field laid = new Field(grid);
        private final Field reach = new Field(grid);
        private boolean anything;

        Compartment(boolean ofFragment) {
            voxels = Arrays.stream(tissue.living())
                    .filter(v -> bearsVessels(v) && tissue.beganAsFragment(v) == ofFragment)
                    .toArray();
            for (int v : voxels) {
                reach.set(v, 1);
            }
            kernel.apply(reach);
        }

        void lay(int v, double density) {
            laid.add(v, density / reach.at(v));
            anything = true;
        }

        void spread() {
            if (anything) {
                kernel.apply(laid);
            }
        }

        void settle() {
            if (anything) {
                tissue.inBlocks(voxels.length, (from, end, worker) -> {
                    for (int i = from; i < end; i++) {
                        tissue.vessels.add(voxels[i], laid.at(voxels[i]));
                    }
                });
                laid.fill(0);
                anything = false;
            }
        }
    }
}
