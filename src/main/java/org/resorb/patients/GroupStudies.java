package org.resorb.patients;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.chance.Chance;
import org.resorb.document.Binder;
import org.resorb.document.Document;
import org.resorb.document.HeaderReader;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;
import org.resorb.document.Place;
import org.resorb.measure.Variable;
import org.resorb.scenario.Merge;
import org.resorb.study.Study;

/**
 * Writes of each group of a cohort the study that its patients are, and reads it as any other. What of the cohort is wrong may be
 * missing: the rest of a study is looked through all the same, so that all mistakes are told at once.
 *
 * @param cohort its name, or null
 * @param document the file
 * @param size or null
 * @param observation or null
 * @param columns that are seen of each patient
 */
record GroupStudies(
        String cohort,
        Document document,
        CohortChanges changes,
        Binder binder,
        Traits traits,
        CohortFile.Size size,
        Observation observation,
        List<Variable> columns) {
    private static final String EVERY = "7 d";
    private static final int FEWEST = 2;

    /**
     * The study of a group.
     *
     * @throws InvalidFileException with every mistake that shows only in a whole study
     */
    Study of(GroupKeys group) throws InvalidFileException {
        Place place = group.place();
        Map<String, Node> study = new LinkedHashMap<>();
        boolean isName = cohort != null && cohort.matches(HeaderReader.NAME);
        study.put("name", new Word(place, (isName ? cohort : "cohort") + "_" + group.name()));
        study.put("base", binder.required(document.keys(), "base", "", "a scenario"));
        Block own = traits.of(group);
        Block scenario = Merge.scenarios(CohortFile.section("scenario", document.keys(), binder), group.scenario());
        if (observation != null && observation.treatedFromFirstImage()) {
            Block dated = new Block(place, Map.of(CohortGroup.TREATMENT_START, baseline()));
            own = observation.duration() == null ? own : Merge.scenarios(own, dated);
            scenario = observation.duration() == null ? Merge.scenarios(scenario, dated) : scenario;
        }
        study.put("scenario", changes.over(scenario));
        study.put("factors", own);
        study.put("design", design(own, place));
        study.put("seed", new Word(place, Integer.toString(seed(group))));
        study.put("paired", new Word(place, "false"));
        if (observation != null) {
            study.put("outputs", outputs(Cohort.kept(observation, columns), place));
        }
        study.values().removeIf(node -> node == null);
        Block whole = new Block(place, study);
        return CohortMistakes.study(new Document(document.name(), document.path(), whole));
    }

    /** A group with its study, of a cohort whose size is known. */
    CohortGroup group(GroupKeys group, Study study) {
        return new CohortGroup(group.name(), study, size.patients(), changes.seeds(), sets(study));
    }

    private CohortFile.Size drawn() {
        return size == null ? new CohortFile.Size(FEWEST, 1) : size;
    }

    /** Two groups with the same patients draw from the same key. */
    private int seed(GroupKeys group) {
        double share = Chance.of(drawn().seed(), "patients of " + group.patientsOf(), 0, 1)
                .uniform(0, 0);
        return (int) (share * Integer.MAX_VALUE);
    }

    /** What a list holds stands behind the traits. */
    private int sets(Study study) {
        boolean listed = changes.points().isPresent() || changes.members().isPresent();
        return listed ? study.factors().get(study.factors().size() - 1).levels() : 1;
    }

    /** When the first image is, as the file has it. */
    private Node baseline() {
        return ((Block) document.keys().get(ObservationReader.PATH)).get(FirstImageReader.KEY);
    }

    private Block design(Block own, Place place) {
        Map<String, Node> design = new LinkedHashMap<>();
        design.put("type", new Word(place, "patients"));
        design.put("rows", new Word(place, Integer.toString(drawn().patients())));
        if (changes.seeds() > 1) {
            design.put("seeds", new Word(place, Integer.toString(changes.seeds())));
        }
        Node correlations = document.keys().get("correlations");
        if (correlations != null) {
            design.put("correlations", traits.correlations(correlations, own));
        }
        changes.points().ifPresent(file -> design.put("points", new Word(place, absolute(file))));
        changes.members().ifPresent(file -> design.put("members", new Word(place, absolute(file))));
        return new Block(place, design);
    }

    private static String absolute(Path file) {
        return file.toAbsolutePath().toString();
    }

    private static Block outputs(List<Variable> columns, Place place) {
        List<Node> names = new ArrayList<>();
        columns.forEach(column -> names.add(new Word(place, column.name())));
        Map<String, Node> outputs = new LinkedHashMap<>();
        outputs.put("summary", new Items(place, List.of()));
        outputs.put("curves", new Items(place, names));
        outputs.put("every", new Word(place, EVERY));
        return new Block(place, outputs);
    }
}
