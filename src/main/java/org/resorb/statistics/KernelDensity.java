package org.resorb.statistics;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * How dense a sample lies, by Gaussian kernels with the width of Silverman's rule of thumb (1986, Density Estimation for
 * Statistics and Data Analysis, eq. 3.31), as R's {@code density} has it by default.
 */
public final class KernelDensity {
    private static final double QUARTILES_OF_NORMAL = 1.34;

    private KernelDensity() {}

    /** Standard deviation of the kernels; of a sample that does not vary 1, or its size if it is not 0. */
    public static double bandwidth(double[] sample) {
        double sd = Moments.sd(sample);
        double[] quartiles = Quantiles.all(sample, 0.25, 0.75);
        double within = (quartiles[1] - quartiles[0]) / QUARTILES_OF_NORMAL;
        double width = Math.min(sd, within);
        if (!(width > 0)) {
            width = sd > 0 ? sd : Math.abs(sample[0]) > 0 ? Math.abs(sample[0]) : 1;
        }
        return 0.9 * width * FastMath.pow(sample.length, -0.2);
    }

    /**
     * The density at some places; its integral over all places is 1.
     *
     * @param sample not empty, finite
     */
    public static double[] at(double[] places, double[] sample) {
        double width = bandwidth(sample);
        double height = 1 / (sample.length * width * FastMath.sqrt(2 * Math.PI));
        return Arrays.stream(places)
                .map(place -> height
                        * Arrays.stream(sample)
                                .map(value -> (place - value) / width)
                                .map(off -> FastMath.exp(-off * off / 2))
                                .sum())
                .toArray();
    }
}
