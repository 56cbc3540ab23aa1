package org.resorb.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.resorb.statistics.KaplanMeier;

/**
 * A cumulative share as a line of steps.
 *
 * @param days two a step, at the same time
 * @param band in per cent
 */
record StepCurve(double[] days, Band band) {
    /** From day 0 to when the last was followed, not beyond {@code lastDay}. */
    static StepCurve of(KaplanMeier shares, double lastDay) {
        List<Point> points = new ArrayList<>(List.of(new Point(0, 0, 0, 0)));
        for (KaplanMeier.Step step : shares.steps()) {
            Point before = points.get(points.size() - 1);
            if (step.time() <= lastDay) {
                points.add(before.at(step.time()));
                points.add(before.after(step));
            }
        }
        points.add(points.get(points.size() - 1).at(end(shares, lastDay)));
        Band band = new Band(column(points, Point::low), column(points, Point::middle), column(points, Point::high), 2);
        return new StepCurve(column(points, Point::day), band);
    }

    private static double[] column(List<Point> points, ToDoubleFunction<Point> column) {
        return points.stream().mapToDouble(column).toArray();
    }

    private record Point(double day, double low, double middle, double high) {
        Point at(double later) {
            return new Point(later, low, middle, high);
        }

        Point after(KaplanMeier.Step step) {
            double share = 100 * (1 - step.without().value());
            // Once nobody is left the interval is not known: from where it was it reaches up to all.
            return Double.isNaN(step.without().lower())
                    ? new Point(step.time(), low, share, 100)
                    : new Point(
                            step.time(),
                            100 * (1 - step.without().upper()),
                            share,
                            100 * (1 - step.without().lower()));
        }
    }

    /** Where all have had the event there is nobody left to follow, and the share stays. */
    private static double end(KaplanMeier shares, double lastDay) {
        List<KaplanMeier.Step> steps = shares.steps();
        boolean all = !steps.isEmpty() && steps.get(steps.size() - 1).without().value() == 0;
        return all ? lastDay : Math.min(lastDay, shares.end());
    }

    /** Share at the end. */
    double last() {
        return band.middle()[days.length - 1];
    }
}
