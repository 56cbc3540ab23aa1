package org.resorb.chart.guide;

import java.awt.Graphics2D;
import java.util.List;
import org.resorb.chart.mark.Frame;
import org.resorb.chart.theme.Theme;
import org.resorb.chart.theme.Typeface;

/**
 * Words below the ticks of the x axis, in rows, for example numbers at risk.
 *
 * @param heading above the rows, may be empty
 */
public record AxisTable(String heading, List<Row> rows) {
    private static final double MOST_LEFT = 72;
    /** Half of a number below the first tick, and some more. */
    private static final double GAP = 14;

    /**
     * One row.
     *
     * @param label on the left, may be empty
     * @param at values on the x axis
     * @param cells one a value
     */
    public record Row(String label, double[] at, List<String> cells) {}

    public double height(Theme theme) {
        return (rows.size() + (heading.isEmpty() ? 0 : 1.3)) * theme.line() + 2;
    }

    /** Room that the labels need on the left of the plot. */
    public double left(Theme theme) {
        return rows.stream()
                .filter(row -> !row.label().isEmpty())
                .mapToDouble(row -> Math.min(MOST_LEFT, Typeface.width(row.label(), theme.small())) + GAP)
                .max()
                .orElse(0);
    }

    /** Draws below a height on the page; labels begin at {@code left}. */
    public void draw(Graphics2D pen, Frame frame, Theme theme, double left, double top) {
        double y = top;
        if (!heading.isEmpty()) {
            y += 1.3 * theme.line();
            Typeface.left(pen, heading, left, y - 1, theme.small(), Theme.GREY);
        }
        for (Row row : rows) {
            y += theme.line();
            Typeface.left(
                    pen, Typeface.shorten(row.label(), theme.small(), MOST_LEFT), left, y, theme.small(), Theme.INK);
            for (int i = 0; i < row.at().length; i++) {
                Typeface.centre(pen, row.cells().get(i), frame.x(row.at()[i]), y, theme.small(), Theme.INK);
            }
        }
    }
}
