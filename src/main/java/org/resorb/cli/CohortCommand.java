package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.resorb.chart.CohortFigures;
import org.resorb.chart.report.CohortReport;
import org.resorb.document.InvalidFileException;
import org.resorb.patients.Cohort;
import org.resorb.patients.CohortChanges;
import org.resorb.patients.CohortFile;
import org.resorb.patients.CohortRunner;
import org.resorb.patients.CohortTables;
import org.resorb.patients.FactFile;
import org.resorb.quantity.Disclaimer;
import org.resorb.run.DataFiles;
import org.resorb.run.KeptFiles;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.ChecksumFile;
import org.resorb.storage.FileAccess;
import org.resorb.storage.Folders;
import org.resorb.study.Ensemble;
import org.resorb.study.RunWarnings;
import org.resorb.study.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resorb cohort}: virtual patients in groups, what is seen of them, and what is published of real ones. */
@Command(
        name = "cohort",
        description = "Follows virtual patients and lays what is seen of them beside what is published of real ones.",
        footer = {
            "",
            "Examples:",
            "  resorb cohort cohort_four_types --patients 20 --set resolution.voxel=\"0.4 mm\"",
            "  resorb cohort cohort_four_types --plan",
            "  resorb cohort cohort_four_types --out results/cohort --threads 4",
            "  resorb cohort cohort_four_types --ensemble calibrated --crossed --seeds 2",
            "",
            Disclaimer.PURPOSE
        })
final class CohortCommand implements Callable<Integer> {
    private static final int MOST_SEEDS = 1000;

    @Parameters(paramLabel = "STUDY", description = "A cohort file, or the name of a shipped cohort.")
    private String name;

    @Mixin
    private OutOption out;

    @Mixin
    private ThreadsOption threads;

    @Option(names = "--patients", paramLabel = "N", description = "Patients in each group; default: as the file says.")
    private Integer patients;

    @Mixin
    private SettingOptions settings;

    @Option(
            names = "--ensemble",
            paramLabel = "FILE",
            description =
                    "Parameter sets that the patients take in turn: a file, the folder of a calibration, or the name of a"
                            + " shipped ensemble.")
    private String ensemble;

    @Option(
            names = "--crossed",
            description =
                    "Run every patient with every parameter set, so that what the parameters leave open is told apart"
                            + " from patients and chance, and facts are told with their spread.")
    private boolean crossed;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description =
                    "Runs of each patient, each with a seed of its own, so that chance is told apart from patients;"
                            + " default: 1.")
    private int seeds = 1;

    @Option(
            names = "--facts",
            paramLabel = "FILE",
            description = "Facts to hold the patients against, a file or a shipped name; repeatable."
                    + " Default: calibration, validation and experiments. Each gives a table of verdicts.")
    private List<String> facts = List.of("calibration", "validation", "experiments");

    @Option(names = "--plan", description = "Only run a few patients and estimate time and memory; write nothing.")
    private boolean plan;

    @Mixin
    private CommandContext context;

    @Override
    public Integer call() throws Exception {
        int atATime = threads.count();
        checkOptions();
        if (plan) {
            return plan(atATime);
        }
        // Mistakes in the file are told before parameter sets are put into a folder.
        Cohort asWritten = CohortFile.read(name, changes());
        Path folder = out.or(asWritten.name());
        Cohort cohort = ensemble == null ? asWritten : CohortFile.read(name, changes(folder));
        Console console = context.console();
        cohort.warnings().forEach(warning -> console.note("warning: " + warning));
        KeptFiles.warnings(Ensemble.place(ensemble)).forEach(warning -> console.note("warning: " + warning));
        // Else a mistake in them would be found when all has been computed.
        for (String file : facts) {
            FactFile.read(file, List.of(cohort.name()));
        }
        CohortRunner runner = new CohortRunner(cohort, folder);
        Tally tally = follow(runner, cohort, atATime, console);
        new ChecksumFile(context.again()).write(folder);
        CohortTables tables = new CohortTables(cohort, runner, folder, facts);
        tables.write();
        CohortFigures.write(tables.patients(), tables.incidence(), tables.curves(), tables.variance(), folder)
                .forEach(console::note);
        List<String> ofRuns = RunWarnings.below(folder).words(tally.done());
        List<String> warnings = new ArrayList<>(cohort.warnings());
        warnings.addAll(ofRuns);
        new BesideTables(console)
                .report(folder, () -> CohortReport.write(cohort, folder, tally, tables.brief(), warnings));
        ChecksumFile.of(folder, context.again()).write(folder);
        tables.brief().forEach(one -> one.text().forEach(console::say));
        ofRuns.forEach(warning -> console.note("warning: " + warning));
        console.say(Disclaimer.VIRTUAL_PATIENTS);
        console.say(done(cohort, tally));
        console.say("Tables and charts: " + folder);
        return tally.done() == tally.runs() ? 0 : Mistakes.FAILED;
    }

    private void checkOptions() {
        if (crossed && ensemble == null) {
            throw context.wrong("--crossed goes with --ensemble");
        }
        if (seeds < 1 || seeds > MOST_SEEDS) {
            throw context.wrong("--seeds must be 1 to " + MOST_SEEDS);
        }
        Optional<String> clash = CohortTables.clash(facts);
        if (clash.isPresent()) {
            throw context.wrong("--facts " + clash.get());
        }
    }

    private static String done(Cohort cohort, Tally tally) {
        boolean more = cohort.patients() < cohort.runs();
        return tally.done() + " of " + tally.runs()
                + (more ? " runs of " + cohort.patients() + " patients done, " : " patients followed, ")
                + tally.failed() + " failed";
    }

    private int plan(int atATime) throws InvalidFileException, IOException, InterruptedException {
        Console console = context.console();
        Path aside = Folders.temporary();
        Cohort cohort;
        try {
            cohort = CohortFile.read(name, changes(aside));
        } finally {
            FileAccess.delete(aside.resolve(DataFiles.MEMBERS));
            FileAccess.delete(aside);
        }
        cohort.warnings().forEach(warning -> console.note("warning: " + warning));
        console.say(cohort.title());
        cohort.groups()
                .forEach(group -> console.say("  " + group.name() + ": " + group.patients() + " patients, scenario "
                        + group.study().base()));
        cohort.observation().words().forEach(line -> console.say("  " + line));
        PilotRuns.of(parts(cohort, 1), atATime).lines().forEach(console::say);
        return 0;
    }

    /** The runs of a cohort's groups, so many times. */
    static List<PilotRuns.Part> parts(Cohort cohort, double times) {
        return cohort.groups().stream()
                .map(group ->
                        new PilotRuns.Part(group.study(), times * group.study().runs()))
                .toList();
    }

    /** What is done otherwise, parameter sets aside. */
    private CohortChanges changes() {
        CohortChanges changes = CohortChanges.NONE.scenario(settings.settings()).seeds(seeds);
        return patients == null ? changes : changes.patients(patients);
    }

    private CohortChanges changes(Path folder) throws InvalidFileException, IOException {
        if (ensemble == null) {
            return changes();
        }
        String text = Ensemble.read(ensemble).text();
        Folders.create(folder);
        Path members = folder.resolve(DataFiles.MEMBERS);
        AtomicFile.write(members, text);
        return crossed ? changes().points(members) : changes().members(members);
    }

    private static Tally follow(CohortRunner runner, Cohort cohort, int atATime, Console console) throws IOException {
        try (RunProgress progress = new RunProgress(cohort.name(), console)) {
            return runner.follow(atATime, progress);
        }
    }
}
