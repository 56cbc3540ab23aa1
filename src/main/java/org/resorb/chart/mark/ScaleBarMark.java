package org.resorb.chart.mark;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.resorb.chart.theme.Typeface;

/**
 * A bar in the lower right corner of a picture that tells how long something in it is.
 *
 * @param length in units of the x axis
 * @param words the length with its unit
 * @param right where the picture ends on the x axis
 */
public record ScaleBarMark(double length, String words, double right, Font font) implements Mark {
    private static final double AWAY = 3;
    private static final double BAR = 1.4;

    @Override
    public void draw(Graphics2D pen, Frame frame) {
        double bar = frame.x(length) - frame.x(0);
        double width = Math.max(bar, Typeface.width(words, font)) + 4;
        double height = font.getSize2D() + BAR + 4;
        double x = frame.x(right) - AWAY - width / 2;
        double y = frame.y(0) - AWAY - height / 2;
        OrientationMark.plate(pen, x, y, width, height);
        Typeface.centre(pen, words, x, y - height / 2 + 1 + 0.8 * font.getSize2D(), font, Color.WHITE);
        pen.fill(new Rectangle2D.Double(x - bar / 2, y + height / 2 - 1.5 - BAR, bar, BAR));
    }
}
