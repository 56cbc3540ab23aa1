package org.resorb.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.util.FastMath;

/** Ranks of the factors of a sample, and what they explain of an output's ranks by linear regression. */
final class RankedFactors {
    private static final double NOTHING = 1e-9;
    private static final Prcc.Coefficient UNKNOWN = new Prcc.Coefficient(Estimate.UNKNOWN, Double.NaN);

    private final int factors;
    private final int rows;
    private final int[] varying;
    private final double[][] ranks;
    private final RealMatrix inverse;

    private RankedFactors(int factors, int rows, int[] varying, double[][] ranks) {
        this.factors = factors;
        this.rows = rows;
        this.varying = varying;
        this.ranks = ranks;
        this.inverse = degreesOfFreedom() > 1 && varying.length > 0 ? inverse(ranks) : null;
    }

    /** Ranks those of the rows that are kept. */
    static RankedFactors of(double[][] points, int[] kept) {
        int factors = points.length == 0 ? 0 : points[0].length;
        double[][] columns = new double[factors][];
        for (int i = 0; i < factors; i++) {
            int factor = i;
            columns[i] =
                    Arrays.stream(kept).mapToDouble(row -> points[row][factor]).toArray();
        }
        int[] varying = IntStream.range(0, factors)
                .filter(factor -> varies(columns[factor]))
                .toArray();
        double[][] ranks =
                Arrays.stream(varying).mapToObj(i -> Ranks.of(columns[i])).toArray(double[][]::new);
        return new RankedFactors(factors, kept.length, varying, ranks);
    }

    /** Partial correlations with an output of the kept rows, one a factor. */
    List<Prcc.Coefficient> against(double[] outputs) {
        List<Prcc.Coefficient> coefficients = new ArrayList<>();
        for (int i = 0; i < factors; i++) {
            coefficients.add(UNKNOWN);
        }
        if (inverse == null || Moments.areAlike(outputs)) {
            return coefficients;
        }
        double[] ranked = Ranks.of(outputs);
        PearsonsCorrelation pearson = new PearsonsCorrelation();
        double[] correlations = Arrays.stream(ranks)
                .mapToDouble(r -> pearson.correlation(r, ranked))
                .toArray();
        double[] slopes = inverse.operate(correlations);
        double unexplained =
                1 - MatrixUtils.createRealVector(slopes).dotProduct(MatrixUtils.createRealVector(correlations));
        for (int i = 0; i < varying.length; i++) {
            double left = Math.max(0, unexplained) * inverse.getEntry(i, i);
            // Where the others explain all, rounding alone is left, of which nothing is to be made.
            boolean none = Math.abs(slopes[i]) < NOTHING;
            coefficients.set(
                    varying[i], coefficient(none ? 0 : slopes[i] / FastMath.hypot(slopes[i], FastMath.sqrt(left))));
        }
        return coefficients;
    }

    private Prcc.Coefficient coefficient(double correlation) {
        int freedom = degreesOfFreedom();
        double t = Math.abs(correlation) * FastMath.sqrt(freedom / (1 - correlation * correlation));
        double probability = new Student(freedom).beyond(t);
        // As of so many pairs, since each of the other factors takes one degree of freedom.
        return new Prcc.Coefficient(Correlation.spearmanInterval(correlation, freedom + 2), probability);
    }

    /** How many factors vary. */
    int varying() {
        return varying.length;
    }

    /** Size of a coefficient whose probability is that of missing the interval. */
    static double chance(int freedom) {
        if (freedom < 2) {
            return Double.NaN;
        }
        double t = new Student(freedom).reach();
        return t / FastMath.sqrt(freedom + t * t);
    }

    /** Rows less the output's mean and the slopes of all factors. */
    private int degreesOfFreedom() {
        return rows - varying.length - 1;
    }

    private static RealMatrix inverse(double[][] ranks) {
        RealMatrix columns = MatrixUtils.createRealMatrix(ranks).transpose();
        RealMatrix correlations = ranks.length == 1
                ? MatrixUtils.createRealIdentityMatrix(1)
                : new PearsonsCorrelation(columns).getCorrelationMatrix();
        try {
            return new LUDecomposition(correlations, NOTHING).getSolver().getInverse();
        } catch (SingularMatrixException followFromEachOther) {
            return null;
        }
    }

    private static boolean varies(double[] values) {
        return Arrays.stream(values).distinct().limit(2).count() > 1;
    }
}
