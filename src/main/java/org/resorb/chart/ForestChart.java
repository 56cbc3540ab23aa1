package org.resorb.chart;

import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resorb.patients.PredictorEffect;
import org.resorb.statistics.Estimate;

/** What goes with resorption: odds ratios of traits at baseline, beside published ones. */
public final class ForestChart {
    private static final double RIGHT = 152;
    private static final double KEYS = 16;
    private static final double NEAREST = 0.02;
    private static final double FARTHEST = 50;

    private ForestChart() {}

    /**
     * Writes {@code predictors.png} and {@code .svg}.
     *
     * @param outcome what the odds are of, for example {@code losing at least 30 % within 24 months}
     * @param model effects in virtual patients, in the order to tell them
     * @param published effects in real patients; those of the same label share a line
     * @throws IllegalArgumentException if there is no effect
     */
    public static void write(String outcome, List<PredictorEffect> model, List<PredictorEffect> published, Path folder)
            throws IOException {
        List<DotRows.Row> lines = rows(model, published);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("no predictors to draw");
        }
        String note = "Odds ratio of " + outcome + ", one trait at a time. Lines: 95 % intervals; n = patients.";
        List<DotRows.Section> sections = List.of(new DotRows.Section("", lines));
        Ruler ruler = ruler(Stream.concat(model.stream(), published.stream()).toList());
        DotRows rows = new DotRows(ruler, DotRows.room(sections, 176), RIGHT, 1, sections);
        double top = CohortSheet.top(note) + KEYS;
        double height = Math.ceil(top + rows.height() + CohortSheet.FOOT);
        new CohortSheet(height, "What predicts resorption", note)
                .write(folder, "predictors", inWords(lines), pen -> draw(pen, rows, top));
    }

    private static void draw(Graphics2D pen, DotRows rows, double top) {
        DotRows.keys(pen, rows.sections(), top - 9);
        rows.draw(pen, top);
    }

    private static List<DotRows.Row> rows(List<PredictorEffect> model, List<PredictorEffect> published) {
        Map<String, List<Dot>> dots = new LinkedHashMap<>();
        Map<String, String> more = new LinkedHashMap<>();
        for (PredictorEffect effect : model) {
            dots.computeIfAbsent(effect.label(), key -> new ArrayList<>())
                    .add(new Dot(estimate(effect), Dot.Kind.MODEL, told(effect)));
            more.putIfAbsent(effect.label(), (effect.unit() + size(effect)).replaceFirst("^, ", ""));
        }
        for (PredictorEffect effect : published) {
            dots.computeIfAbsent(effect.label(), key -> new ArrayList<>())
                    .add(new Dot(
                            estimate(effect), Dot.Kind.PUBLISHED, told(effect) + size(effect) + unit(effect, more)));
        }
        return dots.entrySet().stream()
                .map(row -> new DotRows.Row(row.getKey(), more.getOrDefault(row.getKey(), ""), row.getValue()))
                .toList();
    }

    /** The unit, if it is not the one on the left already. */
    private static String unit(PredictorEffect effect, Map<String, String> more) {
        return more.getOrDefault(effect.label(), "").startsWith(effect.unit()) ? "" : ", " + effect.unit();
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
        return value > 999 ? "> 999" : Axes.brief(value);
    }

    /** Wide intervals get an arrow, so that they do not press all others together. */
    private static Ruler ruler(List<PredictorEffect> effects) {
        double min = effects.stream()
                .flatMap(effect -> Stream.of(effect.value(), effect.lower()))
                .filter(value -> value > 0)
                .min(Double::compare)
                .orElse(1.0);
        double max = effects.stream()
                .flatMap(effect -> Stream.of(effect.value(), effect.upper()))
                .filter(value -> value > 0)
                .max(Double::compare)
                .orElse(1.0);
        return Ruler.ratios("Odds ratio (logarithmic)", Math.max(NEAREST, min), Math.min(FARTHEST, max));
    }

    private static String inWords(List<DotRows.Row> rows) {
        return rows.stream()
                .map(row -> row.label() + " "
                        + row.dots().stream().map(Dot::text).collect(Collectors.joining("; published ")))
                .collect(Collectors.joining(". ", "", "."));
    }
}
