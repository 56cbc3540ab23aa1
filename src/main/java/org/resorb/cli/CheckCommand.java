package org.resorb.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.resorb.calibration.Calibration;
import org.resorb.calibration.CalibrationFile;
import org.resorb.calibration.CohortEvaluator;
import org.resorb.calibration.FactTargets;
import org.resorb.chart.figure.FigureFile;
import org.resorb.document.Document;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Node.Block;
import org.resorb.document.Problems;
import org.resorb.patients.Cohort;
import org.resorb.patients.CohortChanges;
import org.resorb.patients.CohortFile;
import org.resorb.quantity.Keyword;
import org.resorb.run.AgentPlan;
import org.resorb.run.MemoryNeed;
import org.resorb.scenario.ScenarioFile;
import org.resorb.scenario.SegmentationComparison;
import org.resorb.scenario.Shipped;
import org.resorb.scenario.TissueBuilder;
import org.resorb.study.Seeds;
import org.resorb.study.Study;
import org.resorb.study.StudyFile;
import org.resorb.trial.Trial;
import org.resorb.trial.TrialFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resorb check}: reads scenario, study and figure files and reports every mistake in them at once. */
@Command(
        name = "check",
        description =
                "Reads scenarios, studies and files of figures and reports every mistake in them at once. Runs nothing.",
        footer = {"", "Example:", "  resorb check scenarios/*.yaml scenarios/studies/*.yaml"})
final class CheckCommand implements Callable<Integer> {
    /** How to answer. */
    enum Format implements Keyword {
        /** A line a file or mistake. */
        TEXT,
        /** The resolved scenario of each valid file. */
        JSON;

        @Override
        public String toString() {
            return word();
        }
    }

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Scenarios, studies or figures, or names of shipped ones.")
    private List<String> files;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json, the resolved scenario.")
    private Format format = Format.TEXT;

    @Mixin
    private CommandContext context;

    @Override
    public Integer call() {
        int wrong = 0;
        for (String file : files) {
            wrong += isValid(file) ? 0 : 1;
        }
        return wrong == 0 ? 0 : Mistakes.WRONG;
    }

    private boolean isValid(String name) {
        Console console = context.console();
        try {
            Block keys =
                    Document.read(name, Shipped.STUDY_FILES, new Problems()).keys();
            if (CalibrationFile.isCalibration(keys)) {
                Calibration calibration = CalibrationFile.read(name);
                CohortEvaluator.of(calibration, List.of(), 1);
                FactTargets.unknown(FactTargets.TUNED_TO, calibration)
                        .forEach(unknown -> console.note(name + ": warning: " + unknown));
                report(name, calibration);
            } else if (TrialFile.isTrial(keys)) {
                report(name, TrialFile.read(name, CohortChanges.NONE));
            } else if (isCohort(name, keys)) {
                report(name, CohortFile.read(name, CohortChanges.NONE));
            } else if (FigureFile.isFigures(keys)) {
                reportFigures(name);
            } else if (StudyFile.isStudy(keys)) {
                report(name, StudyFile.read(name));
            } else {
                report(name, ScenarioFile.read(name, Map.of()));
            }
            return true;
        } catch (InvalidFileException invalid) {
            invalid.problems().stream().map(Object::toString).forEach(console::error);
            console.trace(invalid);
            return false;
        }
    }

    /** What says of a cohort only how it differs from another may have no key of its own. */
    private static boolean isCohort(String name, Block keys) {
        return CohortFile.isCohort(keys)
                || CohortFile.isCohort(CohortFile.document(name, new Problems()).keys());
    }

    private void report(String name, Calibration calibration) {
        context.console()
                .say(name + ": valid, " + calibration.free().size() + " free parameters, "
                        + calibration.plan().asked() + " points, drawn from seed "
                        + calibration.plan().seed());
        for (Calibration.Share share : calibration.cohorts()) {
            context.console()
                    .say("  " + share.study() + ": " + share.patients() + " patients a group, drawn from seed "
                            + share.seed() + "; the same at each point");
        }
    }

    /** No parameter is a chart's, so that the table of commands loads none of them. */
    private void reportFigures(String name) throws InvalidFileException {
        int count = FigureFile.read(name).figures().size();
        context.console().say(name + ": valid, " + count + (count == 1 ? " figure" : " figures"));
    }

    private void report(String name, Trial trial) throws InvalidFileException {
        Console console = context.console();
        trial.cohort().warnings().forEach(warning -> console.note(name + ": warning: " + warning));
        console.say(name + ": valid, " + trial.arms().size() + " arms, "
                + trial.plan().participants() + " participants, "
                + trial.cohort().runs() + " runs of "
                + trial.cohort().patients() + " virtual patients; "
                + trial.screening().told());
    }

    private void report(String name, Cohort cohort) {
        Console console = context.console();
        cohort.warnings().forEach(warning -> console.note(name + ": warning: " + warning));
        console.say(name + ": valid, " + cohort.patients() + " patients in "
                + cohort.groups().size()
                + (cohort.groups().size() == 1 ? " group, " : " groups, ") + cohort.runs() + " runs");
        cohort.groups().forEach(group -> console.say("  " + group.name() + ": " + Seeds.words(group.study())));
    }

    private void report(String name, Study study) {
        Console console = context.console();
        study.warnings().forEach(warning -> console.note(name + ": warning: " + warning));
        console.say(name + ": valid, " + SweepPlan.counts(study) + "; " + Seeds.words(study));
    }

    private void report(String name, ScenarioFile file) {
        Console console = context.console();
        file.warnings().forEach(warning -> console.note(name + ": warning: " + warning));
        String large = MemoryNeed.caution(file.scenario(), 1);
        if (large != null) {
            console.note(name + ": warning: " + large);
        }
        if (format == Format.JSON) {
            context.answer().println(file.toJson().stripTrailing());
        } else {
            console.say(name + ": valid, " + TissueBuilder.voxels(file.scenario()) + " voxels, "
                    + AgentPlan.of(file.scenario()).words());
            if (file.scenario().segmentation() != null) {
                LabelTable.lines(file.scenario().segmentation()).forEach(console::say);
                SegmentationComparison.sentences(file.scenario()).forEach(console::say);
            }
        }
    }
}
