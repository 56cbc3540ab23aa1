package org.resorb.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Whether it happens as often as was said.
 *
 * @param intercept logit by which it happens more often than said, over all; 0 if as often
 * @param slope of the true logits over those that were said; 1 if right, below 1 if they were too extreme (Cox 1958, doi
 *     10.1093/biomet/45.3-4.562). Unknown where outcomes are separated perfectly
 * @param groups of as many patients each, from the least to the highest probability
 */
public record ProbabilityCalibration(Estimate intercept, Estimate slope, List<Group> groups) {
    private static final int MOST_GROUPS = 10;
    private static final int LEAST_IN_GROUP = 5;
    private static final double EDGE = 1e-12;

    /**
     * Patients with like probabilities.
     *
     * @param said their mean probability
     * @param happened the part in which it happened
     * @param patients how many they are
     */
    public record Group(double said, Estimate happened, int patients) {}

    /**
     * Holds what was said against what happened. Where all outcomes are alike, intercept and slope are unknown.
     *
     * @param probabilities 0 to 1, one a patient
     * @param happened as many
     */
    public static ProbabilityCalibration of(double[] probabilities, boolean[] happened) {
        double[] logits = new double[probabilities.length];
        double[][] ones = new double[probabilities.length][];
        double[][] lines = new double[probabilities.length][];
        for (int i = 0; i < logits.length; i++) {
            double inside = FastMath.min(1 - EDGE, FastMath.max(EDGE, probabilities[i]));
            logits[i] = FastMath.log(inside / (1 - inside));
            ones[i] = new double[] {1};
            lines[i] = new double[] {1, logits[i]};
        }
        Estimate intercept = coefficient(ones, happened, logits, 0);
        Estimate slope = coefficient(lines, happened, new double[logits.length], 1);
        return new ProbabilityCalibration(intercept, slope, groups(probabilities, happened));
    }

    private static Estimate coefficient(double[][] x, boolean[] happened, double[] offset, int which) {
        try {
            LogisticRegression regression = LogisticRegression.plain(x, happened, offset);
            LogisticRegression.Fit fit = regression.fit();
            return fit.converged() ? new ProfileLikelihood(regression, fit).of(which) : Estimate.UNKNOWN;
        } catch (IllegalArgumentException allAlike) {
            return Estimate.UNKNOWN;
        }
    }

    private static List<Group> groups(double[] probabilities, boolean[] happened) {
        int n = happened.length;
        int count = Math.max(1, Math.min(MOST_GROUPS, n / LEAST_IN_GROUP));
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> probabilities[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Group> groups = new ArrayList<>();
        for (int group = 0; group < count; group++) {
            int[] members = java.util.Arrays.copyOfRange(order, group * n / count, (group + 1) * n / count);
            int yes = (int) IntStream.of(members).filter(i -> happened[i]).count();
            double said = IntStream.of(members)
                    .mapToDouble(i -> probabilities[i])
                    .average()
                    .orElse(Double.NaN);
            groups.add(new Group(said, new Proportion(yes, members.length).wilson(), members.length));
        }
        return groups;
    }
}
