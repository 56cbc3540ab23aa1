package org.resorb.tissue;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.resorb.chance.Chance;
import org.resorb.space.Grid;

/** What should happen to cells in one step. */
final class CellChanges {
    /** Largest expected number of jumps per stride, so that a cell looks where it is before it goes on. */
    private static final double JUMPS_PER_STRIDE = 0.5;

    private final Tissue tissue;
    private final Grid grid;
    private final double hours;
    private final double perVoxel;
    private final double[] rate;
    private int[] recruitedAt = new int[64];
    private int recruited;
    private int[] destination = new int[256];
    private byte[] turned = new byte[256];
    private double[] load = new double[256];
    private byte[] discState = new byte[0];

    CellChanges(Tissue tissue, double hours) {
        this.tissue = tissue;
        this.hours = hours;
        grid = tissue.grid;
        perVoxel = 1 / grid.voxel();
        rate = new double[2 * grid.axes()];
        begin();
    }

    /** Everybody stays where and what they are unless asked otherwise. */
    private void begin() {
        Population macrophages = tissue.macrophages;
        int size = macrophages.size();
        if (size > destination.length) {
            destination = new int[size * 2];
            turned = new byte[size * 2];
            load = new double[size * 2];
        }
        for (int i = 0; i < size; i++) {
            destination[i] = macrophages.voxel(i);
            turned[i] = macrophages.state(i);
            load[i] = macrophages.load(i);
        }
        if (discState.length < tissue.discCells.size()) {
            discState = new byte[tissue.discCells.size()];
        }
        for (int i = 0; i < tissue.discCells.size(); i++) {
            discState[i] = tissue.discCells.state(i);
        }
        recruited = 0;
    }

    void recruit(int v, int agents) {
        for (int i = 0; i < agents; i++) {
            if (recruited == recruitedAt.length) {
                recruitedAt = Arrays.copyOf(recruitedAt, recruited * 2);
            }
            recruitedAt[recruited++] = v;
        }
    }

    /**
     * A macrophage jumps between neighbouring voxels with the mean speed and spread of its walk, so that neither the
     * voxel nor the direction matters.
     *
     * @param drift velocity in um/h along each axis
     * @param motility random motility in um2/h
     * @param permeability part of jumps into a voxel that succeed
     */
    void crawl(int agent, double[] drift, double motility, IntToDoubleFunction permeability, Chance draws) {
        double total = 0;
        for (int way = 0; way < rate.length; way++) {
            double towards = way % 2 == 0 ? -drift[way / 2] : drift[way / 2];
            rate[way] = randomRate(motility, towards) + Math.max(towards, 0) * perVoxel;
            total += rate[way];
        }
        int strides = (int) Math.ceil(total * hours / JUMPS_PER_STRIDE);
        double time = hours / strides;
        int id = tissue.macrophages.id(agent);
        int v = tissue.macrophages.voxel(agent);
        for (int stride = 0; stride < strides; stride++) {
            double uniform = draws.uniform(id, stride);
            if (uniform < total * time) {
                v = jump(v, uniform / time, permeability);
            }
        }
        destination[agent] = v;
    }

    /** Jumps up the gradient spread the cells by themselves; random jumps add only what is missing to the motility. */
    private double randomRate(double motility, double drift) {
        return Math.max(0, (motility * perVoxel - 0.5 * Math.abs(drift)) * perVoxel);
    }

    /** In the direction that the draw, on the scale of the rates laid end to end, falls on. */
    private int jump(int v, double draw, IntToDoubleFunction permeability) {
        double left = draw;
        for (int way = 0; way < rate.length; way++) {
            if (left < rate[way]) {
                return enter(v, way / 2, way % 2 == 0 ? -1 : 1, permeability, rate[way], left / rate[way]);
            }
            left -= rate[way];
        }
        return v;
    }

    /**
     * Tries one step into a neighbouring voxel.
     *
     * @param tries how often the cell tries, per hour
     * @param luck what is left of the draw that chose the direction: uniform on [0, 1)
     */
    private int enter(int v, int axis, int side, IntToDoubleFunction permeability, double tries, double luck) {
        int to = tissue.adjacency.next(v, axis, side);
        if (to < 0 || tissue.place[to] == Place.DISC) {
            return v;
        }
        double passage = permeability.applyAsDouble(to);
        int face = tissue.adjacency.face(v, axis, side);
        if (face >= 0) {
            passage *= crossing(face, tries);
        }
        return luck < passage ? to : v;
    }

    /**
     * Cells pile up at a closed cover in a layer thinner than a voxel, so each crosses it, or goes through a hole as long
     * as the cover is thick, at a rate of its own, however often it runs against it.
     */
    private double crossing(int face, double tries) {
        double open = tissue.cover.open(face);
        double throughHole = tries * grid.voxel() / tissue.cover.thickness();
        double through = tissue.fabric.coverCrossing() + open * throughHole;
        return through / (through + tries * (1 - open));
    }

    void polarize(int agent, byte state) {
        turned[agent] = state;
    }

    void feed(int agent, double gain, double digestion) {
        double digested = Decay.lostPart(digestion, hours);
        double settled = digestion > 0 ? gain / digestion : 0;
        load[agent] = digestion > 0 ? load[agent] + (settled - load[agent]) * digested : load[agent] + gain * hours;
    }

    void turnDiscCell(int agent, byte state) {
        discState[agent] = state;
    }

    /** Lets the cells be what they became, move, enter and die. */
    void commit() {
        Population macrophages = tissue.macrophages;
        for (int i = 0; i < macrophages.size(); i++) {
            macrophages.move(i, destination[i]);
            macrophages.turn(i, turned[i]);
            macrophages.load(i, load[i]);
        }
        macrophages.bury();
        for (int i = 0; i < recruited; i++) {
            macrophages.add(recruitedAt[i], Macrophage.M1);
        }
        for (int i = 0; i < tissue.discCells.size(); i++) {
            tissue.discCells.turn(i, discState[i]);
        }
        tissue.discCells.bury();
        begin();
    }

    /** Disc cells die where their matrix is gone. */
    void loseAnchorage() {
        for (int i = 0; i < tissue.discCells.size(); i++) {
            if (!tissue.inFragment(tissue.discCells.voxel(i))) {
                tissue.discCells.kill(i);
            }
        }
        tissue.discCells.bury();
        begin();
    }
}
