package org.resorb.cluster;

/**
 * How each task of an array works.
 *
 * @param threads on which it runs
 * @param stopOnError whether a failed run ends it
 * @param options of sbatch that the user gives
 */
public record Tasks(int threads, boolean stopOnError, SbatchOptions options) {}
