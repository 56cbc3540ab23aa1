package org.resorb.chart.guide;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.resorb.chart.mark.Frame;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.chart.theme.Typeface;

/**
 * Names on the left of rows, numbers on their right, headings across.
 *
 * @param left room for names in points
 * @param right room for numbers in points
 */
public record RowLabels(List<Name> names, List<Value> values, List<Heading> headings, double left, double right) {
    /** Height of a heading with its strip. */
    public static final double HEADING = 15;

    private static final double GAP = 8;

    /**
     * A row's name around a height of the y axis.
     *
     * @param lines of the name
     * @param more lines in grey below
     */
    public record Name(double y, List<String> lines, List<String> more) {}

    /** Words at a height of the y axis. */
    public record Value(double y, String text) {}

    /** Words whose strip begins at a height of the y axis. */
    public record Heading(double y, String text) {}

    /** Draws beside a plot; headings reach over it. */
    public void draw(Graphics2D pen, Frame frame, Theme theme) {
        Rectangle2D area = frame.area();
        double start = area.getX() - left;
        for (Name name : names) {
            double y = frame.y(name.y()) - (name.lines().size() + name.more().size()) * theme.line() / 2 - 1.6;
            for (String line : name.lines()) {
                y += theme.line();
                Typeface.left(pen, line, start, y, theme.text(), Theme.INK);
            }
            for (String line : name.more()) {
                y += theme.line();
                Typeface.left(pen, line, start, y, theme.small(), Theme.GREY);
            }
        }
        for (Value value : values) {
            double y = frame.y(value.y()) + 0.35 * theme.small().getSize2D();
            Typeface.left(pen, value.text(), area.getMaxX() + GAP, y, theme.small(), Theme.INK);
        }
    }

    /** Draws the headings, over the lines that lead the eye through the rows. */
    public void drawHeadings(Graphics2D pen, Frame frame, Theme theme) {
        Rectangle2D area = frame.area();
        for (Heading heading : headings) {
            double y = frame.y(heading.y());
            pen.setColor(Palette.tint(Theme.GREY, 0.12));
            pen.fill(new Rectangle2D.Double(
                    area.getX() - left - 3, y + 1, left + area.getWidth() + right + 6, HEADING - 3));
            Typeface.left(pen, heading.text(), area.getX() - left, y + 10, theme.text(), Theme.INK);
        }
    }

    /** Room for numbers of these widths. */
    public static double room(List<Value> values, Theme theme) {
        return values.stream()
                .filter(value -> !value.text().isEmpty())
                .mapToDouble(value -> Math.ceil(Typeface.width(value.text(), theme.small())) + GAP)
                .max()
                .orElse(0);
    }
}
