package org.resorb.cli;

import java.util.ArrayList;
import java.util.List;
import org.resorb.cluster.Cut;
import org.resorb.cluster.SbatchOptions;
import picocli.CommandLine.Option;

/** The options of a sweep that is handed over to Slurm. */
final class SlurmOptions {
    @Option(
            names = "--slurm",
            required = true,
            description = "Submit what is missing as a Slurm job array, and a job that gathers when it has ended.")
    private boolean slurm;

    @Option(
            names = "--array",
            paramLabel = "N[%M]",
            description = "Cut the study in N tasks, of which M run at a time; default: by a timed sample of rows.")
    private String array;

    @Option(
            names = "--sbatch-option",
            paramLabel = "OPTION",
            description = "Give sbatch this option too, such as --partition=long; repeatable.")
    private List<String> sbatch = new ArrayList<>();

    @Option(names = "--write-only", description = "Only write the job scripts, and show how to submit them.")
    private boolean writeOnly;

    boolean writeOnly() {
        return writeOnly;
    }

    /** The cut that is asked for, or null. Another form: {@link IllegalArgumentException}. */
    Cut cut() {
        try {
            return array == null ? null : Cut.of(array);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("--array " + wrong.getMessage(), wrong);
        }
    }

    /** The options for sbatch. One that is none: {@link IllegalArgumentException}. */
    SbatchOptions sbatch() {
        try {
            return new SbatchOptions(sbatch);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("--sbatch-option " + wrong.getMessage(), wrong);
        }
    }
}
