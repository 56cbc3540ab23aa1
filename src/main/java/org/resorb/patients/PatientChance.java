package org.resorb.patients;

import org.apache.commons.math3.util.FastMath;
import org.resorb.chance.Chance;
import org.resorb.statistics.Normal;

/** What is chance in how a patient is seen; a draw hangs on the patient's seed, its purpose and its number alone. */
final class PatientChance {
    private static final double LEAST = 1e-9;

    private PatientChance() {}

    /** Uniform on [0, 1). */
    static double uniform(long seed, String purpose, int slot) {
        return Chance.of(seed, "observation, " + purpose, 0, 1).uniform(0, slot);
    }

    /** Normal with mean 0 and standard deviation 1. */
    static double normal(long seed, String purpose, int slot) {
        return Normal.quantile(FastMath.max(LEAST, uniform(seed, purpose, slot)));
    }

    /** Exponential with mean 1. */
    static double exponential(long seed, String purpose, int slot) {
        return -FastMath.log1p(-uniform(seed, purpose, slot));
    }

    /** Poisson with this mean; of many the normal law near to it. */
    static int poisson(double mean, long seed, String purpose, int slot) {
        double uniform = uniform(seed, purpose, slot);
        double deviation = FastMath.sqrt(mean);
        if (mean > 700) {
            return (int) FastMath.max(
                    0, FastMath.rint(mean + deviation * Normal.quantile(FastMath.max(LEAST, uniform))));
        }
        double probability = FastMath.exp(-mean);
        double below = probability;
        int count = 0;
        while (uniform >= below && probability > 0) {
            count++;
            probability *= mean / count;
            below += probability;
        }
        return count;
    }
}
