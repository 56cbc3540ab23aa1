package org.resorb.chart.mark;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.resorb.chart.theme.Theme;
import org.resorb.chart.theme.Typeface;

/**
 * A box of words, as in a flow chart.
 *
 * @param left place on the x axis
 * @param right place on the x axis
 * @param top place on the y axis
 * @param bottom place on the y axis
 * @param lines from above, each in the middle
 */
public record TextBoxMark(double left, double right, double top, double bottom, List<String> lines, Font font)
        implements Mark {
    private static final double LINE = 1.35;
    private static final double CAPITALS = 0.7;
    private static final Color PAPER = Color.WHITE;

    /** Room between a line and the edges of its box, in points. */
    public static final double EDGE = 5;

    /** Height of a box of so many lines, in points. */
    public static double height(int lines, Font font) {
        return 2 * EDGE + lines * LINE * font.getSize2D();
    }

    @Override
    public void draw(Graphics2D pen, Frame frame) {
        double x = frame.x(left);
        double y = frame.y(top);
        Rectangle2D box = new Rectangle2D.Double(x, y, frame.x(right) - x, frame.y(bottom) - y);
        pen.setColor(PAPER);
        pen.fill(box);
        pen.setColor(Theme.GREY);
        pen.setStroke(Theme.solid(0.7));
        pen.draw(box);
        double line = LINE * font.getSize2D();
        double first = box.getCenterY() - (lines.size() - 1) * line / 2 + CAPITALS * font.getSize2D() / 2;
        for (int i = 0; i < lines.size(); i++) {
            Typeface.centre(pen, lines.get(i), box.getCenterX(), first + i * line, font, Theme.INK);
        }
    }
}
