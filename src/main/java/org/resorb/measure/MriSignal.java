package org.resorb.measure;

import org.resorb.tissue.Region;
import org.resorb.tissue.Tissue;

/** The signal that a voxel of tissue gives in magnetic resonance imaging, 0 to 1, before the scanner blurs it. */
final class MriSignal {
    private static final double DARK_WATER = 0.45;
    private static final double BRIGHT_WATER = 0.9;
    private static final double[] T2_OF_PLACE = {0.45, 0.25, 0.82, 0, 0.95};
    private static final double[] T1_OF_PLACE = {0.5, 0.35, 0.45, 0.25, 0.1};
    private static final double T1_PER_CONTRAST = 0.04;
    private static final double MOST_CONTRAST = 0.55;

    private MriSignal() {}

    /** T2 signal of fragment tissue in a voxel, weighted with its volume: wet tissue is bright. */
    static double t2OfFragment(Tissue tissue, int v) {
        double fraction = tissue.fraction(v);
        return fraction > 0 ? fraction * wetness(tissue.water(v) / fraction) : 0;
    }

    private static double wetness(double waterFraction) {
        return Math.min(1, Math.max(0, (waterFraction - DARK_WATER) / (BRIGHT_WATER - DARK_WATER)));
    }

    static double t2(Tissue tissue, int v) {
        double fragment = tissue.inFragment(v) ? Math.min(1, tissue.fraction(v)) : 0;
        double rest = T2_OF_PLACE[tissue.inFragment(v) ? Region.EPIDURAL : tissue.place(v)];
        double wet = fragment > 0 ? wetness(tissue.water(v) / tissue.fraction(v)) : 0;
        return fragment * wet + (1 - fragment) * rest;
    }

    /** T1 signal with contrast, of which {@code contrast} is there, 1 in normal epidural tissue. */
    static double enhancedT1(Tissue tissue, int v, double contrast) {
        double fragment = tissue.inFragment(v) ? Math.min(1, tissue.fraction(v)) : 0;
        double rest = T1_OF_PLACE[tissue.inFragment(v) ? Region.EPIDURAL : tissue.place(v)];
        double plain = fragment * T1_OF_PLACE[Region.FRAGMENT] + (1 - fragment) * rest;
        return plain + Math.min(MOST_CONTRAST, tissue.alive(v) ? T1_PER_CONTRAST * contrast : 0);
    }
}
