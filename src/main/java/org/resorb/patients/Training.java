package org.resorb.patients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.util.FastMath;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.LogisticRegression;
import org.resorb.statistics.ProfileLikelihood;

/** Fits a regression to one half of the patients and judges it by the other. */
public final class Training {
    private static final int LEAST_PATIENTS = 20;
    private static final int EVENTS_PER_TERM = 10;
    private static final String SEED = "seed";

    private final Split split;
    private final List<PublishedOdds> published;

    /** A training; {@code published} is what to hold the odds ratios against. */
    public Training(Split split, List<PublishedOdds> published) {
        this.split = split;
        this.published = published;
    }

    /** Patients of the test that have the seed of one that was learnt from, and so may be the same. */
    public long sharedSeeds() {
        if (!split.training().has(SEED) || !split.test().has(SEED)) {
            return 0;
        }
        Set<String> known = new HashSet<>(Arrays.asList(split.training().words(SEED)));
        return Arrays.stream(split.test().words(SEED)).filter(known::contains).count();
    }

    /**
     * Fits and judges.
     *
     * @throws IllegalArgumentException in words, if there are too few patients, all have the same answer, or a cell of the
     *     table cannot be
     */
    public Trained on(PredictionQuestion question) {
        PredictionSample training = sample(split.training(), question, "to learn from");
        PredictionSample test = sample(split.test(), question, "to be judged by");
        if (training.withEvent() == 0 || training.withEvent() == training.size()) {
            throw new IllegalArgumentException(
                    question.words() + ": the answer is the same for all patients to learn from");
        }
        Roles roles = new Roles(training);
        Model model = Model.fit(question, training, roles);
        if (!test.terms().containsAll(model.fitted())) {
            throw new IllegalArgumentException("the table of the test lacks columns of the training");
        }
        List<FittedOddsRatio> ratios = new ArrayList<>(adjusted(model, training));
        ratios.addAll(alone(model, training));
        ratios.addAll(beside(question));
        return new Trained(
                model,
                PredictionJudgement.of(model, training),
                PredictionJudgement.of(model, test),
                ratios,
                warnings(training, test, roles));
    }

    private static PredictionSample sample(PatientTable table, PredictionQuestion question, String purpose) {
        if (!table.has(question.column())) {
            throw new IllegalArgumentException("the table has no column " + question.column());
        }
        PredictionSample sample = PredictionSample.of(table, question);
        if (sample.size() < LEAST_PATIENTS) {
            throw new IllegalArgumentException(question.words() + ": only " + sample.size() + " patients " + purpose
                    + " whose answer is known; at least " + LEAST_PATIENTS + " are needed");
        }
        return sample;
    }

    private static List<FittedOddsRatio> adjusted(Model model, PredictionSample training) {
        return ratios(model, training, model.fitted(), FittedOddsRatio.Kind.ADJUSTED);
    }

    private static List<FittedOddsRatio> alone(Model model, PredictionSample training) {
        List<FittedOddsRatio> ratios = new ArrayList<>();
        List<String> columns =
                model.fitted().stream().map(Term::column).distinct().toList();
        for (String column : columns) {
            List<Term> kin = model.fitted().stream()
                    .filter(term -> term.column().equals(column))
                    .toList();
            ratios.addAll(ratios(model, training, kin, FittedOddsRatio.Kind.ALONE));
        }
        return ratios;
    }

    private static List<FittedOddsRatio> ratios(
            Model model, PredictionSample training, List<Term> terms, FittedOddsRatio.Kind kind) {
        LogisticRegression regression = LogisticRegression.penalised(training.matrix(terms), training.happened());
        ProfileLikelihood intervals = new ProfileLikelihood(regression, regression.fit());
        List<FittedOddsRatio> ratios = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            Estimate log = intervals.of(i + 1);
            Estimate ratio =
                    new Estimate(FastMath.exp(log.value()), FastMath.exp(log.lower()), FastMath.exp(log.upper()));
            ratios.add(new FittedOddsRatio(model.question(), kind, term, model.words(term), ratio, null));
        }
        return ratios;
    }

    private List<FittedOddsRatio> beside(PredictionQuestion question) {
        List<FittedOddsRatio> ratios = new ArrayList<>();
        for (PublishedOdds one : published) {
            try {
                Estimate here = one.among(split.training(), question);
                ratios.add(new FittedOddsRatio(
                        question, FittedOddsRatio.Kind.AS_PUBLISHED, one.term(), one.words(), here, one));
            } catch (NotEvaluableException noSuchColumn) {
                // These patients cannot be told apart so; what is published stands alone.
            }
            ratios.add(new FittedOddsRatio(
                    question, FittedOddsRatio.Kind.PUBLISHED, one.term(), one.words(), one.ratio(), one));
        }
        return ratios;
    }

    private static List<String> warnings(PredictionSample training, PredictionSample test, Roles roles) {
        List<String> warnings = new ArrayList<>();
        for (Term term : Term.values()) {
            switch (roles.of(term)) {
                case CONSTANT, REDUNDANT, ABSENT ->
                    warnings.add(
                            "left out: " + term.words() + ", " + roles.of(term).words());
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
