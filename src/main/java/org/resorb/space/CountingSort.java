package org.resorb.space;

import java.util.Arrays;

/**
 * A stable counting sort: things go by their key, and those of one key stay in their order. That leaves one result only, in
 * however many pieces it is done.
 */
public final class CountingSort {
    /** Fewer things are not worth being shared. */
    private static final int LEAST = 1 << 15;

    private final int keys;
    private final Parallel parallel;

    /** For each piece how many there are of each key, then where the next of them goes. */
    private final int[][] next;

    private int pieces = 1;
    private int count;
    private int end;

    /** Sorts by keys from 0 to {@code keys}; the last is of things that go. */
    public CountingSort(int keys, Parallel parallel) {
        this.keys = keys;
        this.parallel = parallel;
        next = new int[parallel.workers()][];
        next[0] = new int[keys + 1];
    }

    /**
     * Counts things by their keys, and finds where those of each key begin once they are sorted.
     *
     * @param key of each thing
     * @param things how many
     * @param joining how many join behind those of each key
     * @param first where each key begins, and at last where all end; one longer than there are keys
     */
    public void count(int[] key, int things, int[] joining, int[] first) {
        count = things;
        pieces = things < LEAST ? 1 : next.length;
        if (pieces == 1) {
            count(key, 0);
        } else {
            parallel.run(pieces, (piece, worker) -> count(key, piece));
        }
        int at = 0;
        if (pieces == 1) {
            at = begin(next[0], joining, first);
        } else {
            for (int k = 0; k < keys; k++) {
                first[k] = at;
                at = begin(k, at) + joining[k];
            }
        }
        first[keys] = at;
        begin(keys, at);
        end = at;
    }

    private int begin(int[] of, int[] joining, int[] first) {
        int at = 0;
        for (int k = 0; k < keys; k++) {
            int some = of[k];
            of[k] = at;
            first[k] = at;
            at += some + joining[k];
        }
        return at;
    }

    private int from(int piece) {
        return (int) ((long) count * piece / pieces);
    }

    private void count(int[] key, int piece) {
        if (next[piece] == null) {
            next[piece] = new int[keys + 1];
        }
        int[] found = next[piece];
        Arrays.fill(found, 0);
        int last = from(piece + 1);
        for (int i = from(piece); i < last; i++) {
            found[key[i]]++;
        }
    }

    /** The pieces' things of a key come one after the other. */
    private int begin(int k, int from) {
        int at = from;
        for (int piece = 0; piece < pieces; piece++) {
            int of = next[piece][k];
            next[piece][k] = at;
            at += of;
        }
        return at;
    }

    /**
     * Puts keys and numbers in order, after {@link #count}; those of things that go are lost.
     *
     * @param key of each thing, then its place; things that go come behind all others
     */
    public void sort(int[] key, int[] sortedKey, int[] from, int[] to) {
        if (pieces == 1) {
            sort(key, sortedKey, from, to, 0);
        } else {
            parallel.run(pieces, (piece, worker) -> sort(key, sortedKey, from, to, piece));
        }
    }

    private void sort(int[] key, int[] sortedKey, int[] from, int[] to, int piece) {
        int[] at = next[piece];
        int last = from(piece + 1);
        for (int i = from(piece); i < last; i++) {
            int k = key[i];
            int place = at[k]++;
            key[i] = place;
            if (k < keys) {
                sortedKey[place] = k;
                to[place] = from[i];
            }
        }
    }

    /** Puts other numbers where {@link #sort} did. */
    public void move(float[] from, int[] places, float[] to) {
        if (pieces == 1) {
            move(from, places, to, 0);
        } else {
            parallel.run(pieces, (piece, worker) -> move(from, places, to, piece));
        }
    }

    private void move(float[] from, int[] places, float[] to, int piece) {
        int last = from(piece + 1);
        for (int i = from(piece); i < last; i++) {
            if (places[i] < end) {
                to[places[i]] = from[i];
            }
        }
    }

    /** The same. */
    public void move(double[] from, int[] places, double[] to) {
        if (pieces == 1) {
            move(from, places, to, 0);
        } else {
            parallel.run(pieces, (piece, worker) -> move(from, places, to, piece));
        }
    }

    private void move(double[] from, int[] places, double[] to, int piece) {
        int last = from(piece + 1);
        for (int i = from(piece); i < last; i++) {
            if (places[i] < end) {
                to[places[i]] = from[i];
            }
        }
    }
}
