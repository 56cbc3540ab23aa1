package org.resorb.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.zip.GZIPOutputStream;
import org.resorb.chance.Chance;
import org.resorb.document.InvalidFileException;
import org.resorb.run.Build;
import org.resorb.scenario.Catalogue;
import org.resorb.statistics.KnownFunction;
import org.resorb.study.Study;
import org.resorb.study.StudyFolder;

/**
 * The folder of a sweep whose output is a known function of its design, as a sweep would leave it: parameters of the
 * model stand for the coordinates.
 */
final class KnownSweep {
    static final String OUTPUT = "fragment_volume_mm3_at_6_mo";
    private static final String CURVE = "fragment_volume_fraction";
    private static final String HEAD =
            "# Started with Resorb " + Build.current().version() + " (commit test). Not to be edited.\n";

    private final Path folder;
    private final KnownFunction function;
    private final double noise;

    /** @param noise size of what chance adds to each replicate */
    KnownSweep(Path folder, KnownFunction function, double noise) {
        this.folder = folder;
        this.function = function;
        this.noise = noise;
    }

    /** Writes study and runs; {@code design} and what follows it are lines of the study file. */
    Study write(String design, String... more) throws IOException, InvalidFileException {
        StringBuilder text = new StringBuilder(HEAD).append("name: known\nbase: sequestration\nfactors:\n");
        ranges().forEach(text::append);
        text.append("design: ").append(design).append('\n');
        List.of(more).forEach(line -> text.append(line).append('\n'));
        text.append("outputs: {summary: [resorption, " + OUTPUT + "], curves: [" + CURVE + "]}\n");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("study.yaml"), text);
        Study study = new StudyFolder(folder).study();
        writeRuns(study);
        writeCurves(study);
        return study;
    }

    /** One range a coordinate, around the default of a parameter. */
    private List<String> ranges() {
        List<String> ranges = new ArrayList<>();
        for (Catalogue.Entry entry : Catalogue.entries()) {
            for (Catalogue.Parameter parameter : entry.parameters()) {
                String[] value = parameter.value().split(" ", 2);
                boolean plain = value[0].matches("0?\\.?[1-9][0-9.]*") && parameter.origin() != null;
                if (plain && ranges.size() < function.factors() && isMechanism(entry.name())) {
                    double number = Double.parseDouble(value[0]);
                    String unit = value.length > 1 ? " " + value[1] : "";
                    ranges.add(String.format(
                            java.util.Locale.ROOT,
                            "  mechanisms.%s.%s: {range: [%s%s, %s%s]}%n",
                            entry.name(),
                            parameter.name(),
                            0.9 * number,
                            unit,
                            number,
                            unit));
                }
            }
        }
        return ranges;
    }

    private static boolean isMechanism(String name) {
        return !name.matches("herniation|patient|substances|drugs|resolution|anatomy|tissue.*");
    }

    private void writeRuns(Study study) throws IOException {
        StringJoiner head = new StringJoiner(",").add("row,replicate,seed");
        study.factors().forEach(factor -> head.add(factor.column()));
        StringBuilder table = new StringBuilder(head + ",resorption," + OUTPUT + "\n");
        for (long run = 0; run < study.runs(); run++) {
            StringJoiner line = new StringJoiner(",", "", "\n");
            line.add(Long.toString(study.row(run) + 1)).add(Integer.toString(study.replicate(run)));
            line.add(Integer.toString(study.seed(run)));
            double[] at = study.design().at(study.row(run));
            for (int i = 0; i < at.length; i++) {
                line.add(study.factors().get(i).value(at[i]));
            }
            table.append(line.add("partial").add(Double.toString(value(study, run))));
        }
        Files.writeString(folder.resolve("runs.csv"), table);
    }

    private void writeCurves(Study study) throws IOException {
        StringBuilder table = new StringBuilder("row,replicate,time_d," + CURVE + "\n");
        for (long run = 0; run < study.runs(); run++) {
            for (int day = 0; day < 3; day++) {
                table.append(study.row(run) + 1)
                        .append(',')
                        .append(study.replicate(run))
                        .append(',');
                table.append(day).append(',').append(day * value(study, run)).append('\n');
            }
        }
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("curves.csv.gz")))) {
            out.write(table.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private double value(Study study, long run) {
        double chance = Chance.of(study.seed(run), "known", study.row(run), 1).uniform(0, 0) - 0.5;
        return function.applyAsDouble(study.design().at(study.row(run))) + noise * Math.sqrt(12) * chance;
    }
}
