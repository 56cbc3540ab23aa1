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
import org.resorb.statistics.Estimate;

/** What goes with resorption: odds ratios of traits at baseline, beside published ones. */
final class ForestChart {
    private static final double LINE = 9;
    /** An odds ratio beyond tells that groups are separated, not by how much. */
    private static final double SEPARATED = 10_000;

    /**
     * How a trait at baseline goes with resorption.
     *
     * @param label the trait in words; the same label in published effects puts both on one line
     * @param n patients, 0 if not known
     * @param ratio of odds, with its 95 % interval if that is known
     * @param unit what the ratio is for, for example {@code per standard deviation} or {@code yes against no}
     * @param source who published it, empty if nobody did
     */
    record Effect(String label, int n, Estimate ratio, String unit, String source) {
        Effect(String label, int n, Estimate ratio, String unit) {
            this(label, n, ratio, unit, "");
        }
    }

    private ForestChart() {}

    /**
     * Writes {@code predictors.png} and {@code .svg}.
     *
     * @param outcome what the odds are of, for example {@code losing at least 30 % within 24 months}
     * @param model effects in virtual patients, in the order to tell them
     * @param published effects in real patients; those of the same label share a line
     * @throws IllegalArgumentException if there is no effect
     */
    static void write(String outcome, List<Effect> model, List<Effect> published, Path folder) throws IOException {
        if (model.isEmpty() && published.isEmpty()) {
            throw new IllegalArgumentException("no predictors to draw");
        }
        sheet(outcome, model, published, Theme.STANDARD).write(folder, "predictors");
    }

    private static Sheet sheet(String outcome, List<Effect> model, List<Effect> published, Theme theme) {
        Beside series = Beside.of(theme);
        Map<String, List<Rows.Entry>> entries = new LinkedHashMap<>();
        Map<String, String> more = new LinkedHashMap<>();
        for (Effect effect : model) {
            add(entries, effect, new Rows.Entry(series.model(), effect.ratio(), told(effect)));
            more.putIfAbsent(effect.label(), (effect.unit() + size(effect)).replaceFirst("^, ", ""));
        }
        for (Effect effect : published) {
            // The unit, if it is not the one on the left already.
            boolean same = more.getOrDefault(effect.label(), "").startsWith(effect.unit());
            String text = told(effect) + size(effect) + (same ? "" : ", " + effect.unit()) + source(effect);
            add(entries, effect, new Rows.Entry(series.published(), effect.ratio(), text));
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

    private static List<Estimate> all(List<Effect> model, List<Effect> published) {
        return Stream.concat(model.stream(), published.stream())
                .map(Effect::ratio)
                .toList();
    }

    private static void add(Map<String, List<Rows.Entry>> entries, Effect effect, Rows.Entry entry) {
        entries.computeIfAbsent(effect.label(), key -> new ArrayList<>()).add(entry);
    }

    private static String size(Effect effect) {
        return effect.n() > 0 ? ", n = " + effect.n() : "";
    }

    private static String source(Effect effect) {
        return effect.source().isEmpty() ? "" : ", " + effect.source();
    }

    private static String told(Effect effect) {
        Estimate found = effect.ratio();
        if (Double.isNaN(found.value())) {
            return "not known";
        }
        return Double.isNaN(found.lower()) || Double.isNaN(found.upper())
                ? ratio(found.value())
                : ratio(found.value()) + " (" + ratio(found.lower()) + "\u2013" + ratio(found.upper()) + ")";
    }

    private static String ratio(double value) {
        return value > 999 ? "> 999" : Digits.brief(value);
    }
}
