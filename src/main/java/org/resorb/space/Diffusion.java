package org.resorb.space;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Settles a substance: solves {@code loss * c - div(relativeDiffusivity * diffusivity * grad c) = source} to a tolerance, with no flux
 * through walls and inactive voxels and with membranes on faces.
 *
 * <p>Iterative refinement: what the equations lack is worked out in double precision, the correction by red-black
 * successive over-relaxation in single precision, with one fixed factor per substance from the spectral radius of the
 * Jacobi iteration (Young 1954). Uptake that saturates is concave, so Newton's method, which takes its tangent, rises to
 * the solution from wherever it starts.
 */
public final class Diffusion {
    private static final int MOST_SWEEPS = 3000;

    /** Single precision can't tell smaller changes, relative to the largest correction, from its own rounding. */
    private static final double FINEST = 4e-6;

    /** Where uptake saturates, the largest errors are smoother than the stopping rule expects. */
    private static final double SATURABLE_CARE = 0.6;

    /** A tangent is not worth following closer than this before it is taken anew. */
    private static final double TANGENT_HOLDS = 0.005;

    /** No mechanism feels less, and in single precision its corrections would be rounded to nothing. */
    private static final double NOTHING = 1e-30;

    /** Part of the sweeps expected after the first check that are done before the next one. */
    private static final double UNWATCHED = 0.9;

    /** Shorter blocks than this say little about how many sweeps will be needed. */
    private static final int WORTH_LEARNING = 6;

    private final Grid grid;
    private final Checkerboard board;
    private final Conductance conductance;
    private final Quarter[] quarters = new Quarter[Checkerboard.QUARTERS];
    private final Correction[] corrections = new Correction[Checkerboard.QUARTERS];
    private long sweeps;
    private double lastChange;
    private boolean sure;

    /** A solver on a grid whose inactive voxels never hold or pass anything. */
    public Diffusion(Grid grid, boolean[] active) {
        this.grid = grid;
        board = new Checkerboard(grid, active);
        for (int q = 0; q < quarters.length; q++) {
            quarters[q] = new Quarter(board, q / 2, q % 2, active);
            corrections[q] = quarters[q].correction;
        }
        for (int q = 0; q < quarters.length; q++) {
            quarters[q].join(quarters[q ^ 2], quarters[q ^ 3]);
        }
        conductance = new Conductance(grid, active, board, quarters);
    }

    /** How fast a substance converges; kept between settlings as the tissue changes slowly. */
    public static final class Pace {
        double radius = 0.9;
        float[][] slowest;

        /** Part of the sweeps foreseen from the first check that were needed lately. */
        private double part = 0.5;

        /** Spectral radius of the Jacobi iteration as last estimated. */
        public double radius() {
            return radius;
        }

        double relaxation() {
            return 2 / (1 + Math.sqrt(1 - radius * radius));
        }
    }

    /** Sweeps done so far. */
    public long sweeps() {
        return sweeps;
    }

    /** Takes in the diffusivity as it is now, relative to the stated one, which is that of epidural tissue. */
    public void conduct(Field relativeDiffusivity, Membrane membrane) {
        conductance.update(relativeDiffusivity.values(), membrane);
    }

    /**
     * Settles {@code c}, starting from its present values.
     *
     * @param diffusivity in um2/h
     * @param tolerance true error relative to the largest concentration; the stopping rule is stricter where it errs
     * @param renew whether to estimate the pace of convergence anew
     * @return sweeps it took
     * @throws ArithmeticException if it does not converge, which needs a substance that is nearly never cleared
     */
    public int settle(Field c, double diffusivity, Exchange exchange, double tolerance, Pace pace, boolean renew) {
        double scale = grid.voxel() * grid.voxel() / diffusivity;
        for (Quarter quarter : quarters) {
            quarter.load(c.values(), exchange, scale);
        }
        double change = examine(exchange);
        if (renew || pace.slowest == null) {
            SpectralRadius.estimate(pace, corrections, board);
        }
        double enough = enough(tolerance, pace, exchange);
        int done = 0;
        while (change > Math.max(enough, NOTHING)) {
            done += relax(pace, change, Math.max(enough, exchange.hasSaturable ? TANGENT_HOLDS * change : 0));
            boolean known = sure && (!exchange.hasSaturable || curvature(exchange) < enough);
            correct(exchange);
            enough = enough(tolerance, pace, exchange);
            change = lastChange;
            if (!known || change > enough) {
                change = examine(exchange);
                if (renew && exchange.hasSaturable) {
                    SpectralRadius.estimate(pace, corrections, board);
                    enough = enough(tolerance, pace, exchange);
                }
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

    private double examine(Exchange exchange) {
        double change = 0;
        for (Quarter quarter : quarters) {
            double here = exchange.hasSaturable ? quarter.examine(exchange.halfSaturation) : quarter.examine();
            change = Math.max(change, here);
        }
        return change;
    }

    /** A change this small is left by errors within the tolerance. */
    private double enough(double tolerance, Pace pace, Exchange exchange) {
        double largest = 0;
        for (Quarter quarter : quarters) {
            largest = Math.max(largest, quarter.largest());
        }
        double care = exchange.hasSaturable ? SATURABLE_CARE : 1;
        return care * tolerance * (1 - pace.radius) * largest;
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

    /** Relaxes the correction until a Jacobi step would change it little enough, or as little as can be told. */
    private int relax(Pace pace, double first, double target) {
        float omega = (float) pace.relaxation();
        double foreseen = foreseen(omega, first, target);
        int done = 0;
        // The first sweep alone tells nothing: what one colour lacks has not reached the other yet.
        while (done < Math.max(1, (int) (pace.part * foreseen))) {
            for (Correction correction : corrections) {
                correction.relax(omega);
            }
            done++;
        }
        double finest = FINEST * Math.max(corrections[0].largest(), corrections[1].largest());
        do {
            lastChange = Math.max(corrections[0].relaxAndWatch(omega), corrections[1].relaxAndWatch(omega));
            corrections[2].relax(omega);
            corrections[3].relax(omega);
            done++;
        } while (lastChange > Math.max(target, finest) && done < MOST_SWEEPS);
        sure = target >= finest;
        if (foreseen > WORTH_LEARNING) {
            pace.part += (Math.min(1, UNWATCHED * done / foreseen) - pace.part) / 2;
        }
        return done;
    }

    /** Every sweep takes away the same part of the error, in the end. */
    private static double foreseen(double omega, double first, double target) {
        return Math.max(1, FastMath.log(Math.max(target / first, FINEST)) / FastMath.log(omega - 1));
    }
}
