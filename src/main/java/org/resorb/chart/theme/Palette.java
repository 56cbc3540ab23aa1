package org.resorb.chart.theme;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;

/**
 * Colours to tell series apart, used together with line styles so that they are also told apart in grey.
 *
 * @param colors in the order in which series take them; at least one
 */
public record Palette(List<Color> colors) {
    /** Places of the colours of {@link #OKABE_ITO}; in another palette they are the colours that stand there. */
    public static final int BLUE = 0;

    public static final int VERMILION = 1;
    public static final int GREEN = 2;
    public static final int PURPLE = 3;
    public static final int ORANGE = 4;
    public static final int SKY = 5;
    public static final int BLACK = 6;
    public static final int YELLOW = 7;

    /** Told apart by colour-blind eyes (Okabe and Ito 2008, Color Universal Design). */
    public static final Palette OKABE_ITO =
            of(0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x1A1A1A, 0xF0E442);

    /** Greys, dark and light in turn. */
    public static final Palette GREYS =
            of(0x303030, 0x8A8A8A, 0x585858, 0xA8A8A8, 0x707070, 0xBCBCBC, 0x1A1A1A, 0xD0D0D0);

    private static Palette of(Integer... colors) {
        return new Palette(Stream.of(colors).map(Color::new).toList());
    }

    /** The colour of a series; after the last one they begin again. */
    public Color color(int series) {
        return colors.get(series % colors.size());
    }

    /** The colour mixed with white; {@code part} 1 leaves it alone, 0 gives white. */
    public static Color tint(Color color, double part) {
        return new Color(tint(color.getRed(), part), tint(color.getGreen(), part), tint(color.getBlue(), part));
    }

    private static int tint(int channel, double part) {
        return (int) (255 - part * (255 - channel) + 0.5);
    }

    /** The colour through which others are seen; {@code opacity} 1 hides them. */
    public static Color clear(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) (255 * opacity + 0.5));
    }
}
