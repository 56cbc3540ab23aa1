package org.resorb.statistics;

import java.util.Arrays;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.apache.commons.math3.util.FastMath;

/**
 * What measuring one number is expected to leave of the spread of others, whatever comes out: the linear update of Bayes
 * (Goldstein and Wooff 2007, doi 10.1002/9780470065662), exact where all is normal.
 *
 * @param sd of the number over the draws
 * @param bits of information that the measurement is expected to give
 * @param ratios standard deviation after by that before, one a coordinate; 1 where there is none to begin with
 * @param removed part of the sum of all variances that it takes away, 0 to 1
 */
public record LinearUpdate(double sd, double bits, double[] ratios, double removed) {
    /**
     * Of a number at points that all count alike.
     *
     * @param draws a row a draw, a column a coordinate
     * @param predicted the number at each of them
     * @param error variance of the measurement, above 0
     */
    public static LinearUpdate of(double[][] draws, double[] predicted, double error) {
        Covariance covariance = new Covariance();
        double own = Moments.variance(predicted);
        double[] ratios = new double[draws[0].length];
        double before = 0;
        double taken = 0;
        for (int i = 0; i < ratios.length; i++) {
            int coordinate = i;
            double[] values =
                    Arrays.stream(draws).mapToDouble(draw -> draw[coordinate]).toArray();
            double variance = Moments.variance(values);
            double shared = covariance.covariance(values, predicted);
            double less = shared * shared / (own + error);
            ratios[i] = variance > 0 ? FastMath.sqrt(Math.max(0, 1 - less / variance)) : 1;
            before += variance;
            taken += less;
        }
        double bits = FastMath.log(2, 1 + own / error) / 2;
        return new LinearUpdate(FastMath.sqrt(own), bits, ratios, before > 0 ? taken / before : 0);
    }
}
