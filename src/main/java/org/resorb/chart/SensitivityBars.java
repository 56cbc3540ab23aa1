package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Metadata;
import org.resorb.chart.sheet.Rows;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.statistics.Estimate;
import org.resorb.study.SensitivityIndex;
import org.resorb.study.SensitivityMeasure;

/** Bars of Sobol' indices, of partial rank correlations and of the part of chance, the strongest first. */
final class SensitivityBars {
    private static final double LINE = 8;

    private record Row(String label, String more, List<Estimate> bars) {
        double size() {
            return bars.get(0).isKnown() ? Math.abs(bars.get(0).value()) : -1;
        }

        String words() {
            return label + " " + bars.stream().map(Digits::brief).collect(Collectors.joining(" and "));
        }
    }

    private SensitivityBars() {}

    /** Writes {@code sobol_NAME.png} and {@code .svg}: first-order and total index of every factor. */
    static void sobol(Subject subject, List<SensitivityIndex> indices, Path folder) throws IOException {
        List<Row> rows = rows(
                indices,
                SensitivityIndex::factor,
                FactorWords::name,
                SensitivityMeasure.TOTAL,
                SensitivityMeasure.FIRST);
        sheet(
                        "What " + subject.title() + " depends on",
                        counts(indices, "blocks of rows"),
                        scale("Part of the variance (Sobol' index)", rows, 1),
                        List.of("total: alone and with others", "first order: alone"),
                        rows)
                .write(folder, "sobol_" + subject.name());
    }

    /** Writes {@code prcc_NAME.png} and {@code .svg}: the correlation with every factor. */
    static void prcc(Subject subject, List<SensitivityIndex> indices, Path folder) throws IOException {
        List<Row> rows = rows(indices, SensitivityIndex::factor, FactorWords::name, SensitivityMeasure.PRCC);
        Scale scale = Scale.steps("Partial rank correlation coefficient", -1, 1, 0.5);
        String note = counts(indices, "rows");
        sheet("What moves " + subject.title(), note, scale, List.of(""), rows).write(folder, "prcc_" + subject.name());
    }

    /** Writes {@code noise.png} and {@code .svg}: the part of chance in every output. */
    static void noise(List<SensitivityIndex> indices, Function<String, String> words, int replicates, Path folder)
            throws IOException {
        List<Row> rows = rows(
                indices,
                SensitivityIndex::output,
                words,
                SensitivityMeasure.NOISE_OF_RUNS,
                SensitivityMeasure.NOISE_OF_MEANS);
        sheet(
                        "How much is chance, not factors",
                        "",
                        scale("Part of the variance that is chance", rows, 1),
                        List.of("of single runs", "of means of " + replicates + " replicates"),
                        rows)
                .write(folder, "noise");
    }

    private static Sheet sheet(String title, String counts, Scale scale, List<String> labels, List<Row> bars) {
        Theme theme = Theme.STANDARD;
        List<Rows.Series> series = new ArrayList<>();
        for (String label : labels) {
            boolean last = series.size() == labels.size() - 1;
            series.add(new Rows.Series(
                    label,
                    Rows.Geometry.BAR,
                    Symbol.SQUARE,
                    last ? theme.color(Palette.BLUE) : Palette.tint(theme.color(Palette.ORANGE), 0.9)));
        }
        Rows rows = new Rows(theme, LINE);
        for (Row bar : bars) {
            List<Rows.Entry> entries = new ArrayList<>();
            for (int i = 0; i < bar.bars().size(); i++) {
                Estimate estimate = bar.bars().get(i);
                entries.add(new Rows.Entry(series.get(i), estimate, Digits.brief(estimate)));
            }
            rows.row(bar.label(), bar.more(), entries);
        }
        String words = bars.stream().map(Row::words).collect(Collectors.joining("; ", "", "."));
        return new Sheet(new Metadata(title, words, "", ""), theme, rows.plot(scale, 0, rows.left()))
                .note("Whiskers: 95 % intervals" + (counts.isEmpty() ? "." : "; " + counts + "."));
    }

    /** One row a name, the largest first bar on top, what is not known at the bottom. */
    private static List<Row> rows(
            List<SensitivityIndex> indices,
            Function<SensitivityIndex, String> name,
            Function<String, String> words,
            SensitivityMeasure... measures) {
        Map<String, List<Estimate>> bars = new LinkedHashMap<>();
        for (SensitivityMeasure measure : measures) {
            for (SensitivityIndex index : indices) {
                if (index.measure() == measure) {
                    bars.computeIfAbsent(name.apply(index), key -> new ArrayList<>())
                            .add(index.estimate());
                }
            }
        }
        return bars.entrySet().stream()
                .map(entry ->
                        new Row(words.apply(entry.getKey()), FactorWords.meaning(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingDouble(Row::size).reversed())
                .toList();
    }

    /** From zero to {@code high} at least, and to all bars and ends. */
    private static Scale scale(String title, List<Row> rows, double high) {
        double[] ends = rows.stream()
                .flatMap(row -> row.bars().stream())
                .flatMap(bar -> Stream.of(bar.value(), bar.lower(), bar.upper()))
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
        double low = Arrays.stream(ends).min().orElse(0);
        double most = Arrays.stream(ends).max().orElse(high);
        return Scale.between(title, Math.min(0, low), Math.max(high, most));
    }

    private static String counts(List<SensitivityIndex> indices, String what) {
        SensitivityIndex first = indices.get(0);
        String dropped = first.dropped() == 0 ? "" : ", " + first.dropped() + " left out";
        String censored = censored(indices);
        return first.used() + " " + what + dropped + (censored.isEmpty() ? "" : "; runs: " + censored);
    }

    /** How many runs reached the event whose time the output is, in words; empty if all did, or it is no such time. */
    static String censored(List<SensitivityIndex> indices) {
        SensitivityIndex first = indices.get(0);
        return first.censored() == 0 ? "" : first.note();
    }
}
