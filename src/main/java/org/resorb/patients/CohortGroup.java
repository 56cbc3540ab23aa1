package org.resorb.patients;

import org.resorb.study.Study;

/**
 * Patients of one kind: a herniation type, a subgroup of one, or an arm of a trial.
 *
 * @param name {@code [a-z0-9_]+}
 * @param study one row a patient, or all patients at each of several parameter sets, set by set
 * @param patients how many
 */
public record CohortGroup(String name, Study study, int patients) {
    /** Parameter sets that the patients are crossed with; 1 without any. */
    public int points() {
        return (int) (study.design().rows() / patients);
    }
}
