package org.resorb.chart;

import java.awt.image.BufferedImage;
import org.resorb.measure.GreyWindow;
import org.resorb.measure.Section;

/** Grey pictures as a scanner gives them. */
public final class Mri {
    private Mri() {}

    /** T2-weighted: water is bright. */
    public static BufferedImage t2(Section section, int width, int height) {
        return grey(section, section.t2(), GreyWindow.T2, width, height);
    }

    /** T1-weighted with contrast: fat and leaky vessels are bright. */
    public static BufferedImage enhancedT1(Section section, int width, int height) {
        return grey(section, section.enhancedT1(), GreyWindow.ENHANCED_T1, width, height);
    }

    private static BufferedImage grey(Section section, double[] signal, GreyWindow window, int width, int height) {
        return Raster.smooth(section.nx(), section.ny(), i -> window.color(signal[i]), width, height);
    }
}
