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
     * Those of some ids whose bits are below a threshold of their own.
     *
     * @param ids as long numbers, since a processor reckons with several of those at a time
     * @param some how many, from the first on
     * @param bits room for the bits of all
     * @param found their places, from 0
     * @return how many there are
     */
    public int below(long[] thresholds, long[] ids, int some, long[] bits, int[] found) {
        long flip = mirror;
        for (int i = 0; i < some; i++) {
            bits[i] = Chance.mix(start + (ids[i] ^ flip) * increment) >>> 1;
        }
        int count = 0;
        for (int i = 0; i < some; i++) {
            // Which ones they are is noise, so a branch would be foretold wrongly time and again.
            found[count] = i;
            count += (int) (bits[i] - thresholds[i] >>> 63);
        }
        return count;
    }
}
