package org.resorb.chart.mark;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.resorb.chart.scale.Scale;

/**
 * Where values lie on the page.
 *
 * @param area of the data, in points
 */
public record Frame(Rectangle2D area, Scale x, Scale y) {
    /** Distance of a value from the left edge of the page. */
    public double x(double value) {
        return area.getX() + x.part(value) * area.getWidth();
    }

    /** Distance of a value from the top of the page. */
    public double y(double value) {
        return area.getMaxY() - y.part(value) * area.getHeight();
    }

    /**
     * Appends a line through points to a path; it breaks where a value is not a number, and leaves out points that a
     * reader could not tell from the line.
     *
     * @param stepped whether each value holds until the next point
     */
    void trace(Path2D path, double[] xs, double[] ys, boolean stepped) {
        Trace trace = new Trace(path);
        for (int i = 0; i < xs.length; i++) {
            if (Double.isNaN(xs[i]) || Double.isNaN(ys[i])) {
                trace.lift();
                continue;
            }
            if (stepped && trace.isDown()) {
                trace.to(x(xs[i]), trace.y());
            }
            trace.to(x(xs[i]), y(ys[i]));
        }
        trace.lift();
    }
}
