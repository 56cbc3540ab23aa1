package org.resorb.patients;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.math3.util.FastMath;
import org.resorb.quantity.NineDigits;

/**
 * How patients are seen: when they come, how well a reader measures, what they say of their pain, and who is operated on.
 *
 * @param visits the first is the baseline, to which every later measurement is compared
 * @param duration of symptoms until the first image; null if that is on the same day for all
 * @param fromFirstImage whether follow-ups are counted from the first image; else from herniation
 * @param treatedFromFirstImage whether interventions are dated from the first image; else from herniation
 * @param jitter standard deviation of the day of a visit, in days; cut at two of them
 * @param types null if nobody asks how types are read
 * @param pain null if pain is told as it is and never comes again
 * @param histology whether a section of what was taken out is counted
 */
public record Observation(
        List<Visit> visits,
        SymptomDuration duration,
        boolean fromFirstImage,
        boolean treatedFromFirstImage,
        double jitter,
        VolumeReading volume,
        TypeReading types,
        Surgery surgery,
        PainReporting pain,
        boolean histology) {
    private static final double MOST_DEVIATIONS = 2;

    /** Defensive copy. */
    public Observation {
        visits = List.copyOf(visits);
    }

    /**
     * The day of a patient's first image; never after the last day. Where interventions are dated from it, that is the last
     * kept day before they start, so that no image between two kept days shows what only came after it.
     *
     * @param treatment day from which interventions are dated
     */
    double firstImage(double treatment, GroupCourses courses, long seed) {
        if (treatedFromFirstImage) {
            return courses.keptBy(treatment);
        }
        double last = courses.last();
        return duration == null ? day(0, 0, seed, last) : FastMath.min(last, duration.day(seed));
    }

    /**
     * The day on which a patient comes for a follow-up, counted from 1; never after the last day.
     *
     * @param start day of the first image, or of the first intervention where that is dated from it
     */
    double followUp(int visit, double start, long seed, double last) {
        return day(visit, fromFirstImage ? start : 0, seed, last);
    }

    private double day(int visit, double from, long seed, double last) {
        double planned = visits.get(visit).days() + from;
        double deviations = PatientChance.normal(seed, "visit", visit);
        double cut = FastMath.max(-MOST_DEVIATIONS, FastMath.min(MOST_DEVIATIONS, deviations));
        return FastMath.max(0, FastMath.min(last, planned + jitter * cut));
    }

    /** The last day on which a first image may be planned. */
    double latestFirstImage() {
        return duration == null ? visits.get(0).days() : duration.longest();
    }

    /** How patients are seen, in words for people. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        words.add("first image: "
                + (duration == null ? "day " + NineDigits.text(visits.get(0).days()) : duration.text()) + "; visits: "
                + visits.stream().skip(1).map(Visit::words).collect(Collectors.joining(", "))
                + (fromFirstImage ? " after it" : " after herniation"));
        words.add(volume.words());
        words.add(surgery.words());
        if (types != null) {
            words.add("types read with kappa " + NineDigits.text(types.kappa()) + ", containment rightly in "
                    + NineDigits.text(100 * types.containment()) + " %");
        }
        if (pain != null) {
            words.add("answers on pain err by " + NineDigits.text(pain.error()) + " of 10, "
                    + NineDigits.text(100 * pain.relapseInAYear()) + " % relapse within a year of resolving");
        }
        if (treatedFromFirstImage) {
            words.add("interventions are dated from the first image");
        }
        if (histology) {
            words.add("a section is counted at the operation");
        }
        return words;
    }
}
