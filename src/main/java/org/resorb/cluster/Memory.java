package org.resorb.cluster;

import org.resorb.document.InvalidFileException;
import org.resorb.run.MemoryNeed;
import org.resorb.scenario.Scenario;
import org.resorb.study.Study;

/**
 * Memory of a task, as docs/clusters.md recommends it: the heap in MB is a part for the process and a part a thread.
 *
 * @param process part of the process
 * @param thread part of each thread
 */
record Memory(int process, int thread) {
    private static final int PROCESS = 256;

    /** What Java takes beside its heap, with room to spare. */
    private static final int BESIDE = 256;

    /** Times what a run begins with; with less, Java collects without end. */
    private static final double ROOM = 2.5;

    /** Looking at more rows of a study would take longer than a second. */
    private static final int MOST_ROWS = 100;

    /** Multiples of it without their whole part are spread evenly, and with no period that levels of factors could have. */
    private static final double GOLDEN = 0.6180339887498949;

    /** For the largest run of a study, as far as up to 100 rows spread over all of them tell. */
    static Memory of(Study study) {
        double most = megabytes(study.scenario().scenario());
        long rows = study.runs() / study.replicates();
        for (long i = 0; i < Math.min(rows, MOST_ROWS); i++) {
            long row = rows <= MOST_ROWS ? i : (long) (i * GOLDEN % 1 * rows);
            most = Math.max(most, megabytes(study, row));
        }
        return new Memory(PROCESS, (int) Math.ceil(most));
    }

    /** 0 for a row that cannot be run. */
    private static double megabytes(Study study, long row) {
        try {
            return megabytes(study.scenario(row * study.replicates()));
        } catch (InvalidFileException notToBeRun) {
            return 0;
        }
    }

    private static double megabytes(Scenario scenario) {
        return Math.max(ROOM * MemoryNeed.megabytes(scenario), MemoryNeed.megabytesGrown(scenario));
    }

    /** Java's option, for the shell of a job, which knows its threads. */
    String option() {
        return "-Xmx$((" + process + " + " + thread + " * $SLURM_CPUS_PER_TASK))m";
    }

    /** What to ask the scheduler for, in MB. */
    int job(int threads) {
        return process + thread * threads + BESIDE;
    }
}
