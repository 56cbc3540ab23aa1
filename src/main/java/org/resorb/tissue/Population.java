package org.resorb.tissue;

import java.util.Arrays;

/** Cells of one kind as agents, in the order of their ids. One agent may stand for several cells. */
public final class Population {
    private final int cellsPerAgent;
    private int size;
    private int nextId;
    private int[] id = new int[256];
    private int[] voxel = new int[256];
    private byte[] state = new byte[256];
    private boolean[] dead = new boolean[256];
    private double[] load = new double[256];
    private double[][] position = new double[3][256];
    private double[][] heading = new double[3][256];

    /** Nobody yet. */
    public Population(int cellsPerAgent) {
        this.cellsPerAgent = cellsPerAgent;
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

    /** Matrix that one cell of the agent has eaten and not digested, in mL. */
    public double load(int agent) {
        return load[agent];
    }

    /** Position along an axis, in um. */
    public double position(int agent, int axis) {
        return position[axis][agent];
    }

    /** Unit vector of the direction in which an agent last moved. */
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
        load[size] = 0;
        for (int axis = 0; axis < 3; axis++) {
            position[axis][size] = 0;
            heading[axis][size] = 0;
        }
        return size++;
    }

    void move(int agent, int toVoxel) {
        voxel[agent] = toVoxel;
    }

    void turn(int agent, byte toState) {
        state[agent] = toState;
    }

    void load(int agent, double amount) {
        load[agent] = amount;
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
        load[to] = load[from];
        for (int axis = 0; axis < 3; axis++) {
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
        load = Arrays.copyOf(load, length);
        for (int axis = 0; axis < 3; axis++) {
            position[axis] = Arrays.copyOf(position[axis], length);
            heading[axis] = Arrays.copyOf(heading[axis], length);
        }
    }
}
