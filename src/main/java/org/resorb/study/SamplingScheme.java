package org.resorb.study;

/** How the rows of a study lie in the space of its factors, which decides what can be said of them. */
public enum SamplingScheme {
    /** Trajectories of factors + 1 rows that change one factor a step. */
    TRAJECTORIES,
    /** Blocks of factors + 2 rows: A, B, and A with one coordinate after the other from B. */
    BLOCKS,
    /** Such blocks with as many rows more for pairs of factors: B with one coordinate after the other from A. */
    PAIR_BLOCKS,
    /** Rows that owe each other nothing. */
    SAMPLE
}
