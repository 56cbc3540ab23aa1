package org.resorb.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.resorb.statistics.Quantiles;

/** Values as dots side by side, with a box of their quartiles and a line at their median. */
record Strip(double[] values) {
    private static final int FEWEST = 5;
    private static final int FEW = 50;
    private static final int MANY = 200;
    private static final double GOLDEN = 0.6180339887498949;

    /** Known values only. */
    Strip {
        values = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    double median() {
        return Quantiles.median(values);
    }

    /** Draws around {@code x}; boxes of very few values would tell more than is known. */
    void draw(Graphics2D pen, NumberAxis up, Rectangle2D inner, double x, double width) {
        Path2D dots = new Path2D.Double();
        for (int i = 0; i < values.length; i++) {
            // Evenly strewn without chance, so that the picture is the same each time.
            double across = x + width * (i * GOLDEN % 1 - 0.5);
            point(dots, across, up.valueToJava2D(values[i], inner, RectangleEdge.LEFT));
        }
        points(pen, dots, Look.tint(Look.BLUE, values.length > MANY ? 0.5 : 0.75), values.length < FEW ? 3 : 1.8);
        if (values.length < FEWEST) {
            return;
        }
        double low = up.valueToJava2D(Quantiles.of(values, 0.25), inner, RectangleEdge.LEFT);
        double high = up.valueToJava2D(Quantiles.of(values, 0.75), inner, RectangleEdge.LEFT);
        double middle = up.valueToJava2D(median(), inner, RectangleEdge.LEFT);
        pen.setColor(Look.INK);
        pen.setStroke(Look.solid(0.9));
        pen.draw(new Rectangle2D.Double(x - width * 0.6, high, width * 1.2, low - high));
        pen.setStroke(Look.solid(2));
        pen.draw(new Line2D.Double(x - width * 0.6, middle, x + width * 0.6, middle));
    }

    /** Adds a point to a path for {@link #points}: one path of many points keeps an SVG small. */
    static void point(Path2D path, double x, double y) {
        path.moveTo(x, y);
        path.lineTo(x, y);
    }

    /** Draws a path of points as round dots of this size. */
    static void points(Graphics2D pen, Path2D path, Color color, double size) {
        pen.setColor(color);
        pen.setStroke(new BasicStroke((float) size, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(path);
    }
}
