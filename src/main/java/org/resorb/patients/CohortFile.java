package org.resorb.patients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.resorb.document.Binder;
import org.resorb.document.Document;
import org.resorb.document.HeaderReader;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
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
import org.resorb.study.Study;

/** Reads and checks a cohort file. Each of its groups becomes a study of patients. */
public final class CohortFile {
    static final List<String> KEYS = List.of(
            "name",
            "title",
            ExtendedCohort.EXTENDS,
            "base",
            "scenario",
            "patients",
            "seed",
            "groups",
            "traits",
            CohortChanges.WITHOUT,
            "correlations",
            ObservationReader.PATH);

    /** Those that no file of another kind has, but trials and calibrations, which are told by other keys. */
    private static final List<String> OWN_KEYS =
            List.of("groups", "traits", CohortChanges.WITHOUT, ObservationReader.PATH);

    /** Kept of every patient, whatever the file says. */
    private static final List<String> ALWAYS =
            List.of(Cohort.VOLUME, "pain_vas", "rim_enhancement_class", "rim_thickness_mm", "t2_signal");

    /** The numbers of a cohort. */
    public record Size(
            @In("1") @Between(low = "2", high = "100000") @Usually("200")
            int patients,

            @In("1") @Between(low = "0", high = "2147483647") @Usually("1")
            int seed) {}

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
        Document document = document(pathOrName, problems);
        if (document.keys() == null) {
            problems.throwIfAny();
        }
        return new CohortFile(document, changes, problems).cohort();
    }

    /**
     * A cohort file as it stands with all that it extends laid under it. What goes wrong is added to the problems.
     *
     * @param pathOrName a path to a file, or the name of a shipped cohort
     */
    public static Document document(String pathOrName, Problems problems) {
        return ExtendedCohort.read(pathOrName, problems);
    }

    /**
     * The cohort that a document is.
     *
     * @throws InvalidFileException with every mistake, if there is any
     */
    public static Cohort of(Document document, CohortChanges changes) throws InvalidFileException {
        return new CohortFile(document, changes, new Problems()).cohort();
    }

    /** True if a document is a cohort, or what one may say that extends another, whether right or wrong. */
    public static boolean isCohort(Block keys) {
        return keys != null && OWN_KEYS.stream().anyMatch(key -> keys.get(key) != null);
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
        Traits traits = new Traits(section("traits", keys, binder), groups.values(), changes);
        traits.check(document.name(), problems);
        keepOnly(groups);
        GroupStudies studies = new GroupStudies(name, document, changes, binder, traits, size, observation, columns);
        List<CohortGroup> made = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (GroupKeys group : groups.values()) {
            try {
                Study study = studies.of(group);
                study.warnings().forEach(warning -> warnings.add(group.name() + ": " + warning));
                if (size != null) {
                    made.add(studies.group(group, study));
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
            groups.values().forEach(group -> patientsOf(group, groups));
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

    private void patientsOf(GroupKeys group, Map<String, GroupKeys> groups) {
        String path = "groups." + group.name() + "." + GroupKeys.PATIENTS_OF;
        GroupKeys other = groups.get(group.patientsOf());
        if (other == null) {
            String near = Spelling.nearest(group.patientsOf(), groups.keySet());
            problems.add(group.place(), path, "there is no group " + group.patientsOf(), "a group of this file", near);
        } else if (!other.patientsOf().equals(other.name())) {
            String wrong = other.name() + " has those of " + other.patientsOf() + " itself";
            problems.add(group.place(), path, wrong, "a group with patients of its own", other.patientsOf());
        }
    }

    /** An empty one for one that is wrong, which is reported. */
    static Block section(String key, Block keys, Binder binder) {
        Block block = binder.optional(keys, key, "", "a section");
        return block == null ? new Block(keys.place(), Map.of()) : block;
    }
}
