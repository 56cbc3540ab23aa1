package org.resorb.tissue;

import org.resorb.space.Archive;
import org.resorb.space.CountingSort;

/**
 * Matrix that agents have eaten and not digested, in mL a cell. It is kept in single precision and reckoned with in double;
 * that is done for many at a time in loops of their own, since a processor that goes to and fro for each waits for itself.
 */
final class Loads {
    /** Agents of voxel after voxel that are worth a loop of their own. */
    static final int ROW = 512;

    private float[] load = new float[0];
    private float[] next = new float[0];
    private boolean fed;
    private double left;
    private double perCapacity;

    /** One for each worker. */
    private final Row[] rows;

    private static final class Row {
        private int first;
        private int size;
        private double[] before = new double[2 * ROW];
        private double[] after = new double[2 * ROW];
    }

    Loads(int workers) {
        rows = new Row[workers];
        for (int worker = 0; worker < workers; worker++) {
            rows[worker] = new Row();
        }
    }

    double at(int agent) {
        return load[agent];
    }

    /** Sum over some agents of the part of their capacity that is empty. */
    double hungry(int from, int end, double perWhole) {
        double hunger = 0;
        for (int agent = from; agent < end; agent++) {
            double room = 1 - load[agent] * perWhole;
            hunger += room > 0 ? room : 0;
        }
        return hunger;
    }

    /**
     * All begin to digest and to eat; what they carry then takes effect with the next arrangement.
     *
     * @param leftPart of a load that is not digested
     * @param perWhole one over the load that fills a cell
     */
    void begin(int agents, double leftPart, double perWhole) {
        next = room(next, agents);
        fed = true;
        left = leftPart;
        perCapacity = perWhole;
    }

    /** Some agents in a row digest. */
    void digest(int from, int end, int worker) {
        Row row = rows[worker];
        row.first = from;
        row.size = end - from;
        if (row.before.length < row.size) {
            row.before = new double[2 * row.size];
            row.after = new double[2 * row.size];
        }
        double[] before = row.before;
        double[] after = row.after;
        for (int i = 0; i < end - from; i++) {
            before[i] = load[from + i];
        }
        for (int i = 0; i < end - from; i++) {
            after[i] = before[i] * left;
        }
    }

    /** Some of those who have just digested eat, if there is anything to eat. */
    void eat(int from, int end, double eaten, int worker) {
        if (eaten != 0) {
            double[] before = rows[worker].before;
            double[] after = rows[worker].after;
            int first = rows[worker].first;
            for (int i = from - first; i < end - first; i++) {
                after[i] = before[i] * left + eaten * Math.max(1 - before[i] * perCapacity, 0);
            }
        }
    }

    /** Keeps what those carry who have just digested. */
    void keep(int worker) {
        Row row = rows[worker];
        double[] after = row.after;
        for (int i = 0; i < row.size; i++) {
            next[row.first + i] = (float) after[i];
        }
    }

    /** All go where a sort puts them. */
    void arrange(CountingSort sort, int[] places, int size) {
        float[] loads = fed ? next : load;
        float[] moved = room(fed ? load : next, size);
        sort.move(loads, places, moved);
        load = moved;
        next = loads;
        fed = false;
    }

    /** An agent comes, with nothing eaten. */
    void welcome(int agent) {
        load[agent] = 0;
    }

    private static float[] room(float[] array, int size) {
        return array.length < size ? new float[Population.roomy(size)] : array;
    }

    void archive(Archive archive, int size) {
        load = room(load, size);
        archive.numbers("loads", load, size);
    }
}
