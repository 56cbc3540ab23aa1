package org.resorb.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well probabilities tell those in whom it happens from the others.
 *
 * @param points from (0, 0) to (1, 1), a threshold each; none if one side is missing
 * @param area under the curve, see {@link Auc#deLong}
 */
public record RocCurve(List<Point> points, Estimate area) {
    /**
     * A point of the curve.
     *
     * @param threshold from which on somebody is expected to have it
     * @param falsePositives part of those without that are so
     * @param truePositives part of those with that are so
     */
    public record Point(double threshold, double falsePositives, double truePositives) {}

    /** The curve of probabilities, 0 … 1, and whether it happened. */
    public static RocCurve of(double[] probabilities, boolean[] happened) {
        Estimate area = Auc.deLong(probabilities, happened);
        return new RocCurve(area.isKnown() ? points(probabilities, happened) : List.of(), area);
    }

    private static List<Point> points(double[] probabilities, boolean[] happened) {
        int[] order = IntStream.range(0, happened.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -probabilities[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double with = IntStream.of(order).filter(i -> happened[i]).count();
        double without = order.length - with;
        List<Point> points = new ArrayList<>(List.of(new Point(1, 0, 0)));
        double hits = 0;
        for (int i = 0; i < order.length; i++) {
            hits += happened[order[i]] ? 1 : 0;
            if (i + 1 == order.length || probabilities[order[i + 1]] < probabilities[order[i]]) {
                points.add(new Point(probabilities[order[i]], (i + 1 - hits) / without, hits / with));
            }
        }
        return points;
    }
}
