package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Metadata;
import org.resorb.chart.sheet.Rows;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Fonts;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.statistics.Estimate;

/** Measured times as points on a logarithmic axis, on which bars would have no beginning. */
public final class BenchmarkFigures {
    private static final double LINE = 9;

    private BenchmarkFigures() {}

    /**
     * Writes {@code settling.png} and {@code peers.png}, each as SVG too.
     *
     * @param settling what was settled, to the time that a voxel takes, in sweeps of the reference kernel
     * @param peers a way to do the same two years, to seconds
     */
    public static void write(Map<String, Double> settling, Map<String, Double> peers, Path folder) throws IOException {
        Fonts.prepare();
        sheet(
                        "Settling a substance, stopping rule included, by voxel in mm",
                        "Time a voxel, in sweeps of the plain reference kernel (logarithmic)",
                        settling)
                .write(folder, "settling");
        sheet(
                        "All eight substances over 24 months, 72 \u00d7 88 voxels, true error 0.0001",
                        "Seconds on one processor (logarithmic)",
                        peers)
                .write(folder, "peers");
    }

    /** How a benchmark of settling is called in the picture; nothing for others, which it does not show. */
    public static Optional<String> label(String benchmark, String unit) {
        boolean isShown = benchmark.endsWith(" 0.2") || benchmark.contains(" ALL ") || benchmark.contains("Deep");
        return unit.equals("voxel") && isShown
                ? Optional.of(benchmark
                        .replace("DeepSettlingBenchmark.warm", "warm all, 3-D 0.235")
                        .replace("SettlingBenchmark.", "")
                        .replace("ALL", "all")
                        .replaceAll(" (0[.][0-9]+)$", ", $1"))
                : Optional.empty();
    }

    private static Sheet sheet(String title, String axis, Map<String, Double> times) {
        Theme theme = Theme.STANDARD;
        Rows.Series series = new Rows.Series("", Rows.Geometry.POINT, Symbol.CIRCLE, theme.color(Palette.BLUE));
        Rows rows = new Rows(theme, LINE);
        times.forEach((name, time) ->
                rows.row(name, "", List.of(new Rows.Entry(series, Estimate.alone(time), Digits.grouped(time)))));
        double least = times.values().stream().mapToDouble(time -> time).min().orElse(1);
        double most = times.values().stream().mapToDouble(time -> time).max().orElse(1);
        String words = times.entrySet().stream()
                .map(one -> one.getKey() + " " + Digits.grouped(one.getValue()))
                .collect(Collectors.joining("; ", "", "."));
        Scale scale = Scale.ratios(axis, least, most);
        return new Sheet(new Metadata(title, words, "", ""), theme, rows.plot(scale, Double.NaN, rows.left()));
    }
}
