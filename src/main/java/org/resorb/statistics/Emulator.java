package org.resorb.statistics;

/** A cheap stand-in for a function that is dear to evaluate, and what is not known of it. */
public sealed interface Emulator permits GaussianProcess, TwoLevelProcess {
    /**
     * The function at a point without the noise of chance.
     *
     * @param mean what is expected
     * @param variance of that
     */
    record Posterior(double mean, double variance) {}

    /** What is known of the function at a point of the unit cube. */
    Posterior at(double[] point);

    /** What is expected alone, which is quicker. */
    double mean(double[] point);

    /** Root mean square error when each point is predicted from the others, noise included. */
    double error();

    /** Part of the variance that is predicted so; below 0 if the mean would have done better. */
    double explained();
}
