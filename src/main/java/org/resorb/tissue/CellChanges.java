package org.resorb.tissue;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import org.resorb.chance.Chance;
import org.resorb.chance.Draw;
import org.resorb.chance.Uniforms;
import org.resorb.space.Archive;
import org.resorb.space.Joining;

/** What should happen in one step to the cells of one kind. Who is not mentioned stays where and what they are. */
public final class CellChanges {
    private final Tissue tissue;
    private final Population cells;
    private final int states;
    private double hours;
    private Crawling crawling;
    private final Joining joining;
    /** The row that each agent goes to. */
    private int[] rows = new int[0];

    private final IntConsumer dying = this::die;

    /** By the state that an agent turns into. */
    private final IntConsumer[] turning;

    /** One for each worker. */
    private final Hazards[] hazards;

    CellChanges(Tissue tissue, Population cells, double hours) {
        this.tissue = tissue;
        this.cells = cells;
        this.hours = hours;
        states = cells.kind().states().size();
        joining = new Joining(cells.rows());
        turning = new IntConsumer[states];
        Arrays.setAll(turning, into -> agent -> turn(agent, (byte) into));
        hazards = new Hazards[tissue.parallel.workers()];
        everybodyStays();
    }

    void lasting(double newHours) {
        hours = newHours;
        if (crawling != null) {
            crawling.lasting(newHours);
        }
    }

    /** So many agents enter a voxel, in a state. */
    public void enter(int v, int agents, byte state) {
        joining.add(cells.row(v, state), agents);
    }

    /**
     * Cells enter the living voxels, in a state.
     *
     * @param rate in a voxel, cells per mL and hour
     * @param draw of their number
     */
    public void enter(byte state, Chance chance, Draw draw, IntToDoubleFunction rate) {
        double agentsPerRate = tissue.grid.volume() / cells.cellsPerAgent();
        int[] living = tissue.living();
        tissue.inBlocks(living.length, (from, end, worker) -> {
            for (int i = from; i < end; i++) {
                int v = living[i];
                enter(v, chance.count(draw, rate.applyAsDouble(v) * agentsPerRate, v), state);
            }
        });
    }

    /**
     * All crawl.
     *
     * @param drift velocity of those in a voxel
     * @param motility random motility in um2/h
     * @param permeability part of tries to enter a voxel that succeed
     * @param strides a series of draws, one for each stride of an agent
     */
    public void crawl(Drift drift, double motility, IntToDoubleFunction permeability, Chance chance, Draw strides) {
        if (crawling == null) {
            crawling = new Crawling(tissue, cells, hours);
        }
        crawling.crawl(drift, motility, permeability, chance, strides, rows);
    }

    /** An agent turns into another state. */
    public void turn(int agent, byte into) {
        if (rows[agent] != cells.rows()) {
            rows[agent] += into - rows[agent] % states;
        }
    }

    /** Cells of a state turn into another, each by a draw, at a rate per hour that depends on the voxel. */
    public void turn(byte state, byte into, Chance chance, Draw draw, IntToDoubleFunction rate) {
        befall(state, state + 1, chance, draw, (of, v) -> rate.applyAsDouble(v), turning[into]);
    }

    /** An agent dies, leaves or stops being what it is. */
    public void die(int agent) {
        rows[agent] = cells.rows();
    }

    /** Cells die, each by a draw, at a rate that depends on their state and voxel. */
    public void die(Chance chance, Draw draw, CellRate rate) {
        befall(0, states, chance, draw, rate, dying);
    }

    /** Something befalls cells of some states in a row, each by a draw. */
    private void befall(int first, int last, Chance chance, Draw draw, CellRate rate, IntConsumer what) {
        Uniforms uniforms = chance.uniforms(draw);
        cells.inBlocks((from, end, worker) -> {
            Hazards hazards = hazardsOf(worker);
            hazards.begin(chance);
            for (int i = from; i < end; i++) {
                int v = cells.occupied(i);
                for (int state = first; state < last; state++) {
                    byte of = (byte) state;
                    if (cells.first(v, of) < cells.end(v, of)) {
                        befall(v, of, uniforms, hazards.threshold(state, rate.of(of, v)), what);
                    }
                }
            }
        });
    }

    private Hazards hazardsOf(int worker) {
        if (hazards[worker] == null) {
            hazards[worker] = new Hazards(states);
        }
        return hazards[worker];
    }

    /** How probable events are; the same rate often comes time after time, so it need not be asked for again. */
    private static final class Hazards {
        /** As many numbers as keep those of two workers out of one line of a cache. */
        private static final int APART = 8;

        private Chance chance;
        private final double[] lastRate;
        private final long[] lastThreshold;

        Hazards(int states) {
            lastRate = new double[states + 2 * APART];
            lastThreshold = new long[states + 2 * APART];
        }

        void begin(Chance now) {
            chance = now;
            Arrays.fill(lastRate, 0);
            Arrays.fill(lastThreshold, 0);
        }

        /** What the bits of those of a state whom it befalls stay below. */
        long threshold(int state, double ratePerHour) {
            int at = APART + state;
            if (ratePerHour != lastRate[at]) {
                lastRate[at] = ratePerHour;
                lastThreshold[at] = Uniforms.threshold(chance.probability(ratePerHour));
            }
            return lastThreshold[at];
        }
    }

    /** Something befalls some of those in a voxel that are in a state, each with the same probability. */
    private void befall(int v, byte state, Uniforms uniforms, long threshold, IntConsumer what) {
        if (threshold > 0) {
            int end = cells.end(v, state);
            int agent = uniforms.next(threshold, cells.ids(), cells.first(v, state), end);
            while (agent < end) {
                what.accept(agent);
                agent = uniforms.next(threshold, cells.ids(), agent + 1, end);
            }
        }
    }

    /**
     * All eat matrix and digest it.
     *
     * @param most what one empty cell in a voxel eats, in mL per hour; the fuller it is the less
     * @param capacity load that fills one cell, in mL
     * @param digestion part of the load digested per hour
     */
    public void eat(IntToDoubleFunction most, double capacity, double digestion) {
        cells.eat(most, capacity, digestion, hours);
    }

    /** A growing agent gets into a voxel. */
    void move(int agent, int to) {
        if (rows[agent] != cells.rows()) {
            rows[agent] = cells.row(to, (byte) (rows[agent] % states));
        }
    }

    /** Lets the cells be what they became, move, die and enter; those that are anchored die where their matrix is gone. */
    void commit() {
        if (cells.kind().isAnchored()) {
            loseAnchorage();
        }
        rows = cells.arrange(rows, joining);
    }

    private void loseAnchorage() {
        for (int i = 0; i < cells.occupiedVoxels(); i++) {
            int v = cells.occupied(i);
            if (!tissue.inFragment(v)) {
                Arrays.fill(rows, cells.first(v), cells.end(v), cells.rows());
            }
        }
    }

    private void everybodyStays() {
        rows = rows.length < cells.size() ? new int[Population.roomy(cells.size())] : rows;
        for (int i = 0; i < cells.occupiedVoxels(); i++) {
            int v = cells.occupied(i);
            for (byte state = 0; state < states; state++) {
                Arrays.fill(rows, cells.first(v, state), cells.end(v, state), cells.row(v, state));
            }
        }
    }

    void archive(Archive archive) {
        cells.archive(archive);
        everybodyStays();
    }
}
