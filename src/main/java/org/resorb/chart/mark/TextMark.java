package org.resorb.chart.mark;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import org.resorb.chart.theme.Typeface;

/** Words around a place in the plot. */
public record TextMark(double x, double y, String text, Font font, Color color) implements Mark {
    private static final double HALF_OF_CAPITALS = 0.35;

    @Override
    public void draw(Graphics2D pen, Frame frame) {
        Typeface.centre(pen, text, frame.x(x), frame.y(y) + HALF_OF_CAPITALS * font.getSize2D(), font, color);
    }
}
