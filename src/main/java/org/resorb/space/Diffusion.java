package org.resorb.space;

/**
 * Settles substances: solves {@code loss * c - div(relativeDiffusivity * diffusivity * grad c) = source} to a tolerance, with no flux
 * through walls and inactive voxels and with membranes on faces. Several substances can be settled at a time, each by a
 * worker of its own.
 */
public final class Diffusion {
    /** Voxels of at most this edge in um, in many layers, are worth a second grid. */
    private static final double FINE_VOXEL = 250;

    /** Fewer layers than this make no second grid. */
    private static final int FEWEST_LAYERS = 4;

    private final Grid grid;
    private final Conductance conductance;
    private final Coarsening coarsening;
    private final Checkerboard board;
    private final Links[] links;
    private final int[] places;
    private final Solver[] solvers;

    /** A solver on a grid whose inactive voxels never hold or pass anything. */
    public Diffusion(Grid grid, boolean[] active) {
        this(grid, active, 1);
    }

    /** The same for so many workers. */
    public Diffusion(Grid grid, boolean[] active, int workers) {
        this(grid, active, workers, grid.nz() >= FEWEST_LAYERS && grid.voxel() <= FINE_VOXEL);
    }

    Diffusion(Grid grid, boolean[] active, int workers, boolean twoGrids) {
        this.grid = grid;
        board = twoGrids ? new Checkerboard(grid, active, 1) : new Checkerboard(grid, active);
        links = Links.all(board, active);
        places = Exchange.places(board, active);
        conductance = new Conductance(grid, active, board, links);
        coarsening = twoGrids ? new Coarsening(grid, active, board, links) : null;
        solvers = new Solver[workers];
    }

    /** A worker that never comes takes no memory. */
    private Solver solver(int worker) {
        if (solvers[worker] == null) {
            solvers[worker] = new Solver(board, links, coarsening);
        }
        return solvers[worker];
    }

    /** Nothing exchanged yet, to be settled here or by another one on the same grid with the same active voxels. */
    public Exchange exchange() {
        return new Exchange(board, places);
    }

    /** How fast a substance converges; kept between settlings as the tissue changes slowly. */
    public static final class Pace {
        double radius = 0.9;
        float[][] slowest;

        /** Part of the sweeps foreseen from the first check that were needed lately; of the error that a cycle leaves. */
        double part = 0.5;

        /** Spectral radius of the Jacobi iteration as last estimated. */
        public double radius() {
            return radius;
        }

        double relaxation() {
            return 2 / (1 + Math.sqrt(1 - radius * radius));
        }

        /** What of it a checkpoint keeps. */
        public void archive(Archive archive) {
            radius = archive.number("radius", radius);
            part = archive.number("part", part);
            int parts = (int) archive.whole("slowest", slowest == null ? 0 : slowest.length);
            if (parts > 0) {
                int length = (int) archive.whole("length", slowest == null ? 0 : slowest[0].length);
                slowest = slowest == null ? new float[parts][length] : slowest;
                for (float[] values : slowest) {
                    archive.numbers("slowest vector", values, length);
                }
            }
        }
    }

    /** Sweeps done so far by all workers. */
    public long sweeps() {
        long sweeps = 0;
        for (Solver solver : solvers) {
            sweeps += solver == null ? 0 : solver.sweeps();
        }
        return sweeps;
    }

    /** Takes in the diffusivity as it is now, relative to the stated one, which is that of epidural tissue. */
    public void conduct(Field relativeDiffusivity, Membrane membrane) {
        conduct(relativeDiffusivity, membrane, Parallel.SERIAL);
    }

    /** The same by several workers, no more than the solver was made for. */
    public void conduct(Field relativeDiffusivity, Membrane membrane, Parallel parallel) {
        boolean[] stale = conductance.update(
                relativeDiffusivity.values(),
                membrane,
                parallel,
                worker -> solver(worker).scratch());
        if (coarsening != null) {
            coarsening.update(stale, parallel);
        }
    }

    /**
     * Settles {@code c}, starting from its present values.
     *
     * @param diffusivity in um2/h
     * @param tolerance true error relative to the largest concentration; the stopping rule is stricter where it errs
     * @param renew whether to estimate the pace of convergence anew
     * @return sweeps it took
     * @throws UnsettledException if it does not come that close, as what is nearly never cleared does not
     */
    public int settle(Field c, double diffusivity, Exchange exchange, double tolerance, Pace pace, boolean renew) {
        return settle(0, c, diffusivity, exchange, tolerance, pace, renew);
    }

    /** The same by one of several workers. */
    public int settle(
            int worker, Field c, double diffusivity, Exchange exchange, double tolerance, Pace pace, boolean renew) {
        double scale = grid.voxel() * grid.voxel() / diffusivity;
        return solver(worker).settle(c, scale, exchange, tolerance, pace, renew);
    }
}
