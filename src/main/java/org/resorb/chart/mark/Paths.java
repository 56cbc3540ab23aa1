package org.resorb.chart.mark;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Shapes made of straight lines. */
final class Paths {
    private Paths() {}

    /** A closed shape through points (x, y). */
    static Path2D polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** The same points from the last to the first. */
    static Path2D reversed(Path2D path) {
        List<Point2D> points = new ArrayList<>();
        double[] at = new double[2];
        for (PathIterator all = path.getPathIterator(null); !all.isDone(); all.next()) {
            all.currentSegment(at);
            points.add(new Point2D.Double(at[0], at[1]));
        }
        Path2D back = new Path2D.Double();
        for (int i = points.size() - 1; i >= 0; i--) {
            Point2D point = points.get(i);
            if (back.getCurrentPoint() == null) {
                back.moveTo(point.getX(), point.getY());
            } else {
                back.lineTo(point.getX(), point.getY());
            }
        }
        return back;
    }
}
