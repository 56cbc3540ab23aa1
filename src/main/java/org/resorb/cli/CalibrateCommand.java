package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.resorb.calibration.Calibration;
import org.resorb.calibration.CalibrationFile;
import org.resorb.calibration.CalibrationFolder;
import org.resorb.calibration.FactTargets;
import org.resorb.calibration.StructureNeeds;
import org.resorb.calibration.StructureTable;
import org.resorb.document.InvalidFileException;
import org.resorb.quantity.Spelling;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.Folders;
import org.resorb.study.Shard;
import org.resorb.table.DataTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resorb calibrate}: parameter sets with which virtual patients agree with what is published of real ones. */
@Command(
        name = "calibrate",
        description = "Finds parameter sets with which virtual patients agree with targets, and says which parameters"
                + " the targets hold. Stopped or killed, it goes on where it was.",
        footer = {
            "",
            "Examples:",
            "  resorb calibrate calibrate_reference --plan",
            "  resorb calibrate calibrate_reference --out results/calibration --threads 4",
            "  resorb calibrate calibrate_reference --out results/calibration --status",
            "  resorb calibrate calibrate_3d --out results/calibration --shard 3/20",
            "  resorb calibrate calibrate_3d --structures --plan",
            "  resorb calibrate calibrate_3d --structures --out results/structures --shard 3/20",
            "  resorb calibrate --compare results/structures/whole results/structures/no_shield",
            "  resorb calibrate results/my_traits --observed patients.xlsx --relative",
            "",
            "--observed fits how traits differ among patients of one's own, by the runs of a",
            "sweep over these traits: docs/patients_of_your_own.md.",
            "",
            "Tables and charts: ensemble.csv, targets.csv, identifiability.csv, best.yaml and more, see docs/calibration.md.",
            "Exit codes: 0 done, 1 a share is over and others are not, 2 nothing was run."
        })
final class CalibrateCommand implements Callable<Integer> {
    private static final String WHOLE = "1/1";

    @Parameters(
            paramLabel = "STUDY",
            arity = "0..1",
            description = "A calibration file, or the name of a shipped one; with --observed the folder of a sweep.")
    private String name;

    @Mixin
    private OutOption out;

    @Mixin
    private ThreadsOption threads;

    @Option(
            names = "--targets",
            paramLabel = "FILE",
            description = "Targets of one's own, in the form of scenarios/targets/calibration.csv, in place of these.")
    private String facts = FactTargets.TUNED_TO;

    @Option(
            names = "--shard",
            paramLabel = "i/n",
            description =
                    "Only do share i of n of the runs of each wave, from 1/n to n/n; start it again for the next wave.")
    private String share = WHOLE;

    @Option(names = "--status", description = "Only say how far it is.")
    private boolean status;

    @Option(names = "--plan", description = "Only run a few patients and estimate time and memory; write nothing.")
    private boolean plan;

    @Option(
            names = "--structures",
            description =
                    "Fit the model and each of the file's structures, all with the same budget, each in a folder below"
                            + " results/NAME_structures or --out, and compare them there.")
    private boolean structures;

    @Option(
            names = "--structure",
            paramLabel = "NAME",
            description = "Fit this one of the file's structures in place of the model.")
    private String structure;

    @Option(
            names = "--compare",
            paramLabel = "DIR",
            arity = "1..*",
            description =
                    "Only lay calibrations that are over side by side, in structure.csv and structure_needs.csv in results or --out: their folders, all fitted to"
                            + " the same targets, the one to measure by first.")
    private List<Path> compared = List.of();

    @Mixin
    private TraitOptions traits;

    @Mixin
    private CommandContext context;

    private Console console;

    @Override
    public Integer call() throws Exception {
        threads.count();
        console = context.console();
        if (compared.isEmpty() == (name == null)) {
            throw context.wrong("give either STUDY or --compare with folders");
        }
        if (plan && (status || name == null)) {
            throw context.wrong("--plan goes with neither --status nor --compare");
        }
        if ((structures || structure != null) && name == null || structures && structure != null) {
            throw context.wrong("--structures and --structure go with STUDY, and not with each other");
        }
        if (traits.areAsked(context)) {
            isAskedOfASweep();
            return traits.fit(name, out, context);
        }
        return name == null ? compare(compared, out.or(Path.of("results"))) : calibrate();
    }

    private void isAskedOfASweep() {
        boolean isOfTargets = !facts.equals(FactTargets.TUNED_TO) || !share.equals(WHOLE);
        if (name == null || plan || status || structures || structure != null || isOfTargets) {
            throw context.wrong(
                    "--observed goes with the folder of a sweep, --second, --discrepancy, --relative and --out alone");
        }
    }

    private int compare(List<Path> folders, Path folder) throws IOException {
        StructureTable table = StructureTable.of(folders);
        for (Path one : folders) {
            new CalibrationFolder(one).changes().forEach(warning -> console.note("warning: " + warning));
        }
        Folders.create(folder);
        Path file = folder.resolve(StructureTable.FILE);
        AtomicFile.write(file, table.csv());
        Path needs = folder.resolve(StructureNeeds.FILE);
        AtomicFile.write(needs, table.needs().csv());
        StructureTable.markdown(DataTable.read(file)).lines().forEach(console::say);
        table.needs().words().forEach(console::say);
        console.say("Tables: " + file + ", " + needs);
        return 0;
    }

    private int calibrate() throws IOException, InvalidFileException, InterruptedException {
        Calibration calibration = CalibrationFile.read(name);
        if (structures || structure != null) {
            checkThatThereAreStructures(calibration);
        }
        Calibration own = structure == null ? calibration : calibration.structure(structure);
        CalibrationJob job = new CalibrationJob(own, facts, threads.count(), shard(), context);
        if (plan) {
            return job.plan(structures ? 1 + calibration.structures().size() : 1);
        }
        if (structures) {
            return structures(calibration, out.or(calibration.name() + "_structures"));
        }
        Path folder = out.or(own.name());
        return status ? job.status(folder) : job.run(folder, null, context.again());
    }

    private void checkThatThereAreStructures(Calibration calibration) {
        Set<String> names = calibration.structures().keySet();
        if (names.isEmpty()) {
            throw context.wrong(name + " names no structures; see docs/calibration.md, Which parts are needed");
        }
        if (structure != null && !names.contains(structure)) {
            String near = Spelling.nearest(structure, names);
            throw context.wrong("--structure " + structure + ": expected one of " + String.join(", ", names)
                    + Spelling.suggestion(near));
        }
    }

    /** The model and its variants one after the other; all are read before the first is run. */
    private int structures(Calibration calibration, Path folder)
            throws IOException, InvalidFileException, InterruptedException {
        Map<Path, CalibrationJob> jobs = new LinkedHashMap<>();
        Path whole = folder.resolve(Calibration.WHOLE);
        jobs.put(whole, new CalibrationJob(calibration, facts, threads.count(), shard(), context));
        for (String variant : calibration.structures().keySet()) {
            Calibration own = calibration.structure(variant);
            jobs.put(folder.resolve(variant), new CalibrationJob(own, facts, threads.count(), shard(), context));
        }
        int code = 0;
        for (Map.Entry<Path, CalibrationJob> job : jobs.entrySet()) {
            Path own = job.getKey();
            boolean isWhole = own.equals(whole);
            console.say(own.getFileName() + ":");
            String again = context.again() + (isWhole ? "" : " --structure " + own.getFileName());
            code = Math.max(
                    code,
                    status
                            ? job.getValue().statusIfStarted(own)
                            : job.getValue().run(own, isWhole ? null : whole, again));
        }
        return status || code != 0 ? code : compare(List.copyOf(jobs.keySet()), folder);
    }

    private Shard shard() {
        try {
            return Shard.of(share);
        } catch (IllegalArgumentException wrong) {
            throw context.wrong("--shard " + share + ": " + wrong.getMessage());
        }
    }
}
