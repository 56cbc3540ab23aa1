package org.resorb.chance;

import org.apache.commons.math3.util.FastMath;

/**
 * The draws of one purpose in one step. A draw is a pure function of (seed, purpose, step, id, slot): there is no stream
 * to share, so neither order, threads nor observers can change it.
 *
 * <p>The hash chains the finaliser "variant 13" of D. Stafford, the one of SplitMix64 (Steele, Lea and Flood, OOPSLA
 * 2014, doi 10.1145/2660193.2660195), once per word of the key.
 */
public final class Chance {
    static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long BY_SLOT = 0xD1B54A32D192ED03L;
    private static final long BY_DRAW = 0xA0761D6478BD642FL;
    private static final double LARGEST_MEAN = 30;
    private static final int SEED_ROUNDS = 4;

    private final long key;
    private final double stepHours;

    private Chance(long key, double stepHours) {
        this.key = key;
        this.stepHours = stepHours;
    }

    /**
     * Draws for a purpose in one step.
     *
     * @param seed of the run
     * @param purpose who draws, usually a mechanism's name
     * @param step number of the step
     * @param stepHours its length
     */
    public static Chance of(long seed, String purpose, long step, double stepHours) {
        long hash = mix(seed + GOLDEN);
        for (int i = 0; i < purpose.length(); i++) {
            hash = mix(hash ^ purpose.charAt(i) * GOLDEN);
        }
        return new Chance(mix(hash + step * GOLDEN), stepHours);
    }

    /**
     * A seed for replicate {@code index} of something seeded with {@code seed}; never negative, fits an int. A hash would
     * repeat itself within some ten thousand replicates; this shuffles all 31-bit numbers, so none comes twice.
     */
    public static int seed(long seed, long index) {
        long key = mix(mix(seed + GOLDEN) + (index >> 31) * GOLDEN);
        long shuffled = index;
        for (int round = 1; round <= SEED_ROUNDS; round++) {
            shuffled = shuffled + mix(key + round * GOLDEN) & Integer.MAX_VALUE;
            shuffled = (shuffled ^ shuffled >>> 16) * 0x7FEB352DL & Integer.MAX_VALUE;
            shuffled ^= shuffled >>> 15;
        }
        return (int) shuffled;
    }

    static long mix(long z) {
        long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
        return b ^ b >>> 31;
    }

    /** Uniform on [0, 1), 53 bits, for the agent or voxel {@code id}. */
    public double uniform(Draw draw, int id) {
        return uniform(draw.key(id), draw.slot());
    }

    /** The same for the {@code nth} of a series of draws, from 0. */
    public double uniform(Draw first, int id, int nth) {
        return uniform(first.key(id), first.slot() + nth);
    }

    /** True with the probability that an event of this rate per hour befalls the agent or voxel within the step. */
    public boolean happens(Draw draw, double ratePerHour, int id) {
        return happens(ratePerHour, draw.key(id), draw.slot());
    }

    /** The numbers of a draw for all agents or voxels. */
    public Uniforms uniforms(Draw draw) {
        return uniforms(draw, 0);
    }

    /** The numbers of the {@code nth} of a series of draws, from 0. */
    public Uniforms uniforms(Draw first, int nth) {
        return new Uniforms(mix(key ^ BY_DRAW) + (first.slot() + nth) * BY_SLOT, first.otherIds());
    }

    /** Probability that an event of this rate per hour happens within the step. */
    public double probability(double ratePerHour) {
        return ratePerHour > 0 ? 1 - FastMath.exp(-ratePerHour * stepHours) : 0;
    }

    /** Number of events of this rate per hour that befall the agent or voxel within the step, Poisson distributed. */
    public int count(Draw draw, double ratePerHour, int id) {
        return count(ratePerHour, draw.key(id), draw.slot());
    }

    /** Uniform on [0, 1), 53 bits, for the agent or place {@code id} and its draw number {@code slot}. */
    public double uniform(int id, int slot) {
        return (mix(mix(key + id * GOLDEN) + slot * BY_SLOT) >>> 11) * 0x1.0p-53;
    }

    /** True with the probability that an event of this rate per hour happens within the step. */
    boolean happens(double ratePerHour, int id, int slot) {
        double expected = ratePerHour * stepHours;
        if (expected <= 0) {
            return false;
        }
        double uniform = uniform(id, slot);
        // The probability is never above what is expected, so most draws are settled without the exponential.
        return uniform < expected && uniform < 1 - FastMath.exp(-expected);
    }

    /** Number of events of this rate per hour within the step, Poisson distributed. */
    int count(double ratePerHour, int id, int slot) {
        double mean = ratePerHour * stepHours;
        int count = 0;
        int part = slot;
        while (mean > LARGEST_MEAN) {
            count += poisson(LARGEST_MEAN, uniform(id, part));
            mean -= LARGEST_MEAN;
            part += 1 << 16;
        }
        return mean > 0 ? count + poisson(mean, uniform(id, part)) : count;
    }

    private static int poisson(double mean, double uniform) {
        if (uniform < 1 - mean) {
            return 0;
        }
        double probability = FastMath.exp(-mean);
        double cumulative = probability;
        int count = 0;
        while (uniform >= cumulative && probability > 0) {
            count++;
            probability *= mean / count;
            cumulative += probability;
        }
        return count;
    }
}
