package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.resorb.chart.figure.FigureSet;
import org.resorb.chart.report.SweepReport;
import org.resorb.cluster.SbatchOptions;
import org.resorb.cluster.Tasks;
import org.resorb.storage.ChecksumFile;
import org.resorb.storage.ShellWord;
import org.resorb.study.Gathering;
import org.resorb.study.Shard;
import org.resorb.study.Study;
import org.resorb.study.StudyFolder;
import org.resorb.study.Sweep;
import org.resorb.study.Tally;
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
    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(1);
    private static final int COMMANDS_SHOWN = 10;
    /** Memory of a sweep does not grow with its runs; that of a figure does. */
    static final int MOST_DRAWN = 5000;

    private static final long LOOK_SECONDS = 2;

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
            return watching.asked() ? look(study, folder) : status(study, folder);
        }
        if (instead.slurm != null) {
            return slurm(study, folder).hand();
        }
        return instead.gather ? gather(study, folder) : sweep(study, folder, shard);
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

    private int status(Study study, Path folder) throws IOException {
        Tally tally = Sweep.tally(study, folder);
        Map<String, Integer> owners = Sweep.owners(folder, Instant.now().minus(SIGN_OF_LIFE));
        int workers = owners.values().stream().mapToInt(Integer::intValue).sum();
        long running = Math.min(workers, tally.missing());
        console.say(study.name() + " in " + folder + ": " + tally.runs() + " runs");
        console.say("done     " + tally.done());
        console.say("failed   " + tally.failed());
        console.say("running  " + running + (owners.isEmpty() ? "" : " (" + String.join(", ", owners.keySet()) + ")"));
        console.say("missing  " + (tally.missing() - running));
        if (tally.damaged() > 0) {
            console.note("warning: " + damaged(tally));
        }
        return 0;
    }

    /** Shows how far a sweep is that others do, until no run is missing. */
    private int look(Study study, Path folder) throws IOException, InterruptedException {
        Tally tally = Sweep.tally(study, folder);
        try (SweepWatch watch = watching.start(study, folder, console)) {
            watch.starts(tally);
            while (tally.missing() > 0) {
                TimeUnit.SECONDS.sleep(LOOK_SECONDS);
                tally = Sweep.tally(study, folder);
                watch.is(tally);
            }
            watch.ends();
        }
        return status(study, folder);
    }

    private int sweep(Study study, Path folder, Shard shard) throws IOException {
        if (!watching.asked()) {
            return sweep(study, folder, shard, (run, failed) -> {});
        }
        try (SweepWatch watch = watching.start(study, folder, console)) {
            int code = sweep(study, folder, shard, watch);
            watch.ends();
            return code;
        }
    }

    private int sweep(Study study, Path folder, Shard shard, Sweep.Watcher watch) throws IOException {
        Sweep sweep =
                Sweep.of(study, folder).threads(threads.count()).shard(shard).stopOnError(onError == OnError.STOP);
        Tally tally;
        BusyThreads busy = new BusyThreads();
        Thread onSignal = new Thread(() -> console.note("\nStopped; the same command goes on from here."), "stopped");
        try (RunProgress progress = new RunProgress(study.name(), console)) {
            Runtime.getRuntime().addShutdownHook(onSignal);
            tally = sweep.run(progress.and(busy).and(watch));
        } finally {
            forget(onSignal);
        }
        if (!busy.words().isEmpty()) {
            console.note(busy.words());
        }
        if (tally.damaged() > 0) {
            console.note("warning: " + damaged(tally));
        }
        if (tally.missing() == 0 && sweep.wasLast()) {
            return gather(study, folder);
        }
        String which = shard.count() == 1 ? "" : "share " + shard + ": ";
        console.say(which + tally.done() + " of " + tally.runs() + " runs done, " + tally.failed() + " failed");
        return tally.done() == tally.runs() ? 0 : Mistakes.FAILED;
    }

    private static void forget(Thread onSignal) {
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException stopping) {
            // It is speaking.
            return;
        }
    }

    private int gather(Study study, Path folder) throws IOException {
        Gathering.Result result = Gathering.of(study, folder);
        result.warnings().forEach(warning -> console.note("warning: " + warning));
        Tally tally = result.tally();
        console.say(tally.done() + " of " + tally.runs() + " runs done, " + tally.failed() + " failed"
                + (tally.missing() > 0 ? ", " + tally.missing() + " missing" : ""));
        console.say("Table: " + folder.resolve(Gathering.RUNS));
        report(study, folder, tally);
        if (tally.failed() > 0) {
            console.say("Failed: " + folder.resolve(Gathering.FAILED));
        }
        return tally.done() == tally.runs() ? 0 : Mistakes.FAILED;
    }

    /** A report with a first picture of the design; a sweep never fails for them. */
    private void report(Study study, Path folder, Tally tally) throws IOException {
        if (tally.done() == 0) {
            return;
        }
        // Forgotten while they are made, so that a kill then is no damage.
        ChecksumFile.forget(folder, StudyFolder.REPORT);
        BesideTables beside = new BesideTables(console);
        boolean few = tally.done() <= MOST_DRAWN;
        if (few) {
            String command = "resorb plot " + ShellWord.of(folder.toString());
            beside.make("figure", folder, StudyFolder.FIGURE, () -> FigureSet.writeFirst(folder, command));
        }
        beside.report(folder, () -> SweepReport.write(study, folder, tally, few));
        ChecksumFile.read(folder).with(folder, StudyFolder.REPORT).write(folder);
    }

    private static String damaged(Tally tally) {
        return tally.damaged() + (tally.damaged() == 1 ? " line was" : " lines were")
                + " cut or damaged in an earlier sweep and left out";
    }
}
