package org.resorb.patients;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.apache.commons.math3.util.FastMath;
import org.resorb.statistics.Estimate;

/**
 * How well probabilities tell those in whom it happens from the others.
 *
 * @param points from (0, 0) to (1, 1), a threshold each
 * @param area under the curve: the part of pairs, one with and one without, in which the one with has the higher
 *     probability, ties counting half. Its interval is that of DeLong, DeLong and Clarke-Pearson (1988, doi
 *     10.2307/2531595) on the scale of logits; unknown if one side is missing, without an interval at 0 and 1
 */
public record Roc(List<Point> points, Estimate area) {
    private static final double WIDTH =
            new NormalDistribution().inverseCumulativeProbability(0.5 + Estimate.CONFIDENCE / 2);

    /**
     * A point of the curve.
     *
     * @param threshold from which on somebody is expected to have it
     * @param falsePositives part of those without that are so
     * @param truePositives part of those with that are so
     */
    public record Point(double threshold, double falsePositives, double truePositives) {}

    static Roc of(double[] probabilities, boolean[] happened) {
        double[] with = side(probabilities, happened, true);
        double[] without = side(probabilities, happened, false);
        boolean known = with.length > 0 && without.length > 0;
        return known
                ? new Roc(points(probabilities, happened, with.length, without.length), area(with, without))
                : new Roc(List.of(), Estimate.UNKNOWN);
    }

    private static double[] side(double[] probabilities, boolean[] happened, boolean side) {
        return IntStream.range(0, happened.length)
                .filter(i -> happened[i] == side)
                .mapToDouble(i -> probabilities[i])
                .toArray();
    }

    private static List<Point> points(double[] probabilities, boolean[] happened, int with, int without) {
        int[] order = IntStream.range(0, happened.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -probabilities[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Point> points = new ArrayList<>(List.of(new Point(1, 0, 0)));
        int hits = 0;
        for (int i = 0; i < order.length; i++) {
            hits += happened[order[i]] ? 1 : 0;
            if (i + 1 == order.length || probabilities[order[i + 1]] < probabilities[order[i]]) {
                double misses = i + 1 - hits;
                points.add(new Point(probabilities[order[i]], misses / without, (double) hits / with));
            }
        }
        return points;
    }

    /** By ranks, as Sun and Xu (2014, doi 10.1109/LSP.2014.2337313) do it. */
    private static Estimate area(double[] with, double[] without) {
        double[] all = java.util.Arrays.copyOf(with, with.length + without.length);
        System.arraycopy(without, 0, all, with.length, without.length);
        double[] ranks = ranks(all);
        double[] above = places(ranks, 0, ranks(with), without.length);
        double[] below = places(ranks, with.length, ranks(without), with.length);
        double area = StatUtils.mean(above);
        if (area == 0 || area == 1 || with.length < 2 || without.length < 2) {
            return new Estimate(area, Double.NaN, Double.NaN);
        }
        double error =
                FastMath.sqrt(StatUtils.variance(above) / with.length + StatUtils.variance(below) / without.length);
        double logit = FastMath.log(area / (1 - area));
        double reach = WIDTH * error / (area * (1 - area));
        return new Estimate(area, Logistic.probability(logit - reach), Logistic.probability(logit + reach));
    }

    private static double[] ranks(double[] values) {
        return new NaturalRanking(TiesStrategy.AVERAGE).rank(values);
    }

    /** For each member of one side the part of the other side that lies below it. */
    private static double[] places(double[] ranks, int from, double[] own, int others) {
        return IntStream.range(0, own.length)
                .mapToDouble(i -> (ranks[from + i] - own[i]) / others)
                .toArray();
    }
}
