package org.resorb.chart;

import static org.resorb.chart.theme.Palette.BLUE;
import static org.resorb.chart.theme.Palette.GREEN;
import static org.resorb.chart.theme.Palette.ORANGE;
import static org.resorb.chart.theme.Palette.PURPLE;
import static org.resorb.chart.theme.Palette.SKY;
import static org.resorb.chart.theme.Palette.VERMILION;
import static org.resorb.chart.theme.Palette.YELLOW;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.resorb.chart.guide.EndLabels;
import org.resorb.chart.mark.BandMark;
import org.resorb.chart.mark.LineMark;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.sheet.Sheet;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;

/** What each process added to and removed from the fragment: a balance that sums to the change of volume. */
final class MechanismChart {
    /** Thinner layers would be labelled 0; in mm³. */
    private static final double LEAST = 0.5;

    private static final double WORDS = 112;

    private record Process(String words, int color, double tint) {}

    private static final Map<String, Process> KNOWN = Map.of(
            "swelling", new Process("Swelling", SKY, 0.55),
            "dehydration", new Process("Loss of water", BLUE, 0.7),
            "matrix_degradation", new Process("Breakdown of matrix by enzymes", GREEN, 0.45),
            "phagocytosis", new Process("Taken up by macrophages", VERMILION, 0.75),
            "granulation", new Process("Turned into granulation tissue", PURPLE, 0.5),
            "treatment", new Process("Dissolved by treatment", YELLOW, 0.8));

    private MechanismChart() {}

    static Sheet sheet(RunFigures run, Theme theme) {
        double[] days = run.days();
        VolumeBalance balance = VolumeBalance.of(run.replicates());
        Scale change = Scale.between("Change of volume since day 0 (mm\u00b3)", balance.bottom(), balance.top());
        Plot plot = new Plot(run.time(), change).height(210).annotate(run.annotations(), true);
        List<EndLabels.Label> labels = new ArrayList<>();
        for (VolumeBalance.Layer layer : balance.layers()) {
            Color color = color(layer.process(), theme);
            plot.add(new BandMark(days, layer.low(), layer.high(), color));
            plot.add(new LineMark(days, layer.gain() ? layer.high() : layer.low(), Color.WHITE, Theme.solid(0.4)));
            if (layer.thickest() >= LEAST) {
                labels.add(label(run.lastDay(), layer.middleAtEnd(), words(layer.process()), layer.last(), color));
            }
        }
        double net = balance.net()[days.length - 1];
        labels.add(label(run.lastDay(), net, "Net change", net, Theme.INK));
        plot.add(
                        "Change of fragment volume" + run.of("mean"),
                        new LineMark(days, balance.net(), Theme.INK, Theme.solid(1.6)))
                .endLabels(new EndLabels(WORDS, labels));
        String words = labels.stream()
                .map(label -> label.name() + " " + label.value())
                .collect(Collectors.joining("; ", "Change of the fragment's volume by the end: ", "."));
        return new Sheet(run.about().describing(words), theme, plot);
    }

    private static EndLabels.Label label(double x, double y, String words, double change, Color color) {
        return new EndLabels.Label(x, y, words, (change > 0 ? "+" : "") + Digits.whole(change) + " mm\u00b3", color);
    }

    private static String words(String process) {
        String words = process.replace('_', ' ');
        return KNOWN.containsKey(process)
                ? KNOWN.get(process).words()
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Color color(String process, Theme theme) {
        Process known = KNOWN.getOrDefault(process, new Process("", ORANGE, 0.8));
        return Palette.tint(theme.color(known.color()), known.tint());
    }
}
