package org.resorb.patients;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.resorb.chance.Chance;
import org.resorb.statistics.Normal;

/**
 * How patients are seen: when they come, how well a reader measures, and who is operated on before. The scanner's point
 * spread is in the MRI volume already.
 *
 * @param visits the first is the baseline, to which every later measurement is compared
 * @param jitter standard deviation of the day of a visit, in days; cut at two of them
 * @param readerError standard deviation of the logarithm of a measured volume
 * @param painAbove on the scale of 0 to 10, from which an operation is thought of
 * @param surgeryFrom first day of operations, in days
 * @param surgeryChance part of the patients who agree to one if their pain asks for it
 */
public record Observation(
        List<Visit> visits,
        double jitter,
        double readerError,
        double painAbove,
        double surgeryFrom,
        double surgeryChance) {
    private static final double MOST_DEVIATIONS = 2;
    private static final double LEAST = 1e-9;

    /** The day on which a patient comes for a visit, counted from 0 for the baseline; never after the last day. */
    double day(int visit, long seed, double last) {
        double deviations = normal(seed, "visit", visit);
        double cut = FastMath.max(-MOST_DEVIATIONS, FastMath.min(MOST_DEVIATIONS, deviations));
        return FastMath.max(0, FastMath.min(last, visits.get(visit).days() + jitter * cut));
    }

    /** By how much the reader is off at a visit, as a factor. */
    double misreading(int visit, long seed) {
        return FastMath.exp(readerError * normal(seed, "reader", visit));
    }

    /** Whether the patient would agree to an operation. */
    boolean agrees(long seed) {
        return uniform(seed, "surgery", 0) < surgeryChance;
    }

    private static double normal(long seed, String purpose, int slot) {
        return Normal.quantile(FastMath.max(LEAST, uniform(seed, purpose, slot)));
    }

    private static double uniform(long seed, String purpose, int slot) {
        return Chance.of(seed, "observation, " + purpose, 0, 1).uniform(0, slot);
    }
}
