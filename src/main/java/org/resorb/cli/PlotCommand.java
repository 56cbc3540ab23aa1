package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.resorb.chart.figure.FigureSet;
import org.resorb.chart.figure.ResultTables;
import org.resorb.chart.figure.ResultText;
import org.resorb.document.InvalidFileException;
import org.resorb.run.Kind;
import org.resorb.run.ResultFolder;
import org.resorb.run.RunRecord;
import org.resorb.storage.FailureWords;
import org.resorb.storage.FolderReplacement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resorb plot}: figures of any result, for screens and journals. */
@Command(
        name = "plot",
        description = "Draws figures of a run, a sweep, a cohort or any other table: heat maps, surfaces with contours,"
                + " lines with intervals, survival, scatter matrices, forests, violins, single curves. Times of events"
                + " that were not reached are drawn as later than the end, never left out.",
        footer = {
            "",
            "Examples:",
            "  resorb plot results/dose_response --list",
            "  resorb plot results/dose_response",
            "  resorb plot results/dose_response --kind violin --value pain_vas_at_2_mo",
            "  resorb plot results/recruitment_mmp7 --figures recruitment_mmp7",
            "  resorb plot results/ablation --kind forest --value resorption=complete \\",
            "    --group changed --preset one_column --palette grey",
            "",
            "Each figure comes with its numbers as a table, and says in the file's own data",
            "what it shows and which model and command it comes from."
        })
final class PlotCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RESULT", description = "Folder of a result, or a CSV file.")
    private Path folder;

    @Option(
            names = "--list",
            description = "Only say which tables and columns there are, and which figures follow from them.")
    private boolean list;

    @Mixin
    private FigureOptions figures;

    @Mixin
    private OutOption out;

    @Mixin
    private CommandContext context;

    @Override
    public Integer call() throws IOException, InvalidFileException {
        try {
            return plot();
        } catch (InvalidFileException invalid) {
            throw FigureOptions.asGiven(invalid);
        }
    }

    private int plot() throws IOException, InvalidFileException {
        long start = System.nanoTime();
        Console console = context.console();
        FigureOptions.Asked asked = figures.read(context);
        ResultTables result = ResultTables.open(folder);
        if (list) {
            ResultText.lines(result).forEach(console::say);
            return 0;
        }
        FigureSet set = FigureSet.of(result, asked.figures(), asked.style(), context.again());
        List<String> warnings = new ArrayList<>(result.notes());
        Path place = out.or(result.name() + "_" + asked.name(set));
        try (FolderReplacement pictures = ResultFolder.at(place, Kind.PLOT)) {
            List<String> captions = draw(set, pictures.path());
            record(result, warnings, (System.nanoTime() - start) * 1e-9).write(pictures.path());
            pictures.publish();
            captions.forEach(console::say);
        }
        warnings.forEach(warning -> console.note("warning: " + warning));
        console.say("Figures: " + place);
        return 0;
    }

    /** Some machines cannot draw at all and say so by an Error. */
    private static List<String> draw(FigureSet set, Path folder) throws IOException {
        try {
            return set.write(folder);
        } catch (LinkageError | InternalError noFonts) {
            throw new IOException("no figure: " + FailureWords.of(noFonts), noFonts);
        }
    }

    private RunRecord record(ResultTables result, List<String> warnings, double seconds) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("result", folder.toString());
        settings.put("source", result.provenance());
        settings.put("command", context.again());
        return new RunRecord(
                Kind.PLOT, result.name(), settings, "standard", List.of(), List.of(), 1, seconds, warnings);
    }
}
