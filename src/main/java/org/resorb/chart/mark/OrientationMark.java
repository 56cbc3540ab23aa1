package org.resorb.chart.mark;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.chart.theme.Typeface;

/**
 * Letters at the edges of a picture that say which side of the body lies there.
 *
 * @param right where the picture ends on the x axis; it begins at 0
 * @param top where it ends on the y axis
 */
public record OrientationMark(
        String atLeft, String atRight, String below, String above, double right, double top, Font font)
        implements Mark {
    private static final double AWAY = 6;

    @Override
    public void draw(Graphics2D pen, Frame frame) {
        double middle = frame.x(right / 2);
        double height = frame.y(top / 2);
        letter(pen, atLeft, frame.x(0) + AWAY, height);
        letter(pen, atRight, frame.x(right) - AWAY, height);
        letter(pen, above, middle, frame.y(top) + AWAY);
        letter(pen, below, middle, frame.y(0) - AWAY);
    }

    private void letter(Graphics2D pen, String letter, double x, double y) {
        plate(pen, x, y, Typeface.width(letter, font) + 3, font.getSize2D() + 1);
        Typeface.centre(pen, letter, x, y + 0.36 * font.getSize2D(), font, Color.WHITE);
    }

    /** A dark ground on which white words are read on any picture. */
    static void plate(Graphics2D pen, double x, double y, double width, double height) {
        pen.setColor(Palette.clear(Theme.INK, 0.6));
        pen.fill(new Rectangle2D.Double(x - width / 2, y - height / 2, width, height));
    }
}
