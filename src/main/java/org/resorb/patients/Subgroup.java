package org.resorb.patients;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The patients who meet all of some conditions, such as {@code group = extrusion & patient_age_a < median}. Where a
 * patient has no value, a condition on it is not met.
 *
 * @param conditions none for all patients
 */
public record Subgroup(List<Asked> conditions) {
    /** As a text that stands for no condition where an empty one would mean nothing at all. */
    static final String ALL = "all";

    /** Takes a text apart; says nothing yet about names or bounds. */
    static Subgroup parse(String text) {
        if (text.isBlank() || text.strip().equals(ALL)) {
            return new Subgroup(List.of());
        }
        return new Subgroup(Stream.of(text.split("&", -1)).map(Asked::parse).toList());
    }

    /** True if a text is a subgroup rather than the name of an observable. */
    static boolean isOne(String text) {
        return text.equals(ALL) || Asked.parse(text).comparison() != null;
    }

    /** For each patient of the table, whether it is in the subgroup. */
    boolean[] members(Visits visits) throws NotEvaluableException {
        boolean[] members = new boolean[visits.table().size()];
        Arrays.fill(members, true);
        for (Asked condition : conditions) {
            double[] answers = condition.values(visits, "");
            for (int row = 0; row < members.length; row++) {
                members[row] &= answers[row] == 1;
            }
        }
        return members;
    }

    /** As a file of facts has it. */
    @Override
    public String toString() {
        return conditions.stream().map(Asked::toString).collect(Collectors.joining(" & "));
    }
}
