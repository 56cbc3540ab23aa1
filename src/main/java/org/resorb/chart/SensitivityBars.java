package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jfree.chart.axis.NumberAxis;
import org.resorb.statistics.Estimate;
import org.resorb.study.SensitivityIndex;
import org.resorb.study.SensitivityMeasure;

/** Bars of Sobol indices, of partial rank correlations and of the part of chance, the strongest first. */
public final class SensitivityBars {
    private static final String INTERVAL = "Whiskers: 95 % intervals";

    private SensitivityBars() {}

    /** Writes {@code sobol_NAME.png} and {@code .svg}: first-order and total index of every factor. */
    public static void sobol(
            Subject subject, List<SensitivityIndex> findings, Function<String, String> words, Path folder)
            throws IOException {
        List<Bars.Series> series = List.of(
                new Bars.Series("total: alone and with others", Look.tint(Look.ORANGE, 0.9)),
                new Bars.Series("first order: alone", Look.BLUE));
        List<Bars.Row> rows =
                rows(findings, SensitivityIndex::factor, words, SensitivityMeasure.TOTAL, SensitivityMeasure.FIRST);
        String note = INTERVAL + "; " + counts(findings, "blocks of rows");
        NumberAxis axis = axis("Part of the variance (Sobol index)", rows, 0, 1);
        write(new Bars("What " + subject.title() + " depends on", note, axis, series, rows), "sobol_", subject, folder);
    }

    /** Writes {@code prcc_NAME.png} and {@code .svg}: the correlation with every factor. */
    public static void prcc(
            Subject subject, List<SensitivityIndex> findings, Function<String, String> words, Path folder)
            throws IOException {
        List<Bars.Row> rows = rows(findings, SensitivityIndex::factor, words, SensitivityMeasure.PRCC);
        String note = INTERVAL + "; " + counts(findings, "rows");
        NumberAxis axis = Axes.axis("Partial rank correlation coefficient", -1, 1, 0.5);
        List<Bars.Series> series = List.of(new Bars.Series("", Look.BLUE));
        write(new Bars("What moves " + subject.title(), note, axis, series, rows), "prcc_", subject, folder);
    }

    /** Writes {@code noise.png} and {@code .svg}: the part of chance in every output. */
    public static void noise(
            List<SensitivityIndex> findings, Function<String, String> words, int replicates, Path folder)
            throws IOException {
        List<Bars.Series> series = List.of(
                new Bars.Series("of single runs", Look.tint(Look.ORANGE, 0.9)),
                new Bars.Series("of means of " + replicates + " replicates", Look.BLUE));
        List<Bars.Row> rows = rows(
                findings,
                SensitivityIndex::output,
                words,
                SensitivityMeasure.NOISE_OF_RUNS,
                SensitivityMeasure.NOISE_OF_MEANS);
        NumberAxis axis = axis("Part of the variance that is chance", rows, 0, 1);
        Subject subject = new Subject("noise", "", "");
        write(new Bars("How much is chance, not factors", INTERVAL, axis, series, rows), "", subject, folder);
    }

    private static void write(Bars bars, String prefix, Subject subject, Path folder) throws IOException {
        Files.createDirectories(folder);
        Sheet sheet = bars.sheet();
        String file = prefix + subject.name();
        sheet.png(folder.resolve(file + ".png"), bars::draw);
        sheet.svg(folder.resolve(file + ".svg"), bars.title(), inWords(bars), bars::draw);
    }

    /** One row a name, the largest first bar on top, what is not known at the bottom. */
    private static List<Bars.Row> rows(
            List<SensitivityIndex> findings,
            Function<SensitivityIndex, String> name,
            Function<String, String> words,
            SensitivityMeasure... measures) {
        Map<String, List<Estimate>> bars = new LinkedHashMap<>();
        for (SensitivityMeasure measure : measures) {
            for (SensitivityIndex finding : findings) {
                if (finding.measure() == measure) {
                    bars.computeIfAbsent(name.apply(finding), key -> new ArrayList<>())
                            .add(finding.estimate());
                }
            }
        }
        return bars.entrySet().stream()
                .map(entry -> new Bars.Row(words.apply(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingDouble(SensitivityBars::size).reversed())
                .toList();
    }

    private static double size(Bars.Row row) {
        Estimate first = row.bars().get(0);
        return first.isKnown() ? Math.abs(first.value()) : -1;
    }

    private static NumberAxis axis(String label, List<Bars.Row> rows, double min, double max) {
        double low = min;
        double high = max;
        for (Bars.Row row : rows) {
            for (Estimate bar : row.bars()) {
                low = Math.min(low, Double.isFinite(bar.lower()) ? bar.lower() : low);
                high = Math.max(high, Double.isFinite(bar.upper()) ? bar.upper() : high);
            }
        }
        return Axes.between(label, low, high);
    }

    private static String counts(List<SensitivityIndex> findings, String what) {
        SensitivityIndex first = findings.get(0);
        String dropped = first.dropped() == 0 ? "" : ", " + first.dropped() + " left out";
        return first.used() + " " + what + dropped;
    }

    private static String inWords(Bars bars) {
        return bars.rows().stream()
                .map(row -> row.label() + " "
                        + row.bars().stream()
                                .map(bar -> bar.isKnown() ? Axes.signed(bar.value()) : "not known")
                                .collect(Collectors.joining(" and ")))
                .collect(Collectors.joining("; ", "", "."));
    }
}
