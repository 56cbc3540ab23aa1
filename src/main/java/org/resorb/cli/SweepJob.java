package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.resorb.chart.figure.FigureSet;
import org.resorb.chart.report.SweepReport;
import org.resorb.storage.ChecksumFile;
import org.resorb.storage.ShellWord;
import org.resorb.study.Gathering;
import org.resorb.study.Shard;
import org.resorb.study.Study;
import org.resorb.study.StudyFolder;
import org.resorb.study.Sweep;
import org.resorb.study.Tally;

/** The runs of a study here, and their tables with a report. */
record SweepJob(Study study, Path folder, Console console) {
    /** Memory of a sweep does not grow with its runs; that of a figure does. */
    static final int MOST_DRAWN = 5000;

    /** Does the share, with a page that shows it if one was asked for; returns the exit code. */
    int run(Shard shard, int threads, OnError onError, WatchOptions watching) throws IOException {
        Sweep sweep = Sweep.of(study, folder).threads(threads).shard(shard).stopOnError(onError == OnError.STOP);
        if (!watching.asked()) {
            return run(sweep, shard, (run, failed) -> {});
        }
        try (SweepWatch watch = watching.start(study, folder, console)) {
            int code = run(sweep, shard, watch);
            watch.ends();
            return code;
        }
    }

    private int run(Sweep sweep, Shard shard, Sweep.Watcher watch) throws IOException {
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
        SweepStatus.warn(tally, console);
        if (tally.missing() == 0 && sweep.wasLast()) {
            return gather();
        }
        String which = shard.count() == 1 ? "" : "share " + shard + ": ";
        console.say(which + tally.done() + " of " + tally.runs() + " runs done, " + tally.failed() + " failed");
        return SweepStatus.code(tally);
    }

    private static void forget(Thread onSignal) {
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException stopping) {
            // It is speaking.
            return;
        }
    }

    /** Gathers what is done so far in tables; returns the exit code. */
    int gather() throws IOException {
        Gathering.Result result = Gathering.of(study, folder);
        result.warnings().forEach(warning -> console.note("warning: " + warning));
        Tally tally = result.tally();
        console.say(tally.done() + " of " + tally.runs() + " runs done, " + tally.failed() + " failed"
                + (tally.missing() > 0 ? ", " + tally.missing() + " missing" : ""));
        console.say("Table: " + folder.resolve(Gathering.RUNS));
        report(tally);
        if (tally.failed() > 0) {
            console.say("Failed: " + folder.resolve(Gathering.FAILED));
        }
        return SweepStatus.code(tally);
    }

    /** A report with a first picture of the design; a sweep never fails for them. */
    private void report(Tally tally) throws IOException {
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
}
