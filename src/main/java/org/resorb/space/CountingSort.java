package org.resorb.space;

import java.util.Arrays;

/** A stable counting sort: things go by their key, and those of one key stay in their order. */
public final class CountingSort {
    private final int keys;
    private final int[] next;
    private int end;

    /** Sorts by keys from 0 to {@code keys}; the last is of those that go. */
    public CountingSort(int keys) {
        this.keys = keys;
        next = new int[keys + 1];
    }

    /**
     * Puts in the place of each key where its thing goes; those that go come behind all others.
     *
     * @param key of each thing, then its place
     * @param count of things
     * @param joining how many join behind those of each key
     * @param first where each key begins, and at last where all end; one longer than there are keys
     */
    public void places(int[] key, int count, int[] joining, int[] first) {
        Arrays.fill(next, 0);
        for (int i = 0; i < count; i++) {
            next[key[i]]++;
        }
        int at = 0;
        for (int k = 0; k < keys; k++) {
            first[k] = at;
            int of = next[k];
            next[k] = at;
            at += of + joining[k];
        }
        first[keys] = at;
        next[keys] = at;
        end = at;
        for (int i = 0; i < count; i++) {
            key[i] = next[key[i]]++;
        }
    }

    /** Puts numbers where {@link #places} found; those of things that go are lost. */
    public void move(int[] from, int[] places, int count, int[] to) {
        for (int i = 0; i < count; i++) {
            if (places[i] < end) {
                to[places[i]] = from[i];
            }
        }
    }

    /** The same. */
    public void move(float[] from, int[] places, int count, float[] to) {
        for (int i = 0; i < count; i++) {
            if (places[i] < end) {
                to[places[i]] = from[i];
            }
        }
    }

    /** The same. */
    public void move(double[] from, int[] places, int count, double[] to) {
        for (int i = 0; i < count; i++) {
            if (places[i] < end) {
                to[places[i]] = from[i];
            }
        }
    }
}
