package org.resorb.chart;

import java.awt.image.BufferedImage;
import org.resorb.measure.Section;

/** Grey pictures as a scanner gives them. Bone and dural sac, which the model does not change, get fixed signals. */
enum Mri {
    T2(0.42, 0.95, 0.15),
    ENHANCED_T1(0.5, 0.14, 0.3);

    private static final int BONE = 0;
    private static final int SAC = 4;

    private final double bone;
    private final double fluid;
    private final double dura;

    Mri(double bone, double fluid, double dura) {
        this.bone = bone;
        this.fluid = fluid;
        this.dura = dura;
    }

    /** The section as a picture of this size in pixels. */
    BufferedImage draw(Section section, int width, int height) {
        double[] signal = new double[section.nx() * section.ny()];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = signal(section, i);
        }
        return Raster.smooth(section.nx(), section.ny(), i -> grey(signal[i]), width, height);
    }

    private double signal(Section section, int i) {
        return switch (section.kind()[i]) {
            case BONE -> bone;
            case SAC -> isWall(section, i) ? dura : fluid;
            default -> this == T2 ? section.t2()[i] : section.enhancedT1()[i];
        };
    }

    /** The dura itself is the dark line in front of the fluid. */
    private static boolean isWall(Section section, int i) {
        return i % section.nx() > 0 && section.kind()[i - 1] != SAC;
    }

    private static int grey(double signal) {
        int level = (int) (Math.min(1, Math.max(0, signal)) * 255 + 0.5);
        return level << 16 | level << 8 | level;
    }
}
