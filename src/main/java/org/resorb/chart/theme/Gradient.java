package org.resorb.chart.theme;

import java.awt.Color;
import java.util.List;
import org.resorb.measure.Stain;

/**
 * Colours from low to high whose lightness changes evenly, so that they read for colour-blind eyes and in grey.
 *
 * @param stops colours evenly apart, {@code 0xRRGGBB}; at least two
 */
public record Gradient(List<Integer> stops) {
    /** Nine points of viridis (Smith and van der Walt, public domain). */
    public static final Gradient VIRIDIS = new Gradient(
            List.of(0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725));

    /** From dark to light, neither as dark as print nor as light as paper. */
    public static final Gradient GREYS = new Gradient(List.of(0x202020, 0xEEEEEE));

    /** Copies the stops. */
    public Gradient {
        stops = List.copyOf(stops);
    }

    /** Colour of a part of the range, 0 to 1, {@code 0xRRGGBB}; beyond it that of the end. */
    public int rgb(double part) {
        double at = Math.min(1, Math.max(0, part)) * (stops.size() - 1);
        int low = Math.min(stops.size() - 2, (int) at);
        return Stain.mix(stops.get(low), stops.get(low + 1), at - low);
    }

    /** The same as a colour. */
    public Color color(double part) {
        return new Color(rgb(part));
    }
}
