package org.resorb.chart.figure;

import java.util.List;
import org.resorb.chart.sheet.PictureFormat;
import org.resorb.chart.theme.Gradient;
import org.resorb.chart.theme.Palette;
import org.resorb.chart.theme.Theme;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.Means;

/**
 * How figures look, and as which files.
 *
 * @param width of the page in mm
 * @param font size of most text in points
 * @param palette colours or greys
 * @param formats of the files
 * @param dpi dots an inch of PNG
 */
public record FigureStyle(
        PagePreset preset, double width, double font, Tones palette, List<PictureFormat> formats, int dpi) {
    /** As figures look without a word. */
    public static final FigureStyle USUAL = new FigureStyle(
            PagePreset.SCREEN,
            PagePreset.SCREEN.width(),
            PagePreset.SCREEN.font(),
            Tones.COLOR,
            List.of(PictureFormat.PNG, PictureFormat.SVG),
            300);

    private static final double POINTS_PER_MM = 72 / 25.4;

    /** Colours that colour-blind eyes tell apart, or greys. */
    public enum Tones implements Keyword {
        /** Okabe and Ito's colours, viridis. */
        COLOR,
        /** Greys. */
        GREY
    }

    /** The keys that a file may have beside the preset; none need be there. */
    public record Changes(
            @Means("Width of the picture") @In("mm") @Between(low = "40 mm", high = "400 mm")
            double width,

            @Means("Size of most text, in points") @In("1") @Between(low = "4", high = "24")
            double font,

            @Means("Colours that colour-blind eyes tell apart, or greys")
            Tones palette,

            @Means("Dots an inch of PNG") @In("1") @Between(low = "50", high = "1200")
            int dpi) {}

    Theme theme() {
        Palette colors = palette == Tones.GREY ? Palette.GREYS : Palette.OKABE_ITO;
        return new Theme(width * POINTS_PER_MM, font, colors, dpi);
    }

    Gradient gradient() {
        return palette == Tones.GREY ? Gradient.GREYS : Gradient.VIRIDIS;
    }
}
