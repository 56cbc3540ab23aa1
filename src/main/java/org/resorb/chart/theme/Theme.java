package org.resorb.chart.theme;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;

/**
 * How a chart looks. Lengths are in points of 1/72 inch.
 *
 * @param width of the page
 * @param size of most text; titles are a quarter larger, notes an eighth smaller
 * @param palette colours of series
 * @param dpi dots an inch where it is kept as dots
 */
public record Theme(double width, double size, Palette palette, int dpi) {
    /** For reports and screens. */
    public static final Theme STANDARD = new Theme(480, 8, Palette.OKABE_ITO, 300);

    /** Of text and of marks that stand for what is known best. */
    public static final Color INK = new Color(0x1A1A1A);

    public static final Color GREY = new Color(0x5F5F5F);
    /** Of lines that lead the eye through a plot. */
    public static final Color FAINT = new Color(0xE4E4E4);

    /** Room between the edge of the page and what is drawn. */
    public static final double EDGE = 8;

    private static final float[][] DASHES = {{}, {6, 2}, {1.5f, 1.5f}, {7, 2, 1.5f, 2}, {3, 1.5f}};

    /** The same on a page of another width. */
    public Theme withWidth(double points) {
        return new Theme(points, size, palette, dpi);
    }

    /** The same with so many dots an inch. */
    public Theme withDpi(int dots) {
        return new Theme(width, size, palette, dots);
    }

    public Font title() {
        return Typeface.of(1.25 * size);
    }

    public Font text() {
        return Typeface.of(size);
    }

    public Font small() {
        return Typeface.of(0.875 * size);
    }

    /** Distance between the baselines of small text. */
    public double line() {
        return 1.125 * size;
    }

    /** The colour of a series. */
    public Color color(int series) {
        return palette.color(series);
    }

    /** The line style of a series. */
    public static BasicStroke stroke(int series, double width) {
        return dashed(width, DASHES[series % DASHES.length]);
    }

    /** An unbroken line. */
    public static BasicStroke solid(double width) {
        return dashed(width);
    }

    /** A broken line: lengths of dashes and gaps in turn. */
    public static BasicStroke dashed(double width, float... pattern) {
        return new BasicStroke(
                (float) width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                10,
                pattern.length == 0 ? null : pattern,
                0);
    }
}
