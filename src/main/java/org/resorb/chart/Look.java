package org.resorb.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;

/** Colours, lines and letters that all pictures share. Lengths are in points of 1/72 inch. */
final class Look {
    static final Color INK = new Color(0x1A1A1A);
    static final Color GREY = new Color(0x6E6E6E);
    static final Color FAINT = new Color(0xE4E4E4);

    /** Palette of Okabe and Ito, told apart by colour-blind eyes; used with line styles so that grey prints also read. */
    static final Color BLUE = new Color(0x0072B2);

    static final Color VERMILION = new Color(0xD55E00);
    static final Color GREEN = new Color(0x009E73);
    static final Color ORANGE = new Color(0xE69F00);
    static final Color PURPLE = new Color(0xCC79A7);
    static final Color SKY = new Color(0x56B4E9);
    static final Color YELLOW = new Color(0xF0E442);

    static final double TITLE = 10;
    static final double TEXT = 8;
    static final double SMALL = 7;

    private static final FontRenderContext PRINT = new FontRenderContext(null, true, true);
    private static final Font FACE = face();

    private Look() {}

    /** The typeface in this size. */
    static Font font(double points) {
        return FACE.deriveFont((float) points);
    }

    /** Width of a line of text. */
    static double width(String text, Font font) {
        return font.getStringBounds(text, PRINT).getWidth();
    }

    /** An unbroken line. */
    static BasicStroke solid(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    /** A broken line: lengths of dashes and gaps in turn. */
    static BasicStroke dashed(double width, float... pattern) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
    }

    /** The colour mixed with white; {@code part} 1 leaves it alone, 0 gives white. */
    static Color tint(Color color, double part) {
        return new Color(tint(color.getRed(), part), tint(color.getGreen(), part), tint(color.getBlue(), part));
    }

    private static int tint(int channel, double part) {
        return (int) (255 - part * (255 - channel) + 0.5);
    }

    /** The shipped face gives the same picture on every machine; without it the machine's own must do. */
    private static Font face() {
        try (InputStream file = Look.class.getResourceAsStream("font/LiberationSans-Regular.ttf")) {
            return file == null ? new Font(Font.SANS_SERIF, Font.PLAIN, 1) : Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException unreadable) {
            return new Font(Font.SANS_SERIF, Font.PLAIN, 1);
        }
    }
}
