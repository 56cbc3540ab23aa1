package org.resorb.chart.guide;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.resorb.chart.mark.Frame;
import org.resorb.chart.theme.Theme;
import org.resorb.chart.theme.Typeface;

/**
 * Words to the right of a plot, each beside the end of what it names, moved apart where they would touch.
 *
 * @param width most room for the words in points; they get what they need
 */
public record EndLabels(double width, List<Label> labels) {
    /** Room between the end of a curve and its words. */
    private static final double LEADER = 16;

    private static final double FAR = 3;

    private static final int MOST_LINES = 3;

    /**
     * What is said of a curve.
     *
     * @param x where it ends, on the x axis
     * @param y the same on the y axis
     * @param name wrapped
     * @param value in a line below, may be empty
     */
    public record Label(double x, double y, String name, String value, Color color) {}

    /** A label with its lines and height on the page. */
    private record Placed(double x, double y, List<String> lines, Color color) {}

    /** Room that the words need to the right of the plot. */
    public double room(Theme theme) {
        double widest = labels.stream()
                .flatMap(label -> lines(label, theme).stream())
                .mapToDouble(line -> Typeface.width(line, theme.small()))
                .max()
                .orElse(0);
        return widest > 0 ? Math.ceil(widest) + 2 + LEADER : 0;
    }

    /** Draws between a little above and a little below the plot. */
    public void draw(Graphics2D pen, Frame frame, Theme theme) {
        List<Placed> ordered = labels.stream()
                .filter(label -> !Double.isNaN(label.y()))
                .map(label -> new Placed(frame.x(label.x()), frame.y(label.y()), lines(label, theme), label.color()))
                .sorted(Comparator.comparingDouble(Placed::y))
                .toList();
        double[] tops = spread(
                ordered, theme.line(), frame.area().getY() - 4, frame.area().getMaxY() + 12);
        double words = frame.area().getMaxX() + LEADER;
        for (int i = 0; i < tops.length; i++) {
            Placed label = ordered.get(i);
            double left = Math.min(label.x(), frame.area().getMaxX());
            leader(pen, label, left, words - 2, tops[i] + height(label, theme.line()) / 2);
            double y = tops[i] + theme.line() - 1.5;
            for (String line : label.lines()) {
                Typeface.left(pen, line, words, y, theme.small(), Theme.INK);
                y += theme.line();
            }
        }
    }

    private List<String> lines(Label label, Theme theme) {
        Stream<String> value = label.value().isEmpty() ? Stream.of() : Stream.of(label.value());
        return Stream.concat(Typeface.wrap(label.name(), theme.small(), width, MOST_LINES).stream(), value)
                .toList();
    }

    private static double height(Placed label, double line) {
        return label.lines().size() * line + 2;
    }

    private static void leader(Graphics2D pen, Placed label, double left, double right, double y) {
        pen.setColor(label.color());
        // One that goes a long way would be taken for a curve.
        pen.setStroke(right - left > FAR * LEADER ? Theme.dashed(0.6, 1, 3) : Theme.solid(0.6));
        Path2D path = new Path2D.Double();
        path.moveTo(left + 1, label.y());
        path.lineTo(right - 10, label.y());
        path.lineTo(right - 4, y);
        path.lineTo(right, y);
        pen.draw(path);
    }

    /** Upper edges: first pushed down past each other, then back up from the bottom. */
    private static double[] spread(List<Placed> ordered, double line, double top, double bottom) {
        double[] tops = new double[ordered.size()];
        double free = top;
        for (int i = 0; i < tops.length; i++) {
            double height = height(ordered.get(i), line);
            tops[i] = Math.max(free, ordered.get(i).y() - height / 2);
            free = tops[i] + height;
        }
        double limit = bottom;
        for (int i = tops.length - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], limit - height(ordered.get(i), line));
            limit = tops[i];
        }
        return tops;
    }
}
