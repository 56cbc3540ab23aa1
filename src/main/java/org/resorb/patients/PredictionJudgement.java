package org.resorb.patients;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;
import org.resorb.statistics.Estimate;

/**
 * How good a model is on some patients.
 *
 * @param patients how many they are
 * @param withEvent of them
 * @param brier mean square of the distance from what was said to what happened, 0 best (Brier 1950)
 * @param brierOfRate the same if everybody were told the rate among the patients of the fit
 */
public record PredictionJudgement(
        int patients, int withEvent, Roc roc, Calibration calibration, Estimate brier, double brierOfRate) {
    private static final double WIDTH =
            new NormalDistribution().inverseCumulativeProbability(0.5 + Estimate.CONFIDENCE / 2);

    /** A sample that lacks a term of the model: exception. */
    static PredictionJudgement of(Model model, PredictionSample sample) {
        double[][] rows = sample.matrix(model.fitted());
        double[] said = IntStream.range(0, rows.length)
                .mapToDouble(i -> model.probability(rows[i]))
                .toArray();
        boolean[] happened = sample.happened();
        double rate = (double) model.withEvent() / model.patients();
        return new PredictionJudgement(
                sample.size(),
                sample.withEvent(),
                Roc.of(said, happened),
                Calibration.of(said, happened),
                mean(errors(said, happened)),
                StatUtils.mean(errors(
                        IntStream.range(0, rows.length).mapToDouble(i -> rate).toArray(), happened)));
    }

    private static double[] errors(double[] said, boolean[] happened) {
        return IntStream.range(0, said.length)
                .mapToDouble(i -> said[i] - (happened[i] ? 1 : 0))
                .map(distance -> distance * distance)
                .toArray();
    }

    private static Estimate mean(double[] values) {
        double mean = StatUtils.mean(values);
        double reach = WIDTH * FastMath.sqrt(StatUtils.variance(values) / values.length);
        return new Estimate(mean, FastMath.max(0, mean - reach), FastMath.min(1, mean + reach));
    }
}
