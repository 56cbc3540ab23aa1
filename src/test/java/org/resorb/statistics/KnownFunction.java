package org.resorb.statistics;

import java.util.function.ToDoubleFunction;

/** Functions of the unit cube whose sensitivities are known. */
public enum KnownFunction implements ToDoubleFunction<double[]> {
    /** Ishigami and Homma 1990, with a = 7 and b = 0.1. */
    ISHIGAMI(3) {
        @Override
        public double applyAsDouble(double[] x) {
            double[] w = new double[3];
            for (int i = 0; i < 3; i++) {
                w[i] = Math.PI * (2 * x[i] - 1);
            }
            return Math.sin(w[0]) + 7 * Math.pow(Math.sin(w[1]), 2) + 0.1 * Math.pow(w[2], 4) * Math.sin(w[0]);
        }
    },

    /** The g-function of Sobol with the factors of Saltelli and others 2010: 0, 1, 4.5, 9 and four of 99. */
    G(8) {
        @Override
        public double applyAsDouble(double[] x) {
            double product = 1;
            for (int i = 0; i < 8; i++) {
                product *= (Math.abs(4 * x[i] - 2) + WEIGHTS[i]) / (1 + WEIGHTS[i]);
            }
            return product;
        }
    },

    /** Morris 1991; the small coefficients, drawn at random there, alternate here as in R's package sensitivity. */
    MORRIS(20) {
        @Override
        public double applyAsDouble(double[] x) {
            double[] w = new double[20];
            for (int i = 0; i < 20; i++) {
                boolean bent = i == 2 || i == 4 || i == 6;
                w[i] = 2 * ((bent ? 1.1 * x[i] / (x[i] + 0.1) : x[i]) - 0.5);
            }
            return lowOrders(w) + highOrders(w);
        }
    };

    private static final double[] WEIGHTS = {0, 1, 4.5, 9, 99, 99, 99, 99};

    /** First-order indices of Ishigami's function. */
    public static final double[] ISHIGAMI_FIRST = {0.313905, 0.442411, 0};

    /** Total indices of Ishigami's function. */
    public static final double[] ISHIGAMI_TOTAL = {0.557589, 0.442411, 0.243684};

    private final int factors;

    KnownFunction(int factors) {
        this.factors = factors;
    }

    /** Number of factors. */
    public int factors() {
        return factors;
    }

    /** First-order index of a factor of the g-function. */
    public static double firstOfG(int factor) {
        return partOfG(factor) / (product(-1) - 1);
    }

    /** Total index of a factor of the g-function. */
    public static double totalOfG(int factor) {
        return partOfG(factor) * product(factor) / (product(-1) - 1);
    }

    /** Second-order index of two factors of the g-function. */
    public static double pairOfG(int first, int second) {
        return partOfG(first) * partOfG(second) / (product(-1) - 1);
    }

    private static double partOfG(int factor) {
        return 1 / (3 * (1 + WEIGHTS[factor]) * (1 + WEIGHTS[factor]));
    }

    private static double product(int without) {
        double product = 1;
        for (int i = 0; i < 8; i++) {
            product *= i == without ? 1 : 1 + partOfG(i);
        }
        return product;
    }

    private static double lowOrders(double[] w) {
        double sum = 0;
        for (int i = 0; i < 20; i++) {
            sum += w[i] * (i < 10 ? 20 : alternating(i + 1));
            for (int j = i + 1; j < 20; j++) {
                sum += w[i] * w[j] * (j < 6 ? -15 : alternating(i + j));
            }
        }
        return sum;
    }

    private static double highOrders(double[] w) {
        double sum = 5 * w[0] * w[1] * w[2] * w[3];
        for (int i = 0; i < 5; i++) {
            for (int j = i + 1; j < 5; j++) {
                for (int l = j + 1; l < 5; l++) {
                    sum -= 10 * w[i] * w[j] * w[l];
                }
            }
        }
        return sum;
    }

    private static double alternating(int power) {
        return power % 2 == 0 ? 1 : -1;
    }
}
