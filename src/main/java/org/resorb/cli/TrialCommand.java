package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.resorb.chart.TrialFigures;
import org.resorb.chart.report.TrialReport;
import org.resorb.document.InvalidFileException;
import org.resorb.patients.CohortChanges;
import org.resorb.patients.CohortRunner;
import org.resorb.patients.PatientTable;
import org.resorb.quantity.Disclaimer;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.ChecksumFile;
import org.resorb.study.RunWarnings;
import org.resorb.study.Tally;
import org.resorb.trial.NobodyEligibleException;
import org.resorb.trial.Trial;
import org.resorb.trial.TrialFile;
import org.resorb.trial.TrialResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resorb trial}: arms of virtual patients, what a trial of them finds, and how many participants it takes. */
@Command(
        name = "trial",
        description = "Compares arms in virtual patients as a trial does, and finds its power.",
        footer = {
            "",
            "Examples:",
            "  resorb trial trial_tnf_blocker --plan",
            "  resorb trial trial_tnf_blocker --patients 20 --set resolution.voxel=\"0.4 mm\"",
            "  resorb trial trial_tnf_blocker --power --out results/trial --threads 4",
            "",
            Disclaimer.PURPOSE
        })
final class TrialCommand implements Callable<Integer> {
    @Parameters(paramLabel = "STUDY", description = "A trial file, or the name of a shipped trial.")
    private String name;

    @Mixin
    private OutOption out;

    @Mixin
    private ThreadsOption threads;

    @Option(
            names = "--patients",
            paramLabel = "N",
            description = "Virtual patients of each kind, from whom participants are drawn; default: pool of the file.")
    private Integer patients;

    @Mixin
    private SettingOptions settings;

    @Option(
            names = "--power",
            description = "Also simulate trials of other sizes, and say how many participants it takes.")
    private boolean power;

    @Option(names = "--plan", description = "Only run a few patients and estimate time and memory; write nothing.")
    private boolean plan;

    @Mixin
    private CommandContext context;

    @Override
    public Integer call() throws Exception {
        int atATime = threads.count();
        if (plan) {
            return plan(atATime);
        }
        Trial trial = TrialFile.read(name, changes());
        Path folder = out.or(trial.cohort().name());
        Console console = context.console();
        trial.cohort().warnings().forEach(warning -> console.note("warning: " + warning));
        CohortRunner runner = new CohortRunner(trial.cohort(), folder);
        runner.begin();
        ChecksumFile.forget(folder, List.of(Trial.FILE));
        AtomicFile.write(folder.resolve(Trial.FILE), trial.yaml());
        Tally tally = follow(runner, trial, atATime, console);
        new ChecksumFile(context.again()).write(folder);
        PatientTable table = runner.patients();
        table.write(folder.resolve(PatientTable.FILE));
        try {
            TrialResult result = new TrialResult(trial, table);
            report(result, runner, folder, console);
        } catch (NobodyEligibleException nobody) {
            console.error("resorb: " + nobody.getMessage());
            return Mistakes.WRONG;
        }
        RunWarnings.below(folder).words(tally.done()).forEach(warning -> console.note("warning: " + warning));
        console.say(Disclaimer.VIRTUAL_PATIENTS);
        console.say(tally.done() + " of " + tally.runs() + " runs of "
                + trial.cohort().patients() + " virtual patients done, " + tally.failed() + " failed");
        console.say("Tables and charts: " + folder);
        return tally.done() == tally.runs() ? 0 : Mistakes.FAILED;
    }

    private void report(TrialResult result, CohortRunner runner, Path folder, Console console) throws IOException {
        if (power) {
            result.findPower(size -> console.note("trials of " + size + " participants are done"));
        }
        result.write(folder, runner.columns());
        TrialFigures.write(result, folder).forEach(console::note);
        new BesideTables(console).report(folder, () -> TrialReport.write(result, folder));
        ChecksumFile.of(folder, context.again()).write(folder);
        result.warnings().forEach(warning -> console.note("warning: " + warning));
        result.text().forEach(console::say);
    }

    private int plan(int atATime) throws InvalidFileException, IOException, InterruptedException {
        Console console = context.console();
        Trial trial = TrialFile.read(name, changes());
        trial.cohort().warnings().forEach(warning -> console.note("warning: " + warning));
        console.say(trial.cohort().title());
        trial.words().forEach(line -> console.say("  " + line));
        trial.cohort().observation().words().forEach(line -> console.say("  " + line));
        console.say("  " + trial.screening().told());
        PilotRuns.of(CohortCommand.parts(trial.cohort(), 1), atATime).lines().forEach(console::say);
        return 0;
    }

    private CohortChanges changes() {
        CohortChanges changes = CohortChanges.NONE.scenario(settings.settings());
        return patients == null ? changes : changes.patients(patients);
    }

    private static Tally follow(CohortRunner runner, Trial trial, int atATime, Console console) throws IOException {
        try (RunProgress progress = new RunProgress(trial.cohort().name(), console)) {
            return runner.follow(atATime, progress);
        }
    }
}
