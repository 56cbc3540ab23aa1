package org.resorb.chart.figure;

import java.awt.image.BufferedImage;
import org.resorb.chart.mark.ImageMark;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.theme.Gradient;

/** A strip of colours with an axis that tells their values. */
public final class ColorBar {
    private static final int DOTS = 256;
    private static final double HEIGHT = 7;

    private ColorBar() {}

    /** The strip of a scale. */
    public static Plot of(Scale value, Gradient gradient) {
        BufferedImage image = new BufferedImage(DOTS, 1, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < DOTS; i++) {
            image.setRGB(i, 0, gradient.rgb(i / (DOTS - 1.0)));
        }
        return new Plot(value, Scale.bare(0, 1))
                .height(HEIGHT)
                .add(new ImageMark(image, value.lower(), 0, value.upper(), 1));
    }
}
