package org.resorb.browser;

import org.resorb.measure.ColorRamp;
import org.resorb.measure.GreyWindow;
import org.resorb.measure.Section;
import org.resorb.measure.Stain;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/** A way to look at the tissue: as a scanner, under the microscope, or at one substance. */
final class TissueView {
    private static final int OPAQUE = 0xFF000000;
    private static final int DEAD = 0x8A8A8A;
    /** The scale of a substance that hardly is there, so that noise is not shown as if it were much. */
    private static final double LEAST_SCALE = 1e-3;

    private final String name;
    private final Substance substance;
    private double scale = LEAST_SCALE;
    private int widenings;

    /** {@code t2}, {@code t1}, {@code histology}, or a substance by its name in a scenario. */
    TissueView(String name) {
        this.name = name;
        this.substance = Declared.SUBSTANCES.named(name);
    }

    /** What full colour stands for, in the unit of the substance; it only grows, in steps of 1, 2, 5. */
    double scale() {
        return scale;
    }

    /** For another run. */
    void reset() {
        scale = LEAST_SCALE;
        widenings = 0;
    }

    /** Pixels as a canvas has them, red in the lowest byte, the highest row of the tissue first. */
    int[] pixels(Experiment experiment) {
        return substance == null ? looks(experiment.section()) : amounts(experiment.tissue());
    }

    private int[] looks(Section section) {
        int[] pixels = new int[section.nx() * section.ny()];
        for (int i = 0; i < pixels.length; i++) {
            int color = switch (name) {
                case "t2" -> GreyWindow.T2.color(section.t2()[i]);
                case "t1" -> GreyWindow.ENHANCED_T1.color(section.enhancedT1()[i]);
                default -> Stain.color(section, i);
            };
            pixels[place(i, section.nx(), section.ny())] = swapped(color);
        }
        return pixels;
    }

    private int[] amounts(Tissue tissue) {
        int nx = tissue.grid().nx();
        int ny = tissue.grid().ny();
        int first = tissue.grid().index(0, 0, tissue.grid().nz() / 2);
        double most = 0;
        for (int i = 0; i < nx * ny; i++) {
            most = Math.max(most, tissue.of(substance, first + i));
        }
        widen(most);
        ColorRamp ramp = ColorRamp.of(substance);
        int[] pixels = new int[nx * ny];
        for (int i = 0; i < pixels.length; i++) {
            int color = tissue.alive(first + i) ? ramp.rgb(tissue.of(substance, first + i) / scale) : DEAD;
            pixels[place(i, nx, ny)] = swapped(color);
        }
        return pixels;
    }

    private void widen(double most) {
        double[] steps = {2, 2.5, 2};
        while (scale < most) {
            scale *= steps[widenings++ % steps.length];
        }
    }

    /** The colours of a substance from nothing to the full scale, in 256 steps. */
    static int[] ramp(Substance substance) {
        ColorRamp ramp = ColorRamp.of(substance);
        int[] pixels = new int[256];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = swapped(ramp.rgb(i / 255.0));
        }
        return pixels;
    }

    private static int place(int i, int nx, int ny) {
        return i % nx + (ny - 1 - i / nx) * nx;
    }

    private static int swapped(int rgb) {
        return OPAQUE | (rgb & 0xFF) << 16 | rgb & 0xFF00 | rgb >> 16 & 0xFF;
    }
}
