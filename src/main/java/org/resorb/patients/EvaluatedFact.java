package org.resorb.patients;

import java.util.Locale;
import org.resorb.statistics.Estimate;

/**
 * A fact beside what virtual patients say.
 *
 * @param fact as published
 * @param n patients with an answer, 0 if it could not be evaluated
 * @param others patients with an answer in the other subgroup, 0 if there is none
 * @param estimate of the same statistic, with its 95 % interval; unknown if it could not be evaluated
 * @param standardError of the estimate, by the number of patients; NaN if it is not known
 * @param freedom degrees of freedom by which the standard error is known; NaN if there is none
 * @param verdict by the rule of the fact
 * @param effect how far the estimate is from the published value
 * @param reason why it could not be evaluated, else empty
 */
public record EvaluatedFact(
        Fact fact,
        int n,
        int others,
        Estimate estimate,
        double standardError,
        double freedom,
        Verdict verdict,
        EffectSize effect,
        String reason) {
    /** With fewer patients on a side there is no verdict. */
    public static final int FEWEST = 10;

    /**
     * Judges a fact.
     *
     * @param table patients of the study that the fact names
     */
    public static EvaluatedFact of(Fact fact, PatientTable table) {
        try {
            FactEstimate found = FactEvaluation.of(fact, table);
            Estimate estimate = found.estimate();
            if (fact.rule().needsInterval() && (Double.isNaN(estimate.lower()) || Double.isNaN(estimate.upper()))) {
                return notEvaluable(fact, "the answers give no interval, which the rule " + fact.rule() + " needs");
            }
            EffectSize effect = EffectSize.of(fact, estimate.value());
            Verdict verdict = verdict(fact, estimate);
            return new EvaluatedFact(
                    fact,
                    found.n(),
                    found.others(),
                    estimate,
                    found.standardError(),
                    found.freedom(),
                    verdict,
                    effect,
                    "");
        } catch (NotEvaluableException silent) {
            return notEvaluable(fact, silent.getMessage());
        }
    }

    /** A fact of whose study there are no patients. */
    public static EvaluatedFact notEvaluable(Fact fact, String reason) {
        EffectSize none = EffectSize.of(fact, Double.NaN);
        return new EvaluatedFact(
                fact, 0, 0, Estimate.UNKNOWN, Double.NaN, Double.NaN, Verdict.NOT_EVALUABLE, none, reason);
    }

    /** Patients with an answer on the side that has fewer. */
    public int fewer() {
        return others == 0 ? n : Math.min(n, others);
    }

    /** For people: the estimate with its interval; nothing if there is none. */
    String found() {
        return verdict == Verdict.NOT_EVALUABLE ? "" : number(estimate.value()) + interval();
    }

    private String interval() {
        boolean known = !Double.isNaN(estimate.lower()) && !Double.isNaN(estimate.upper());
        return known ? " (" + number(estimate.lower()) + " to " + number(estimate.upper()) + ")" : "";
    }

    /** For people: between which bounds the estimate should lie. */
    String asked() {
        boolean below = Double.isInfinite(fact.lower());
        boolean above = Double.isInfinite(fact.upper());
        if (below && above) {
            return "no bounds";
        }
        return below
                ? "at most " + number(fact.upper())
                : above ? "at least " + number(fact.lower()) : number(fact.lower()) + " to " + number(fact.upper());
    }

    /** Infinite is a time that most patients never reach. */
    private static String number(double value) {
        return Double.isInfinite(value)
                ? (value > 0 ? "never" : "unbounded")
                : String.format(Locale.ROOT, "%.3g", value);
    }

    private static Verdict verdict(Fact fact, Estimate estimate) {
        return switch (fact.rule()) {
            case NONE -> Verdict.NOT_SCORED;
            case WITHIN, PUBLISHED_INTERVAL ->
                passed(fact.lower() <= estimate.value() && estimate.value() <= fact.upper());
            case OVERLAPS -> passed(fact.lower() <= estimate.upper() && estimate.lower() <= fact.upper());
            case CLEARLY -> passed(fact.lower() < estimate.lower() && estimate.upper() < fact.upper());
        };
    }

    private static Verdict passed(boolean holds) {
        return holds ? Verdict.PASS : Verdict.FAIL;
    }
}
