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
        tissue.overLiving(v -> passage.set(v, tissue.place[v] == Region.DISC ? 0 : permeability.applyAsDouble(v)));
        for (Walk walk : walks) {
            walk.begin(towards, motility, chance, series, rows);
        }
        cells.inBlocks((from, end, worker) -> {
            for (int v = from; v < end; v++) {
                if (cells.first(v) < cells.end(v)) {
                    walks[worker].from(v);
                }
            }
        });
    }

    /** Walks of one step. */
    private final class Walk {
        private Drift towards;
        private double motility;
        private Chance chance;
        private Draw series;
        private int[] rows;
        private final List<Uniforms> strides = new ArrayList<>();
        private final double[] drift = new double[Grid.AXES];

        /** Rates per hour of the jumps out of the voxel in which the step began, laid end to end: where each ends. */
        private final double[] upTo = new double[ways + 1];

        private final int[] at = new int[TROOP];
        private final int[] jumping = new int[TROOP];
        private final long[] bits = new long[TROOP];

        void begin(Drift drawing, double spreading, Chance luck, Draw draws, int[] goal) {
            towards = drawing;
            motility = spreading;
            chance = luck;
            series = draws;
            rows = goal;
            strides.clear();
        }

        /** All in a voxel stride as often. */
        void from(int v) {
            rates(v);
            double expected = upTo[ways] * hours;
            int count = (int) Math.ceil(expected / JUMPS_PER_STRIDE);
            while (strides.size() < count) {
                strides.add(chance.uniforms(series, strides.size()));
            }
            for (int first = cells.first(v); first < cells.end(v) && count > 0; first += TROOP) {
                int troop = Math.min(TROOP, cells.end(v) - first);
                Arrays.fill(at, 0, troop, v);
                long threshold = Uniforms.threshold(expected / count);
                for (int stride = 0; stride < count; stride++) {
                    int jumps = strides.get(stride).below(threshold, cells.ids(), first, troop, bits, jumping);
                    for (int i = 0; i < jumps; i++) {
                        double draw = Uniforms.uniform(bits[i]) * count / hours;
                        at[jumping[i]] = jump(at[jumping[i]], draw);
                    }
                }
                arrive(v, first, troop);
            }
        }

        private void rates(int v) {
            towards.in(v, drift);
            for (int way = 0; way < ways; way++) {
                double along = way % 2 == 0 ? -drift[way / 2] : drift[way / 2];
                upTo[way + 1] = upTo[way] + randomRate(along) + Math.max(along, 0) * perVoxel;
            }
        }

        /** Jumps up the gradient spread the cells by themselves; random jumps add only what is missing to the motility. */
        private double randomRate(double along) {
            return Math.max(0, (motility * perVoxel - 0.5 * Math.abs(along)) * perVoxel);
        }

        /**
         * Tries one step into a neighbouring voxel, in the direction that the draw falls on.
         *
         * @param draw uniform on the rates of all directions laid end to end
         */
        private int jump(int v, double draw) {
            int way = 0;
            for (int next = 1; next < ways; next++) {
                way += draw >= upTo[next] ? 1 : 0;
            }
            int to = adjacency.next(v, way);
            if (to < 0) {
                return v;
            }
            double tries = upTo[way + 1] - upTo[way];
            double part = passage.at(to);
            int face = adjacency.face(v, way);
            if (face >= 0) {
                part *= crossing(face, tries);
            }
            return draw - upTo[way] < part * tries ? to : v;
        }

        private void arrive(int v, int first, int troop) {
            for (int i = 0; i < troop; i++) {
                int row = rows[first + i];
                if (at[i] != v && row < cells.rows()) {
                    int state = row - v * states;
                    rows[first + i] = at[i] * states + (state >= 0 && state < states ? state : row % states);
                }
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
