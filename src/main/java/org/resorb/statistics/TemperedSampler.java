package org.resorb.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.apache.commons.math3.util.FastMath;
import org.resorb.chance.Chance;

/**
 * Draws points of the unit cube by a density that need not be normed: particles that start everywhere, are weighted by
 * ever more of the density, drawn anew, and moved (Del Moral, Doucet and Jasra, J R Stat Soc B 2006, doi
 * 10.1111/j.1467-9868.2006.00553.x). All draws are keyed.
 */
public final class TemperedSampler {
    private static final int MOVES = 6;
    private static final int LAST_MOVES = 12;
    private static final int BISECTIONS = 50;
    private static final double FEWER = 0.3;
    private static final double MORE = 0.5;
    private static final double JITTER = 1e-6;

    /** Where less of the density than this makes half of the particles worthless, it would take for ever to come to all of it. */
    private static final double LEAST = 1e-9;

    private final long seed;
    private final String purpose;
    private final ToDoubleFunction<double[]> logDensity;
    private final double[][] particles;
    private final double[] logs;
    private double stride;
    private int step;

    private TemperedSampler(
            long seed, String purpose, int dimensions, int count, ToDoubleFunction<double[]> logDensity) {
        this.seed = seed;
        this.purpose = purpose;
        this.logDensity = logDensity;
        long own = (long) (Chance.of(seed, purpose, step++, 1).uniform(0, 0) * Integer.MAX_VALUE);
        LatinHypercube cover = new LatinHypercube(count, dimensions, own);
        particles = new double[count][];
        logs = new double[count];
        for (int i = 0; i < count; i++) {
            particles[i] = cover.at(i);
            logs[i] = logDensity.applyAsDouble(particles[i]);
        }
        stride = 2.38 / FastMath.sqrt(dimensions);
    }

    /**
     * Draws points.
     *
     * @param purpose of the draws; another purpose gives others
     * @param count how many
     * @param logDensity finite everywhere
     * @throws ArithmeticException if it differs so much that no two points are worth anything beside each other
     */
    public static double[][] draw(
            long seed, String purpose, int dimensions, int count, ToDoubleFunction<double[]> logDensity) {
        TemperedSampler tempering = new TemperedSampler(seed, purpose, dimensions, count, logDensity);
        tempering.run();
        return tempering.particles;
    }

    private void run() {
        for (double part = 0; part < 1; ) {
            double more = more(1 - part);
            if (more < Math.min(LEAST, 1 - part)) {
                throw new ArithmeticException("the density is too steep to be drawn from");
            }
            resample(more);
            part = more >= 1 - part ? 1 : part + more;
            move(part, part < 1 ? MOVES : LAST_MOVES);
        }
    }

    /** So much more of the density that the weights are worth half of the particles, or all that is left. */
    private double more(double left) {
        if (worth(left) >= particles.length / 2.0) {
            return left;
        }
        double low = 0;
        double high = left;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (worth(middle) >= particles.length / 2.0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double[] weights(double more) {
        double largest = Arrays.stream(logs).max().orElse(0);
        return Arrays.stream(logs)
                .map(log -> FastMath.exp(more * (log - largest)))
                .toArray();
    }

    private double worth(double more) {
        return Weights.effectiveSampleSize(weights(more));
    }

    private void resample(double more) {
        double[] weights = weights(more);
        double sum = Arrays.stream(weights).sum();
        double[][] before = particles.clone();
        double[] logsBefore = logs.clone();
        double offset = Chance.of(seed, purpose, step++, 1).uniform(0, 0);
        int from = 0;
        double reached = weights[0];
        for (int i = 0; i < particles.length; i++) {
            double place = (i + offset) / particles.length * sum;
            while (reached < place && from < particles.length - 1) {
                reached += weights[++from];
            }
            particles[i] = before[from];
            logs[i] = logsBefore[from];
        }
    }

    private void move(double part, int moves) {
        for (int i = 0; i < moves; i++) {
            RealMatrix covariance = new Covariance(particles).getCovarianceMatrix();
            RealMatrix root = new CholeskyDecomposition(
                            covariance.add(MatrixUtils.createRealIdentityMatrix(covariance.getRowDimension())
                                    .scalarMultiply(JITTER)))
                    .getL();
            Chance chance = Chance.of(seed, purpose, step++, 1);
            double accepted = 0;
            for (int particle = 0; particle < particles.length; particle++) {
                accepted += moved(particle, root, chance, part) ? 1.0 / particles.length : 0;
            }
            stride *= accepted < FEWER ? 0.75 : accepted > MORE ? 1.25 : 1;
        }
    }

    private boolean moved(int particle, RealMatrix root, Chance chance, double part) {
        int dimensions = particles[particle].length;
        double[] normal = new double[dimensions];
        for (int i = 0; i < dimensions; i++) {
            normal[i] = stride * Normal.quantile(within(chance.uniform(particle, 1 + i)));
        }
        double[] to = root.operate(normal);
        for (int i = 0; i < dimensions; i++) {
            to[i] = reflected(particles[particle][i] + to[i]);
        }
        double log = logDensity.applyAsDouble(to);
        if (FastMath.log(within(chance.uniform(particle, 0))) >= part * (log - logs[particle])) {
            return false;
        }
        particles[particle] = to;
        logs[particle] = log;
        return true;
    }

    private static double within(double uniform) {
        return Math.max(uniform, 0x1.0p-54);
    }

    /** Back into the cube as from a mirror. */
    private static double reflected(double value) {
        double folded = Math.abs(value) % 2;
        return folded > 1 ? 2 - folded : folded;
    }
}
