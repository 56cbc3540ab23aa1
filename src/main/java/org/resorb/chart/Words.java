package org.resorb.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** Sets text so that it stays within its space. Positions are of the baseline, in points. */
final class Words {
    private static final String CUT = "\u2026";

    private Words() {}

    /** Text from {@code x} on. */
    static void left(Graphics2D pen, String text, double x, double y, Font font, Color color) {
        pen.setFont(font);
        pen.setColor(color);
        pen.drawString(text, (float) x, (float) y);
    }

    /** Text around {@code x}. */
    static void centre(Graphics2D pen, String text, double x, double y, Font font, Color color) {
        left(pen, text, x - Look.width(text, font) / 2, y, font, color);
    }

    /** Text that ends at {@code x}. */
    static void right(Graphics2D pen, String text, double x, double y, Font font, Color color) {
        left(pen, text, x - Look.width(text, font), y, font, color);
    }

    /** The text, shortened to the width with an ellipsis. */
    static String shorten(String text, Font font, double width) {
        if (Look.width(text, font) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && Look.width(text.substring(0, end).stripTrailing() + CUT, font) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + CUT;
    }

    /** Broken between words into at most {@code most} lines; the last one is shortened if the text is too long. */
    static List<String> wrap(String text, Font font, double width, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            boolean last = lines.size() == most - 1;
            if (line.isEmpty() || last || Look.width(longer, font) <= width) {
                line = longer;
            } else {
                lines.add(shorten(line, font, width));
                line = word;
            }
        }
        lines.add(shorten(line, font, width));
        return lines;
    }
}
