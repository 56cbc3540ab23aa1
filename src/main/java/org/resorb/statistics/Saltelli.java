package org.resorb.statistics;

import java.util.Objects;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.resorb.chance.Chance;

/**
 * The scheme of Saltelli (Comput Phys Commun 2010, doi 10.1016/j.cpc.2009.09.018) for first-order and total indices, on a
 * Sobol sequence with a random digital shift, which keeps the sequence even and no point at 0 or 1. Rows come in blocks of
 * factors + 2: a point A, a point B, then A with its first coordinate from B, with its second, and so on. For pairs of factors
 * (Saltelli, Comput Phys Commun 2002, doi 10.1016/S0010-4655(02)00280-1) there follow as many of B with one coordinate from A.
 * The sequence is evenest when the number of blocks is a power of two.
 */
public final class Saltelli implements Design {
    private static final int MOST_FACTORS = 500;
    private static final double SCALE = 0x1.0p52;

    private final int base;
    private final int factors;
    private final boolean pairs;
    private final SobolSequenceGenerator sequence;
    private final long[] shift;

    /**
     * A scheme.
     *
     * @param base number of blocks, at least 1
     * @param factors 1 … 500, as the sequence has 1000 dimensions
     * @param seed of the study
     * @throws IllegalArgumentException if base or factors are outside of these
     */
    public Saltelli(int base, int factors, long seed) {
        this(base, factors, false, seed);
    }

    /**
     * A scheme.
     *
     * @param base number of blocks, at least 1
     * @param factors 1 … 500, as the sequence has 1000 dimensions
     * @param pairs whether indices of pairs can be told from it
     * @param seed of the study
     * @throws IllegalArgumentException if base or factors are outside of these
     */
    public Saltelli(int base, int factors, boolean pairs, long seed) {
        if (base < 1 || factors < 1 || factors > MOST_FACTORS) {
            throw new IllegalArgumentException("a Saltelli scheme needs a base of at least 1 and 1 to " + MOST_FACTORS
                    + " factors, not " + base + " and " + factors);
        }
        this.base = base;
        this.factors = factors;
        this.pairs = pairs;
        this.sequence = new SobolSequenceGenerator(2 * factors);
        this.shift = new long[2 * factors];
        Chance chance = Chance.of(seed, "saltelli", 0, 1);
        for (int i = 0; i < shift.length; i++) {
            shift[i] = (long) (chance.uniform(i, 0) * SCALE);
        }
    }

    /** Number of blocks. */
    public int base() {
        return base;
    }

    /** Whether indices of pairs can be told from it. */
    public boolean pairs() {
        return pairs;
    }

    private int block() {
        return (pairs ? 2 : 1) * factors + 2;
    }

    @Override
    public long rows() {
        return (long) base * block();
    }

    @Override
    public double[] at(long row) {
        Objects.checkIndex(row, rows());
        double[] both = shifted((int) (row / block()));
        int place = (int) (row % block());
        boolean isOfB = place == 1 || place > factors + 1;
        int other = isOfB ? place - 2 - factors : place - 2;
        double[] point = new double[factors];
        for (int i = 0; i < factors; i++) {
            boolean fromB = isOfB ^ (place > 1 && i == other);
            point[i] = both[fromB ? factors + i : i];
        }
        return point;
    }

    private double[] shifted(int index) {
        double[] point;
        // The generator remembers where it was, so threads take turns.
        synchronized (sequence) {
            point = sequence.skipTo(index);
        }
        for (int i = 0; i < point.length; i++) {
            point[i] = (((long) (point[i] * SCALE) ^ shift[i]) + 0.5) / SCALE;
        }
        return point;
    }
}
