package org.resorb.tissue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.resorb.chance.Chance;
import org.resorb.chance.Draw;
import org.resorb.chance.Uniforms;
import org.resorb.space.Adjacency;
import org.resorb.space.Field;
import org.resorb.space.Grid;

/**
 * How cells get from voxel to voxel: by jumps between neighbours with the mean speed and spread of their walk, so that
 * neither the voxel nor the direction matters. Whoever is in the same voxel shares what draws and hinders them, so that is
 * asked for once.
 */
final class Crawling {
    /** Largest expected number of jumps per stride, so that a cell looks where it is before it goes on. */
    private static final double JUMPS_PER_STRIDE = 0.5;

    /** Agents that stride together. */
    private static final int TROOP = 512;

    private final Tissue tissue;
    private final Population cells;
    private final Adjacency adjacency;
    private double hours;
    private final double perVoxel;
    private final int ways;
    private final int states;

    /** What each way adds to the index of a voxel. */
    private final int[] beside;

    /** One for each worker. */
    private final Walk[] walks;

    /** Part of tries to enter each voxel that succeed. */
    private final Field passage;

    Crawling(Tissue tissue, Population cells, double hours) {
        this.tissue = tissue;
        this.cells = cells;
        this.hours = hours;
        adjacency = tissue.adjacency;
        ways = adjacency.ways();
        states = cells.kind().states().size();
        beside = new int[ways];
        Arrays.setAll(beside, way -> (way % 2 == 0 ? -1 : 1) * tissue.grid.stride(way / 2));
        perVoxel = 1 / tissue.grid.voxel();
        passage = new Field(tissue.grid);
        walks = new Walk[tissue.parallel.workers()];
        Arrays.setAll(walks, worker -> new Walk());
    }

    void lasting(double newHours) {
        hours = newHours;
    }

    /**
     * Lets all crawl.
     *
     * @param motility random motility in um2/h
     * @param permeability part of jumps into a voxel that succeed
     * @param series of draws, one for each stride
     * @param rows of each agent, where it ends up; who is gone stays gone
     */
    void crawl(
            Drift towards, double motility, IntToDoubleFunction permeability, Chance chance, Draw series, int[] rows) {
        if (cells.size() == 0) {
            return;
        }
        int[] living = tissue.living();
        tissue.inBlocks(living.length, (from, end, worker) -> {
            for (int i = from; i < end; i++) {
                int v = living[i];
                passage.set(v, tissue.place[v] == Region.DISC ? 0 : permeability.applyAsDouble(v));
            }
        });
        for (Walk walk : walks) {
            walk.begin(towards, motility, chance, series, rows);
        }
        cells.inBlocks((from, end, worker) -> {
            for (int i = from; i < end; i++) {
                walks[worker].join(cells.occupied(i));
            }
            walks[worker].walk();
        });
    }

    /** Walks of one step, troop after troop; those of a troop come from voxel after voxel. */
    private final class Walk {
        private Drift towards;
        private double motility;
        private Chance chance;
        private Draw series;
        private int[] rows;
        private final List<Uniforms> draws = new ArrayList<>();
        private final double[] drift = new double[Grid.AXES];

        // The voxels that they come from: where their agents end in the troop, how often those stride, and the rates
        // per
        // hour of the jumps out of them, laid end to end: where each ends.
        private int voxels;
        private final int[] end = new int[TROOP];
        private final int[] strides = new int[TROOP];
        private final double[] upTo = new double[TROOP * (ways + 1)];

        // The agents: the first of them, the voxel of the above that each comes from, and where it is.
        private int first;
        private int agents;
        private final int[] from = new int[TROOP];
        private final int[] at = new int[TROOP];
        private final long[] id = new long[TROOP];
        private final long[] threshold = new long[TROOP];
        private final long[] bits = new long[TROOP];
        private final int[] jumping = new int[TROOP];

        void begin(Drift drawing, double spreading, Chance luck, Draw drawn, int[] goal) {
            towards = drawing;
            motility = spreading;
            chance = luck;
            series = drawn;
            rows = goal;
            draws.clear();
        }

        /** All in a voxel join the troop, which walks when it is full. */
        void join(int v) {
            int agent = cells.first(v);
            int last = cells.end(v);
            while (agent < last) {
                if (agents == TROOP) {
                    walk();
                }
                if (agents == 0) {
                    first = agent;
                }
                int several = Math.min(TROOP - agents, last - agent);
                join(v, several);
                agent += several;
            }
        }

        private void join(int v, int several) {
            int begin = voxels * (ways + 1);
            rates(v, begin);
            double expected = upTo[begin + ways] * hours;
            int count = (int) Math.ceil(expected / JUMPS_PER_STRIDE);
            long below = count > 0 ? Uniforms.threshold(expected / count) : 0;
            for (int i = agents; i < agents + several; i++) {
                from[i] = voxels;
                at[i] = v;
                threshold[i] = below;
            }
            agents += several;
            end[voxels] = agents;
            strides[voxels] = count;
            voxels++;
        }

        private void rates(int v, int begin) {
            towards.in(v, drift);
            upTo[begin] = 0;
            for (int way = 0; way < ways; way++) {
                double along = way % 2 == 0 ? -drift[way / 2] : drift[way / 2];
                upTo[begin + way + 1] = upTo[begin + way] + randomRate(along) + Math.max(along, 0) * perVoxel;
            }
        }

        /** Jumps up the gradient spread the cells by themselves; random jumps add only what is missing to the motility. */
        private double randomRate(double along) {
            return Math.max(0, (motility * perVoxel - 0.5 * Math.abs(along)) * perVoxel);
        }

        /** The troop strides as often as it should. */
        void walk() {
            int[] ids = cells.ids();
            for (int i = 0; i < agents; i++) {
                id[i] = ids[first + i];
            }
            int most = 0;
            for (int one = 0; one < voxels; one++) {
                most = Math.max(most, strides[one]);
            }
            for (int stride = 0; stride < most; stride++) {
                restThoseWhoHaveStridden(stride);
                if (draws.size() == stride) {
                    draws.add(chance.uniforms(series, stride));
                }
                int jumps = draws.get(stride).below(threshold, id, agents, bits, jumping);
                for (int i = 0; i < jumps; i++) {
                    int agent = jumping[i];
                    int one = from[agent];
                    double draw = Uniforms.uniform(bits[agent]) * strides[one] / hours;
                    int v = at[agent];
                    int to = jump(v, one * (ways + 1), draw);
                    if (to != v) {
                        at[agent] = to;
                        move(first + agent, v, to);
                    }
                }
            }
            agents = 0;
            voxels = 0;
        }

        private void restThoseWhoHaveStridden(int stride) {
            for (int one = 0; one < voxels; one++) {
                if (strides[one] == stride) {
                    Arrays.fill(threshold, one == 0 ? 0 : end[one - 1], end[one], 0);
                }
            }
        }

        /**
         * Tries one step into a neighbouring voxel, in the direction that the draw falls on.
         *
         * @param begin of the rates
         * @param draw uniform on the rates of all directions laid end to end
         */
        private int jump(int v, int begin, double draw) {
            int way = 0;
            for (int next = 1; next < ways; next++) {
                way += draw >= upTo[begin + next] ? 1 : 0;
            }
            double over = draw - upTo[begin + way];
            double tries = upTo[begin + way + 1] - upTo[begin + way];
            if (adjacency.isOpen(v)) {
                int to = v + beside[way];
                return over < passage.at(to) * tries ? to : v;
            }
            int to = adjacency.next(v, way);
            if (to < 0) {
                return v;
            }
            int face = adjacency.face(v, way);
            double part = face < 0 ? passage.at(to) : passage.at(to) * crossing(face, tries);
            return over < part * tries ? to : v;
        }

        /** An agent gets from voxel to voxel, unless it is gone. */
        private void move(int agent, int v, int to) {
            int row = rows[agent];
            if (row < cells.rows()) {
                int state = row - v * states;
                rows[agent] = to * states + (state >= 0 && state < states ? state : row % states);
            }
        }
    }

    /**
     * Cells pile up at a closed cover in a layer thinner than a voxel, so each crosses it, or goes through a hole as long
     * as the cover is thick, at a rate of its own, however often it runs against it.
     *
     * @param tries how often the cell runs against it, per hour
     */
    private double crossing(int face, double tries) {
        double open = tissue.cover.open(face);
        double throughHole = tries * tissue.grid.voxel() / tissue.cover.thickness();
        double through = tissue.matrix.coverCrossing() + open * throughHole;
        return through / (through + tries * (1 - open));
    }
}
