package org.resorb.space;

import java.util.Arrays;

/**
 * Settles a substance: solves {@code loss * c - div(ease * diffusivity * grad c) = source} to a tolerance, with no flux
 * through walls and inactive voxels and with membranes on faces.
 *
 * <p>Red-black successive over-relaxation with one fixed factor per substance, from the spectral radius of the Jacobi
 * iteration (Young 1954). The update is cut into short loops over different arrays, which vectorise.
 */
public final class Diffusion {
    private static final int BLOCK = 3;
    private static final int MOST_SWEEPS = 3000;
    private static final int FIRST_POWER_STEPS = 60;
    private static final int LATER_POWER_STEPS = 12;

    private final Grid grid;
    private final boolean[] active;
    private final Checkerboard board;
    private final Conductance conductance;
    private final Colour red;
    private final Colour black;
    private final double[] scratch;
    private long sweeps;

    /** A solver on a grid whose inactive voxels never hold or pass anything. */
    public Diffusion(Grid grid, boolean[] active) {
        this.grid = grid;
        this.active = active;
        board = new Checkerboard(grid);
        conductance = new Conductance(grid, active);
        red = new Colour(board, grid.nz() > 1, -1);
        black = new Colour(board, grid.nz() > 1, 1);
        scratch = new double[grid.size()];
    }

    /** How fast a substance converges; kept between settlings as the tissue changes slowly. */
    public static final class Pace {
        private double radius = 0.9;
        private int last;
        private double[] first;
        private double[] second;

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

    /** Takes in how easily the tissue lets things through now: {@code ease} is 1 in epidural tissue. */
    public void conduct(Field ease, Membrane membrane) {
        conductance.update(ease.values(), membrane);
        conductance.deal(board, red, black);
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
        board.deal(c.values(), red.value, black.value);
        load(c.values(), exchange, scale);
        if (renew || pace.first == null) {
            estimate(pace);
        }
        double omega = pace.relaxation();
        double stop = tolerance * (1 - pace.radius);
        int done = exchange.hasSaturable ? 0 : sweep(omega, Math.max(0, pace.last - 2 * BLOCK));
        while (done < MOST_SWEEPS) {
            done += sweep(omega, BLOCK - 1);
            double change = red.jacobiChange(black);
            done += sweep(omega, 1);
            boolean settled = change <= stop * largest();
            if (exchange.hasSaturable) {
                board.gather(red.value, black.value, c.values());
                load(c.values(), exchange, scale);
                settled = settled && Math.max(red.jacobiChange(black), black.jacobiChange(red)) <= stop * largest();
            }
            if (settled) {
                board.gather(red.value, black.value, c.values());
                clip(c.values());
                sweeps += done;
                pace.last = done;
                return done;
            }
        }
        throw new ArithmeticException("a substance did not settle in " + MOST_SWEEPS + " sweeps");
    }

    private int sweep(double omega, int times) {
        for (int i = 0; i < times; i++) {
            red.relax(black, omega);
            black.relax(red, omega);
        }
        return times;
    }

    private double largest() {
        return Math.max(red.largest(), black.largest());
    }

    /** Over-relaxation may leave values below zero within the tolerance. */
    private static void clip(double[] c) {
        for (int v = 0; v < c.length; v++) {
            c[v] = Math.max(c[v], 0);
        }
    }

    private void load(double[] c, Exchange exchange, double scale) {
        double[] source = exchange.source;
        double[] loss = exchange.loss;
        double[] sigma = scratch;
        for (int v = 0; v < sigma.length; v++) {
            sigma[v] = active[v] ? source[v] * scale : 0;
        }
        if (exchange.hasSaturable) {
            addNewtonSource(c, exchange, scale, sigma);
        }
        board.deal(sigma, red.source, black.source);
        for (int v = 0; v < sigma.length; v++) {
            sigma[v] = active[v] ? loss[v] * scale : 1;
        }
        if (exchange.hasSaturable) {
            addNewtonLoss(c, exchange, scale, sigma);
        }
        board.deal(sigma, red.inverse, black.inverse);
        red.invertDiagonal();
        black.invertDiagonal();
    }

    /** Newton form of {@code rate * c / (half + c)} about the present concentration, which may be below zero on the way. */
    private void addNewtonSource(double[] c, Exchange exchange, double scale, double[] sigma) {
        double half = exchange.halfSaturation;
        for (int v = 0; v < sigma.length; v++) {
            double now = Math.max(c[v], 0);
            double part = now / (half + now);
            sigma[v] -= active[v] ? exchange.saturable[v] * part * part * scale : 0;
        }
    }

    private void addNewtonLoss(double[] c, Exchange exchange, double scale, double[] kappa) {
        double half = exchange.halfSaturation;
        for (int v = 0; v < kappa.length; v++) {
            double sum = half + Math.max(c[v], 0);
            kappa[v] += active[v] ? exchange.saturable[v] * half / (sum * sum) * scale : 0;
        }
    }

    private void estimate(Pace pace) {
        int steps = LATER_POWER_STEPS;
        if (pace.first == null) {
            pace.first = new double[board.length];
            pace.second = new double[board.length];
            Arrays.fill(pace.first, 1);
            Arrays.fill(pace.second, 1);
            steps = FIRST_POWER_STEPS;
        }
        double ratio = 0;
        for (int i = 0; i < steps; i++) {
            double before = red.sum(pace.first);
            black.jacobi(pace.first, pace.second);
            red.jacobi(pace.second, pace.first);
            ratio = before > 0 ? red.sum(pace.first) / before : 0;
            red.normalise(pace.first);
        }
        pace.radius = Math.min(0.99999, Math.sqrt(Math.max(ratio, 0.01)));
    }
}
