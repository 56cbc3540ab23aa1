package org.resorb.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.resorb.calibration.CalibrationSchema;
import org.resorb.patients.CohortSchema;
import org.resorb.scenario.InstalledPlugins;
import org.resorb.scenario.ScenarioSchema;
import org.resorb.scenario.Shipped;
import org.resorb.storage.AtomicFile;
import org.resorb.study.StudySchema;
import org.resorb.trial.TrialSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code resorb scenarios}: what ships. */
@Command(
        name = "scenarios",
        description =
                "Lists the scenarios, studies, facts and ensembles that ship with Resorb; each name works wherever a file"
                        + " does.",
        footer = {"", "Example:", "  resorb scenarios --export my_scenarios"})
final class ScenariosCommand implements Callable<Integer> {
    @Option(names = "--export", paramLabel = "DIR", description = "Write them as files to a folder.")
    private Path export;

    @Mixin
    private CommandContext context;

    @Override
    public Integer call() throws IOException {
        if (export != null) {
            mayExport();
            Shipped.export(export);
            if (!InstalledPlugins.all().isEmpty()) {
                schemasWithPlugins();
            }
            context.console().say("Scenarios: " + export);
            return 0;
        }
        List<String> names = Shipped.names();
        int width = Stream.concat(names.stream(), Shipped.allStudies().stream())
                        .mapToInt(String::length)
                        .max()
                        .orElse(0)
                + 2;
        PrintWriter out = context.answer();
        for (String name : names) {
            out.println(name + " ".repeat(width - name.length()) + Shipped.title(name));
        }
        list("Studies, for resorb sweep:", Shipped.studies(), width);
        list("Cohorts, for resorb cohort:", Shipped.cohorts(), width);
        list("Trials, for resorb trial:", Shipped.trials(), width);
        list("Calibrations, for resorb calibrate:", Shipped.calibrations(), width);
        out.println();
        out.println("Facts about real patients and animals: " + String.join(", ", Shipped.facts()));
        out.println("Figures, for resorb plot --figures: " + String.join(", ", Shipped.figures()));
        out.println("Ensembles, for resorb run --ensemble: " + String.join(", ", Shipped.ensembles()));
        return 0;
    }

    /** Those that ship know the model alone. */
    private void schemasWithPlugins() throws IOException {
        AtomicFile.write(export.resolve("resorb.schema.json"), ScenarioSchema.json());
        AtomicFile.write(export.resolve("studies/resorb_study.schema.json"), StudySchema.json());
        AtomicFile.write(export.resolve("studies/resorb_cohort.schema.json"), CohortSchema.json());
        AtomicFile.write(export.resolve("studies/resorb_trial.schema.json"), TrialSchema.json());
        AtomicFile.write(export.resolve("studies/resorb_calibration.schema.json"), CalibrationSchema.json());
    }

    private void list(String head, List<String> studies, int width) {
        PrintWriter out = context.answer();
        out.println();
        out.println(head);
        for (String name : studies) {
            out.println(name + " ".repeat(width - name.length()) + Shipped.titleOfStudy(name));
        }
    }

    private void mayExport() throws IOException {
        if (Files.exists(export) && !Files.isDirectory(export)) {
            throw context.wrong("--export " + export + " is a file, not a folder; give another one");
        }
        List<String> differing = new ArrayList<>(Shipped.differing(export));
        if (!InstalledPlugins.all().isEmpty()) {
            differing.removeIf(name -> name.endsWith(".schema.json"));
        }
        if (!differing.isEmpty()) {
            String what = differing.size() == 1 ? " differs from the shipped one" : " differ from the shipped ones";
            throw context.wrong(export + ": " + String.join(", ", differing) + what
                    + ", so nothing was written; move that away or give another --export");
        }
    }
}
