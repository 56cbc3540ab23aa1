package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Rows;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.measure.Response;
import org.resorb.patients.ArmComparison;
import org.resorb.statistics.Estimate;

/** What an arm changes in the same patients: differences pair by pair, with their intervals, visit by visit. */
final class ArmsChart {
    private static final double LINE = 10;

    /** An outcome, the unit of its differences, and what one of the table's is in it. */
    private record Outcome(String key, String title, double factor) {}

    private static final List<Outcome> OUTCOMES = List.of(
            new Outcome(Response.LOSS_30.toString(), "Lost at least 30 %: difference in percentage points", 100),
            new Outcome(ArmComparison.PAIN, "Leg pain: difference on the visual analogue scale, 0 to 10", 1),
            new Outcome(ArmComparison.HALF_TIME, "Restricted mean time to half the volume: difference in days", 1));

    private ArmsChart() {}

    /**
     * Writes {@code arms.png} and {@code .svg}.
     *
     * @throws IllegalArgumentException if no difference is known
     */
    static void write(ArmComparison arms, Path folder) throws IOException {
        sheet(arms, Theme.STANDARD).write(folder, "arms");
    }

    private static Sheet sheet(ArmComparison arms, Theme theme) {
        Rows.Series series = new Rows.Series(
                "Arm less the other, 95 % interval", Rows.Geometry.POINT, Symbol.CIRCLE, theme.color(Palette.BLUE));
        Map<Outcome, Rows> rows = new LinkedHashMap<>();
        Map<Outcome, Scale> scales = new LinkedHashMap<>();
        List<String> told = new ArrayList<>();
        for (Outcome outcome : OUTCOMES) {
            List<ArmComparison.Row> known = arms.rows().stream()
                    .filter(row -> row.outcome().equals(outcome.key())
                            && row.difference().isKnown())
                    .toList();
            if (!known.isEmpty()) {
                rows.put(outcome, rows(outcome, known, series, theme));
                scales.put(outcome, scale(outcome, known));
                told.add(outcome.title() + ": " + told(outcome, known));
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no pairs to compare");
        }
        double left = rows.values().stream().mapToDouble(Rows::left).max().orElse(0);
        List<Plot> plots = new ArrayList<>();
        rows.forEach((outcome, one) -> plots.add(one.plot(scales.get(outcome), 0, left)));
        return new Sheet(Groups.about("What arms change in the same patients", String.join(". ", told)), theme, plots);
    }

    private static Rows rows(Outcome outcome, List<ArmComparison.Row> known, Rows.Series series, Theme theme) {
        Map<String, List<Rows.Entry>> entries = new LinkedHashMap<>();
        Map<String, Integer> pairs = new LinkedHashMap<>();
        for (ArmComparison.Row row : known) {
            String label = Groups.words(row.arm()) + " less " + NameWords.called(row.against());
            Estimate difference = row.difference().times(outcome.factor());
            entries.computeIfAbsent(label, key -> new ArrayList<>())
                    .add(new Rows.Entry(
                            series, difference, Digits.brief(row.months()) + " mo: " + Digits.brief(difference)));
            pairs.merge(label, row.pairs(), Math::max);
        }
        Rows rows = new Rows(theme, LINE);
        entries.forEach((label, row) -> rows.row(label, pairs.get(label) + " pairs", row));
        return rows;
    }

    private static Scale scale(Outcome outcome, List<ArmComparison.Row> known) {
        double[] ends = known.stream()
                .map(row -> row.difference().times(outcome.factor()))
                .flatMapToDouble(at -> DoubleStream.of(at.value(), at.lower(), at.upper()))
                .filter(Double::isFinite)
                .toArray();
        return Scale.between(
                outcome.title(),
                Math.min(0, DoubleStream.of(ends).min().orElse(0)),
                Math.max(0, DoubleStream.of(ends).max().orElse(0)));
    }

    private static String told(Outcome outcome, List<ArmComparison.Row> known) {
        return known.stream()
                .map(row -> row.arm() + " less " + row.against() + " at " + Digits.brief(row.months()) + " months "
                        + Digits.brief(row.difference().times(outcome.factor())))
                .collect(Collectors.joining("; "));
    }
}
