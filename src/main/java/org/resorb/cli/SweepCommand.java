package org.resorb.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.resorb.cluster.SbatchOptions;
import org.resorb.cluster.Tasks;
import org.resorb.study.Shard;
import org.resorb.study.Study;
import org.resorb.study.StudyFolder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code resorb sweep}: the many runs of a study, into tables; stopped at any time, it goes on where it was. */
@Command(
        name = "sweep",
        description =
                "Does the runs of a study and gathers them in tables. Stopped or killed, it goes on where it was.",
        footer = {
            "",
            "Examples:",
            "  resorb sweep ablation --plan",
            "  resorb sweep ablation --out results/ablation --threads 4",
            "  resorb sweep ablation --out results/ablation --status",
            "  resorb sweep ablation --out results/coarse --set resolution.voxel=\"0.4 mm\" --replicates 5",
            "  resorb sweep ablation --out results/ablation --watch",
            "  resorb sweep ablation --out results/ablation --slurm",
            "  resorb sweep ablation --out results/ablation --shard 3/20",
            "",
            "Exit codes: 0 all runs done, 1 some failed or are missing, 2 nothing was run."
        })
final class SweepCommand implements Callable<Integer> {
    private static final int COMMANDS_SHOWN = 10;

    /** What to do instead of running. */
    static final class Instead {
        @Option(names = "--status", description = "Only say what is done, failed, running and missing.")
        private boolean status;

        @Option(names = "--plan", description = "Only show the design, run a few rows and estimate the time.")
        private boolean plan;

        @Option(names = "--dry-run", description = "Only show the design and the first runs; run and write nothing.")
        private boolean dryRun;

        @Option(names = "--gather", description = "Only gather what is done so far in tables.")
        private boolean gather;

        @ArgGroup(exclusive = false)
        private SlurmOptions slurm;
    }

    @Mixin
    private StudyOptions options;

    @Mixin
    private OutOption out;

    @Mixin
    private ThreadsOption threads;

    @Option(names = "--shard", paramLabel = "i/n", description = "Only do share i of n, from 1/n to n/n.")
    private String share = "1/1";

    @Option(
            names = "--on-error",
            paramLabel = "WORD",
            description = "When a run fails: continue (default), or stop and start no more.")
    private OnError onError = OnError.CONTINUE;

    @Mixin
    private WatchOptions watching;

    @ArgGroup
    private Instead instead = new Instead();

    @Mixin
    private CommandContext context;

    private Console console;

    @Override
    public Integer call() throws Exception {
        threads.count();
        Shard shard = shard();
        watching.check(instead.plan || instead.dryRun || instead.gather || instead.slurm != null);
        if (instead.slurm != null && shard.count() > 1) {
            throw context.wrong("--slurm gives each task its --shard itself");
        }
        console = context.console();
        Study study = options.read();
        Path folder = out.or(study.name());
        study.warnings().forEach(warning -> console.note("warning: " + warning));
        if (instead.plan || instead.dryRun) {
            return plan(study, folder);
        }
        if (instead.status) {
            SweepStatus status = new SweepStatus(study, folder, console);
            return watching.asked() ? status.watch(watching) : status.tell();
        }
        if (instead.slurm != null) {
            return slurm(study, folder).hand();
        }
        SweepJob job = new SweepJob(study, folder, console);
        return instead.gather ? job.gather() : job.run(shard, threads.count(), onError, watching);
    }

    private SlurmSweep slurm(Study study, Path folder) {
        boolean given = context.isGiven("--threads");
        try {
            SbatchOptions sbatch = instead.slurm.sbatch();
            Tasks tasks = new Tasks(sbatch.threads(given ? threads.count() : 1), onError == OnError.STOP, sbatch);
            String again =
                    options.isChanged() ? folder.resolve(StudyFolder.STUDY).toString() : options.name();
            return new SlurmSweep(study, again, folder, instead.slurm, tasks, console);
        } catch (IllegalArgumentException wrong) {
            throw context.wrong(wrong.getMessage());
        }
    }

    private Shard shard() {
        try {
            return Shard.of(share);
        } catch (IllegalArgumentException wrong) {
            throw context.wrong("--shard " + share + ": " + wrong.getMessage());
        }
    }

    private int plan(Study study, Path folder) throws InterruptedException {
        SweepPlan plan = new SweepPlan(study, threads.count());
        plan.lines().forEach(console::say);
        if (instead.plan) {
            plan.estimate().forEach(console::say);
        } else {
            plan.commands(COMMANDS_SHOWN).forEach(console::say);
            long more = study.runs() - COMMANDS_SHOWN;
            console.say((more > 0 ? "and " + more + " more, " : "") + "into " + folder + "; nothing was written");
        }
        return 0;
    }
}
