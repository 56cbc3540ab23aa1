package org.resorb.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * A table of two by two, whose odds are compared. Half a case is added to each cell, so that an empty one gives no infinite
 * ratio (Haldane 1956, doi 10.1111/j.1469-1809.1955.tb01285.x; Anscombe 1956).
 *
 * @param exposed those with a yes among the exposed, with how many they are
 * @param others those with a yes among the others
 */
public record OddsRatio(Proportion exposed, Proportion others) {
    private static final double HALF = 0.5;

    /** Of answers, 1 for a yes and 0 for a no. */
    public static OddsRatio of(double[] exposed, double[] others) {
        return new OddsRatio(Proportion.of(exposed), Proportion.of(others));
    }

    /** Odds of a yes among the exposed over those among the others. */
    public double value() {
        return odds(exposed) / odds(others);
    }

    /** Standard error of the logarithm. */
    public double logError() {
        return FastMath.sqrt(variance(exposed) + variance(others));
    }

    /**
     * With Woolf's interval (1955, doi 10.1111/j.1469-1809.1955.tb01348.x); unknown if there are no exposed or no others.
     */
    public Estimate woolf() {
        if (exposed.n() == 0 || others.n() == 0) {
            return Estimate.UNKNOWN;
        }
        double ratio = value();
        double factor = FastMath.exp(Normal.Z * logError());
        return new Estimate(ratio, ratio / factor, ratio * factor);
    }

    private static double odds(Proportion side) {
        return yes(side) / no(side);
    }

    private static double variance(Proportion side) {
        return 1 / yes(side) + 1 / no(side);
    }

    private static double yes(Proportion side) {
        return side.count() + HALF;
    }

    private static double no(Proportion side) {
        return side.n() - side.count() + HALF;
    }
}
