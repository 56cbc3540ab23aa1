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
    private final int slabs;
    private final int[] emptyFrom;
    private final int[] emptyTo;
    private double largest;
    private long sweeps;

    Solver(Checkerboard board, Links[] links, Coarsening coarsening) {
        emptyFrom = board.emptyFrom;
        emptyTo = board.emptyTo;
        slabs = board.slabs;
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
        boolean fresh = renew || pace.slowest == null;
        int done;
        try {
            done = approach(c, scale, exchange, tolerance, pace, renew);
        } catch (UnsettledException tooSlow) {
            if (!exchange.hasSaturable) {
                throw tooSlow;
            }
            // Far above half saturation the tangent clears next to nothing, also behind a tight cover.
            Arrays.fill(c.values(), 0);
            done = MOST_SWEEPS + approach(c, scale, exchange, tolerance, pace, true);
        }
        gather(c, fresh);
        sweeps += done;
        return done;
    }

    private int approach(
            Field c, double scale, Exchange exchange, double tolerance, Diffusion.Pace pace, boolean renew) {
        double change = load(c, exchange, scale);
        relaxation.begin(pace, renew);
        double enough = enough(tolerance, pace, exchange);
        int done = 0;
        while (change > Math.max(enough, NOTHING)) {
            checkThatPaceIsKnown(pace);
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
            if (done > MOST_SWEEPS) {
                throw new UnsettledException(MOST_SWEEPS + " sweeps were not enough");
            }
        }
        return done;
    }

    /** Two slabs are examined once those around them are loaded, while all is at hand. */
    private double load(Field c, Exchange exchange, double scale) {
        scratch.watch();
        corrections[0].watch();
        for (Quarter quarter : quarters) {
            quarter.begin(exchange, scale);
        }
        int loaded = 0;
        for (int two = 0; two < slabs; two += 2) {
            while (loaded < Math.min(two + 3, slabs)) {
                // Its quarters lie in the same lines of the cache.
                for (Quarter quarter : quarters) {
                    quarter.load(loaded, c.values());
                }
                loaded++;
            }
            examine(two, exchange, scale);
        }
        largest = scratch.seen();
        return corrections[0].seen();
    }

    /** @param fresh whether there may be anything in inactive voxels; once emptied they stay so */
    private void gather(Field c, boolean fresh) {
        for (int i = 0; fresh && i < emptyFrom.length; i++) {
            Arrays.fill(c.values(), emptyFrom[i], emptyTo[i], 0);
        }
        for (int slab = 0; slab < slabs; slab++) {
            for (Quarter quarter : quarters) {
                quarter.gather(slab, c.values());
            }
        }
        if (!(largest < Double.POSITIVE_INFINITY)) {
            throw new UnsettledException("some concentrations are not numbers");
        }
    }

    /** Without the pace nobody knows which change is small enough. */
    private static void checkThatPaceIsKnown(Diffusion.Pace pace) {
        if (pace.radius >= SpectralRadius.MOST) {
            throw new UnsettledException(
                    "it is cleared too slowly, beside how it spreads, for voxels as small as these");
        }
    }

    private double examine(Exchange exchange, double scale) {
        corrections[0].watch();
        for (int two = 0; two < slabs; two += 2) {
            examine(two, exchange, scale);
        }
        return corrections[0].seen();
    }

    /** Two slabs of a quarter before the next quarter, as cells of a second grid are added up in this order. */
    private void examine(int two, Exchange exchange, double scale) {
        for (int q = 0; q < quarters.length; q++) {
            for (int slab = two; slab < Math.min(two + 2, slabs); slab++) {
                examine(q, slab, exchange);
                relaxation.take(q, slab, scratch.slope, exchange.everywhere * scale);
            }
        }
    }

    private void examine(int q, int slab, Exchange exchange) {
        if (exchange.hasSaturable) {
            quarters[q].examine(slab, exchange.halfSaturation);
        } else {
            quarters[q].examine(slab);
        }
    }

    /** A change this small is left by errors within the tolerance. */
    private double enough(double tolerance, Diffusion.Pace pace, Exchange exchange) {
        double care = exchange.hasSaturable ? SATURABLE_CARE : 1;
        return care * tolerance * relaxation.gap(pace) * largest;
    }

    private void correct(Exchange exchange) {
        scratch.watch();
        for (Quarter quarter : quarters) {
            quarter.correct(exchange.hasSaturable);
        }
        largest = scratch.seen();
    }

    /** What the tangent of the uptake may be wrong by after the correction, as a Jacobi step would feel it. */
    private double curvature(Exchange exchange) {
        double most = 0;
        for (Correction correction : corrections) {
            most = Math.max(most, correction.largest());
        }
        return most * most / exchange.halfSaturation;
    }
}
