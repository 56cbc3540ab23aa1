package org.resorb.statistics;

import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.util.FastMath;

/** Correlations of pairs. */
public final class Correlation {
    private static final double ROUNDING = 1e-12;

    private Correlation() {}

    /** Pearson's correlation; NaN of fewer than two pairs, or where one side is constant. */
    public static double pearson(double[] x, double[] y) {
        return x.length < 2 ? Double.NaN : new PearsonsCorrelation().correlation(x, y);
    }

    /** Spearman's correlation; NaN of fewer than two pairs, or where one side is constant. */
    public static double spearman(double[] x, double[] y) {
        return x.length < 2 ? Double.NaN : new SpearmansCorrelation().correlation(x, y);
    }

    /**
     * Spearman's correlations of each two columns.
     *
     * @param rows at least two, of at least one column
     * @return columns × columns
     */
    public static double[][] spearman(double[][] rows) {
        return rows[0].length == 1
                ? new double[][] {{1}}
                : new SpearmansCorrelation().computeCorrelationMatrix(rows).getData();
    }

    /**
     * Fisher's interval of Pearson's correlation of so many pairs; none of fewer than four, nor of 1 and −1, where it would
     * have no width however few they are.
     */
    public static Estimate pearsonInterval(double r, int pairs) {
        return interval(r, 1, pairs);
    }

    /**
     * The same of Spearman's: ranks scatter more than values where they correlate much (Bonett and Wright, Psychometrika
     * 2000, doi 10.1007/BF02294183).
     */
    public static Estimate spearmanInterval(double r, int pairs) {
        return interval(r, 1 + r * r / 2, pairs);
    }

    private static Estimate interval(double r, double variance, int pairs) {
        if (pairs < 4 || FastMath.abs(r) >= 1 - ROUNDING) {
            return Estimate.alone(r);
        }
        double z = FastMath.atanh(r);
        double half = Normal.Z * FastMath.sqrt(variance / (pairs - 3));
        return new Estimate(r, FastMath.tanh(z - half), FastMath.tanh(z + half));
    }
}
