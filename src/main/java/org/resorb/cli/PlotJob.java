package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.chart.figure.FigureSet;
import org.resorb.chart.figure.ResultTables;
import org.resorb.chart.figure.ResultText;
import org.resorb.document.InvalidFileException;
import org.resorb.run.Kind;
import org.resorb.run.ResultFolder;
import org.resorb.run.RunRecord;
import org.resorb.storage.FailureWords;
import org.resorb.storage.FolderReplacement;

/** Draws what {@code resorb plot} asks for; apart from the command, so that the table of commands loads no chart. */
final class PlotJob {
    private final Path folder;
    private final CommandContext context;

    PlotJob(Path folder, CommandContext context) {
        this.folder = folder;
        this.context = context;
    }

    /** Says which tables, columns and figures there are. */
    int list() throws IOException, InvalidFileException {
        ResultText.lines(ResultTables.open(folder)).forEach(context.console()::say);
        return 0;
    }

    /** Draws into a folder of its own. */
    int draw(FigureOptions.Asked asked, OutOption out) throws IOException, InvalidFileException {
        long start = System.nanoTime();
        Console console = context.console();
        ResultTables result = ResultTables.open(folder);
        FigureSet set = FigureSet.of(result, asked.figures(), asked.style(), context.again());
        List<String> warnings = new ArrayList<>(result.notes());
        Path place = out.or(result.name() + "_" + asked.name(set));
        context.outIsNoInput(place, List.of(folder), "the result to draw");
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
