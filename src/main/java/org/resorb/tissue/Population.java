package org.resorb.tissue;

import java.util.function.IntToDoubleFunction;
import org.resorb.space.Archive;
import org.resorb.space.CountingSort;
import org.resorb.space.Grid;
import org.resorb.space.Parallel;

/**
 * Cells of one kind as agents. One agent may stand for several cells. They stand in the order of their voxels, in a voxel in that
 * of their states, so whoever shares both has indices in a row; an agent's index changes from step to step, its id does not.
 */
public final class Population {
    private static final int AXES = 3;
    private static final int SLACK = 8;
    private static final int FEW = 1 << 8;
    private static final int MANY = 1 << 18;

    /** Agents of a block, if there are many. */
    private static final int BLOCK = 1 << 14;

    private final Parallel parallel;
    private final CellKind kind;
    private final int cellsPerAgent;
    private final int states;
    private final double densityOfOne;
    private final int[] first;
    private final CountingSort sort;
    private int nextId;
    private int[] id = new int[0];
    private int[] idNext = new int[0];
    // Only kinds that eat have a load, only those that grow a position and a heading.
    private float[] load = new float[0];
    private float[] loadNext = new float[0];
    private boolean fed;
    private final double[][] growth;
    private final double[][] growthNext;

    Population(CellKind kind, int cellsPerAgent, Grid grid, Parallel parallel) {
        this.parallel = parallel;
        this.kind = kind;
        this.cellsPerAgent = cellsPerAgent;
        states = kind.states().size();
        densityOfOne = cellsPerAgent / grid.volume();
        first = new int[grid.size() * states + 1];
        sort = new CountingSort(grid.size() * states, parallel);
        growth = new double[kind.growing() ? 2 * AXES : 0][0];
        growthNext = new double[growth.length][0];
    }

    /** What kind of cell these are. */
    public CellKind kind() {
        return kind;
    }

    /** Cells that one agent stands for. */
    public int cellsPerAgent() {
        return cellsPerAgent;
    }

    /** Number of agents. */
    public int size() {
        return first[first.length - 1];
    }

    /** Cells that agents of one state stand for. */
    public long cells(byte inState) {
        long agents = 0;
        for (int row = inState; row < first.length - 1; row += states) {
            agents += first[row + 1] - first[row];
        }
        return agents * cellsPerAgent;
    }

    /** Index of the first agent in a voxel. */
    public int first(int v) {
        return first[v * states];
    }

    /** Index behind the last agent in a voxel. */
    public int end(int v) {
        return first[(v + 1) * states];
    }

    /** Index of the first agent in a voxel that is in a state. */
    public int first(int v, byte inState) {
        return first[v * states + inState];
    }

    /** Index behind the last agent in a voxel that is in a state. */
    public int end(int v, byte inState) {
        return first[v * states + inState + 1];
    }

    /** Cells per mL in a voxel. */
    public double density(int v) {
        return (end(v) - first(v)) * densityOfOne;
    }

    /** Cells of a state per mL in a voxel. */
    public double density(int v, byte inState) {
        return (end(v, inState) - first(v, inState)) * densityOfOne;
    }

    /** Lasting id of the agent at this index. */
    public int id(int agent) {
        return id[agent];
    }

    /** Voxel where an agent is; searched for, so go by voxels where you can. */
    public int voxel(int agent) {
        return row(agent) / states;
    }

    /** State of an agent; its codes belong to its kind of cell. Searched for as its voxel is. */
    public byte state(int agent) {
        return (byte) (row(agent) % states);
    }

    /** Voxel and state of an agent as one number: the last row that does not begin behind it. */
    private int row(int agent) {
        int low = 0;
        int high = first.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (first[middle] <= agent) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Matrix that one cell of the agent has eaten and not digested, in mL. Only of kinds that eat. */
    public double load(int agent) {
        return load[agent];
    }

    /**
     * Cells per mL in a voxel, each counted by the part of its capacity that is empty. Only of kinds that eat.
     *
     * @param capacity load that fills one cell, in mL
     */
    public double hungry(int v, double capacity) {
        double perCapacity = 1 / capacity;
        double hunger = 0;
        int end = end(v);
        for (int agent = first(v); agent < end; agent++) {
            double room = 1 - load[agent] * perCapacity;
            hunger += room > 0 ? room : 0;
        }
        return hunger * densityOfOne;
    }

    /** Position along an axis, in um. Only of kinds that grow. */
    public double position(int agent, int axis) {
        return growth[axis][agent];
    }

    /** Along an axis, the unit vector of the direction in which an agent last grew. Only of kinds that grow. */
    public double heading(int agent, int axis) {
        return growth[AXES + axis][agent];
    }

    void place(int agent, double x, double y, double z) {
        growth[0][agent] = x;
        growth[1][agent] = y;
        growth[2][agent] = z;
    }

    void head(int agent, double x, double y, double z) {
        growth[AXES][agent] = x;
        growth[AXES + 1][agent] = y;
        growth[AXES + 2][agent] = z;
    }

    /** Ids of all, and behind them whatever else. */
    int[] ids() {
        return id;
    }

    /** Voxel and state as one number. */
    int row(int v, byte inState) {
        return v * states + inState;
    }

    /** Does something to the cells of all voxels, by blocks that hold about as many agents. */
    void inBlocks(Block block) {
        int blocks = 1 + size() / BLOCK;
        int voxels = rows() / states;
        if (blocks == 1) {
            block.of(0, voxels, 0);
        } else {
            parallel.run(blocks, (i, worker) -> {
                int from = i == 0 ? 0 : voxel((int) ((long) size() * i / blocks));
                int end = i == blocks - 1 ? voxels : voxel((int) ((long) size() * (i + 1) / blocks));
                block.of(from, end, worker);
            });
        }
    }

    /** Number of rows; one more is that of those who die or leave. */
    int rows() {
        return first.length - 1;
    }

    /**
     * All eat and digest; what they carry then takes effect with the next arrangement.
     *
     * @param most by voxel, what one empty cell eats in an hour, in mL
     * @param capacity load that fills one cell, in mL
     * @param digestion part of the load digested per hour
     */
    void eat(IntToDoubleFunction most, double capacity, double digestion, double hours) {
        loadNext = room(loadNext, size());
        fed = true;
        // A load tends to where eating and digestion balance; without digestion it just grows.
        double lost = Decay.lostPart(digestion, hours);
        double eatenPart = digestion > 0 ? lost / digestion : hours;
        double perCapacity = 1 / capacity;
        inBlocks((from, end, worker) -> {
            for (int v = from; v < end; v++) {
                if (first(v) < end(v)) {
                    eat(first(v), end(v), most.applyAsDouble(v) * eatenPart, 1 - lost, perCapacity);
                }
            }
        });
    }

    private void eat(int from, int end, double eaten, double left, double perCapacity) {
        for (int agent = from; agent < end; agent++) {
            double room = 1 - load[agent] * perCapacity;
            loadNext[agent] = (float) (load[agent] * left + (room > 0 ? eaten * room : 0));
        }
    }

    /**
     * All go where they belong, and others join them.
     *
     * @param rows for each agent the row that it goes to
     * @param joining how many join in each row; they come behind those who are there
     */
    void arrange(int[] rows, int[] joining) {
        sort.places(rows, size(), joining, first);
        idNext = room(idNext, size());
        sort.move(id, rows, idNext);
        int[] ids = id;
        id = idNext;
        idNext = ids;
        arrangeLoads(rows);
        for (int i = 0; i < growth.length; i++) {
            double[] moved = room(growthNext[i], size());
            sort.move(growth[i], rows, moved);
            growthNext[i] = growth[i];
            growth[i] = moved;
        }
        for (int row = 0; row < rows(); row++) {
            for (int agent = first[row + 1] - joining[row]; agent < first[row + 1]; agent++) {
                welcome(agent);
            }
        }
    }

    private void arrangeLoads(int[] rows) {
        if (kind.eats()) {
            float[] loads = fed ? loadNext : load;
            float[] moved = room(fed ? load : loadNext, size());
            sort.move(loads, rows, moved);
            load = moved;
            loadNext = loads;
            fed = false;
        }
    }

    private void welcome(int agent) {
        id[agent] = nextId++;
        if (kind.eats()) {
            load[agent] = 0;
        }
        for (double[] values : growth) {
            values[agent] = 0;
        }
    }

    /** Room for few agents doubles as they become more; where they are many, there is just some more than they need. */
    static int roomy(int size) {
        return size < MANY ? Math.max(FEW, Integer.highestOneBit(size) * 2) : size + size / SLACK;
    }

    /** What was there is lost where there was too little room. */
    private static int[] room(int[] array, int size) {
        return array.length < size ? new int[roomy(size)] : array;
    }

    private static double[] room(double[] array, int size) {
        return array.length < size ? new double[roomy(size)] : array;
    }

    private static float[] room(float[] array, int size) {
        return array.length < size ? new float[roomy(size)] : array;
    }

    void archive(Archive archive) {
        archive.wholes("agents", first, first.length);
        nextId = (int) archive.whole("next id", nextId);
        id = room(id, size());
        archive.wholes("ids", id, size());
        if (kind.eats()) {
            load = room(load, size());
            archive.numbers("loads", load, size());
        }
        for (int i = 0; i < growth.length; i++) {
            growth[i] = room(growth[i], size());
            archive.numbers("growth", growth[i], size());
        }
    }
}
