package org.resorb.patients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.resorb.quantity.NineDigits;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.LogisticRegression;
import org.resorb.statistics.Normal;

/**
 * A fitted regression that predicts one outcome.
 *
 * @param patients it was fitted to
 * @param withEvent of them
 * @param parts all predictors that were in the table, in order
 * @param coefficients the intercept, then one for each fitted predictor
 * @param covariance of the coefficients
 */
public record PredictionModel(
        PredictedOutcome outcome,
        int patients,
        int withEvent,
        List<Part> parts,
        double[] coefficients,
        double[][] covariance) {
    private static final double ROUNDING = 1e-7;

    /**
     * What a predictor is in the model.
     *
     * @param words of the predictor with its unit or reference
     * @param role why it has a coefficient or none
     * @param least value among the patients of the fit, in units of the predictor
     * @param most the same
     */
    public record Part(Predictor predictor, String words, PredictorRole role, double least, double most) {
        /** Whether it has a coefficient. */
        public boolean isFitted() {
            return role == PredictorRole.FITTED;
        }
    }

    /** Fits a regression. A sample in which all have the same answer, or nobody is: {@link IllegalArgumentException}. */
    static PredictionModel fit(PredictedOutcome outcome, RegressionData sample, PredictorRoles roles) {
        List<Part> parts = new ArrayList<>();
        for (Predictor predictor : sample.predictors()) {
            double[] sorted = Arrays.stream(sample.of(predictor)).sorted().toArray();
            Predictor reference = roles.reference(predictor);
            String words = predictor.words(reference == predictor ? null : reference);
            parts.add(new Part(predictor, words, roles.of(predictor), sorted[0], sorted[sorted.length - 1]));
        }
        LogisticRegression.Fit fit = LogisticRegression.penalised(sample.matrix(roles.fitted()), sample.happened())
                .fit();
        return new PredictionModel(
                outcome, sample.size(), sample.withEvent(), parts, fit.coefficients(), fit.covariance());
    }

    /** Predictors that have a coefficient, in the order of the coefficients behind the intercept. */
    public List<Predictor> fitted() {
        return parts.stream().filter(Part::isFitted).map(Part::predictor).toList();
    }

    /** A predictor with its unit or reference. Not in the model: exception. */
    public String words(Predictor predictor) {
        return parts.stream()
                .filter(part -> part.predictor() == predictor)
                .map(Part::words)
                .findFirst()
                .orElseThrow();
    }

    /** Standard error of a coefficient; 0 is the intercept. */
    public double error(int coefficient) {
        return FastMath.sqrt(covariance[coefficient][coefficient]);
    }

    /** Probability that it happens in patients with this row: 1, then the values of the fitted predictors. */
    double probability(double[] row) {
        return LogisticRegression.probability(logit(row));
    }

    private double logit(double[] row) {
        return IntStream.range(0, row.length)
                .mapToDouble(i -> coefficients[i] * row[i])
                .sum();
    }

    /** Probability that it happens in patients with such a first image, with its interval. */
    public Estimate probability(FirstImage image) {
        double[] row = row(image);
        double variance = 0;
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                variance += row[i] * covariance[i][j] * row[j];
            }
        }
        double reach = Normal.Z * FastMath.sqrt(variance);
        double logit = logit(row);
        return new Estimate(
                LogisticRegression.probability(logit),
                LogisticRegression.probability(logit - reach),
                LogisticRegression.probability(logit + reach));
    }

    private double[] row(FirstImage image) {
        List<Predictor> predictors = fitted();
        return IntStream.rangeClosed(0, predictors.size())
                .mapToDouble(i -> i == 0 ? 1 : image.value(predictors.get(i - 1)))
                .toArray();
    }

    /** In what the patient is unlike all that the model was fitted to, in words. */
    public List<String> unlike(FirstImage image) {
        List<String> unlike = new ArrayList<>();
        for (Part part : parts) {
            double value = image.value(part.predictor());
            double rounding = ROUNDING * (1 + FastMath.abs(value));
            if (value < part.least() - rounding || value > part.most() + rounding) {
                unlike.add(outcome.words() + ": the regression knows " + known(part));
            }
        }
        return unlike;
    }

    private static String known(Part part) {
        Predictor predictor = part.predictor();
        if (part.least() == part.most() && predictor.isWord()) {
            return (part.most() == 0 ? "nobody with: " : "only patients with: ") + predictor.words();
        }
        return "only " + predictor.words() + " from " + NineDigits.text(predictor.asColumn(part.least())) + " to "
                + NineDigits.text(predictor.asColumn(part.most())) + " (" + predictor.column() + ")";
    }
}
