package org.resorb.patients;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** How many patients there are, those who are in several groups counted once. */
    public long patients() {
        Map<Integer, Integer> bySeed = new HashMap<>();
        groups.forEach(group -> bySeed.put(group.study().seed(), group.patients()));
        return bySeed.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** All runs of all groups. */
    public long runs() {
        return groups.stream().mapToLong(group -> group.study().runs()).sum();
    }
}
