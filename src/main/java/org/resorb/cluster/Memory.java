package org.resorb.cluster;

import org.resorb.scenario.Resolution;

/**
 * Memory of a task, as docs/clusters.md recommends it: the heap in MB is a part for the process and a part a thread.
 *
 * @param process part of the process
 * @param thread part of each thread
 */
record Memory(int process, int thread) {
    private static final int PROCESS = 256;

    /** Twice what a run in 3-D takes with voxels of 0.4 mm. */
    private static final int THREAD_3D = 120;

    private static final double VOXEL_3D = 400;

    /** What Java takes beside its heap, with room to spare. */
    private static final int BESIDE = 256;

    /** For runs of a resolution. */
    static Memory of(Resolution resolution) {
        double finer = VOXEL_3D / resolution.voxel();
        return new Memory(
                PROCESS, resolution.dimensions() == 2 ? 0 : (int) Math.ceil(THREAD_3D * finer * finer * finer));
    }

    /** Java's option, for the shell of a job, which knows its threads. */
    String option() {
        return thread == 0
                ? "-Xmx" + process + "m"
                : "-Xmx$((" + process + " + " + thread + " * $SLURM_CPUS_PER_TASK))m";
    }

    /** What to ask the scheduler for, in MB. */
    int job(int threads) {
        return process + thread * threads + BESIDE;
    }
}
