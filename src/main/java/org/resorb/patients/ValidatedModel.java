package org.resorb.patients;

import java.util.List;

/**
 * A model with what is to be known about it.
 *
 * @param onTraining how good it is on the patients it was fitted to: too good
 * @param onTest how good it is on others
 * @param ratios of odds, those of the regression first
 * @param warnings what to keep in mind, in words
 */
public record ValidatedModel(
        PredictionModel model,
        ModelPerformance onTraining,
        ModelPerformance onTest,
        List<PredictorOddsRatio> ratios,
        List<String> warnings) {}
