package org.resorb.chart;

import java.awt.image.BufferedImage;
import org.resorb.measure.Section;

/** Grey pictures as a scanner gives them. */
public final class Mri {
    private Mri() {}

    /** T2-weighted: water is bright. */
    public static BufferedImage t2(Section section, int width, int height) {
        return grey(section, section.t2(), width, height);
    }

    /** T1-weighted with contrast: fat and leaky vessels are bright. */
    public static BufferedImage enhancedT1(Section section, int width, int height) {
        return grey(section, section.enhancedT1(), width, height);
    }

    private static BufferedImage grey(Section section, double[] signal, int width, int height) {
        return Raster.smooth(section.nx(), section.ny(), i -> grey(signal[i]), width, height);
    }

    private static int grey(double signal) {
        int level = (int) (Math.min(1, Math.max(0, signal)) * 255 + 0.5);
        return level << 16 | level << 8 | level;
    }
}
