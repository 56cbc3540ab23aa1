package org.resorb.trial;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resorb.document.Document;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;
import org.resorb.document.Place;
import org.resorb.document.Problem;
import org.resorb.document.Problems;
import org.resorb.document.SourceFile;
import org.resorb.patients.Cohort;
import org.resorb.patients.CohortChanges;
import org.resorb.patients.CohortFile;
import org.resorb.quantity.Spelling;
import org.resorb.scenario.Merge;
import org.resorb.scenario.Shipped;

/** Makes the cohort of a trial: the patients of another cohort, each kind of them once for every arm. */
final class TrialCohort {
    private static final String SCENARIO = "scenario";
    private static final String INTERVENTIONS = "interventions";
    private static final String PATIENTS_OF = "patients_of";
    private static final String OBSERVATION = "observation";
    private static final String CORRELATIONS = "correlations";

    private final Document trial;
    private final Document source;

    private TrialCohort(Document trial, Document source) {
        this.trial = trial;
        this.source = source;
    }

    /** That of the cohort that a trial names; a file beside the trial goes before a shipped cohort. */
    static TrialCohort of(Document trial, Word named, Problems problems) {
        String place = SourceFile.beside(trial.path(), named.text());
        Path path = SourceFile.path(place);
        if (!Shipped.STUDY_FILES.has(place) && (path == null || !Files.exists(path))) {
            String expected = "a cohort file beside the trial, or the name of a shipped cohort";
            String near = Spelling.nearest(named.text(), Shipped.cohorts());
            problems.add(named.place(), TrialFile.COHORT, "there is no cohort " + named.text(), expected, near);
            return new TrialCohort(trial, new Document(place, path, null));
        }
        Document source = CohortFile.document(place, problems);
        if (source.keys() != null && !isCohort(source.keys())) {
            problems.add(
                    named.place(),
                    TrialFile.COHORT,
                    "is no cohort: " + named.text(),
                    "a cohort file or one of " + String.join(", ", Shipped.cohorts()),
                    "");
        }
        return new TrialCohort(trial, source);
    }

    /** Whether there is a cohort to begin with. */
    boolean isThere() {
        return isCohort(source.keys());
    }

    private static boolean isCohort(Block keys) {
        return CohortFile.isCohort(keys) && !TrialFile.isTrial(keys);
    }

    /** Its kinds of patients: groups that have patients of their own. */
    List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        if (source.keys().get("groups") instanceof Block groups) {
            groups.entries().forEach((name, node) -> {
                if (!(node instanceof Block block) || block.get(PATIENTS_OF) == null) {
                    kinds.add(name);
                }
            });
        }
        return kinds;
    }

    /**
     * The cohort.
     *
     * @throws InvalidFileException with every mistake in it, by the keys of the trial
     */
    Cohort cohort(
            Collection<String> kinds, Collection<ArmsReader.Written> arms, int pool, int seed, CohortChanges changes)
            throws InvalidFileException {
        Map<String, Node> keys = new LinkedHashMap<>(source.keys().entries());
        Place place = trial.keys().place();
        keys.put("name", trial.keys().get("name"));
        keys.remove("title");
        if (trial.keys().get("title") != null) {
            keys.put("title", trial.keys().get("title"));
        }
        keys.put(SCENARIO, Merge.scenarios(block(source.keys(), SCENARIO), block(trial.keys(), SCENARIO)));
        // Titles of trials do not tell how large their pool is.
        keys.put("patients", new Word(place, Integer.toString(changes.patients().orElse(pool))));
        keys.put("seed", new Word(place, Integer.toString(seed)));
        keys.put("groups", groups(kinds, arms, (Block) keys.get(SCENARIO)));
        if (keys.get(CORRELATIONS) instanceof Items ties) {
            keys.put(CORRELATIONS, correlations(ties, kinds));
        }
        keys.put("traits", over(block(source.keys(), "traits"), block(trial.keys(), "traits")));
        Map<String, Node> seen =
                new LinkedHashMap<>(over(block(source.keys(), OBSERVATION), block(trial.keys(), OBSERVATION))
                        .entries());
        seen.put("counted_from", new Word(place, "first_image"));
        seen.put("treated_from", new Word(place, "first_image"));
        keys.put(OBSERVATION, new Block(place, seen));
        try {
            return CohortFile.of(new Document(trial.name(), source.path(), new Block(place, keys)), changes);
        } catch (InvalidFileException invalid) {
            Set<Problem> renamed = new LinkedHashSet<>();
            invalid.problems().forEach(problem -> renamed.add(renamed(problem, arms)));
            throw new InvalidFileException(List.copyOf(renamed));
        }
    }

    /** Without those of traits that only kinds of patients have who are not seen. */
    private Items correlations(Items ties, Collection<String> kinds) {
        Set<String> gone = new LinkedHashSet<>();
        Block groups = block(source.keys(), "groups");
        groups.entries().keySet().forEach(kind -> gone.addAll(traits(groups, kind)));
        kinds.forEach(kind -> gone.removeAll(traits(groups, kind)));
        gone.removeAll(block(source.keys(), "traits").entries().keySet());
        gone.removeAll(block(trial.keys(), "traits").entries().keySet());
        List<Node> left = new ArrayList<>(ties.items());
        left.removeIf(tie -> tie instanceof Block one
                && one.get("traits") instanceof Items pair
                && pair.items().stream().anyMatch(trait -> trait instanceof Word word && gone.contains(word.text())));
        return new Items(ties.place(), left);
    }

    private static Set<String> traits(Block groups, String kind) {
        return block(block(groups, kind), "traits").entries().keySet();
    }

    private static Block block(Block keys, String key) {
        return keys.get(key) instanceof Block block ? block : new Block(keys.place(), Map.of());
    }

    /** Key by key, each as a whole. */
    private static Block over(Block below, Block above) {
        Map<String, Node> entries = new LinkedHashMap<>(below.entries());
        entries.putAll(above.entries());
        return new Block(above.place(), entries);
    }

    private Block groups(Collection<String> kinds, Collection<ArmsReader.Written> arms, Block scenario) {
        Map<String, Node> groups = new LinkedHashMap<>();
        Block sources = block(source.keys(), "groups");
        for (String kind : kinds) {
            Block own = block(sources, kind);
            String first = "";
            for (ArmsReader.Written arm : arms) {
                String name = Trial.group(kind, arm.arm().name());
                first = first.isEmpty() ? name : first;
                Map<String, Node> keys = new LinkedHashMap<>(own.entries());
                keys.put(SCENARIO, treated(scenario, block(own, SCENARIO), arm));
                if (!name.equals(first)) {
                    keys.put(PATIENTS_OF, new Word(arm.place(), first));
                }
                groups.put(name, new Block(arm.place(), keys));
            }
        }
        return new Block(trial.keys().place(), groups);
    }

    /** What all patients of the kind get beside it stays. */
    private static Block treated(Block all, Block kind, ArmsReader.Written arm) {
        Block whole = Merge.scenarios(kind, arm.scenario());
        List<Node> given = new ArrayList<>();
        given.addAll(items(kind.get(INTERVENTIONS) == null ? all : kind));
        given.addAll(items(arm.scenario()));
        given.addAll(arm.doses());
        if (given.isEmpty()) {
            return whole;
        }
        Map<String, Node> keys = new LinkedHashMap<>(whole.entries());
        keys.put(INTERVENTIONS, new Items(arm.place(), given));
        return new Block(arm.place(), keys);
    }

    private static List<Node> items(Block scenario) {
        return scenario.get(INTERVENTIONS) instanceof Items list ? list.items() : List.of();
    }

    /** A dose is written in an arm, where no list of interventions is to be seen. */
    private Problem renamed(Problem problem, Collection<ArmsReader.Written> arms) {
        String path =
                problem.path().replaceFirst("^patients$", "pool").replaceFirst("^groups\\.(.*?)_in_(\\w+)$", "arms.$2");
        if (path.matches("(scenario\\.)?interventions\\[.*") && problem.file().equals(trial.name())) {
            String last = path.replaceFirst("^(scenario\\.)?interventions\\[[0-9]+]\\.?", "");
            path = arms.stream()
                    .filter(arm -> arm.place().line() <= problem.line())
                    .reduce((first, second) -> second)
                    .map(arm -> arm.path() + (last.isEmpty() ? "" : "." + last))
                    .orElse(path);
        }
        return new Problem(
                problem.file(), problem.line(), path, problem.message(), problem.expected(), problem.suggestion());
    }
}
