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

    /** Draws below a height on the page; labels begin at {@code left}. */
    public void draw(Graphics2D pen, Frame frame, Theme theme, double left, double top) {
        double y = top;
        if (!heading.isEmpty()) {
            y += 1.3 * theme.line();
            Typeface.left(pen, heading, left, y - 1, theme.small(), Theme.GREY);
        }
        for (Row row : rows) {
            y += theme.line();
            Typeface.left(pen, row.label(), left, y, theme.small(), Theme.INK);
            for (int i = 0; i < row.at().length; i++) {
                Typeface.centre(pen, row.cells().get(i), frame.x(row.at()[i]), y, theme.small(), Theme.INK);
            }
        }
    }
}
