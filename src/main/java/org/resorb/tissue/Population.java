package org.resorb.tissue;

import java.util.function.IntToDoubleFunction;
import org.resorb.space.Archive;
import org.resorb.space.CountingSort;
import org.resorb.space.Grid;
import org.resorb.space.Joining;
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

    /** Voxels that are passed over together where there is nobody. */
    private static final int STRETCH = 32;

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
    private int[] rowNext = new int[0];
    private final int[] occupied;
    private int occupiedVoxels;
    // Only kinds that eat have a load, only those that grow a position and a heading.
    private final Loads loads;
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
        occupied = new int[grid.size() + 1];
        loads = kind.eats() ? new Loads(parallel.workers()) : null;
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
        for (int i = 0; i < occupiedVoxels; i++) {
            agents += end(occupied[i], inState) - first(occupied[i], inState);
        }
        return agents * cellsPerAgent;
    }

    /** Number of voxels in which there are any. */
    public int occupiedVoxels() {
        return occupiedVoxels;
    }

    /** One of the voxels in which there are any, in order of index. */
    public int occupied(int i) {
        return occupied[i];
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
        return loads.at(agent);
    }

    /**
     * Cells per mL in a voxel, each counted by the part of its capacity that is empty. Only of kinds that eat.
     *
     * @param capacity load that fills one cell, in mL
     */
    public double hungry(int v, double capacity) {
        return loads.hungry(first(v), end(v), 1 / capacity) * densityOfOne;
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

    /**
     * Does something to all cells, by blocks that hold about as many agents, each apart from all others.
     *
     * @param block counts the {@link #occupied} voxels
     */
    public void inBlocks(Block block) {
        int blocks = 1 + size() / BLOCK;
        if (blocks == 1) {
            block.of(0, occupiedVoxels, 0);
        } else {
            parallel.run(blocks, (i, worker) -> block.of(from(i, blocks), from(i + 1, blocks), worker));
        }
    }

    /** Of the occupied voxels, the first that does not begin before a block does. */
    private int from(int block, int blocks) {
        int agent = (int) ((long) size() * block / blocks);
        int low = 0;
        int high = occupiedVoxels;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (first(occupied[middle]) < agent) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
        // A load tends to where eating and digestion balance; without digestion it just grows.
        double lost = Decay.lostPart(digestion, hours);
        double eatenPart = digestion > 0 ? lost / digestion : hours;
        loads.begin(size(), 1 - lost, 1 / capacity);
        inBlocks((from, end, worker) -> {
            int next = from;
            while (next < end) {
                int last = next + 1;
                int begin = first(occupied[next]);
                while (last < end && first(occupied[last]) - begin < Loads.ROW) {
                    last++;
                }
                loads.digest(begin, end(occupied[last - 1]), worker);
                for (int i = next; i < last; i++) {
                    int v = occupied[i];
                    loads.eat(first(v), end(v), most.applyAsDouble(v) * eatenPart, worker);
                }
                loads.keep(worker);
                next = last;
            }
        });
    }

    /**
     * All go where they belong, and others join them.
     *
     * @param rows for each agent the row that it goes to; room for others from now on
     * @param joining how many join in each row; they come behind those who are there; then none any more
     * @return for each agent the row that it is in
     */
    int[] arrange(int[] rows, Joining joining) {
        sort.count(rows, size(), joining, first);
        idNext = room(idNext, size());
        rowNext = room(rowNext, size());
        sort.sort(rows, rowNext, id, idNext);
        int[] ids = id;
        id = idNext;
        idNext = ids;
        if (loads != null) {
            loads.arrange(sort, rows, size());
        }
        for (int i = 0; i < growth.length; i++) {
            double[] moved = room(growthNext[i], size());
            sort.move(growth[i], rows, moved);
            growthNext[i] = growth[i];
            growth[i] = moved;
        }
        int[] sorted = rowNext;
        rowNext = rows;
        findOccupied();
        joining.forEach((row, count) -> {
            for (int agent = first[row + 1] - count; agent < first[row + 1]; agent++) {
                sorted[agent] = row;
                welcome(agent);
            }
        });
        return sorted;
    }

    private void findOccupied() {
        int found = 0;
        int voxels = (first.length - 1) / states;
        for (int from = 0; from < voxels; from += STRETCH) {
            int to = Math.min(from + STRETCH, voxels);
            if (first(from) < first(to)) {
                for (int v = from; v < to; v++) {
                    // Which ones they are is hard to foretell where there are few, so no branch.
                    occupied[found] = v;
                    found += first(v) < end(v) ? 1 : 0;
                }
            }
        }
        occupiedVoxels = found;
    }

    private void welcome(int agent) {
        id[agent] = nextId++;
        if (loads != null) {
            loads.welcome(agent);
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

    void archive(Archive archive) {
        archive.wholes("agents", first, first.length);
        nextId = (int) archive.whole("next id", nextId);
        id = room(id, size());
        archive.wholes("ids", id, size());
        if (loads != null) {
            loads.archive(archive, size());
        }
        for (int i = 0; i < growth.length; i++) {
            growth[i] = room(growth[i], size());
            archive.numbers("growth", growth[i], size());
        }
        findOccupied();
    }
}
