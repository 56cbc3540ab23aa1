package org.resorb.view;

/** Colours from low to high whose lightness rises evenly, so that they read for colour-blind eyes and in grey. */
final class ColorScale {
    static final ColorScale GREY = new ColorScale(0x000000, 0xFFFFFF);

    /** Nine points of viridis (Smith and van der Walt, public domain). */
    static final ColorScale HEAT =
            new ColorScale(0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725);

    private final int[] stops;

    private ColorScale(int... stops) {
        this.stops = stops;
    }

    /** Colour of a part of the range, 0 to 1. */
    int rgb(double part) {
        double at = Math.min(1, Math.max(0, part)) * (stops.length - 1);
        int low = Math.min(stops.length - 2, (int) at);
        int color = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = stops[low] >> shift & 0xFF;
            int to = stops[low + 1] >> shift & 0xFF;
            color |= (int) (from + (at - low) * (to - from) + 0.5) << shift;
        }
        return color;
    }

    /** The next of 1, 2, 5, 10 and so on that is not below a value; 1 for nothing. */
    static double top(double highest) {
        if (!(highest > 0)) {
            return 1;
        }
        double ten = Math.pow(10, Math.floor(Math.log10(highest)));
        for (double step : new double[] {1, 2, 5}) {
            if (highest <= step * ten * (1 + 1e-9)) {
                return step * ten;
            }
        }
        return 10 * ten;
    }
}
