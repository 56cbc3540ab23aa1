package org.resorb.statistics;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;
import org.resorb.chance.Chance;

/**
 * Walks through a grid of levels that change one factor a step, each once, in a random order (Morris, Technometrics 1991,
 * doi 10.2307/1269043). A trajectory is factors + 1 rows in a row; a step is levels / (2 (levels − 1)) up or down, so that
 * every level is visited equally often. The outermost levels are 0 and 1 themselves.
 */
public final class MorrisTrajectories implements Design {
    private static final int ORDER = 0;
    private static final int LEVEL = 1;
    private static final int DOWN = 2;

    private final int trajectories;
    private final int factors;
    private final int levels;
    private final long seed;

    /**
     * A set of trajectories.
     *
     * @param trajectories at least 1
     * @param factors at least 1
     * @param levels even
     * @param seed of the study
     * @throws IllegalArgumentException if one of them is not so
     */
    public MorrisTrajectories(int trajectories, int factors, int levels, long seed) {
        if (trajectories < 1 || factors < 1) {
            throw new IllegalArgumentException(
                    "Morris needs trajectories and factors, not " + trajectories + " and " + factors);
        }
        if (levels < 2 || levels % 2 != 0) {
            throw new IllegalArgumentException("Morris needs an even number of levels, not " + levels);
        }
        this.trajectories = trajectories;
        this.factors = factors;
        this.levels = levels;
        this.seed = seed;
    }

    /** How often all factors are changed. */
    public int trajectories() {
        return trajectories;
    }

    /** Values that each factor may have. */
    public int levels() {
        return levels;
    }

    @Override
    public long rows() {
        return (long) trajectories * (factors + 1);
    }

    @Override
    public double[] at(long row) {
        Objects.checkIndex(row, rows());
        Chance chance = Chance.of(seed, "morris", row / (factors + 1), 1);
        int steps = (int) (row % (factors + 1));
        boolean[] stepped = new boolean[factors];
        order(chance).limit(steps).forEach(factor -> stepped[factor] = true);
        double[] point = new double[factors];
        for (int i = 0; i < factors; i++) {
            boolean startsHigh = chance.uniform(i, DOWN) < 0.5;
            int low = (int) (chance.uniform(i, LEVEL) * (levels / 2));
            point[i] = (low + (startsHigh != stepped[i] ? levels / 2 : 0)) / (levels - 1.0);
        }
        return point;
    }

    private IntStream order(Chance chance) {
        return IntStream.range(0, factors)
                .boxed()
                .sorted(Comparator.comparingDouble(factor -> chance.uniform(factor, ORDER)))
                .mapToInt(factor -> factor);
    }
}
