package org.resorb.space;

import java.util.Arrays;

/**
 * Settles one substance at a time, by iterative refinement: what the equations lack is worked out in double precision, the
 * correction in single precision. Uptake that saturates is concave, so Newton's method, which takes its tangent, rises to
 * the solution from wherever it starts.
 */
final class Solver {
    static final int MOST_SWEEPS = 3000;

    /** Where uptake saturates, the largest errors are smoother than the stopping rule expects. */
    private static final double SATURABLE_CARE = 0.6;

    /** A tangent is not worth following closer than this before it is taken anew. */
    private static final double TANGENT_HOLDS = 0.005;

    /** No mechanism feels less, and in single precision its corrections would be rounded to nothing. */
    private static final double NOTHING = 1e-30;

    private final Quarter[] quarters;
    private final Correction[] corrections;
    private final Relaxation relaxation;
    private final Scratch scratch;
    private final int layers;
    private long sweeps;

    Solver(Checkerboard board, Links[] links, Coarsening coarsening) {
        layers = board.layers;
        scratch = new Scratch(board);
        quarters = Quarter.all(board, links, scratch);
        corrections = Arrays.stream(quarters).map(quarter -> quarter.correction).toArray(Correction[]::new);
        relaxation = coarsening == null ? new OverRelaxation(corrections) : new TwoGrid(corrections, coarsening);
    }

    Scratch scratch() {
        return scratch;
    }

    long sweeps() {
        return sweeps;
    }

    int settle(Field c, double scale, Exchange exchange, double tolerance, Diffusion.Pace pace, boolean renew) {
        for (Quarter quarter : quarters) {
            quarter.load(c.values(), exchange, scale);
        }
        double change = examine(exchange, scale);
        relaxation.begin(pace, renew);
        double enough = enough(tolerance, pace, exchange);
        int done = 0;
        while (change > Math.max(enough, NOTHING)) {
            double target = Math.max(enough, exchange.hasSaturable ? TANGENT_HOLDS * change : 0);
            done += relaxation.relax(pace, change, target);
            boolean known = relaxation.isSure() && (!exchange.hasSaturable || curvature(exchange) < enough);
            correct(exchange);
            enough = enough(tolerance, pace, exchange);
            change = relaxation.lastChange();
            if (!known || change > enough) {
                change = examine(exchange, scale);
                relaxation.begin(pace, renew && exchange.hasSaturable);
                enough = enough(tolerance, pace, exchange);
            }
            checkThatItSettles(done <= MOST_SWEEPS);
        }
        gather(c);
        sweeps += done;
        return done;
    }

    private void gather(Field c) {
        Arrays.fill(c.values(), 0);
        boolean numbers = true;
        for (Quarter quarter : quarters) {
            numbers &= quarter.gather(c.values());
        }
        checkThatItSettles(numbers);
    }

    private static void checkThatItSettles(boolean does) {
        if (!does) {
            throw new ArithmeticException("a substance did not settle in " + MOST_SWEEPS + " sweeps");
        }
    }

    /** Both layers of a quarter before the next quarter, as cells of a second grid are added up in this order. */
    private double examine(Exchange exchange, double scale) {
        double change = 0;
        for (int two = 0; two < layers; two += 2) {
            for (int q = 0; q < quarters.length; q++) {
                for (int z = two; z < Math.min(two + 2, layers); z++) {
                    change = Math.max(change, examine(q, z, exchange));
                    relaxation.take(q, z, scratch.slope, exchange.everywhere * scale);
                }
            }
        }
        return change;
    }

    private double examine(int q, int z, Exchange exchange) {
        return exchange.hasSaturable ? quarters[q].examine(z, exchange.halfSaturation) : quarters[q].examine(z);
    }

    /** A change this small is left by errors within the tolerance. */
    private double enough(double tolerance, Diffusion.Pace pace, Exchange exchange) {
        double largest = 0;
        for (Quarter quarter : quarters) {
            largest = Math.max(largest, quarter.largest());
        }
        double care = exchange.hasSaturable ? SATURABLE_CARE : 1;
        return care * tolerance * relaxation.gap(pace) * largest;
    }

    private void correct(Exchange exchange) {
        for (Quarter quarter : quarters) {
            quarter.correct(exchange.hasSaturable);
        }
    }

    /** What the tangent of the uptake may be wrong by after the correction, as a Jacobi step would feel it. */
    private double curvature(Exchange exchange) {
        double largest = 0;
        for (Correction correction : corrections) {
            largest = Math.max(largest, correction.largest());
        }
        return largest * largest / exchange.halfSaturation;
    }
}
