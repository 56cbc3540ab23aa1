package org.resorb.cli;

/** How many threads a command takes if nobody says. */
final class Threads {
    private Threads() {}

    /** What a Slurm job was given; elsewhere one a processor. */
    static int usual() {
        String slurm = System.getenv("SLURM_CPUS_PER_TASK");
        return slurm != null && slurm.matches("[1-9][0-9]{0,4}")
                ? Integer.parseInt(slurm)
                : Runtime.getRuntime().availableProcessors();
    }
}
