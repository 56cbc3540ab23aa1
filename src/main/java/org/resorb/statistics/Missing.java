package org.resorb.statistics;

import java.util.Arrays;

/** Missing values, which are {@link Double#NaN}. */
public final class Missing {
    private Missing() {}

    /** The values that are there, in their order; infinite ones are. */
    public static double[] omit(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }
}
