package org.resorb.patients;

import java.util.List;
import org.resorb.measure.Variable;

/**
 * Virtual patients in groups, and how they are seen.
 *
 * @param name {@code [a-z0-9_]+}
 * @param title one line
 * @param groups in the order of the file
 * @param observation how all of them are seen
 * @param columns of the time series that are kept at each visit
 * @param warnings what is odd but no mistake
 */
public record Cohort(
        String name,
        String title,
        List<CohortGroup> groups,
        Observation observation,
        List<Variable> columns,
        List<String> warnings) {
    /** The column that everything else is judged by. */
    public static final String VOLUME = "mri_volume_fraction";

    /** All runs of all groups. */
    public long runs() {
        return groups.stream().mapToLong(group -> group.study().runs()).sum();
    }
}
