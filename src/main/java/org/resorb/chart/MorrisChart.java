package org.resorb.chart;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.resorb.chart.guide.PointLabels;
import org.resorb.chart.mark.IntervalMark;
import org.resorb.chart.mark.LineMark;
import org.resorb.chart.mark.PointMark;
import org.resorb.chart.mark.Symbol;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Metadata;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.statistics.Estimate;
import org.resorb.study.SensitivityIndex;
import org.resorb.study.SensitivityMeasure;

/**
 * Factors of a Morris screening by the mean size and the spread of their effects: to the right what matters, above the
 * line what bends or acts together with others.
 */
final class MorrisChart {
    private static final double RADIUS = 2.4;
    /** Weaker factors than this part of the strongest are not named. */
    private static final double WEAK = 0.25;

    private MorrisChart() {}

    private record Effect(String label, Estimate muStar, Estimate sigma) {}

    /** Writes {@code morris_NAME.png} and {@code .svg}. */
    static void write(Subject subject, List<SensitivityIndex> indices, Path folder) throws IOException {
        sheet(subject, effects(indices), SensitivityBars.censored(indices), Theme.STANDARD)
                .write(folder, "morris_" + subject.name());
    }

    /** The strongest first. */
    private static List<Effect> effects(List<SensitivityIndex> indices) {
        List<Effect> effects = new ArrayList<>();
        for (SensitivityIndex index : indices) {
            if (index.measure() == SensitivityMeasure.MU_STAR
                    && index.estimate().isKnown()) {
                indices.stream()
                        .filter(other -> other.measure() == SensitivityMeasure.SIGMA
                                && other.factor().equals(index.factor())
                                && other.estimate().isKnown())
                        .findFirst()
                        .ifPresent(sigma -> effects.add(
                                new Effect(FactorWords.name(index.factor()), index.estimate(), sigma.estimate())));
            }
        }
        effects.sort(
                Comparator.comparingDouble((Effect effect) -> effect.muStar().value())
                        .reversed());
        return effects;
    }

    private static Sheet sheet(Subject subject, List<Effect> effects, String censored, Theme theme) {
        List<Estimate> means = effects.stream().map(Effect::muStar).toList();
        List<Estimate> spreads = effects.stream().map(Effect::sigma).toList();
        double[] x = means.stream().mapToDouble(Estimate::value).toArray();
        double[] y = spreads.stream().mapToDouble(Estimate::value).toArray();
        Scale across = Scale.upTo(subject.in("Mean size of effects, \u03bc*"), most(means));
        Scale up = Scale.upTo(subject.in("Spread of effects, \u03c3"), most(spreads));
        List<String> names = effects.stream()
                .filter(effect -> effect.muStar().value() >= WEAK * x[0])
                .map(Effect::label)
                .toList();
        double end = Math.min(across.upper(), up.upper());
        double[] ends = {0, end};
        Color pale = Palette.tint(theme.color(Palette.BLUE), 0.3);
        Plot plot = new Plot(across, up)
                .height(280)
                .add("\u03c3 = \u03bc*", new LineMark(ends, ends, Theme.GREY, Theme.dashed(0.7, 3, 2)))
                .add("95 % interval", new IntervalMark(y, means, true, pale, 0.6, 0))
                .add("95 % interval", new IntervalMark(x, spreads, false, pale, 0.6, 0))
                .add("factor over its whole range", new PointMark(x, y, Symbol.CIRCLE, RADIUS, theme.color(0)))
                .add(new PointLabels(x, y, names, RADIUS, theme.small()));
        int weak = effects.size() - names.size();
        String words = effects.stream()
                .map(effect -> effect.label() + " \u03bc* "
                        + Digits.brief(effect.muStar().value()) + " \u03c3 "
                        + Digits.brief(effect.sigma().value()))
                .collect(Collectors.joining("; ", "", " " + subject.unit() + "."));
        return new Sheet(new Metadata("What matters for " + subject.title(), words, "", ""), theme, plot)
                .note("Names stand where there is room"
                        + (weak == 0
                                ? "."
                                : "; " + weak + " weak factors, less than a quarter of the strongest, have none.")
                        + (censored.isEmpty() ? "" : " Runs: " + censored + "."));
    }

    private static double most(List<Estimate> estimates) {
        return estimates.stream()
                .mapToDouble(estimate -> Double.isFinite(estimate.upper())
                        ? Math.max(estimate.value(), estimate.upper())
                        : estimate.value())
                .max()
                .orElse(1);
    }
}
