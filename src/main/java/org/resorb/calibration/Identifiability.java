package org.resorb.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.resorb.quantity.Keyword;
import org.resorb.statistics.Correlation;
import org.resorb.statistics.Moments;
import org.resorb.statistics.Quantiles;

/**
 * How well targets hold one parameter. All is told in unit coordinates, so along the logarithm where the range is one.
 *
 * @param ratio standard deviation after by that before, where every value of the range counted alike; 1 if nothing was
 *     learnt
 * @param inEnsemble the same of the ensemble's members, which are few
 * @param low 2.5th percentile
 * @param median
 * @param high 97.5th percentile
 * @param shares for each target its part in what holds the parameter, by the emulators' slopes; they add up to 1, or are
 *     all 0 if no target feels it
 */
public record Identifiability(
        double ratio, double inEnsemble, double low, double median, double high, double[] shares) {
    /** Standard deviation where every value of the range counts alike. */
    static final double PRIOR = FastMath.sqrt(1 / 12.0);

    private static final double CONSTRAINED = 0.5;
    private static final double WEAKLY = 0.8;
    private static final int SLOPES = 100;

    /** How well a parameter is known. */
    public enum Verdict implements Keyword {
        /** Less than half of the range's spread is left. */
        CONSTRAINED,
        /** Less than 80 %. */
        WEAKLY,
        /** The targets say next to nothing. */
        NOT;

        @Override
        public String toString() {
            return word();
        }
    }

    /** In words. */
    public Verdict verdict() {
        return verdict(ratio);
    }

    /** Of a standard deviation after by that before. */
    static Verdict verdict(double ratio) {
        return ratio < CONSTRAINED ? Verdict.CONSTRAINED : ratio < WEAKLY ? Verdict.WEAKLY : Verdict.NOT;
    }

    /** One for each parameter. */
    public static List<Identifiability> of(CalibrationResult fit) {
        double[][] draws = fit.posterior();
        double[][] members =
                fit.accepted().members().stream().map(EvaluatedPoint::at).toArray(double[][]::new);
        List<Identifiability> all = new ArrayList<>();
        for (int parameter = 0; parameter < draws[0].length; parameter++) {
            double[] values = column(draws, parameter);
            double[] quantiles = Quantiles.all(values, 0.025, 0.5, 0.975);
            all.add(new Identifiability(
                    Moments.sd(values) / PRIOR,
                    Moments.sd(column(members, parameter)) / PRIOR,
                    quantiles[0],
                    quantiles[1],
                    quantiles[2],
                    shares(fit, parameter)));
        }
        return all;
    }

    /**
     * Rank correlation of each two parameters among the draws: parameters that are not known alone may be known together.
     *
     * @return parameters × parameters
     */
    public static double[][] correlations(CalibrationResult fit) {
        return Correlation.spearman(fit.posterior());
    }

    private static double[] column(double[][] points, int parameter) {
        return Arrays.stream(points).mapToDouble(point -> point[parameter]).toArray();
    }

    /** Fisher's information about the parameter from each target, on average over draws. */
    private static double[] shares(CalibrationResult fit, int parameter) {
        double[] information = new double[fit.targets().size()];
        int count = Math.min(SLOPES, fit.posterior().length);
        for (int target = 0; target < information.length; target++) {
            for (int i = 0; i < count; i++) {
                double slope = fit.emulators().slope(target, parameter, fit.posterior()[i]);
                information[target] += slope * slope;
            }
        }
        double sum = Arrays.stream(information).sum();
        return Arrays.stream(information).map(one -> sum > 0 ? one / sum : 0).toArray();
    }
}
