package org.resorb.study;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** A set of run numbers: a bit each, and nothing for stretches that are full or empty. */
final class RunSet {
    private static final int STRETCH = 1 << 16;
    private static final BitSet FULL = new BitSet(0);

    private final Map<Long, BitSet> stretches = new HashMap<>();
    private long size;

    /** Adds a run; false if it was in already. */
    boolean add(long run) {
        if (contains(run)) {
            return false;
        }
        int bit = (int) (run % STRETCH);
        BitSet bits = stretches.computeIfAbsent(run / STRETCH, stretch -> new BitSet());
        bits.set(bit);
        size++;
        // Runs come nearly in order, so a stretch is full soon after its last one; counting every time would be slow.
        if ((bit == STRETCH - 1 || size % 1024 == 0) && bits.cardinality() == STRETCH) {
            stretches.put(run / STRETCH, FULL);
        }
        return true;
    }

    boolean contains(long run) {
        BitSet bits = stretches.get(run / STRETCH);
        return bits != null && (bits == FULL || bits.get((int) (run % STRETCH)));
    }

    long size() {
        return size;
    }
}
