package org.resorb.space;

import java.util.Arrays;

/** How many things join those of each key in a {@link CountingSort}. Most keys have none, so they are looked through by stretches. */
public final class Joining {
    private final int[] things;
    private final boolean[] some;

    /** None join yet; keys go from 0 to {@code keys}. */
    public Joining(int keys) {
        things = new int[keys];
        some = new boolean[CountingSort.stretches(keys)];
    }

    /** So many join those of a key; may be said of several keys at a time. */
    public void add(int key, int count) {
        if (count > 0) {
            things[key] += count;
            some[CountingSort.stretch(key)] = true;
        }
    }

    /** How many join those of a key. */
    public int at(int key) {
        return things[key];
    }

    boolean in(int stretch) {
        return some[stretch];
    }

    /** Nobody joins any more, once each key that somebody joins was told, in order. */
    public void forEach(Each each) {
        for (int stretch = 0; stretch < some.length; stretch++) {
            if (some[stretch]) {
                int from = CountingSort.begin(stretch);
                int to = Math.min(CountingSort.begin(stretch + 1), things.length);
                for (int key = from; key < to; key++) {
                    if (things[key] > 0) {
                        each.of(key, things[key]);
                    }
                }
                Arrays.fill(things, from, to, 0);
                some[stretch] = false;
            }
        }
    }

    /** Is told of a key. */
    @FunctionalInterface
    public interface Each {
        /** So many join those of a key. */
        void of(int key, int count);
    }
}
