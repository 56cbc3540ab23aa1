package org.resorb.patients;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which groups of a table are arms: the same virtual patients, by number and seed, treated otherwise. They are one sample
 * of people, so they are compared as pairs and never added up.
 *
 * @param sets names of groups that share patients, in the order of the table; one alone has patients of its own
 */
public record Arms(List<List<String>> sets) {
    static final String GROUP = "group";

    /** Defensive copy. */
    public Arms {
        sets = List.copyOf(sets);
    }

    /** Those of a table; without numbers and seeds of patients each group counts as of its own. */
    public static Arms of(PatientTable patients) {
        if (!patients.has(GROUP)) {
            return new Arms(List.of());
        }
        String[] groups = patients.words(GROUP);
        String[] identities = identities(patients);
        Map<String, Set<String>> members = new LinkedHashMap<>();
        for (int row = 0; row < groups.length; row++) {
            Set<String> known = members.computeIfAbsent(groups[row], name -> new LinkedHashSet<>());
            if (identities.length > 0) {
                known.add(identities[row]);
            }
        }
        List<List<String>> sets = new ArrayList<>();
        members.forEach((name, own) -> join(sets, name, own, members));
        return new Arms(sets.stream().map(List::copyOf).toList());
    }

    private static void join(List<List<String>> sets, String name, Set<String> own, Map<String, Set<String>> members) {
        for (List<String> set : sets) {
            if (set.stream().anyMatch(other -> !Collections.disjoint(own, members.get(other)))) {
                set.add(name);
                return;
            }
        }
        sets.add(new ArrayList<>(List.of(name)));
    }

    /** What a patient has in common with itself in another arm, number and seed; of nobody if these are not known. */
    static String[] identities(PatientTable patients) {
        List<String> seeds = patients.seeds();
        boolean known = patients.has("patient") && !seeds.isEmpty();
        String[] identities = known ? patients.words("patient") : new String[0];
        for (int row = 0; row < identities.length; row++) {
            identities[row] += " of seed " + seeds.get(row);
        }
        return identities;
    }

    /** Whether no two of these groups have patients in common. */
    boolean areApart(Collection<String> groups) {
        return sets.stream()
                .allMatch(set -> set.stream().filter(groups::contains).count() < 2);
    }

    /** Whether any two groups have patients in common. */
    public boolean any() {
        return sets.stream().anyMatch(set -> set.size() > 1);
    }

    /** Each patient once: the first arm of each set, and all who have no other arm. */
    public PatientTable first(PatientTable patients) {
        if (!any()) {
            return patients;
        }
        String[] groups = patients.words(GROUP);
        Set<String> kept = sets.stream().map(set -> set.get(0)).collect(Collectors.toSet());
        return patients.where(row -> kept.contains(groups[row]));
    }

    /** {@code once, weekly: the same patients as control}; empty if no groups share patients. */
    public String words() {
        return sets.stream()
                .filter(set -> set.size() > 1)
                .map(set -> String.join(", ", set.subList(1, set.size())) + ": the same patients as " + set.get(0))
                .collect(Collectors.joining("; "));
    }
}
