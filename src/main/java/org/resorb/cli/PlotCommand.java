package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.resorb.document.InvalidFileException;
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
        FigureOptions.Asked asked = figures.read(context);
        PlotJob job = new PlotJob(folder, context);
        return list ? job.list() : job.draw(asked, out);
    }
}
