package org.resorb.view;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.resorb.chart.Histology;
import org.resorb.measure.ColorRamp;
import org.resorb.tissue.CellState;

/** Writes into the strip below the picture, whatever the zoom: an upper line for what is shown, a lower one for keys. */
final class Foot {
    private static final Color INK = new Color(0x1A1A1A);
    private static final double UPPER = 19;
    private static final double LOWER = 40;
    private static final double LETTERS = 11;
    private static final double SMALLEST = 6;
    private static final double STEP = 0.5;

    private final Graphics2D pen;
    private final Placement place;

    Foot(Graphics2D pen, Placement place) {
        this.pen = pen;
        this.place = place;
        letters(LETTERS);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    private void letters(double size) {
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) (size * place.zoom())));
    }

    /** White all over, picture included. */
    void clear() {
        pen.setColor(Color.WHITE);
        pen.fill(place.square());
        pen.fill(place.foot());
    }

    void upper(String text, double x) {
        write(text, x, UPPER);
    }

    /** Ends at {@code x}. */
    void upperBefore(String text, double x) {
        write(text, x - width(text), UPPER);
    }

    void upperRight(String text) {
        upperBefore(text, Placement.WIDTH - 8);
    }

    void lower(String text, double x) {
        write(text, x, LOWER);
    }

    /** How wide a text is, whatever the zoom. */
    double width(String text) {
        return pen.getFontMetrics().stringWidth(text) / place.zoom();
    }

    /** From now on letters are as small as these words need to fit into a width; plug-ins bring kinds of cells of their own. */
    void fit(List<String> words, double width) {
        double size = LETTERS;
        // Widths of texts are whole pixels, so the size that fits is tried, not computed.
        while (words.stream().mapToDouble(this::width).sum() > width && size > SMALLEST) {
            size -= STEP;
            letters(size);
        }
    }

    private void write(String text, double x, double y) {
        pen.setColor(INK);
        pen.drawString(text, (float) at(x), (float) (place.foot().getY() + y * place.zoom()));
    }

    /** The mark of a kind of cell in front of a key of the lower line. */
    void mark(CellState state, double x) {
        double radius = 4 * place.zoom();
        double y = place.foot().getY() + (LOWER - 4.5) * place.zoom();
        pen.setColor(new Color(state.color()));
        pen.fill(Histology.symbol(state).at(at(x + 4.5), y, radius));
    }

    /** A bar from low to high in the upper line. */
    void bar(ColorRamp ramp, double x, double width) {
        for (int i = 0; i < width; i++) {
            pen.setColor(new Color(ramp.rgb(i / (width - 1))));
            pen.fill(new Rectangle2D.Double(
                    at(x + i),
                    place.foot().getY() + (UPPER - 10) * place.zoom(),
                    place.zoom() + 0.5,
                    11 * place.zoom()));
        }
    }

    private double at(double x) {
        return place.foot().getX() + x * place.zoom();
    }
}
