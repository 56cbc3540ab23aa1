package org.resorb.trial;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.resorb.document.InvalidFileException;
import org.resorb.patients.Cohort;
import org.resorb.patients.CohortGroup;
import org.resorb.patients.FirstVisit;

/**
 * What is known before any patient was followed of who can be taken in: type, duration and, where no slices are added up,
 * volume hang on traits and seeds alone.
 *
 * @param persons virtual patients of all kinds
 * @param able those of them whom nothing that is known yet keeps out
 * @param refused the others, by the first reason
 */
public record Screening(int persons, int able, Map<Eligibility.Reason, Integer> refused) {
    /** Of the patients of the kinds, in the arm of this name. */
    static Screening of(Cohort cohort, Iterable<String> kinds, String arm, Eligibility eligibility)
            throws InvalidFileException {
        int persons = 0;
        Map<Eligibility.Reason, Integer> refused = new EnumMap<>(Eligibility.Reason.class);
        for (String kind : kinds) {
            for (CohortGroup group : cohort.groups()) {
                if (!group.name().equals(Trial.group(kind, arm))) {
                    continue;
                }
                persons += group.patients();
                for (int patient = 0; patient < group.patients(); patient++) {
                    FirstVisit first = FirstVisit.of(cohort, group, patient);
                    Eligibility.Reason unmet = eligibility.unmetAtFirst(first.type(), first.days(), first.mm3());
                    if (unmet != null) {
                        refused.merge(unmet, 1, Integer::sum);
                    }
                }
            }
        }
        int kept = refused.values().stream().mapToInt(count -> count).sum();
        return new Screening(persons, persons - kept, refused);
    }

    /** A line for people. */
    public String told() {
        return able + " of " + persons + " virtual patients can be taken in, by what is known before they are followed";
    }

    /** {@code of 120 virtual patients 40 have another type of herniation}. */
    String words() {
        return words(persons, refused);
    }

    static String words(int persons, Map<Eligibility.Reason, Integer> refused) {
        return "of " + persons + " virtual patients "
                + refused.entrySet().stream()
                        .map(reason -> reason.getValue() + " " + reason.getKey().words())
                        .collect(Collectors.joining(", "));
    }
}
