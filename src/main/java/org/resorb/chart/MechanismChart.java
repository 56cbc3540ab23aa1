package org.resorb.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** What each process added to and removed from the fragment: a balance that sums to the change of volume. */
public final class MechanismChart {
    private static final Sheet SHEET = new Sheet(480, 320);
    private static final double LEFT = 46;
    private static final double RIGHT = 132;
    /** Thinner layers would be labelled 0; in mm³. */
    private static final double LEAST = 0.5;

    private static final Map<String, Process> KNOWN = Map.of(
            "swelling", new Process("Swelling", Look.tint(Look.SKY, 0.55)),
            "dehydration", new Process("Loss of water", Look.tint(Look.BLUE, 0.7)),
            "matrix_degradation", new Process("Breakdown of matrix by enzymes", Look.tint(Look.GREEN, 0.45)),
            "phagocytosis", new Process("Taken up by macrophages", Look.tint(Look.VERMILION, 0.75)),
            "granulation", new Process("Turned into granulation tissue", Look.tint(Look.PURPLE, 0.5)),
            "treatment", new Process("Dissolved by treatment", Look.tint(Look.YELLOW, 0.8)));
    private static final List<Color> SPARE =
            List.of(Look.tint(Look.ORANGE, 0.8), new Color(0x8C6D31), new Color(0x9C9EDE));

    private record Process(String words, Color color) {}

    private MechanismChart() {}

    /** Writes {@code mechanisms.png}. */
    public static void write(Picture picture, Path folder) throws IOException {
        Files.createDirectories(folder);
        SHEET.png(folder.resolve("mechanisms.png"), pen -> draw(pen, picture));
    }

    private static void draw(Graphics2D pen, Picture picture) {
        Balance balance = Balance.of(picture.replicates());
        double[] days = balance.days();
        TimeScale time = TimeScale.until(days[days.length - 1]);
        NumberAxis change = Axes.between("Change of volume since day 0 (mm\u00b3)", balance.bottom(), balance.top());
        Stack stack = Stack.of(balance);
        XYPlot plot = Plots.empty(time, List.of(change));
        stack.addTo(plot, time, days, process -> process(process, balance).color());
        Stage stage = new Stage(SHEET, picture.title(), keys(picture), picture.marks(), time, LEFT, RIGHT);
        Rectangle2D inner = stage.draw(pen, plot);
        zero(pen, inner, change.valueToJava2D(0, inner, RectangleEdge.LEFT));
        double end = time.place(days[days.length - 1], inner.getX(), inner.getMaxX());
        EndLabels.draw(pen, labels(balance, stack, change, inner), end, inner.getY() - 4, inner.getMaxY() + 12);
    }

    private static List<Legend.Key> keys(Picture picture) {
        int n = picture.replicates().size();
        String of = n == 1 ? "" : ", mean of " + n + " replicates";
        return List.of(new Legend.Key("Change of fragment volume" + of, Look.INK, Stack.NET));
    }

    /** Drawn last: it parts gains from losses. */
    private static void zero(Graphics2D pen, Rectangle2D inner, double y) {
        pen.setColor(Look.INK);
        pen.setStroke(Look.solid(0.6));
        pen.draw(new Line2D.Double(inner.getX(), y, inner.getMaxX(), y));
    }

    private static List<EndLabels.Label> labels(Balance balance, Stack stack, NumberAxis axis, Rectangle2D inner) {
        List<EndLabels.Label> labels = new ArrayList<>();
        for (Stack.Layer layer : stack.layers()) {
            if (layer.thickest() < LEAST) {
                continue;
            }
            int last = layer.low().length - 1;
            double middle = (layer.low()[last] + layer.high()[last]) / 2;
            labels.add(label(
                    axis.valueToJava2D(middle, inner, RectangleEdge.LEFT),
                    process(layer.process(), balance),
                    layer.gain() ? layer.high()[last] - layer.low()[last] : layer.low()[last] - layer.high()[last]));
        }
        double net = balance.net()[balance.net().length - 1];
        labels.add(label(axis.valueToJava2D(net, inner, RectangleEdge.LEFT), new Process("Net change", Look.INK), net));
        return labels;
    }

    private static EndLabels.Label label(double y, Process process, double change) {
        String sign = change > 0 ? "+" : "";
        List<String> lines = new ArrayList<>(Words.wrap(process.words(), Look.font(Look.SMALL), RIGHT - 24, 2));
        lines.add(sign + Axes.whole(change) + " mm\u00b3");
        return new EndLabels.Label(y, lines, process.color());
    }

    private static Process process(String name, Balance balance) {
        Process known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        List<String> others = balance.parts().stream()
                .map(Balance.Part::process)
                .filter(other -> !KNOWN.containsKey(other))
                .toList();
        String words = name.replace('_', ' ');
        return new Process(
                Character.toUpperCase(words.charAt(0)) + words.substring(1),
                SPARE.get(Math.max(0, others.indexOf(name)) % SPARE.size()));
    }
}
