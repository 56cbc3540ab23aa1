package org.resorb.patients;

import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.Moments;
import org.resorb.statistics.ProbabilityCalibration;
import org.resorb.statistics.RocCurve;

/**
 * How good a model is on some patients.
 *
 * @param patients how many they are
 * @param withEvent of them
 * @param brier mean square of the distance from what was said to what happened, 0 best (Brier 1950)
 * @param brierOfRate the same if everybody were told the rate among the patients of the fit
 */
public record ModelPerformance(
        int patients,
        int withEvent,
        RocCurve roc,
        ProbabilityCalibration calibration,
        Estimate brier,
        double brierOfRate) {
    /** A sample that lacks a predictor of the model: exception. */
    static ModelPerformance of(PredictionModel model, RegressionData sample) {
        double[][] rows = sample.matrix(model.fitted());
        double[] said = IntStream.range(0, rows.length)
                .mapToDouble(i -> model.probability(rows[i]))
                .toArray();
        boolean[] happened = sample.happened();
        double rate = (double) model.withEvent() / model.patients();
        return new ModelPerformance(
                sample.size(),
                sample.withEvent(),
                RocCurve.of(said, happened),
                ProbabilityCalibration.of(said, happened),
                mean(errors(said, happened)),
                Moments.mean(errors(
                        IntStream.range(0, rows.length).mapToDouble(i -> rate).toArray(), happened)));
    }

    private static double[] errors(double[] said, boolean[] happened) {
        return IntStream.range(0, said.length)
                .mapToDouble(i -> said[i] - (happened[i] ? 1 : 0))
                .map(distance -> distance * distance)
                .toArray();
    }

    private static Estimate mean(double[] values) {
        Estimate mean = Moments.normalInterval(values);
        return new Estimate(mean.value(), FastMath.max(0, mean.lower()), FastMath.min(1, mean.upper()));
    }
}
