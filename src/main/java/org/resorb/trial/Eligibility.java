package org.resorb.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.NineDigits;

/**
 * Who is taken in, by what is known at the first image.
 *
 * @param types of herniation, as read if the cohort's readers err; all if it is empty
 * @param days how long symptoms have lasted
 * @param mm3 the volume as read
 * @param pain leg pain as told, 0 to 10
 */
public record Eligibility(Set<String> types, Range days, Range mm3, Range pain) {
    /** Why somebody is not taken in, in the order in which it is asked. */
    public enum Reason implements Keyword {
        /** Another type of herniation. */
        TYPE("another type of herniation"),
        /** Symptoms too short or too long. */
        DURATION("symptoms too short or too long"),
        /** Operated in the days between the first image and the start of treatment. */
        OPERATED("operated before treatment started"),
        /** Herniation too small or too large. */
        VOLUME("herniation too small or too large"),
        /** Too little or too much pain. */
        PAIN("too little or too much pain");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    /** Both ends included. */
    public record Range(double low, double high) {
        /** Any value, known or not. */
        static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        boolean isAny() {
            return equals(ANY);
        }

        boolean holds(double value) {
            return isAny() || low <= value && value <= high;
        }

        private String words(String unit) {
            return NineDigits.text(low) + " to " + NineDigits.text(high) + unit;
        }
    }

    /** Defensive copy. */
    public Eligibility {
        types = Set.copyOf(types);
    }

    /** The first reason of those that are known before any course is; null if there is none. */
    Reason unmetAtFirst(String type, double lasted, double volume) {
        if (!types.isEmpty() && !types.contains(type)) {
            return Reason.TYPE;
        }
        if (!days.holds(lasted)) {
            return Reason.DURATION;
        }
        return Double.isNaN(volume) || mm3.holds(volume) ? null : Reason.VOLUME;
    }

    /** In words for people, a line each. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        if (!types.isEmpty()) {
            words.add("type " + String.join(" or ", types.stream().sorted().toList()));
        }
        if (!days.isAny()) {
            words.add("symptoms for " + days.words(" days"));
        }
        if (!mm3.isAny()) {
            words.add("volume " + mm3.words(" mm3"));
        }
        if (!pain.isAny()) {
            words.add("leg pain " + pain.words(" of 10"));
        }
        return words;
    }
}
