package org.resorb.patients;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
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
import org.resorb.document.Problems;
import org.resorb.measure.Measures;
import org.resorb.measure.Variable;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Spelling;
import org.resorb.quantity.Ucum;
import org.resorb.quantity.Usually;
import org.resorb.scenario.Merge;
import org.resorb.scenario.Shipped;
import org.resorb.study.Study;

/** Reads and checks a cohort file. Each of its groups becomes a study of patients. */
public final class CohortFile {
    static final List<String> KEYS = List.of(
            "name", "title", "base", "scenario", "patients", "seed", "groups", "traits", "correlations", "observation");

    /** Kept of every patient, whatever the file says. */
    private static final List<String> ALWAYS =
            List.of(Cohort.VOLUME, "pain_vas", "rim_enhancement_class", "rim_thickness_mm", "t2_signal");

    private static final String EVERY = "7 d";

    /** The numbers of a cohort. */
    public record Size(
            @In("1") @Between(low = "2", high = "100000") @Usually("200")
            int patients,

            @In("1") @Between(low = "0", high = "2147483647") @Usually("1")
            int seed) {}

    private static final int FEWEST = 2;

    private final Document document;
    private final Block keys;
    private final CohortChanges changes;
    private final Problems problems;
    private final Binder binder;

    private CohortFile(Document document, CohortChanges changes, Problems problems) {
        this.document = document;
        this.keys = document.keys();
        this.changes = changes;
        this.problems = problems;
        this.binder = new Binder(new Ucum(), problems, true);
    }

    /**
     * Reads a cohort.
     *
     * @param pathOrName a path to a file, or the name of a shipped cohort
     * @param changes what is done otherwise than the file says
     * @throws InvalidFileException with every mistake, if there is any
     */
    public static Cohort read(String pathOrName, CohortChanges changes) throws InvalidFileException {
        Problems problems = new Problems();
        Document document = Document.read(pathOrName, Shipped.STUDY_FILES, problems);
        if (document.keys() == null) {
            problems.throwIfAny();
        }
        return new CohortFile(document, changes, problems).cohort();
    }

    /**
     * The cohort that a document is.
     *
     * @throws InvalidFileException with every mistake, if there is any
     */
    public static Cohort of(Document document, CohortChanges changes) throws InvalidFileException {
        return new CohortFile(document, changes, new Problems()).cohort();
    }

    /** True if a document is a cohort, whether right or wrong. */
    public static boolean isCohort(Block keys) {
        return keys != null && keys.get("groups") != null;
    }

    private Cohort cohort() throws InvalidFileException {
        binder.unknown(keys, "", KEYS);
        HeaderReader header = new HeaderReader(binder, problems);
        String name = header.name(keys);
        Size size = size();
        String title = titled(header.title(keys, name));
        ObservationReader reader = new ObservationReader(binder, problems);
        Observation observation = reader.read(keys);
        List<Variable> columns = columns(reader.columns());
        Map<String, GroupKeys> groups = groups();
        Traits traits = new Traits(section("traits"), groups.values(), changes);
        traits.check(document.name(), problems);
        keepOnly(groups);
        List<CohortGroup> made = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (GroupKeys group : groups.values()) {
            try {
                Study study = study(name, group, traits, size, observation, columns);
                study.warnings().forEach(warning -> warnings.add(group.name() + ": " + warning));
                if (size != null) {
                    made.add(new CohortGroup(group.name(), study, size.patients(), changes.seeds(), sets(study)));
                }
            } catch (InvalidFileException wrong) {
                problems.add(wrong);
            }
        }
        if (observation != null) {
            reader.checkThatAllCome(made);
        }
        problems.throwIfAny();
        return new Cohort(name, title, List.copyOf(made), observation, columns, List.copyOf(warnings));
    }

    private Size size() {
        Map<String, Node> all = new LinkedHashMap<>(keys.entries());
        Place option = new Place("--patients", 0);
        changes.patients().ifPresent(count -> all.put("patients", new Word(option, Integer.toString(count))));
        changes.seed().ifPresent(seed -> all.put("seed", new Word(keys.place(), Integer.toString(seed))));
        return binder.part(Size.class, new Block(keys.place(), all), "");
    }

    /** A title may tell how many patients there are by the file. */
    private String titled(String title) {
        Size own = new Binder(new Ucum(), new Problems(), true).part(Size.class, keys, "");
        OptionalInt other = changes.patients();
        return other.isEmpty() || own == null || own.patients() == other.getAsInt()
                ? title
                : title + ", here with " + other.getAsInt() + " patients in each group";
    }

    private static List<Variable> columns(List<String> asked) {
        Set<String> names = new LinkedHashSet<>(ALWAYS);
        names.addAll(asked);
        return names.stream()
                .map(name -> Measures.columns().stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private Map<String, GroupKeys> groups() {
        Map<String, GroupKeys> groups = new LinkedHashMap<>();
        String expected = "a section with a section a group";
        Block all = binder.section(binder.required(keys, "groups", "", expected), "groups", expected);
        if (all != null) {
            all.entries().forEach((name, own) -> {
                GroupKeys group = GroupKeys.read(name, own, binder, problems);
                if (group != null) {
                    groups.put(name, group);
                }
            });
            groups.values().forEach(group -> patientsOf(group, groups.keySet()));
        }
        return groups;
    }

    private void keepOnly(Map<String, GroupKeys> groups) {
        for (Word name : changes.only()) {
            if (!groups.containsKey(name.text())) {
                String near = Spelling.nearest(name.text(), groups.keySet());
                String expected = "a group of " + document.name();
                problems.add(name.place(), CohortChanges.ONLY, "there is no group " + name.text(), expected, near);
            }
        }
        List<String> names = changes.only().stream().map(Word::text).toList();
        groups.keySet().removeIf(name -> !names.isEmpty() && !names.contains(name));
    }

    private void patientsOf(GroupKeys group, Set<String> names) {
        if (!names.contains(group.patientsOf())) {
            String path = "groups." + group.name() + "." + GroupKeys.PATIENTS_OF;
            String near = Spelling.nearest(group.patientsOf(), names);
            problems.add(group.place(), path, "there is no group " + group.patientsOf(), "a group of this file", near);
        }
    }

    /**
     * The study of a group; two groups with the same patients draw from the same key.
     *
     * @param size null if it is wrong, and so with the observation; the rest is looked through all the same
     */
    private Study study(
            String name, GroupKeys group, Traits traits, Size size, Observation observation, List<Variable> columns)
            throws InvalidFileException {
        Place place = group.place();
        Map<String, Node> study = new LinkedHashMap<>();
        boolean isName = name != null && name.matches(HeaderReader.NAME);
        study.put("name", new Word(place, (isName ? name : "cohort") + "_" + group.name()));
        study.put("base", binder.required(keys, "base", "", "a scenario"));
        Block own = traits.of(group);
        Block scenario = Merge.scenarios(section("scenario"), group.scenario());
        if (observation != null && observation.treatedFromFirstImage()) {
            Block dated = new Block(place, Map.of(CohortGroup.TREATMENT_START, baseline()));
            own = observation.duration() == null ? own : Merge.scenarios(own, dated);
            scenario = observation.duration() == null ? Merge.scenarios(scenario, dated) : scenario;
        }
        study.put("scenario", changes.over(scenario));
        study.put("factors", own);
        Size drawn = size == null ? new Size(FEWEST, 1) : size;
        study.put("design", design(traits, own, drawn, place));
        double share = Chance.of(drawn.seed(), "patients of " + group.patientsOf(), 0, 1)
                .uniform(0, 0);
        study.put("seed", new Word(place, Integer.toString((int) (share * Integer.MAX_VALUE))));
        study.put("paired", new Word(place, "false"));
        if (observation != null) {
            study.put("outputs", outputs(Cohort.kept(observation, columns), place));
        }
        study.values().removeIf(node -> node == null);
        Block whole = new Block(place, study);
        return CohortMistakes.study(new Document(document.name(), document.path(), whole));
    }

    /** What a list holds stands behind the traits. */
    private int sets(Study study) {
        boolean listed = changes.points().isPresent() || changes.members().isPresent();
        return listed ? study.factors().get(study.factors().size() - 1).levels() : 1;
    }

    /** When the first image is, as the file has it. */
    private Node baseline() {
        return ((Block) keys.get(ObservationReader.PATH)).get(ObservationReader.BASELINE);
    }

    private Block section(String key) {
        Block block = binder.optional(keys, key, "", "a section");
        return block == null ? new Block(keys.place(), Map.of()) : block;
    }

    private Block design(Traits traits, Block own, Size size, Place place) {
        Map<String, Node> design = new LinkedHashMap<>();
        design.put("type", new Word(place, "patients"));
        design.put("rows", new Word(place, Integer.toString(size.patients())));
        if (changes.seeds() > 1) {
            design.put("seeds", new Word(place, Integer.toString(changes.seeds())));
        }
        if (keys.get("correlations") != null) {
            design.put("correlations", traits.correlations(keys.get("correlations"), own));
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
