package org.resorb.chart.theme;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The typeface of all charts, and text set in it. Positions are of the baseline, in points. */
public final class Typeface {
    private static final String CUT = "\u2026";
    private static final FontRenderContext PRINT = new FontRenderContext(null, true, true);
    private static final Font FACE = face();

    private Typeface() {}

    /** The typeface in a size. */
    public static Font of(double points) {
        return FACE.deriveFont((float) points);
    }

    /** Width of a line of text. */
    public static double width(String text, Font font) {
        return font.getStringBounds(text, PRINT).getWidth();
    }

    /** Text from {@code x} on. */
    public static void left(Graphics2D pen, String text, double x, double y, Font font, Color color) {
        pen.setFont(font);
        pen.setColor(color);
        pen.drawString(text, (float) x, (float) y);
    }

    /** Text around {@code x}. */
    public static void centre(Graphics2D pen, String text, double x, double y, Font font, Color color) {
        left(pen, text, x - width(text, font) / 2, y, font, color);
    }

    /** Text that ends at {@code x}. */
    public static void right(Graphics2D pen, String text, double x, double y, Font font, Color color) {
        left(pen, text, x - width(text, font), y, font, color);
    }

    /** Text around (x, y) that reads from below. */
    public static void upright(Graphics2D pen, String text, double x, double y, Font font, Color color) {
        Graphics2D turned = (Graphics2D) pen.create();
        turned.rotate(-Math.PI / 2, x, y);
        centre(turned, text, x, y, font, color);
        turned.dispose();
    }

    /** The text, shortened to the width with an ellipsis. */
    public static String shorten(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end).stripTrailing() + CUT, font) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + CUT;
    }

    /** Broken between words into at most {@code most} lines; the last one is shortened if the text is too long. */
    public static List<String> wrap(String text, Font font, double width, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("[ \\n]+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            boolean last = lines.size() == most - 1;
            if (line.isEmpty() || last || width(longer, font) <= width) {
                line = longer;
            } else {
                lines.add(shorten(line, font, width));
                line = word;
            }
        }
        lines.add(shorten(line, font, width));
        return lines;
    }

    /** The file of the shipped face, for formats that embed it; null where it is missing. */
    public static InputStream file() {
        return Typeface.class.getResourceAsStream(Fonts.FACE);
    }

    /** The shipped face gives the same picture on every machine; without it the machine's own must do. */
    private static Font face() {
        try (InputStream file = file()) {
            return file == null ? new Font(Font.SANS_SERIF, Font.PLAIN, 1) : Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException unreadable) {
            return new Font(Font.SANS_SERIF, Font.PLAIN, 1);
        }
    }
}
