package org.resorb.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words to the right of a plot, each beside the end of what it names, moved apart where they would touch. */
final class EndLabels {
    private static final double ROW = 9;
    private static final double LEADER = 14;

    /** Lines of words for the height {@code y}. */
    record Label(double y, List<String> lines, Color color) {
        double height() {
            return lines.size() * ROW + 2;
        }
    }

    private EndLabels() {}

    /** Draws from {@code x} on, between two heights. */
    static void draw(Graphics2D pen, List<Label> labels, double x, double top, double bottom) {
        List<Label> ordered = new ArrayList<>(labels);
        ordered.sort(Comparator.comparingDouble(Label::y));
        double[] tops = spread(ordered, top, bottom);
        Font font = Look.font(Look.SMALL);
        for (int i = 0; i < tops.length; i++) {
            Label label = ordered.get(i);
            leader(pen, label, x, tops[i] + label.height() / 2);
            double y = tops[i] + ROW - 1.5;
            for (String line : label.lines()) {
                Words.left(pen, line, x + LEADER + 2, y, font, Look.INK);
                y += ROW;
            }
        }
    }

    private static void leader(Graphics2D pen, Label label, double x, double y) {
        pen.setColor(label.color());
        pen.setStroke(Look.solid(0.6));
        Path2D path = new Path2D.Double();
        path.moveTo(x + 1, label.y());
        path.lineTo(x + 4, label.y());
        path.lineTo(x + LEADER - 4, y);
        path.lineTo(x + LEADER, y);
        pen.draw(path);
    }

    /** Upper edges: first pushed down past each other, then back up from the bottom. */
    private static double[] spread(List<Label> ordered, double top, double bottom) {
        double[] tops = new double[ordered.size()];
        double free = top;
        for (int i = 0; i < tops.length; i++) {
            tops[i] = Math.max(free, ordered.get(i).y() - ordered.get(i).height() / 2);
            free = tops[i] + ordered.get(i).height();
        }
        double limit = bottom;
        for (int i = tops.length - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], limit - ordered.get(i).height());
            limit = tops[i];
        }
        return tops;
    }
}
