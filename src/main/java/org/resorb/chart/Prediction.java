package org.resorb.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import org.resorb.patients.Caution;
import org.resorb.statistics.Estimate;

/** What the charts of a prediction share. */
final class Prediction {
    private static final Color[] COLORS = {Look.BLUE, Look.VERMILION, Look.GREEN, Look.PURPLE, Look.ORANGE, Look.SKY};
    private static final BasicStroke[] STROKES = {
        Look.solid(1.4), Look.dashed(1.4, 6, 2), Look.dashed(1.4, 1.5f, 1.5f), Look.dashed(1.2, 7, 2, 1.5f, 2)
    };

    private Prediction() {}

    /** Of the question with this number. */
    static Color color(int question) {
        return COLORS[question % COLORS.length];
    }

    /** Of the question with this number. */
    static BasicStroke stroke(int question) {
        return STROKES[question % STROKES.length];
    }

    /** Title, and below it that nothing of this is for the clinic. */
    static void head(Graphics2D pen, String title, double left) {
        Words.left(pen, title, left, 17, Look.font(Look.TITLE), Look.INK);
        Words.left(pen, Caution.WORDS, left, 29, Look.font(Look.SMALL), Look.GREY);
    }

    /** {@code 0.81 (0.77 to 0.85)}. */
    static String interval(Estimate estimate) {
        if (!estimate.isKnown()) {
            return "not known";
        }
        boolean bounded = Double.isFinite(estimate.lower()) && Double.isFinite(estimate.upper());
        return Axes.signed(estimate.value())
                + (bounded ? " (" + Axes.signed(estimate.lower()) + " to " + Axes.signed(estimate.upper()) + ")" : "");
    }
}
