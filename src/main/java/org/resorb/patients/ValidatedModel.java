package org.resorb.patients;

import java.util.List;

/**
 * A model with what is to be known about it.
 *
 * @param onTraining how good it is on the patients it was fitted to: too good
 * @param onTest how good it is on others
 * @param bySet how good it is on others under each parameter set, all of them the same patients; none if that was not asked
 * @param ratios of odds, those of the regression first
 * @param warnings what to keep in mind, in words
 */
public record ValidatedModel(
        PredictionModel model,
        ModelPerformance onTraining,
        ModelPerformance onTest,
        List<ModelPerformance> bySet,
        List<PredictorOddsRatio> ratios,
        List<String> warnings) {}
