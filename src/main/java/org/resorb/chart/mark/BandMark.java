package org.resorb.chart.mark;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;
import org.resorb.chart.theme.Theme;

/**
 * The space between two lines, as far as it lies within the axes; points where an end is not a number are left out.
 *
 * @param x one a point
 * @param low one a point
 * @param high one a point
 * @param stepped whether values hold until the next point
 */
public record BandMark(double[] x, double[] low, double[] high, Color color, boolean stepped) implements Mark {
    /** Lighter samples need an outline to be seen on paper. */
    private static final int PALE = 200;

    public BandMark(double[] x, double[] low, double[] high, Color color) {
        this(x, low, high, color, false);
    }

    @Override
    public void draw(Graphics2D pen, Frame frame) {
        int[] known = IntStream.range(0, x.length)
                .filter(i -> Double.isFinite(low[i]) && Double.isFinite(high[i]))
                .toArray();
        if (known.length == 0) {
            return;
        }
        Path2D upper = new Path2D.Double();
        frame.trace(upper, at(known, x), at(known, high), stepped);
        Path2D lower = new Path2D.Double();
        frame.trace(lower, at(known, x), at(known, low), stepped);
        upper.append(Paths.reversed(lower), true);
        upper.closePath();
        Area within = new Area(upper);
        within.intersect(new Area(frame.area()));
        pen.setColor(color);
        pen.fill(within);
    }

    private static double[] at(int[] known, double[] values) {
        return IntStream.of(known).mapToDouble(i -> values[i]).toArray();
    }

    @Override
    public void key(Graphics2D pen, Rectangle2D box) {
        pen.setColor(color);
        Rectangle2D sample = new Rectangle2D.Double(box.getX(), box.getCenterY() - 3, box.getWidth(), 6);
        pen.fill(sample);
        if (Math.min(color.getRed(), Math.min(color.getGreen(), color.getBlue())) > PALE && color.getAlpha() == 255) {
            pen.setColor(Theme.GREY);
            pen.setStroke(Theme.solid(0.3));
            pen.draw(sample);
        }
    }
}
