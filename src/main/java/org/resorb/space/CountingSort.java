package org.resorb.space;

import java.util.Arrays;

/**
 * A stable counting sort: things go by their key, and those of one key stay in their order. That leaves one result only, in
 * however many pieces it is done. Stretches of keys that nothing has are passed over.
 */
public final class CountingSort {
    /** Fewer things are not worth being shared. */
    private static final int LEAST = 1 << 15;

    /** A stretch has two to this many keys. */
    private static final int BITS = 6;

    private final int keys;
    private final Parallel parallel;

    /** For each piece how many there are of each key, then where the next of them goes; 0 in stretches that are not used. */
    private final int[][] next;

    /** For each piece the stretches in which any piece has things, or things join. */
    private final boolean[][] used;

    private int pieces = 1;
    private int count;
    private int end;

    /** Sorts by keys from 0 to {@code keys}; the last is of things that go. */
    public CountingSort(int keys, Parallel parallel) {
        this.keys = keys;
        this.parallel = parallel;
        next = new int[parallel.workers()][];
        used = new boolean[next.length][];
        makeRoom(0);
    }

    private void makeRoom(int piece) {
        next[piece] = new int[keys + 1];
        used[piece] = new boolean[stretches(keys + 1)];
    }

    static int stretches(int keys) {
        return stretch(keys - 1) + 1;
    }

    static int stretch(int key) {
        return key >> BITS;
    }

    /** The first key of a stretch. */
    static int begin(int stretch) {
        return stretch << BITS;
    }

    /**
     * Counts things by their keys, and finds where those of each key begin once they are sorted.
     *
     * @param key of each thing
     * @param things how many
     * @param joining how many join behind those of each key
     * @param first where each key begins, and at last where all end; one longer than there are keys
     */
    public void count(int[] key, int things, Joining joining, int[] first) {
        count = things;
        pieces = things < LEAST ? 1 : next.length;
        if (pieces == 1) {
            count(key, 0);
        } else {
            parallel.run(pieces, (piece, worker) -> count(key, piece));
        }
        int at = 0;
        for (int stretch = 0; stretch < stretches(keys); stretch++) {
            int from = begin(stretch);
            int to = Math.min(begin(stretch + 1), keys);
            if (joining.in(stretch) || isUsed(stretch)) {
                use(stretch);
                at = begin(from, to, at, joining, first);
            } else {
                Arrays.fill(first, from, to, at);
            }
        }
        first[keys] = at;
        use(stretch(keys));
        begin(keys, at);
        end = at;
    }

    private boolean isUsed(int stretch) {
        boolean any = false;
        for (int piece = 0; piece < pieces; piece++) {
            any |= used[piece][stretch];
        }
        return any;
    }

    private void use(int stretch) {
        for (int piece = 0; piece < pieces; piece++) {
            used[piece][stretch] = true;
        }
    }

    private int begin(int from, int to, int start, Joining joining, int[] first) {
        int at = start;
        for (int k = from; k < to; k++) {
            first[k] = at;
            at = begin(k, at) + joining.at(k);
        }
        return at;
    }

    private int from(int piece) {
        return (int) ((long) count * piece / pieces);
    }

    private void count(int[] key, int piece) {
        if (next[piece] == null) {
            makeRoom(piece);
        }
        int[] found = next[piece];
        boolean[] in = used[piece];
        for (int stretch = 0; stretch < in.length; stretch++) {
            if (in[stretch]) {
                Arrays.fill(found, begin(stretch), Math.min(begin(stretch + 1), found.length), 0);
                in[stretch] = false;
            }
        }
        int last = from(piece + 1);
        for (int i = from(piece); i < last; i++) {
            found[key[i]]++;
            in[stretch(key[i])] = true;
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
