package org.resorb.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * How alike a smooth function is at two points: the Gaussian correlation with a length of its own for every parameter.
 *
 * @param lengths in parts of the unit cube; a long one means that the parameter does little
 * @param noise variance of what is not smooth, as part of the variance of what is
 */
record GaussianKernel(double[] lengths, double noise) {
    double between(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < lengths.length; i++) {
            double part = (a[i] - b[i]) / lengths[i];
            sum += part * part;
        }
        return FastMath.exp(-sum / 2);
    }

    double[] to(double[][] points, double[] point) {
        double[] all = new double[points.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = between(points[i], point);
        }
        return all;
    }

    double[][] matrix(double[][] points) {
        double[][] matrix = new double[points.length][points.length];
        for (int i = 0; i < points.length; i++) {
            matrix[i][i] = 1 + noise;
            for (int j = 0; j < i; j++) {
                matrix[i][j] = between(points[i], points[j]);
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }
}
