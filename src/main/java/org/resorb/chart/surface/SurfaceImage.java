package org.resorb.chart.surface;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.resorb.chart.theme.Theme;
import org.resorb.measure.FragmentShape;
import org.resorb.measure.Stain;

/**
 * Pictures of a fragment from one viewpoint on white, in the colours of histology. The middle of a picture is the middle of
 * the box of the fragment.
 *
 * @param viewpoint where it is seen from
 * @param widthMm width in mm
 * @param heightMm height in mm
 * @param dotsPerMm dots in a mm of the fragment
 */
public record SurfaceImage(Viewpoint viewpoint, double widthMm, double heightMm, double dotsPerMm) {
    private static final int WHITE = 0xFFFFFF;
    /** Dots that differ more from their neighbours, in 255ths of a colour, are looked at more finely. */
    private static final int CONTRAST = 40;

    private static final int FINE = 3;
    private static final double OUTLINE = 0.75;

    /** Width and height in mm of a picture that holds a shape from whatever side it is seen at this elevation. */
    public static double[] room(FragmentShape shape, double elevation) {
        double across = Math.hypot(shape.nx(), shape.nz()) * shape.voxelMm();
        double[] up = new Viewpoint(0, elevation).up();
        return new double[] {across, Math.abs(up[0]) * across + up[1] * shape.ny() * shape.voxelMm()};
    }

    private int width() {
        return (int) (widthMm * dotsPerMm + 0.5);
    }

    private int height() {
        return (int) (heightMm * dotsPerMm + 0.5);
    }

    /** Draws a shape, and as a grey line the outline of another, as far as the shape does not hide it. */
    public BufferedImage of(FragmentShape shape, FragmentShape outlined) {
        RayCaster caster = new RayCaster(shape, viewpoint);
        int[] colors = coarse(caster);
        int[] behind = coarse(new RayCaster(outlined, viewpoint));
        BufferedImage image = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < colors.length; i++) {
            int color = isEdge(colors, i) ? fine(caster, i) : colors[i];
            if (colors[i] == RayCaster.NOTHING) {
                int free = color == RayCaster.NOTHING ? WHITE : color;
                color = Stain.mix(free, Theme.GREY.getRGB(), OUTLINE * edge(behind, i));
            }
            image.setRGB(i % width(), i / width(), color);
        }
        return image;
    }

    /** Part of the picture that shows a shape, 0 to 1. */
    double covered(FragmentShape shape) {
        return Arrays.stream(coarse(new RayCaster(shape, viewpoint)))
                        .filter(color -> color != RayCaster.NOTHING)
                        .count()
                / (double) (width() * height());
    }

    private int[] coarse(RayCaster caster) {
        int[] colors = new int[width() * height()];
        for (int i = 0; i < colors.length; i++) {
            colors[i] = caster.color(across(i % width() + 0.5), above(i / width() + 0.5));
        }
        return colors;
    }

    private double across(double dot) {
        return (dot - width() / 2.0) / dotsPerMm;
    }

    private double above(double dot) {
        return (height() / 2.0 - dot) / dotsPerMm;
    }

    private boolean isEdge(int[] colors, int i) {
        int x = i % width();
        return x > 0 && differ(colors[i], colors[i - 1])
                || x < width() - 1 && differ(colors[i], colors[i + 1])
                || i >= width() && differ(colors[i], colors[i - width()])
                || i < colors.length - width() && differ(colors[i], colors[i + width()]);
    }

    private static boolean differ(int one, int other) {
        boolean isShown = one != RayCaster.NOTHING;
        return isShown != (other != RayCaster.NOTHING)
                || isShown && Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)) > CONTRAST;
    }

    /** The mean of several lines of sight through one dot. */
    private int fine(RayCaster caster, int i) {
        int[] sum = new int[3];
        for (int part = 0; part < FINE * FINE; part++) {
            double x = i % width() + (part % FINE + 0.5) / FINE;
            double y = i / width() + (part / FINE + 0.5) / FINE;
            int color = caster.color(across(x), above(y));
            int shown = color == RayCaster.NOTHING ? WHITE : color;
            for (int c = 0; c < sum.length; c++) {
                sum[c] += shown >> (16 - 8 * c) & 0xFF;
            }
        }
        int parts = FINE * FINE;
        return sum[0] / parts << 16 | sum[1] / parts << 8 | sum[2] / parts;
    }

    /** 1 where a dot lies at the edge of what is shown, 0 where all around it is alike. */
    private double edge(int[] colors, int i) {
        int shown = 0;
        int all = 0;
        for (int y = Math.max(0, i / width() - 1); y <= Math.min(height() - 1, i / width() + 1); y++) {
            for (int x = Math.max(0, i % width() - 1); x <= Math.min(width() - 1, i % width() + 1); x++) {
                all++;
                shown += colors[x + width() * y] == RayCaster.NOTHING ? 0 : 1;
            }
        }
        return Math.min(1, Math.min(shown, all - shown) / 3.0);
    }
}
