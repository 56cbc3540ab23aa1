package org.resorb.patients;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resorb.measure.Detail;
import org.resorb.measure.Measures;
import org.resorb.measure.Variable;
import org.resorb.scenario.Herniation;

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

    /** What the sum of slices is held against. */
    static final Variable SCALED = Measures.columns().stream()
            .filter(column -> column.name().equals("mri_volume_mm3"))
            .findFirst()
            .orElseThrow();

    /** Columns that are kept of each run: those of visits and those that an operation or a reader asks for. */
    List<Variable> kept() {
        return kept(observation, columns);
    }

    static List<Variable> kept(Observation observation, List<Variable> columns) {
        List<Variable> kept = new ArrayList<>(columns);
        if (observation != null && observation.histology()) {
            kept.addAll(Detail.HISTOLOGY.columns());
        }
        if (observation != null && observation.volume().slices()) {
            kept.addAll(Detail.SLICES.columns());
            kept.add(SCALED);
        }
        return kept.stream().distinct().toList();
    }

    /** The types of its groups, each as often as it comes. */
    List<Herniation.Type> types() {
        return groups.stream()
                .map(group -> group.study().scenario().scenario().herniation().type())
                .toList();
    }

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
