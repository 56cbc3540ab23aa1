package org.resorb.patients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.scenario.Herniation;
import org.resorb.scenario.ScenarioFile;

/**
 * What a first image does not show of a patient and nobody has stated, drawn as the patients of a cohort have it. Stated is
 * what the command says, and what the patient's file has otherwise than the reference. That traits which are seen tell
 * something of those which are not is left out.
 */
public final class UnknownTraits {
    private static final String REFERENCE = "reference";

    private final CohortGroup group;
    private final Set<String> unknown;

    private UnknownTraits(CohortGroup group, Set<String> unknown) {
        this.group = group;
        this.unknown = unknown;
    }

    /**
     * Those of the cohort's first group of the patient's type.
     *
     * @param cohort a path to a cohort file, or the name of a shipped cohort
     * @param count how many persons are drawn, at least 2
     * @throws InvalidFileException if the cohort has mistakes or no patients of that type
     */
    public static UnknownTraits of(String cohort, ScenarioFile patient, int count) throws InvalidFileException {
        CohortChanges changes =
                CohortChanges.NONE.patients(count).seed((int) patient.scenario().seed());
        Herniation.Type type = patient.scenario().herniation().type();
        CohortGroup group = CohortFile.read(cohort, changes).groups().stream()
                .filter(one -> one.study().scenario().scenario().herniation().type() == type)
                .findFirst()
                .orElse(null);
        if (group == null) {
            Problems problems = new Problems();
            problems.add(
                    new Place(cohort, 0), "groups", "has no group of this type: " + type.word(), "one that has", "");
            problems.throwIfAny();
        }
        return new UnknownTraits(group, unknown(group, patient));
    }

    private static Set<String> unknown(CohortGroup group, ScenarioFile patient) throws InvalidFileException {
        Map<String, String> usual = ScenarioFile.read(REFERENCE, Map.of()).values();
        Map<String, String> own = patient.values();
        Set<String> seen = Arrays.stream(BaselineVariable.values())
                .map(BaselineVariable::column)
                .collect(Collectors.toSet());
        return group.study().factors().stream()
                .filter(factor -> !seen.contains(factor.column()))
                .map(factor -> factor.path())
                .filter(path -> own.containsKey(path) && Objects.equals(own.get(path), usual.get(path)))
                .filter(path -> patient.settings().keySet().stream()
                        .noneMatch(set -> path.equals(set) || path.startsWith(set + ".")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Dotted names of what is drawn. */
    public Set<String> names() {
        return unknown;
    }

    /** Dotted name to value, a map a person. */
    public List<Map<String, String>> persons() {
        List<Map<String, String>> persons = new ArrayList<>();
        for (int person = 0; person < group.patients(); person++) {
            Map<String, String> traits = new LinkedHashMap<>(group.study().settings(person));
            traits.keySet().retainAll(unknown);
            persons.add(traits);
        }
        return persons;
    }
}
