package org.resorb.patients;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.util.FastMath;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.LogisticRegression;
import org.resorb.statistics.OddsRatio;
import org.resorb.statistics.ProfileLikelihood;

/** Fits a regression to one half of the patients and judges it by the other. */
public final class ModelTraining {
    private static final int LEAST_PATIENTS = 20;
    private static final int EVENTS_PER_TERM = 10;

    private final TrainTestSplit split;
    private final PatientSets sets;
    private final List<PublishedOddsRatio> published;
    private final Set<String> learntFrom;

    /** A training; {@code published} is what to hold the odds ratios against. */
    public ModelTraining(TrainTestSplit split, List<PublishedOddsRatio> published) {
        this(split, new PatientSets(List.of()), published);
    }

    /** The same, judged under parameter sets too, by those of their patients who were not learnt from. */
    public ModelTraining(TrainTestSplit split, PatientSets sets, List<PublishedOddsRatio> published) {
        this.split = split;
        this.sets = sets;
        this.published = published;
        learntFrom = new HashSet<>(split.training().seeds());
    }

    /** Patients of the test that have the seed of one that was learnt from, and so may be the same. */
    public long sharedSeeds() {
        return split.test().seeds().stream().filter(learntFrom::contains).count();
    }

    /**
     * Fits and judges.
     *
     * @throws IllegalArgumentException in words, if there are too few patients, all have the same answer, or a cell of the
     *     table cannot be
     */
    public ValidatedModel on(PredictedOutcome outcome) {
        RegressionData training = sample(split.training(), outcome, "to learn from");
        RegressionData test = sample(split.test(), outcome, "to be judged by");
        if (training.withEvent() == 0 || training.withEvent() == training.size()) {
            throw new IllegalArgumentException(
                    outcome.words() + ": the answer is the same for all patients to learn from");
        }
        PredictorRoles roles = new PredictorRoles(training);
        PredictionModel model = PredictionModel.fit(outcome, training, roles);
        if (!test.predictors().containsAll(model.fitted())) {
            throw new IllegalArgumentException("the table of the test lacks columns of the training");
        }
        List<PredictorOddsRatio> ratios = new ArrayList<>(adjusted(model, training));
        ratios.addAll(alone(model, training));
        ratios.addAll(beside(outcome));
        List<String> warnings = new ArrayList<>(warnings(training, test, roles));
        return new ValidatedModel(
                model,
                ModelPerformance.of(model, training),
                ModelPerformance.of(model, test),
                bySet(model, warnings),
                ratios,
                warnings);
    }

    /** None, with a warning, if too few patients of the sets were not learnt from. */
    private List<ModelPerformance> bySet(PredictionModel model, List<String> warnings) {
        try {
            return sets.without(learntFrom).stream()
                    .map(table -> sample(table, model.outcome(), "of a parameter set to be judged by"))
                    .map(test -> ModelPerformance.of(model, test))
                    .toList();
        } catch (IllegalArgumentException cannot) {
            warnings.add("not judged by parameter set: " + cannot.getMessage());
            return List.of();
        }
    }

    private static RegressionData sample(PatientTable table, PredictedOutcome outcome, String purpose) {
        if (!table.has(outcome.column())) {
            throw new IllegalArgumentException("the table has no column " + outcome.column());
        }
        RegressionData sample = RegressionData.of(table, outcome);
        if (sample.size() < LEAST_PATIENTS) {
            throw new IllegalArgumentException(outcome.words() + ": only " + sample.size() + " patients " + purpose
                    + " whose answer is known; at least " + LEAST_PATIENTS + " are needed");
        }
        return sample;
    }

    private static List<PredictorOddsRatio> adjusted(PredictionModel model, RegressionData training) {
        return ratios(model, training, model.fitted(), PredictorOddsRatio.Kind.ADJUSTED);
    }

    private static List<PredictorOddsRatio> alone(PredictionModel model, RegressionData training) {
        List<PredictorOddsRatio> ratios = new ArrayList<>();
        List<String> columns =
                model.fitted().stream().map(Predictor::column).distinct().toList();
        for (String column : columns) {
            List<Predictor> kin = model.fitted().stream()
                    .filter(predictor -> predictor.column().equals(column))
                    .toList();
            ratios.addAll(ratios(model, training, kin, PredictorOddsRatio.Kind.ALONE));
        }
        return ratios;
    }

    private static List<PredictorOddsRatio> ratios(
            PredictionModel model, RegressionData training, List<Predictor> predictors, PredictorOddsRatio.Kind kind) {
        LogisticRegression regression = LogisticRegression.penalised(training.matrix(predictors), training.happened());
        ProfileLikelihood intervals = new ProfileLikelihood(regression, regression.fit());
        List<PredictorOddsRatio> ratios = new ArrayList<>();
        for (int i = 0; i < predictors.size(); i++) {
            Predictor predictor = predictors.get(i);
            Estimate log = intervals.of(i + 1);
            Estimate ratio =
                    new Estimate(FastMath.exp(log.value()), FastMath.exp(log.lower()), FastMath.exp(log.upper()));
            ratios.add(new PredictorOddsRatio(
                    model.outcome(), kind, predictor, model.words(predictor), training.size(), ratio, null));
        }
        return ratios;
    }

    private List<PredictorOddsRatio> beside(PredictedOutcome outcome) {
        List<PredictorOddsRatio> ratios = new ArrayList<>();
        for (PublishedOddsRatio one : published) {
            try {
                OddsRatio here = one.among(split.training(), outcome);
                ratios.add(new PredictorOddsRatio(
                        outcome,
                        PredictorOddsRatio.Kind.AS_PUBLISHED,
                        one.predictor(),
                        one.words(),
                        here.exposed().n() + here.others().n(),
                        here.woolf(),
                        one));
            } catch (NotEvaluableException noSuchColumn) {
                // These patients cannot be told apart so; what is published stands alone.
            }
            ratios.add(new PredictorOddsRatio(
                    outcome, PredictorOddsRatio.Kind.PUBLISHED, one.predictor(), one.words(), 0, one.ratio(), one));
        }
        return ratios;
    }

    private static List<String> warnings(RegressionData training, RegressionData test, PredictorRoles roles) {
        List<String> warnings = new ArrayList<>();
        for (Predictor predictor : Predictor.values()) {
            switch (roles.of(predictor)) {
                case CONSTANT, REDUNDANT, ABSENT ->
                    warnings.add("left out: " + predictor.words() + ", "
                            + roles.of(predictor).words());
                default -> {}
            }
        }
        int rarer = Math.min(training.withEvent(), training.size() - training.withEvent());
        if (rarer < EVENTS_PER_TERM * roles.fitted().size()) {
            warnings.add("the rarer answer was given by " + rarer + " patients for "
                    + roles.fitted().size() + " terms; fewer than " + EVENTS_PER_TERM + " a term are few");
        }
        int unanswered = training.unanswered() + test.unanswered();
        if (unanswered > 0) {
            warnings.add(unanswered + " patients have no measured volume at the visit, as after an operation, and are"
                    + " left out");
        }
        int incomplete = training.incomplete() + test.incomplete();
        if (incomplete > 0) {
            warnings.add(incomplete + " patients lack a value of the first image and are left out");
        }
        return warnings;
    }
}
