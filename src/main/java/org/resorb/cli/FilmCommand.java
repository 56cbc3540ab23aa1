package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.resorb.document.InvalidFileException;
import org.resorb.quantity.Disclaimer;
import org.resorb.run.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resorb film}: one replicate of a result as a film. */
@Command(
        name = "film",
        description =
                "Makes a film of one replicate of a result: the fragment turning and shrinking, or in two dimensions"
                        + " the slice, above the curve of its volume. Runs the replicate again, which gives the same numbers,"
                        + " and stops if they are not those of the result.",
        footer = {
            "",
            "Examples:",
            "  resorb film results/sequestration",
            "  resorb film results/sequestration --replicate 3 --format gif,mp4 --out results/third_as_film",
            "",
            Disclaimer.PURPOSE
        })
final class FilmCommand implements Callable<Integer> {
    private static final int MOST_FRAMES = 2000;

    @Parameters(paramLabel = "RESULT", description = "Result folder of resorb run.")
    private Path folder;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "gif (default), mp4, webm, or several with commas; all but gif need ffmpeg.")
    private List<FilmFormat> formats = List.of(FilmFormat.GIF);

    @Option(names = "--frames", paramLabel = "N", description = "Number of pictures, 12 a second; default: 120.")
    private int frames = 120;

    @Option(names = "--replicate", paramLabel = "N", description = "Number of the replicate; default: the first one.")
    private Integer replicate;

    @Mixin
    private OutOption out;

    @Mixin
    private CommandContext context;

    @Override
    public Integer call() throws IOException, InvalidFileException {
        if (frames < 2 || frames > MOST_FRAMES) {
            throw context.wrong("--frames must be from 2 to " + MOST_FRAMES + ", not " + frames);
        }
        if (formats.stream().anyMatch(FilmFormat::needsEncoder) && !VideoReel.isPossible()) {
            throw context.wrong(
                    "mp4 and webm need the program ffmpeg, which is not on the PATH; --format gif does not");
        }
        Result result = Result.read(folder);
        List<Integer> kept = result.replicates();
        int shown = replicate == null ? kept.get(0) : replicate;
        if (!kept.contains(shown)) {
            throw context.wrong("--replicate " + shown + ": " + folder + " has replicates " + kept.get(0) + " to "
                    + kept.get(kept.size() - 1));
        }
        Path last = folder.toAbsolutePath().normalize().getFileName();
        Path place = out.or((last == null ? "result" : last) + "_film");
        new FilmJob(result, shown, frames, formats, place, context.console()).run();
        return 0;
    }
}
