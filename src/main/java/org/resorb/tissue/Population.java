package org.resorb.tissue;

import java.util.Arrays;

/** Cells of one kind as agents, in the order of their ids. One agent may stand for several cells. */
public final class Population {
    private static final int AXES = 3;
    private static final int FIRST_LENGTH = 256;

    private final CellKind kind;
    private final int cellsPerAgent;
    private int size;
    private int nextId;
    private int[] id = new int[FIRST_LENGTH];
    private int[] voxel = new int[FIRST_LENGTH];
    private byte[] state = new byte[FIRST_LENGTH];
    private boolean[] dead = new boolean[FIRST_LENGTH];
    // Only kinds that eat have a load, only those that grow a position and a heading.
    private double[] load = new double[0];
    private final double[][] position;
    private final double[][] heading;

    /** Nobody yet. */
    public Population(CellKind kind, int cellsPerAgent) {
        this.kind = kind;
        this.cellsPerAgent = cellsPerAgent;
        int axes = kind.growing() ? AXES : 0;
        position = new double[axes][FIRST_LENGTH];
        heading = new double[axes][FIRST_LENGTH];
        if (kind.eats()) {
            load = new double[FIRST_LENGTH];
        }
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
        return size;
    }

    /** Cells that agents of one state stand for. */
    public long cells(byte inState) {
        long agents = 0;
        for (int i = 0; i < size; i++) {
            agents += state[i] == inState ? 1 : 0;
        }
        return agents * cellsPerAgent;
    }

    /** Lasting id of the agent at this index. */
    public int id(int agent) {
        return id[agent];
    }

    /** Voxel where an agent is. */
    public int voxel(int agent) {
        return voxel[agent];
    }

    /** State of an agent; its codes belong to its kind of cell. */
    public byte state(int agent) {
        return state[agent];
    }

    /** Matrix that one cell of the agent has eaten and not digested, in mL. Only of kinds that eat. */
    public double load(int agent) {
        return load[agent];
    }

    /** Position along an axis, in um. Only of kinds that grow. */
    public double position(int agent, int axis) {
        return position[axis][agent];
    }

    /** Along an axis, the unit vector of the direction in which an agent last grew. Only of kinds that grow. */
    public double heading(int agent, int axis) {
        return heading[axis][agent];
    }

    int add(int atVoxel, byte inState) {
        if (size == id.length) {
            grow();
        }
        id[size] = nextId++;
        voxel[size] = atVoxel;
        state[size] = inState;
        dead[size] = false;
        if (kind.eats()) {
            load[size] = 0;
        }
        for (int axis = 0; axis < position.length; axis++) {
            position[axis][size] = 0;
            heading[axis][size] = 0;
        }
        return size++;
    }

    void move(int agent, int toVoxel) {
        voxel[agent] = toVoxel;
    }

    /** Moves all to the voxels given for each. */
    void moveAll(int[] toVoxels) {
        System.arraycopy(toVoxels, 0, voxel, 0, size);
    }

    /** Copies all states. */
    void states(byte[] into) {
        System.arraycopy(state, 0, into, 0, size);
    }

    /** Turns all into the states given for each. */
    void turnAll(byte[] toStates) {
        System.arraycopy(toStates, 0, state, 0, size);
    }

    /** Copies all loads. */
    void loads(double[] into) {
        System.arraycopy(load, 0, into, 0, size);
    }

    /** Gives all the loads given for each. */
    void loadAll(double[] amounts) {
        System.arraycopy(amounts, 0, load, 0, size);
    }

    void place(int agent, double x, double y, double z) {
        position[0][agent] = x;
        position[1][agent] = y;
        position[2][agent] = z;
    }

    void head(int agent, double x, double y, double z) {
        heading[0][agent] = x;
        heading[1][agent] = y;
        heading[2][agent] = z;
    }

    void kill(int agent) {
        dead[agent] = true;
    }

    /** Removes the dead; the living keep their order. */
    void bury() {
        int alive = 0;
        for (int i = 0; i < size; i++) {
            if (!dead[i]) {
                copy(i, alive++);
            }
        }
        size = alive;
    }

    private void copy(int from, int to) {
        if (from == to) {
            return;
        }
        id[to] = id[from];
        voxel[to] = voxel[from];
        state[to] = state[from];
        dead[to] = false;
        if (kind.eats()) {
            load[to] = load[from];
        }
        for (int axis = 0; axis < position.length; axis++) {
            position[axis][to] = position[axis][from];
            heading[axis][to] = heading[axis][from];
        }
    }

    private void grow() {
        int length = size * 2;
        id = Arrays.copyOf(id, length);
        voxel = Arrays.copyOf(voxel, length);
        state = Arrays.copyOf(state, length);
        dead = Arrays.copyOf(dead, length);
        load = kind.eats() ? Arrays.copyOf(load, length) : load;
        for (int axis = 0; axis < position.length; axis++) {
            position[axis] = Arrays.copyOf(position[axis], length);
            heading[axis] = Arrays.copyOf(heading[axis], length);
        }
    }
}
