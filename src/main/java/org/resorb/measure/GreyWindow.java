package org.resorb.measure;

/**
 * Which part of the signal of an MRI a screen shows from black to white, as a reader sets it.
 *
 * @param black signal that is shown black, as is all below
 * @param white signal that is shown white, as is all above
 */
public record GreyWindow(double black, double white) {
    /**
     * Of T2-weighted images. A fresh fragment at about 0.65 and fat at 0.82 would be hard to tell apart if the window began
     * at nothing; bone and a degenerated disc are black in it, as they nearly are to a reader.
     */
    public static final GreyWindow T2 = new GreyWindow(0.4, 1);

    /** Of T1-weighted images with contrast. */
    public static final GreyWindow ENHANCED_T1 = new GreyWindow(0, 1);

    /** Grey from 0 to 1. */
    public double grey(double signal) {
        return Math.min(1, Math.max(0, (signal - black) / (white - black)));
    }

    /** The same as a colour, {@code 0xRRGGBB}. */
    public int color(double signal) {
        return (int) (grey(signal) * 255 + 0.5) * 0x010101;
    }
}
