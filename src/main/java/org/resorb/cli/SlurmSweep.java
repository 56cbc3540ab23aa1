package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.resorb.cluster.Cut;
import org.resorb.cluster.Program;
import org.resorb.cluster.Slurm;
import org.resorb.cluster.SlurmFolder;
import org.resorb.cluster.Tasks;
import org.resorb.plugin.Plugins;
import org.resorb.storage.ShellWord;
import org.resorb.storage.WrongFolderException;
import org.resorb.study.Backlog;
import org.resorb.study.Study;
import org.resorb.study.StudyFolder;
import org.resorb.study.Sweep;

/** Hands over to Slurm what is missing of a sweep. */
final class SlurmSweep {
    /** Whoever gave no sign of life for so long on another machine is taken for gone. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private final Study study;
    private final String name;
    private final Path folder;
    private final SlurmFolder jobs;
    private final boolean writeOnly;
    private final Cut given;
    private final Tasks tasks;
    private final Console console;

    /**
     * A sweep to be handed over.
     *
     * @param name of the study on a command line that goes on with it
     */
    SlurmSweep(Study study, String name, Path folder, SlurmOptions options, Tasks tasks, Console console) {
        this.study = study;
        this.name = name;
        this.folder = folder;
        this.jobs = new SlurmFolder(folder);
        this.writeOnly = options.writeOnly();
        this.given = options.cut();
        this.tasks = tasks;
        this.console = console;
    }

    /** Writes the scripts and submits them; returns the exit code. */
    int hand() throws IOException, InterruptedException {
        Optional<Slurm> slurm = Slurm.onPath();
        if (slurm.isEmpty() && !writeOnly) {
            console.error("resorb: there is no sbatch on the path, so nothing was written; submit where Slurm is, or"
                    + " add --write-only");
            return Mistakes.WRONG;
        }
        jobs.mustFitIntoScripts();
        new StudyFolder(folder).start(study);
        if (slurm.isPresent()) {
            jobs.mustBeFree(slurm.get());
        }
        nobodyWorks();
        Backlog backlog = Backlog.of(study, folder);
        if (backlog.runs() == 0) {
            console.say("All " + study.runs() + " runs are done, so nothing was submitted; --gather writes the tables");
            return 0;
        }
        Cut cut = cut(backlog.runs());
        int[] shares = backlog.shares(cut.tasks());
        jobs.write(study, Program.current(Resorb.class, Plugins.files()), cut, tasks, shares);
        console.say(study.name() + ": " + backlog.runs() + " of " + study.runs() + " runs to do, in " + shares.length
                + " of " + cut.tasks() + " tasks, at most " + cut.atOnce() + " at a time");
        return writeOnly ? show() : submit(slurm.get());
    }

    /** Tasks would be refused one by one; better to refuse them all. */
    private void nobodyWorks() throws IOException {
        Set<String> owners =
                Sweep.owners(folder, Instant.now().minus(SIGN_OF_LIFE)).keySet();
        if (!owners.isEmpty()) {
            throw new WrongFolderException(folder + " is being worked on by " + String.join(", ", owners)
                    + "; wait for it, stop it, or give another --out");
        }
    }

    private Cut cut(long runs) throws IOException, InterruptedException {
        Optional<Cut> earlier = jobs.cut();
        if (given != null || earlier.isPresent()) {
            return given != null ? given : earlier.get();
        }
        console.note("Timing a few runs, to see how many tasks are good; --array N goes without.");
        int here = Math.min(tasks.threads(), Runtime.getRuntime().availableProcessors());
        return Cut.sized(runs, PilotRuns.of(study, here).secondsARun() * here / tasks.threads());
    }

    private int show() {
        console.say("Written: " + jobs.array() + ", " + jobs.gather());
        console.say("Submit:");
        console.say("  job=$(sbatch --parsable " + ShellWord.of(jobs.array()) + ")");
        console.say("  sbatch --dependency=afterany:${job%%;*} " + ShellWord.of(jobs.gather()));
        return 0;
    }

    private int submit(Slurm slurm) throws IOException {
        String array = jobs.submitArray(slurm);
        console.say("Array job: " + array);
        try {
            String gather = jobs.submitGather(slurm, array);
            console.say("Gather job: " + gather + ", when the array has ended");
            console.say("Watch: squeue -j " + array + "," + gather);
        } catch (IOException refused) {
            throw new IOException(
                    refused.getMessage() + "\nThe array was submitted all the same and goes on; gather with: "
                            + command("--gather"),
                    refused);
        }
        console.say("       " + command("--status"));
        console.say("Logs: " + jobs.logs());
        console.say("Tasks that were cut short or cancelled: submit again, which does only what is missing.");
        return 0;
    }

    private String command(String option) {
        return "resorb sweep " + ShellWord.of(name) + " --out " + ShellWord.of(folder) + " " + option;
    }
}
