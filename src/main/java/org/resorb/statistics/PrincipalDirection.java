package org.resorb.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.apache.commons.math3.util.FastMath;

/**
 * A combination of coordinates that varies by itself among draws: a principal component.
 *
 * @param sd standard deviation along it
 * @param weights one a coordinate, their squares add up to 1; the largest is above 0
 */
public record PrincipalDirection(double sd, double[] weights) {
    /** All of them, the one that varies least first. */
    public static List<PrincipalDirection> of(double[][] draws) {
        RealMatrix covariance = new Covariance(draws).getCovarianceMatrix();
        EigenDecomposition decomposition = new EigenDecomposition(covariance);
        List<PrincipalDirection> directions = new ArrayList<>();
        for (int i = 0; i < covariance.getColumnDimension(); i++) {
            double variance = Math.max(0, decomposition.getRealEigenvalue(i));
            double[] weights = decomposition.getEigenvector(i).toArray();
            directions.add(new PrincipalDirection(FastMath.sqrt(variance), upward(weights)));
        }
        directions.sort(Comparator.comparingDouble(PrincipalDirection::sd));
        return List.copyOf(directions);
    }

    private static double[] upward(double[] weights) {
        double largest = 0;
        for (double weight : weights) {
            largest = Math.abs(weight) > Math.abs(largest) ? weight : largest;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= largest < 0 ? -1 : 1;
        }
        return weights;
    }
}
