package org.resorb.measure;

import org.resorb.tissue.Substance;

/**
 * Colours from nothing to most. Lightness rises all the way, so that they read for colour-blind eyes and in grey.
 *
 * @param low colour of nothing, as {@code 0xRRGGBB}
 * @param middle half way
 * @param high of most
 */
public record ColorRamp(int low, int middle, int high) {
    /** As scanners show signals. */
    public static final ColorRamp GREY = new ColorRamp(0x000000, 0x808080, 0xFFFFFF);

    /** Nothing of a substance is nearly black, and most of it nearly white. */
    private static final double DARK = 0.12;

    private static final double LIGHT = 0.85;

    /** That of a substance, half way in its own colour. */
    public static ColorRamp of(Substance substance) {
        int color = substance.color();
        return new ColorRamp(mixed(0, color, DARK), color, mixed(color, 0xFFFFFF, LIGHT));
    }

    /** The colour of a part of the range; below 0 and above 1 those of the ends. */
    public int rgb(double part) {
        double at = 2 * Math.min(1, Math.max(0, part));
        return at < 1 ? mixed(low, middle, at) : mixed(middle, high, at - 1);
    }

    private static int mixed(int from, int to, double part) {
        int color = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int begin = from >> shift & 0xFF;
            int end = to >> shift & 0xFF;
            color |= (int) (begin + part * (end - begin) + 0.5) << shift;
        }
        return color;
    }
}
