package org.resorb.trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.math3.util.FastMath;
import org.resorb.document.InvalidFileException;
import org.resorb.patients.Cohort;
import org.resorb.patients.Visit;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.NineDigits;

/**
 * A trial: the virtual patients of a cohort, each followed under every arm, and how participants are drawn from them.
 *
 * @param cohort its groups are the kinds of patients, each once for every arm
 * @param groups kinds of patients by name, with their parts of those who are seen
 * @param arms in the order of the file
 * @param control the arm that all others are held against
 * @param endPoints the first is the primary one
 * @param published answers of real trials, to stand beside
 * @param yaml the file as it was read, without comments
 */
public record Trial(
        Cohort cohort,
        Map<String, Double> groups,
        List<Arm> arms,
        Arm control,
        Plan plan,
        Eligibility eligibility,
        Placebo placebo,
        List<EndPoint> endPoints,
        PowerPlan power,
        List<PublishedAnswer> published,
        String yaml) {

    /** In the folder of a trial: the file as it was started. */
    public static final String FILE = "trial.yaml";

    /** Who is compared with whom. */
    public enum Comparison implements Keyword {
        /** Each participant is in one arm. */
        PARALLEL,
        /** Each is in all arms, as only virtual patients can be. */
        PAIRED;

        /**
         * Fewest participants in all arms together: two in the smallest arm, or two pairs.
         *
         * @param ratios of all arms, added up
         */
        int fewest(int ratios) {
            return this == PAIRED ? 2 : 2 * ratios;
        }
    }

    /** How participants are allocated. */
    public enum Allocation implements Keyword {
        /** In permuted blocks with twice the ratio of each arm. */
        BLOCKS,
        /** Each by a draw of its own. */
        SIMPLE
    }

    /** What becomes of the answers after an operation. */
    public enum Operated implements Keyword {
        /** They are missing. */
        LEFT_OUT,
        /** A yes or no is a no; numbers are missing. */
        FAILURE
    }

    /**
     * How the trial is done.
     *
     * @param participants in all arms together
     * @param missing part of the follow-ups that are missed
     * @param dropOut part of the participants who stay away before the last follow-up, at a constant rate
     * @param seed of recruitment, allocation, drop-out and missed visits
     */
    public record Plan(
            Comparison design,
            int participants,
            Allocation allocation,
            double missing,
            double dropOut,
            Operated operated,
            long seed) {}

    /**
     * What is told less of pain by who may believe to be treated.
     *
     * @param relief points at first
     * @param lasts days until it has fallen to 1/e
     */
    public record Placebo(double relief, double lasts) {
        double after(double days) {
            return relief == 0 ? 0 : relief * FastMath.exp(-days / lasts);
        }
    }

    /**
     * How power is found.
     *
     * @param trials that are simulated at each size
     * @param alpha bound of the probability below which arms are said to differ
     * @param target the power that is wanted
     * @param sizes participants in all arms together
     */
    public record PowerPlan(int trials, double alpha, double target, List<Integer> sizes) {
        /** Defensive copy. */
        public PowerPlan {
            sizes = List.copyOf(sizes);
        }
    }

    /** Defensive copies. */
    public Trial {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        arms = List.copyOf(arms);
        endPoints = List.copyOf(endPoints);
        published = List.copyOf(published);
    }

    /** The cohort's name for patients of a kind in an arm. */
    static String group(String kind, String arm) {
        return kind + "_in_" + arm;
    }

    /** Fewest participants in all arms together that the design allows. */
    int fewest() {
        return plan.design().fewest(arms.stream().mapToInt(Arm::ratio).sum());
    }

    /** All arms but the control. */
    public List<Arm> compared() {
        return arms.stream().filter(arm -> !arm.equals(control)).toList();
    }

    /** Days from the start of treatment to the last follow-up, as planned. */
    double lastDay() {
        List<Visit> visits = cohort.observation().visits();
        return visits.get(visits.size() - 1).days();
    }

    /**
     * Who can be taken in by what is known before anybody is followed.
     *
     * @throws InvalidFileException if a patient's traits do not go together
     */
    public Screening screening() throws InvalidFileException {
        return Screening.of(cohort, groups.keySet(), control.name(), eligibility);
    }

    /** What it is, a line each, for people. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(plan.participants() + " participants, "
                + (plan.design() == Comparison.PAIRED
                        ? "each in all arms"
                        : "allocated to one arm each, "
                                + (plan.allocation() == Allocation.BLOCKS ? "in blocks" : "by simple draws"))
                + ": " + arms.stream().map(Arm::words).collect(Collectors.joining(", "))
                + "; held against " + control.words());
        List<String> taken = eligibility.words();
        words.add("taken in: " + (taken.isEmpty() ? "everybody" : String.join("; ", taken)));
        words.add(percent(plan.missing()) + " of the follow-ups missed, " + percent(plan.dropOut())
                + " drop out before the last");
        endPoints.forEach(endPoint -> words.add(
                (endPoint.equals(endPoints.get(0)) ? "primary end point: " : "end point: ") + endPoint.words()));
        return words;
    }

    private static String percent(double part) {
        return NineDigits.text(100 * part) + " %";
    }
}
