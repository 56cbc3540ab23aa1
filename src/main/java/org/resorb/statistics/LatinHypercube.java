package org.resorb.statistics;

import java.util.Objects;
import org.resorb.chance.Chance;
import org.resorb.chance.Shuffle;

/**
 * A Latin hypercube: every factor's range is cut into as many strata as there are rows, and each stratum holds one row, at
 * a random place within it (McKay, Beckman and Conover, Technometrics 1979, doi 10.2307/1268522). Nothing is stored: the
 * order of the strata is a keyed shuffle.
 */
public final class LatinHypercube implements Design {
    private static final String PURPOSE = "latin_hypercube";

    // Coarse enough that stratum + place is exact for any number of rows: a row never slips into the next stratum, nor
    // onto 0 or 1, where a normal factor would be infinite.
    private static final int PLACES = 1 << 20;

    private final int rows;
    private final Shuffle[] strata;
    private final Chance chance;

    /**
     * A hypercube.
     *
     * @param rows at least 1
     * @param factors at least 1
     * @param seed of the study
     * @throws IllegalArgumentException if there are no rows or no factors
     */
    public LatinHypercube(int rows, int factors, long seed) {
        if (rows < 1 || factors < 1) {
            throw new IllegalArgumentException(
                    "a Latin hypercube needs rows and factors, not " + rows + " × " + factors);
        }
        this.rows = rows;
        this.strata = new Shuffle[factors];
        for (int factor = 0; factor < factors; factor++) {
            strata[factor] = Shuffle.of(seed, PURPOSE, 1 + factor, rows);
        }
        this.chance = Chance.of(seed, PURPOSE, 0, 1);
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public double[] at(long row) {
        int index = (int) Objects.checkIndex(row, rows);
        double[] point = new double[strata.length];
        for (int factor = 0; factor < point.length; factor++) {
            double place = ((int) (chance.uniform(index, factor) * PLACES) + 0.5) / PLACES;
            point[factor] = (strata[factor].at(index) + place) / rows;
        }
        return point;
    }
}
