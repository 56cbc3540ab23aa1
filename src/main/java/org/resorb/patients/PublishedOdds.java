package org.resorb.patients;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;
import org.resorb.statistics.Estimate;

/**
 * What has been published about a predictor.
 *
 * @param term that it speaks about
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
public record PublishedOdds(
        Term term,
        String side,
        String against,
        String direction,
        Estimate ratio,
        String months,
        String definition,
        String source,
        String status,
        String note) {
    private static final double WIDTH =
            new NormalDistribution().inverseCumulativeProbability(0.5 + Estimate.CONFIDENCE / 2);
    /** Added to each cell, so that an empty one gives no infinite ratio (Haldane 1956). */
    private static final double HALF = 0.5;

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

    /** True if such virtual patients can be told apart. */
    boolean canBeAsked(PatientTable table) {
        return !side.isEmpty() && new Side(side).canBeAsked(table) && new Side(against).canBeAsked(table);
    }

    /**
     * The same comparison among virtual patients with Woolf's interval; half a patient is added to each cell. Unknown if a
     * side is empty.
     */
    Estimate among(PatientTable table, PredictionQuestion question) {
        double[] left = table.numbers(question.visit().column());
        double[] a = cells(new Side(side).of(table), left, question.event());
        double[] b = cells(new Side(against).of(table), left, question.event());
        if (a[0] + a[1] == 2 * HALF || b[0] + b[1] == 2 * HALF) {
            return Estimate.UNKNOWN;
        }
        double log = FastMath.log(a[0] * b[1] / (a[1] * b[0]));
        double reach = WIDTH * FastMath.sqrt(1 / a[0] + 1 / a[1] + 1 / b[0] + 1 / b[1]);
        return new Estimate(FastMath.exp(log), FastMath.exp(log - reach), FastMath.exp(log + reach));
    }

    /** With the event, without it. */
    private static double[] cells(boolean[] on, double[] left, Event event) {
        double[] cells = {HALF, HALF};
        for (int i = 0; i < on.length; i++) {
            if (on[i] && !Double.isNaN(left[i])) {
                cells[event.happened(left[i]) ? 0 : 1]++;
            }
        }
        return cells;
    }
}
