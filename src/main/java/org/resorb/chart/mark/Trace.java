package org.resorb.chart.mark;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** A line as it is drawn: points that lie on it all but exactly are left out, which keeps vector pictures small. */
final class Trace {
    private static final double TOLERANCE = 0.03;
    private static final int MOST_SKIPPED = 24;

    private final Path2D path;
    private final List<Point2D> skipped = new ArrayList<>();
    private Point2D start;

    Trace(Path2D path) {
        this.path = path;
    }

    boolean isDown() {
        return start != null;
    }

    double y() {
        return skipped.isEmpty()
                ? start.getY()
                : skipped.get(skipped.size() - 1).getY();
    }

    void to(double x, double y) {
        Point2D next = new Point2D.Double(x, y);
        if (start == null) {
            path.moveTo(x, y);
            start = next;
            return;
        }
        if (skipped.size() >= MOST_SKIPPED || skipped.stream().anyMatch(point -> isOff(point, next))) {
            draw();
        }
        skipped.add(next);
    }

    private boolean isOff(Point2D point, Point2D next) {
        return Line2D.ptSegDist(start.getX(), start.getY(), next.getX(), next.getY(), point.getX(), point.getY())
                > TOLERANCE;
    }

    private void draw() {
        start = skipped.get(skipped.size() - 1);
        path.lineTo(start.getX(), start.getY());
        skipped.clear();
    }

    /** Ends the line; the next point begins another one. */
    void lift() {
        if (!skipped.isEmpty()) {
            draw();
        }
        start = null;
    }
}
