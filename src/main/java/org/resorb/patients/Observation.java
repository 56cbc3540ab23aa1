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
 * @param jitter standard deviation of the day of a visit, in days; cut at two of them
 * @param types null if nobody asks how types are read
 * @param pain null if pain is told as it is and never comes again
 * @param histology whether a section of what was taken out is counted
 */
public record Observation(
        List<Visit> visits,
        SymptomDuration duration,
        boolean fromFirstImage,
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

    /** The day on which a patient comes for a visit, counted from 0 for the baseline; never after the last day. */
    double day(int visit, long seed, double last) {
        if (visit == 0 && duration != null) {
            return FastMath.min(last, duration.day(seed));
        }
        double planned = visits.get(visit).days() + (visit > 0 && fromFirstImage ? day(0, seed, last) : 0);
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
        if (histology) {
            words.add("a section is counted at the operation");
        }
        return words;
    }
}
