package org.resorb.patients;

import org.resorb.measure.Response;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.OddsRatio;
import org.resorb.statistics.Proportion;

/**
 * What has been published about a predictor.
 *
 * @param predictor that it speaks about
 * @param side virtual patients like those in whom it happened more or less often
 * @param against those they are held against
 * @param direction {@code up}, {@code down} or {@code none}
 * @param ratio of odds; unknown where only the direction was published
 * @param months of follow-up, as written
 * @param definition of the event in the source
 * @param source key of docs/sources.md
 * @param status how far the source was read
 * @param note in words
 */
public record PublishedOddsRatio(
        Predictor predictor,
        Subgroup side,
        Subgroup against,
        String direction,
        Estimate ratio,
        String months,
        String definition,
        String source,
        String status,
        String note) {

    /** What is compared, in words: {@code ligament: perforated against intact}. */
    public String words() {
        return (side + " against " + against)
                .replaceAll("^(\\w+) = (\\w+) against \\1 = ", "$1: $2 against ")
                .replaceAll("^(\\w+) > median against \\1 <= median", "$1: above against below median")
                .replaceAll("^(\\w+) ([=!<>]+ \\S+) against \\1 ", "$1: $2 against ")
                .replaceAll("\\b(herniation_composition|herniation|patient)_(?=[a-z])", "")
                .replaceAll("(_mm3|_mm|_percent|_a)?(_at_baseline)?\\b(?=[ :])", "")
                .replace('_', ' ')
                .replace("t2 ", "T2 ");
    }

    /**
     * The same comparison among virtual patients.
     *
     * @throws NotEvaluableException if the patients cannot be told apart so
     */
    OddsRatio among(PatientTable table, PredictedOutcome outcome) {
        double[] left = table.numbers(outcome.column());
        return new OddsRatio(
                happened(side.members(table), left, outcome.response()),
                happened(against.members(table), left, outcome.response()));
    }

    private static Proportion happened(boolean[] on, double[] left, Response response) {
        int count = 0;
        int n = 0;
        for (int i = 0; i < on.length; i++) {
            if (on[i] && !Double.isNaN(left[i])) {
                count += response.holds(left[i]) ? 1 : 0;
                n++;
            }
        }
        return new Proportion(count, n);
    }
}
