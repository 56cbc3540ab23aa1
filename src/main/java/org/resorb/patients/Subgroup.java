package org.resorb.patients;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The patients who meet all of some criteria, such as {@code group = extrusion & patient_age_a < median}. Where a patient
 * has no value, a criterion on it is not met.
 *
 * @param criteria none for all patients
 */
public record Subgroup(List<Criterion> criteria) {
    /** As a text that stands for no criterion where an empty one would mean nothing at all. */
    static final String ALL = "all";

    /** Takes a text apart; says nothing yet about names or bounds. */
    static Subgroup parse(String text) {
        if (text.isBlank() || text.strip().equals(ALL)) {
            return new Subgroup(List.of());
        }
        return new Subgroup(Stream.of(text.split("&", -1)).map(Criterion::parse).toList());
    }

    /** True if a text is a subgroup rather than the name of an observable. */
    static boolean isOne(String text) {
        return text.equals(ALL) || Criterion.parse(text).comparison() != null;
    }

    /** For each patient of the table, whether it is in the subgroup. */
    boolean[] members(PatientTable patients) {
        boolean[] members = new boolean[patients.size()];
        Arrays.fill(members, true);
        for (Criterion criterion : criteria) {
            double[] answers = criterion.answers(patients, "");
            for (int row = 0; row < members.length; row++) {
                members[row] &= answers[row] == 1;
            }
        }
        return members;
    }

    /** As a file of facts has it. */
    @Override
    public String toString() {
        return criteria.stream().map(Criterion::toString).collect(Collectors.joining(" & "));
    }
}
