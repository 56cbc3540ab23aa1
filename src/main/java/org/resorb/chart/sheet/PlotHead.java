package org.resorb.chart.sheet;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.resorb.chart.guide.Legend;
import org.resorb.chart.theme.Theme;
import org.resorb.chart.theme.Typeface;

/**
 * What stands above the data of a plot: its heading, small print, and a legend.
 *
 * @param heading empty if there is none
 * @param note empty if there is none
 * @param legend null if there is none
 * @param width of the data, in which the note is broken into lines
 */
record PlotHead(String heading, String note, Legend legend, Theme theme, double width) {
    double height() {
        return headingHeight() + noteHeight() + (legend == null ? 0 : legend.height() + 4);
    }

    private double headingHeight() {
        return heading.isEmpty() ? 0 : 1.6 * theme.size();
    }

    private double noteHeight() {
        return note.isEmpty() ? 0 : theme.line() * noteLines().size() + 2;
    }

    private List<String> noteLines() {
        return Typeface.wrap(note, theme.small(), width, 3);
    }

    /** Draws at the top of a cell, from {@code left} on. */
    void draw(Graphics2D pen, Rectangle2D cell, double left) {
        if (!heading.isEmpty()) {
            String words = Typeface.shorten(heading, theme.text(), cell.getMaxX() - left);
            Typeface.left(pen, words, left, cell.getY() + theme.size(), theme.text(), Theme.INK);
        }
        double y = cell.getY() + headingHeight();
        if (!note.isEmpty()) {
            for (String line : noteLines()) {
                Typeface.left(pen, line, left, y + 0.8 * theme.size(), theme.small(), Theme.GREY);
                y += theme.line();
            }
            y += 2;
        }
        if (legend != null) {
            legend.draw(pen, left, y);
        }
    }
}
