package org.resorb.chance;

/**
 * The uniform numbers of one draw in one step, one for each id, made to be read for many ids at a time. They are those of
 * a SplitMix64 generator (Steele, Lea and Flood, OOPSLA 2014, doi 10.1145/2660193.2660195) that belongs to this draw
 * alone: its start and its odd increment are hashed from the draw's key, and the number of an id is the one at that place.
 */
public final class Uniforms {
    private static final double BITS = 0x1.0p63;
    private static final int FEWEST_FLIPS = 24;

    private final long start;
    private final long increment;
    private final int mirror;

    Uniforms(long key, boolean otherIds) {
        start = Chance.mix(key);
        increment = oddAndUneven(Chance.mix(key + Chance.GOLDEN));
        mirror = otherIds ? -1 : 0;
    }

    /** Increments whose bits hardly alternate would leave neighbours alike; theirs are flipped. */
    private static long oddAndUneven(long hash) {
        long odd = hash | 1;
        return Long.bitCount(odd ^ odd >>> 1) < FEWEST_FLIPS ? odd ^ 0xAAAAAAAAAAAAAAAAL : odd;
    }

    /** What 63 bits stay below with this probability, 0 to 1. */
    public static long threshold(double probability) {
        return (long) (probability * BITS);
    }

    /** Uniform on [0, 1] from 63 bits. */
    public static double uniform(long bits) {
        return bits / BITS;
    }

    /** 63 bits for an id. */
    public long bits(int id) {
        return Chance.mix(start + (id ^ mirror) * increment) >>> 1;
    }

    /** Place from {@code from} on of the first id whose bits are below a threshold; {@code end} if there is none. */
    public int next(long threshold, int[] ids, int from, int end) {
        int i = from;
        while (i < end && bits(ids[i]) >= threshold) {
            i++;
        }
        return i;
    }

    /**
     * Those of a row of ids whose bits are below a threshold.
     *
     * @param length of the row
     * @param bits room for the bits of all; in front come those of the ones found
     * @param found their places in the row, from 0
     * @return how many there are
     */
    public int below(long threshold, int[] ids, int from, int length, long[] bits, int[] found) {
        for (int i = 0; i < length; i++) {
            bits[i] = bits(ids[from + i]);
        }
        int count = 0;
        for (int i = 0; i < length; i++) {
            // Which ones they are is noise, so a branch would be foretold wrongly time and again.
            long one = bits[i];
            found[count] = i;
            bits[count] = one;
            count += (int) (one - threshold >>> 63);
        }
        return count;
    }
}
