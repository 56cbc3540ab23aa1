package org.resorb.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Area under the ROC curve: the part of pairs, one with a yes and one with a no, in which the one with a yes scores higher,
 * ties counting half.
 */
public final class Auc {
    private Auc() {}

    /** The area alone; NaN unless there are both answers. */
    public static double of(double[] scores, boolean[] yes) {
        double[] ranks = Ranks.of(scores);
        double count = 0;
        double sum = 0;
        for (int i = 0; i < yes.length; i++) {
            count += yes[i] ? 1 : 0;
            sum += yes[i] ? ranks[i] : 0;
        }
        return (sum - count * (count + 1) / 2) / (count * (yes.length - count));
    }

    /**
     * With the interval of DeLong, DeLong and Clarke-Pearson (1988, doi 10.2307/2531595) on the scale of logits; unknown
     * unless there are both answers, without an interval at 0 and 1, where an answer was given once, or where all scores
     * are the same.
     */
    public static Estimate deLong(double[] scores, boolean[] yes) {
        double[] with = side(scores, yes, true);
        double[] without = side(scores, yes, false);
        return with.length == 0 || without.length == 0 ? Estimate.UNKNOWN : deLong(with, without);
    }

    private static double[] side(double[] scores, boolean[] yes, boolean side) {
        return IntStream.range(0, yes.length)
                .filter(i -> yes[i] == side)
                .mapToDouble(i -> scores[i])
                .toArray();
    }

    /** By ranks, as Sun and Xu (2014, doi 10.1109/LSP.2014.2337313) do it. */
    private static Estimate deLong(double[] with, double[] without) {
        double[] all = Arrays.copyOf(with, with.length + without.length);
        System.arraycopy(without, 0, all, with.length, without.length);
        double[] ranks = Ranks.of(all);
        double[] above = places(ranks, 0, Ranks.of(with), without.length);
        double[] below = places(ranks, with.length, Ranks.of(without), with.length);
        double area = Moments.mean(above);
        if (area == 0 || area == 1 || with.length < 2 || without.length < 2) {
            return Estimate.alone(area);
        }
        double error = FastMath.sqrt(Moments.variance(above) / with.length + Moments.variance(below) / without.length);
        if (!(error > 0)) {
            return Estimate.alone(area);
        }
        double logit = FastMath.log(area / (1 - area));
        double reach = Normal.Z * error / (area * (1 - area));
        return new Estimate(area, probability(logit - reach), probability(logit + reach));
    }

    private static double probability(double logit) {
        return 1 / (1 + FastMath.exp(-logit));
    }

    /** For each member of one side the part of the other side that lies below it. */
    private static double[] places(double[] ranks, int from, double[] own, int others) {
        return IntStream.range(0, own.length)
                .mapToDouble(i -> (ranks[from + i] - own[i]) / others)
                .toArray();
    }
}
