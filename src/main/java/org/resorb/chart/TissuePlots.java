package org.resorb.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.resorb.chart.mark.ImageMark;
import org.resorb.chart.mark.OrientationMark;
import org.resorb.chart.mark.ScaleBarMark;
import org.resorb.chart.mark.TriadMark;
import org.resorb.chart.scale.Scale;
import org.resorb.chart.sheet.Plot;
import org.resorb.chart.surface.SurfaceImage;
import org.resorb.chart.surface.Viewpoint;
import org.resorb.chart.theme.Theme;
import org.resorb.measure.FragmentShape;
import org.resorb.measure.Section;

/**
 * Pictures of the tissue as plots, all to one scale.
 *
 * @param across width of a plot in mm; narrower pictures stand in its middle
 * @param pointsPerMm points of the page in a mm of the tissue
 * @param dots of a picture in a point
 * @param stride only each n-th cell is drawn
 */
record TissuePlots(double across, double pointsPerMm, double dots, int stride, Theme theme) {
    private static final double BAR_MM = 5;
    private static final String BAR = "5\u00a0mm";

    /** What is shown of a section. */
    enum Look {
        T2,
        ENHANCED_T1,
        HISTOLOGY
    }

    /** A section. */
    Plot section(Section section, Look look, String words, boolean isExplained) {
        double wide = section.nx() * section.voxelMm();
        double up = section.ny() * section.voxelMm();
        int width = (int) (wide * pointsPerMm * dots + 0.5);
        int height = (int) (up * pointsPerMm * dots + 0.5);
        BufferedImage image = switch (look) {
            case T2 -> Mri.t2(section, width, height);
            case ENHANCED_T1 -> Mri.enhancedT1(section, width, height);
            case HISTOLOGY -> slide(section, width, height);
        };
        Plot plot = plot(words, wide, up).add(new ImageMark(image, wide, up));
        if (isExplained) {
            plot.add(new OrientationMark(
                            section.plane().left(),
                            section.plane().right(),
                            section.plane().below(),
                            section.plane().above(),
                            wide,
                            up,
                            theme.small()))
                    .add(new ScaleBarMark(BAR_MM, BAR, wide, theme.small()));
        }
        return plot;
    }

    /** The fragment from outside, with the outline of another one around it. */
    Plot surface(FragmentShape shape, FragmentShape outlined, Viewpoint from, String words, boolean isExplained) {
        double up = Math.ceil(SurfaceImage.room(shape, from.elevation())[1]);
        BufferedImage image = new SurfaceImage(from, across, up, pointsPerMm * dots).of(shape, outlined);
        Plot plot = plot(words, across, up).add(new ImageMark(image, across, up));
        if (isExplained) {
            plot.add(new TriadMark(from.arms(), theme.small()))
                    .add(new ScaleBarMark(BAR_MM, BAR, across, theme.small()));
        }
        return plot;
    }

    private Plot plot(String words, double wide, double up) {
        double edge = (across - wide) / 2;
        return new Plot(Scale.bare(-edge, across - edge), Scale.bare(0, up).titled(words)).aspect(up / across);
    }

    /** Cells are drawn into the picture: thousands of shapes would make a vector picture large. */
    private BufferedImage slide(Section section, int width, int height) {
        BufferedImage image = Histology.tissue(section, width, height);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(dots, dots);
        Histology.cells(pen, section, stride, new Rectangle2D.Double(0, 0, width / dots, height / dots));
        pen.dispose();
        return image;
    }
}
