package org.resorb.chart.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.function.DoubleBinaryOperator;
import java.util.zip.GZIPOutputStream;
import org.resorb.document.InvalidFileException;
import org.resorb.quantity.NineDigits;
import org.resorb.run.Build;
import org.resorb.study.Study;
import org.resorb.study.StudyFolder;

/**
 * The folder of a sweep over TIMP and immune response, 1 to 5 each, of three replicates, as a sweep would leave it. Half-times
 * follow a function of the two, one day more and one less in the other replicates; those beyond the year that runs last are
 * empty. Volumes fall by the half-time.
 */
public final class MadeUpSweep {
    /** The columns of the factors. */
    public static final String X = "patient_timp";

    public static final String Y = "patient_immune_response";

    private static final String STUDY = """
            # Started with Resorb %s (commit test). Not to be edited.
            name: made_up
            base: sequestration
            scenario: {duration: 365 d}
            factors:
              patient.timp: {values: [1, 2, 3, 4, 5]}
              patient.immune_response: {values: [1, 2, 3, 4, 5]}
            design: factorial
            replicates: 3
            outputs: {summary: [resorption, half_time_d], curves: [fragment_volume_fraction]}
            """;

    private MadeUpSweep() {}

    /** Writes all runs, or the first ones alone. */
    public static Path write(Path folder, DoubleBinaryOperator halfTime, int runs) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("study.yaml"),
                    STUDY.formatted(Build.current().version()));
            Files.createDirectories(folder.resolve("shards"));
            Files.createDirectories(folder.resolve("locks"));
            write(new StudyFolder(folder).study(), folder, halfTime, runs);
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InvalidFileException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static void write(Study study, Path folder, DoubleBinaryOperator halfTime, int runs) throws IOException {
        StringBuilder table = new StringBuilder("row,replicate,seed," + X + "," + Y + ",resorption,half_time_d\n");
        StringBuilder curves = new StringBuilder("row,replicate,time_d,fragment_volume_fraction\n");
        for (int run = 0; run < Math.min(runs, study.runs()); run++) {
            double[] at = study.design().at(study.row(run));
            String x = study.factors().get(0).value(at[0]);
            String y = study.factors().get(1).value(at[1]);
            int replicate = study.replicate(run);
            double half = halfTime.applyAsDouble(Double.parseDouble(x), Double.parseDouble(y)) + replicate - 2;
            StringJoiner line = new StringJoiner(",", "", "\n");
            line.add(Long.toString(study.row(run) + 1)).add(Integer.toString(replicate));
            line.add(Integer.toString(study.seed(run))).add(x).add(y);
            line.add(half < 100 ? "marked" : "none").add(half <= 365 ? NineDigits.text(half) : "");
            table.append(line);
            for (int day = 0; day <= 365; day += 73) {
                curves.append(study.row(run) + 1)
                        .append(',')
                        .append(replicate)
                        .append(',')
                        .append(day)
                        .append(',');
                curves.append(NineDigits.text(Math.pow(0.5, day / half))).append('\n');
            }
        }
        Files.writeString(folder.resolve("runs.csv"), table);
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("curves.csv.gz")))) {
            out.write(curves.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
