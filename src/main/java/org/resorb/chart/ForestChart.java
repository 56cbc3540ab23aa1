package org.resorb.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Rows;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Theme;
import org.resorb.patients.PredictorEffect;
import org.resorb.statistics.Estimate;

/** What goes with resorption: odds ratios of traits at baseline, beside published ones. */
final class ForestChart {
    private static final double LINE = 9;
    /** An odds ratio beyond tells that groups are separated, not by how much. */
    private static final double SEPARATED = 10_000;

    private ForestChart() {}

    /**
     * Writes {@code predictors.png} and {@code .svg}.
     *
     * @param outcome what the odds are of, for example {@code losing at least 30 % within 24 months}
     * @param model effects in virtual patients, in the order to tell them
     * @param published effects in real patients; those of the same label share a line
     * @throws IllegalArgumentException if there is no effect
     */
    static void write(String outcome, List<PredictorEffect> model, List<PredictorEffect> published, Path folder)
            throws IOException {
        if (model.isEmpty() && published.isEmpty()) {
            throw new IllegalArgumentException("no predictors to draw");
        }
        sheet(outcome, model, published, Theme.STANDARD).write(folder, "predictors");
    }

    private static Sheet sheet(
            String outcome, List<PredictorEffect> model, List<PredictorEffect> published, Theme theme) {
        Beside series = Beside.of(theme);
        Map<String, List<Rows.Entry>> entries = new LinkedHashMap<>();
        Map<String, String> more = new LinkedHashMap<>();
        for (PredictorEffect effect : model) {
            add(entries, effect, new Rows.Entry(series.model(), estimate(effect), told(effect)));
            more.putIfAbsent(effect.label(), (effect.unit() + size(effect)).replaceFirst("^, ", ""));
        }
        for (PredictorEffect effect : published) {
            // The unit, if it is not the one on the left already.
            boolean same = more.getOrDefault(effect.label(), "").startsWith(effect.unit());
            String text = told(effect) + size(effect) + (same ? "" : ", " + effect.unit());
            add(entries, effect, new Rows.Entry(series.published(), estimate(effect), text));
        }
        Rows rows = new Rows(theme, LINE);
        entries.forEach((label, row) -> rows.row(label, more.getOrDefault(label, ""), row));
        Scale ratio = ratios("Odds ratio (logarithmic)", all(model, published));
        String words = entries.entrySet().stream()
                .map(row -> row.getKey() + " "
                        + row.getValue().stream().map(Rows.Entry::text).collect(Collectors.joining("; published ")))
                .collect(Collectors.joining(". ", "", "."));
        return new Sheet(Groups.about("What predicts resorption", words), theme, rows.plot(ratio, 1, rows.left()))
                .note("Odds ratio of " + outcome + ", one trait at a time. Lines: 95 % intervals, with an arrow where"
                        + " they go on.");
    }

    /** A scale that holds all values, and all ends but those that would press everything else together. */
    static Scale ratios(String title, List<Estimate> estimates) {
        double[] values = estimates.stream()
                .mapToDouble(Estimate::value)
                .filter(value -> value >= 1 / SEPARATED && value <= SEPARATED)
                .toArray();
        double low = DoubleStream.of(values).min().orElse(1);
        double high = DoubleStream.of(values).max().orElse(1);
        double near = Math.min(low, 0.02);
        double far = Math.max(high, 50);
        double[] ends = estimates.stream()
                .flatMapToDouble(estimate -> DoubleStream.of(estimate.lower(), estimate.upper()))
                .filter(end -> end >= near && end <= far)
                .toArray();
        return Scale.ratios(
                title,
                Math.min(low, DoubleStream.of(ends).min().orElse(low)),
                Math.max(high, DoubleStream.of(ends).max().orElse(high)));
    }

    private static List<Estimate> all(List<PredictorEffect> model, List<PredictorEffect> published) {
        return Stream.concat(model.stream(), published.stream())
                .map(ForestChart::estimate)
                .toList();
    }

    private static void add(Map<String, List<Rows.Entry>> entries, PredictorEffect effect, Rows.Entry entry) {
        entries.computeIfAbsent(effect.label(), key -> new ArrayList<>()).add(entry);
    }

    private static String size(PredictorEffect effect) {
        return effect.n() > 0 ? ", n = " + effect.n() : "";
    }

    private static Estimate estimate(PredictorEffect effect) {
        return new Estimate(effect.value(), effect.lower(), effect.upper());
    }

    private static String told(PredictorEffect effect) {
        if (Double.isNaN(effect.value())) {
            return "not known";
        }
        return Double.isNaN(effect.lower()) || Double.isNaN(effect.upper())
                ? ratio(effect.value())
                : ratio(effect.value()) + " (" + ratio(effect.lower()) + "\u2013" + ratio(effect.upper()) + ")";
    }

    private static String ratio(double value) {
        return value > 999 ? "> 999" : Digits.brief(value);
    }
}
