package org.resorb.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many runs go on at a time. */
final class ThreadsOption {
    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Runs at a time, the rest within a run in 3-D; default: those of the Slurm job, else one a processor.")
    private int threads = usual();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** What a Slurm job was given; elsewhere one a processor. */
    static int usual() {
        String slurm = System.getenv("SLURM_CPUS_PER_TASK");
        return slurm != null && slurm.matches("[1-9][0-9]{0,4}")
                ? Integer.parseInt(slurm)
                : Runtime.getRuntime().availableProcessors();
    }

    /** At least one; fewer is wrong usage. */
    int count() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
        }
        return threads;
    }
}
