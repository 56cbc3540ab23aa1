package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.resorb.chart.SensitivityFigures;
import org.resorb.document.InvalidFileException;
import org.resorb.run.Kind;
import org.resorb.run.ResultFolder;
import org.resorb.run.RunRecord;
import org.resorb.storage.FailureWords;
import org.resorb.storage.FolderReplacement;
import org.resorb.study.Gathering;
import org.resorb.study.Sensitivities;
import org.resorb.study.Study;
import org.resorb.study.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resorb sensitivity}: which factors a sweep's outputs depend on, in tables and charts. */
@Command(
        name = "sensitivity",
        description = "Says which factors the outputs of a sweep depend on: Morris effects, Sobol indices or rank"
                + " correlations, by the sweep's design, and how much is chance.",
        footer = {
            "",
            "Example:",
            "  resorb sweep morris_screening --out results/screening",
            "  resorb sensitivity results/screening",
            "",
            "Tables and charts go to DIR/sensitivity."
        })
final class SensitivityCommand implements Callable<Integer> {
    private static final String FOLDER = "sensitivity";

    @Parameters(paramLabel = "DIR", description = "Folder of a sweep.")
    private Path folder;

    @Option(
            names = "--output",
            paramLabel = "NAME",
            description = "Only this column of runs.csv or curve; repeatable. Default: all that are numbers.")
    private List<String> outputs = List.of();

    @Mixin
    private CommandContext context;

    @Override
    public Integer call() throws IOException, InvalidFileException {
        long start = System.nanoTime();
        Console console = context.console();
        StudyFolder sweep = new StudyFolder(folder);
        Study study = sweep.study();
        if (sweep.isHalfGathered()) {
            console.note("its tables were not gathered to the end; that is done first");
            Gathering.of(study, folder);
        }
        Sensitivities found = Sensitivities.of(study, folder, outputs);
        List<String> warnings = new ArrayList<>(found.warnings());
        warnings.addAll(sweep.changes());
        Path place = folder.resolve(FOLDER);
        try (FolderReplacement result = ResultFolder.at(place, Kind.SENSITIVITY)) {
            found.writeTables(result.path());
            draw(found, result.path(), warnings);
            double seconds = (System.nanoTime() - start) * 1e-9;
            record(study.name(), seconds, warnings).write(result.path());
            result.publish();
        }
        found.text().forEach(console::say);
        warnings.forEach(warning -> console.note("warning: " + warning));
        console.say("Tables and charts: " + place);
        return 0;
    }

    private static RunRecord record(String study, double seconds, List<String> warnings) {
        return new RunRecord(Kind.SENSITIVITY, study, Map.of(), "standard", List.of(), List.of(), 1, seconds, warnings);
    }

    private static void draw(Sensitivities found, Path folder, List<String> warnings) {
        try {
            SensitivityFigures.write(found, folder);
        } catch (Throwable noPicture) {
            warnings.add("no chart: " + FailureWords.of(noPicture));
        }
    }
}
