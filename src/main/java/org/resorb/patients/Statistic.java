package org.resorb.patients;

import org.resorb.quantity.Keyword;
import org.resorb.statistics.Auc;
import org.resorb.statistics.Correlation;
import org.resorb.statistics.Moments;
import org.resorb.statistics.OddsRatio;
import org.resorb.statistics.Quantiles;

/** One number out of what was asked of many patients. */
public enum Statistic implements Keyword {
    /** Part of patients. */
    FRACTION(
            Against.NOTHING,
            Size.POINTS,
            "part of the patients with a yes; Wilson's interval",
            (x, y) -> Moments.mean(x)),
    /** Mean. */
    MEAN(Against.NOTHING, Size.OF_OBSERVABLE, "mean; Student's interval", (x, y) -> Moments.mean(x)),
    /** Median. */
    MEDIAN(Against.NOTHING, Size.OF_OBSERVABLE, "median; bootstrap", (x, y) -> Quantiles.median(x)),
    /** First quartile. */
    LOWER_QUARTILE(Against.NOTHING, Size.OF_OBSERVABLE, "quarter below it; bootstrap", (x, y) -> Quantiles.of(x, 0.25)),
    /** Third quartile. */
    UPPER_QUARTILE(Against.NOTHING, Size.OF_OBSERVABLE, "quarter above it; bootstrap", (x, y) -> Quantiles.of(x, 0.75)),
    /** Standard deviation. */
    SD(Against.NOTHING, Size.OF_OBSERVABLE, "standard deviation; bootstrap", (x, y) -> Moments.sd(x)),
    /** Relative standard deviation. */
    CV(
            Against.NOTHING,
            Size.RATIO,
            "standard deviation as part of the mean; bootstrap",
            (x, y) -> Moments.sd(x) / Moments.mean(x)),
    /** Difference of means. */
    DIFFERENCE(
            Against.EITHER,
            Size.OF_OBSERVABLE,
            "mean minus the mean of the other, Student's interval; a fraction if a yes or no is asked, Newcombe's or, of pairs,"
                    + " Bonett and Price's; bootstrap where only some patients are on both sides",
            (x, y) -> Moments.mean(x) - Moments.mean(y)),
    /** Ratio of means. */
    RATIO(
            Against.EITHER,
            Size.RATIO,
            "mean over the mean of the other; bootstrap",
            (x, y) -> Moments.mean(x) / Moments.mean(y)),
    /** Difference of medians. */
    MEDIAN_DIFFERENCE(
            Against.EITHER,
            Size.OF_OBSERVABLE,
            "median minus the median of the other; bootstrap",
            (x, y) -> Quantiles.median(x) - Quantiles.median(y)),
    /** Ratio of medians. */
    MEDIAN_RATIO(
            Against.EITHER,
            Size.RATIO,
            "median over the median of the other; bootstrap",
            (x, y) -> Quantiles.median(x) / Quantiles.median(y)),
    /** Odds ratio. */
    ODDS_RATIO(
            Against.EITHER,
            Size.RATIO,
            "odds of a yes over those of the other subgroup or, against a trait, over those at or below its median "
                    + "(a table of two by two, half a patient added to each cell; Woolf's interval)",
            (x, y) -> OddsRatio.of(x, y).value()),
    /** Spearman's correlation. */
    RANK_CORRELATION(
            Against.OBSERVABLE,
            Size.DIFFERENCE,
            "Spearman's correlation; Fisher's interval with the error of Bonett and Wright",
            Correlation::spearman),
    /** Pearson's correlation. */
    CORRELATION(Against.OBSERVABLE, Size.DIFFERENCE, "Pearson's correlation; Fisher's interval", Correlation::pearson),
    /** Area under the ROC curve. */
    AUC(
            Against.OBSERVABLE,
            Size.DIFFERENCE,
            "chance that a patient with a yes has more of the other observable than one with a no; DeLong's interval",
            (x, y) -> Auc.of(y, yes(x))),
    /** Mean as part of that at baseline. */
    CHANGE_FROM_BASELINE(
            Against.BASELINE,
            Size.RATIO,
            "mean over the mean at baseline of the same patients; bootstrap",
            (x, y) -> Moments.mean(x) / Moments.mean(y)),
    /** Fall of the mean since baseline. */
    FALL_FROM_BASELINE(
            Against.BASELINE,
            Size.POINTS,
            "1 minus change_from_baseline; bootstrap",
            (x, y) -> 1 - Moments.mean(x) / Moments.mean(y)),
    /** Time of the largest mean. */
    PEAK_TIME(Against.COURSE, Size.RATIO, "month of the visit at which the mean is largest; bootstrap", null),
    /** Part of the largest mean. */
    PART_OF_PEAK(Against.COURSE, Size.POINTS, "mean at the time over the largest mean at any visit; bootstrap", null),
    /** Time between two peaks. */
    PEAK_LAG(
            Against.OTHER_COURSE,
            Size.DIFFERENCE,
            "months from the peak of the other observable to that of this one; bootstrap",
            null),
    /** Time of the first yes. */
    FIRST_TIME(
            Against.COURSE,
            Size.RATIO,
            "median month of the first visit with a yes, such as `pain_vas < 3`; infinite if there is none, nothing for "
                    + "who was operated before; bootstrap",
            (x, y) -> Quantiles.median(x)),
    /** Rising order of several subgroups. */
    ORDER(
            Against.GROUPS,
            Size.OF_OBSERVABLE,
            "smallest step of the means from each subgroup to the next, in the order in which they are written: above 0 if "
                    + "they rise; bootstrap",
            null);

    /** What an observable is held against. */
    public enum Against implements Keyword {
        /** Nothing. */
        NOTHING,
        /** Itself at baseline. */
        BASELINE,
        /** Itself at all visits. */
        COURSE,
        /** Another observable at all visits. */
        OTHER_COURSE,
        /** Another observable of the same patients. */
        OBSERVABLE,
        /** Another observable of the same patients, or the same in another subgroup. */
        EITHER,
        /** Itself in several subgroups, one after the other. */
        GROUPS
    }

    /** How far an estimate is from the published value. */
    public enum Size implements Keyword {
        /** In percentage points. */
        POINTS,
        /** As a ratio. */
        RATIO,
        /** As a difference. */
        DIFFERENCE,
        /** In points for parts and yes or no, as a ratio for other numbers. */
        OF_OBSERVABLE
    }

    /** Computes a statistic of two samples, the second empty if there is none. */
    interface Computation {
        /** The statistic. */
        double of(double[] x, double[] y);
    }

    private final Against against;
    private final Size size;
    private final String meaning;
    private final Computation computation;

    Statistic(Against against, Size size, String meaning, Computation computation) {
        this.against = against;
        this.size = size;
        this.meaning = meaning;
        this.computation = computation;
    }

    /** What it holds an observable against. */
    public Against against() {
        return against;
    }

    /** How its distance from the published value is told. */
    public Size size() {
        return size;
    }

    /** In words, with how its interval is found. */
    public String meaning() {
        return meaning;
    }

    double of(double[] x, double[] y) {
        return computation.of(x, y);
    }

    /** True if it is computed from all visits, and so asked without a time, except a part of the peak. */
    boolean isOfCourse() {
        return against == Against.COURSE || against == Against.OTHER_COURSE;
    }

    /** True if only a yes or no can be asked. */
    boolean needsYesOrNo() {
        return this == FRACTION || this == ODDS_RATIO || this == AUC || this == FIRST_TIME;
    }

    /** As a file of facts has it. */
    @Override
    public String toString() {
        return word();
    }

    static boolean[] yes(double[] answers) {
        boolean[] yes = new boolean[answers.length];
        for (int i = 0; i < yes.length; i++) {
            yes[i] = answers[i] == 1;
        }
        return yes;
    }
}
