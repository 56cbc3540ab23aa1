package org.resorb.space;

/** A way to find the correction that makes the equations hold. */
interface Relaxation {
    /**
     * Takes in a slab of a quarter of new equations, whose correction has begun; two slabs of one quarter after the other.
     *
     * @param slope their diagonal
     * @param everywhere the part of it that every slot has, even one without a voxel
     */
    default void take(int quarter, int slab, double[] slope, double everywhere) {}

    /** Once all quarters are taken: estimates the pace of convergence if asked to, or if that was never done. */
    void begin(Diffusion.Pace pace, boolean renew);

    /** What 1 lacks of the spectral radius of the Jacobi iteration. */
    double gap(Diffusion.Pace pace);

    /**
     * Relaxes the correction until a Jacobi step would change it little enough, or as little as can be told.
     *
     * @param first largest change that a Jacobi step would make now
     * @param target change to reach
     * @return sweeps it took
     */
    int relax(Diffusion.Pace pace, double first, double target);

    /** Largest change that a Jacobi step would still make. */
    double lastChange();

    /** True if the last change is known as well as was asked for, false if single precision was at its end. */
    boolean isSure();
}
