package org.resorb.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * A normal distribution that is cut at 0 and 1.
 *
 * @param place where its middle would be if it were not cut
 * @param spread what its standard deviation would be, above 0
 */
public record CutNormal(double place, double spread) {
    /** The value below which this part lies, 0 … 1. */
    public double quantile(double part) {
        double low = Normal.probability(-place / spread);
        double high = Normal.probability((1 - place) / spread);
        double cut = place + spread * Normal.quantile(Math.max(1e-300, low + part * (high - low)));
        return Math.min(1, Math.max(0, cut));
    }

    /** The density at a value from 0 to 1. */
    double density(double value) {
        double apart = (value - place) / spread;
        double inside = Normal.probability((1 - place) / spread) - Normal.probability(-place / spread);
        return FastMath.exp(-apart * apart / 2) / (spread * FastMath.sqrt(2 * FastMath.PI) * inside);
    }
}
