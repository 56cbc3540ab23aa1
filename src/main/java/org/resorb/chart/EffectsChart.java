package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Rows;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.statistics.Estimate;
import org.resorb.trial.EffectStatistic;
import org.resorb.trial.EndPoint;
import org.resorb.trial.PublishedComparison;
import org.resorb.trial.TrialEffects;
import org.resorb.trial.TrialResult;

/** The end points of a trial as a forest: what it found, what trials of its size find, and what was published. */
final class EffectsChart {
    private static final double LINE = 9;
    private static final int PERCENT = 100;

    /** End points on one axis. */
    private record Axis(String title, double factor, double none, Predicate<TrialEffects.Row> holds) {}

    private static final List<Axis> AXES = List.of(
            new Axis(
                    "Leg pain: difference on the scale of 0 to 10",
                    1,
                    0,
                    row -> row.endPoint().measure() == EndPoint.Measure.PAIN),
            new Axis(
                    "Volume: difference in percentage points of the first image",
                    PERCENT,
                    0,
                    row -> row.endPoint().measure() == EndPoint.Measure.VOLUME),
            new Axis(
                    "Risk difference in percentage points",
                    PERCENT,
                    0,
                    row -> !row.endPoint().isNumber() && row.statistic() == EffectStatistic.DIFFERENCE),
            new Axis("Hazard ratio (logarithmic)", 1, 1, row -> row.statistic() == EffectStatistic.HAZARD_RATIO));

    private final TrialResult result;
    private final Theme theme;
    private final Rows.Series trials;
    private final Rows.Series own;
    private final Rows.Series published;

    private EffectsChart(TrialResult result, Theme theme) {
        this.result = result;
        this.theme = theme;
        String many = "Middle 95 % of " + result.trial().power().trials() + " trials of this size";
        trials = new Rows.Series(
                many, Rows.Geometry.RANGE, Symbol.CENSORED, Palette.tint(theme.color(Palette.BLUE), 0.3));
        own = new Rows.Series(
                "This trial, 95 % interval", Rows.Geometry.POINT, Symbol.CIRCLE, theme.color(Palette.BLUE));
        published = Beside.of(theme).published();
    }

    /**
     * Writes {@code effects.png} and {@code .svg}.
     *
     * @throws IllegalArgumentException if nothing is known
     */
    static void write(TrialResult result, Path folder) throws IOException {
        new EffectsChart(result, Theme.STANDARD).sheet().write(folder, "effects");
    }

    private Sheet sheet() {
        Map<Axis, Rows> rows = new LinkedHashMap<>();
        Map<Axis, Scale> scales = new LinkedHashMap<>();
        for (Axis axis : AXES) {
            List<TrialEffects.Row> known = byTime(result.effects().rows().stream()
                    .filter(axis.holds())
                    .filter(row -> row.estimate().isKnown() || row.trials().isKnown())
                    .toList());
            if (!known.isEmpty()) {
                rows.put(axis, rows(axis, known));
                scales.put(axis, scale(axis, known));
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no effect is known");
        }
        double left = rows.values().stream().mapToDouble(Rows::left).max().orElse(0);
        List<Plot> plots = new ArrayList<>();
        rows.forEach((axis, one) -> plots.add(one.plot(scales.get(axis), axis.none(), left)));
        String words = result.effects().rows().stream()
                .map(row -> row.endPoint().words() + ", " + row.arm().words() + ", "
                        + row.statistic().word().replace('_', ' ') + " " + Digits.brief(row.estimate()))
                .collect(Collectors.joining("; ", "", "."));
        String control = result.trial().control().words();
        return new Sheet(Groups.about("Effects against " + control, words), theme, plots)
                .note("Difference from " + control
                        + ", or ratio to it. Strokes: median of the simulated trials; arrows: it"
                        + " goes on beyond the axis.");
    }

    /** End points of one kind together, from early to late; a trial file begins with the primary one, whenever it is. */
    private static List<TrialEffects.Row> byTime(List<TrialEffects.Row> rows) {
        Map<String, List<TrialEffects.Row>> kinds = rows.stream()
                .collect(Collectors.groupingBy(row -> row.endPoint().asked(), LinkedHashMap::new, Collectors.toList()));
        return kinds.values().stream()
                .flatMap(kind -> kind.stream()
                        .sorted(Comparator.comparingDouble(
                                row -> row.endPoint().at().days())))
                .toList();
    }

    private Rows rows(Axis axis, List<TrialEffects.Row> known) {
        Rows rows = new Rows(theme, LINE);
        boolean several = result.trial().compared().size() > 1;
        for (TrialEffects.Row row : known) {
            List<Rows.Entry> entries = new ArrayList<>();
            if (row.trials().isKnown()) {
                entries.add(new Rows.Entry(trials, row.trials().times(axis.factor()), ""));
            }
            Estimate estimate = row.estimate().times(axis.factor());
            entries.add(new Rows.Entry(own, estimate, estimate.isKnown() ? Digits.brief(estimate) : "not known"));
            beside(row).forEach(answer -> {
                Estimate found = answer.answer().estimate().times(axis.factor());
                String n = answer.answer().n() > 0 ? ", n = " + answer.answer().n() : "";
                entries.add(new Rows.Entry(published, found, Digits.brief(found) + n));
            });
            boolean isPrimary = row.endPoint().equals(result.trial().endPoints().get(0));
            String more = Stream.of(
                            several ? Groups.words(row.arm().words()) : "", isPrimary ? "primary end point" : "")
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(", "));
            rows.row(Groups.words(row.endPoint().words()), more, entries);
        }
        return rows;
    }

    private List<PublishedComparison.Row> beside(TrialEffects.Row row) {
        return result.published().rows().stream()
                .filter(one -> one.answer().endPoint().equals(row.endPoint())
                        && one.answer().arm().equals(row.arm())
                        && one.answer().statistic() == row.statistic())
                .toList();
    }

    private Scale scale(Axis axis, List<TrialEffects.Row> known) {
        List<Estimate> all = new ArrayList<>();
        for (TrialEffects.Row row : known) {
            all.add(row.estimate().times(axis.factor()));
            all.add(row.trials().times(axis.factor()));
            beside(row).forEach(one -> all.add(one.answer().estimate().times(axis.factor())));
        }
        if (axis.none() == 1) {
            return ForestChart.ratios(axis.title(), all);
        }
        double[] ends = all.stream()
                .flatMapToDouble(one -> DoubleStream.of(one.value(), one.lower(), one.upper()))
                .filter(Double::isFinite)
                .toArray();
        double low = DoubleStream.of(ends).min().orElse(0);
        double high = DoubleStream.of(ends).max().orElse(0);
        return Scale.between(axis.title(), Math.min(0, low), Math.max(0, high));
    }
}
