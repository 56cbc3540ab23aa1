package org.resorb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.resorb.document.InvalidFileException;
import org.resorb.document.SourceFile;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Ucum;
import picocli.CommandLine.Option;

/** The options of {@code resorb calibrate} that fit how traits differ among measured patients. */
final class TraitOptions {
    private static final String USUAL = "5 %";

    @Option(
            names = "--observed",
            paramLabel = "FILE",
            description = "Measured volumes of many patients, to whom distributions of the sweep's factors are fitted.")
    private Path observed;

    @Option(
            names = "--discrepancy",
            paramLabel = "PART",
            description = "With --observed: what the model errs by itself, one standard deviation as part of each"
                    + " patient's first volume. Default: 5 %%.")
    private String discrepancy;

    @Option(
            names = "--second",
            paramLabel = "DIR",
            description = "With --observed: a sweep of next.yaml in the folder of such a fit, which tells more.")
    private Path second;

    @Option(names = "--relative", description = "Take measured volumes as parts of each patient's first one.")
    private boolean relative;

    /** Whether patients were measured; refuses what nothing would come of if not. */
    boolean areAsked(CommandContext context) {
        if (observed == null && (relative || second != null || discrepancy != null)) {
            throw context.wrong("--relative, --second and --discrepancy go with --observed, which is missing");
        }
        return observed != null;
    }

    /**
     * Fits traits.
     *
     * @param sweep a folder or where it is looked for; null if none was given
     */
    int fit(String sweep, OutOption out, CommandContext context) throws IOException, InvalidFileException {
        Path folder = sweep == null ? null : SourceFile.path(sweep);
        if (folder == null || !Files.isDirectory(folder)) {
            throw context.wrong(sweep + " is no folder; with --observed give that of a sweep over traits");
        }
        TraitJob job = new TraitJob(folder, observed, relative, part(context), second, context);
        return job.run(out.or(job.study() + "_traits"), context.console());
    }

    private double part(CommandContext context) {
        String text = discrepancy == null ? USUAL : discrepancy;
        try {
            double part = Quantity.parse(text).in("1", new Ucum());
            if (part >= 0 && part <= 1) {
                return part;
            }
            throw context.wrong("--discrepancy " + text + ": expected 0 % to 100 %");
        } catch (BadQuantity bad) {
            throw context.wrong("--discrepancy " + text + ": " + bad.getMessage() + "; expected a part such as 5 %");
        }
    }
}
