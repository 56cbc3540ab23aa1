package org.resorb.chart.guide;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.resorb.chart.mark.Mark;
import org.resorb.chart.theme.Theme;
import org.resorb.chart.theme.Typeface;

/** Names of series beside samples of their marks, in rows outside of the plot, where no curve runs under them. */
public final class Legend {
    private static final double SAMPLE = 18;
    private static final double GAP = 12;

    private record Key(String label, List<Mark> marks) {}

    private final List<List<Key>> rows = new ArrayList<>();
    private final Theme theme;
    private final Font font;
    private final double width;

    /**
     * A legend in rows of this width.
     *
     * @param keys marks by their label; those of one label share a sample
     */
    public Legend(Map<String, List<Mark>> keys, double width, Theme theme, Font font) {
        this.theme = theme;
        this.font = font;
        this.width = width;
        double used = 0;
        for (Map.Entry<String, List<Mark>> entry : keys.entrySet()) {
            Key key = new Key(entry.getKey(), entry.getValue());
            double needed = Math.min(width, span(key));
            if (rows.isEmpty() || used + needed > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(key);
            used += needed + GAP;
        }
    }

    private double row() {
        return 1.375 * theme.size();
    }

    public double height() {
        return rows.size() * row();
    }

    /** Draws the rows below {@code top}. */
    public void draw(Graphics2D pen, double left, double top) {
        double y = top;
        for (List<Key> row : rows) {
            double x = left;
            for (Key key : row) {
                Rectangle2D box = new Rectangle2D.Double(x, y, SAMPLE, row());
                key.marks().forEach(mark -> mark.key(pen, box));
                String label = Typeface.shorten(key.label(), font, width - SAMPLE - 4);
                Typeface.left(pen, label, x + SAMPLE + 4, y + row() / 2 + 0.35 * font.getSize2D(), font, Theme.INK);
                x += span(key) + GAP;
            }
            y += row();
        }
    }

    private double span(Key key) {
        return SAMPLE + 4 + Typeface.width(key.label(), font);
    }
}
