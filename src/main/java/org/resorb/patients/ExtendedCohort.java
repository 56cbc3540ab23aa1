package org.resorb.patients;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resorb.document.Binder;
import org.resorb.document.Document;
import org.resorb.document.ExtendingFiles;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;
import org.resorb.document.Problems;
import org.resorb.document.SourceFile;
import org.resorb.document.YamlReader;
import org.resorb.quantity.Spelling;
import org.resorb.quantity.Ucum;
import org.resorb.scenario.Merge;
import org.resorb.scenario.Shipped;

/**
 * A cohort file laid over what it extends, as one that extends nothing would say it. The scenario is laid over as any; of
 * {@code observation} each key as a whole; groups, if there are any, are those of the file alone. The order of traits is kept,
 * since whoever goes with another is drawn by it: new ones stand before those of what is extended, others where they stood.
 */
final class ExtendedCohort {
    static final String EXTENDS = "extends";
    private static final String TRAITS = "traits";
    private static final String CORRELATIONS = "correlations";
    private static final String SCENARIO = "scenario";
    private static final String GROUPS = "groups";

    /** The group of a file that names none. */
    private static final String EVERYBODY = "patients";

    /**
     * One that extends nothing.
     *
     * @param name of its file
     * @param traits that are or were those of all patients, whether they are left out now or not
     */
    private record Whole(String name, Block keys, Map<String, Node> traits) {
        Block section(String key) {
            return ExtendedCohort.section(keys, key);
        }
    }

    private final Problems problems;
    private final Binder binder;
    private final ExtendingFiles open = new ExtendingFiles();

    private ExtendedCohort(Problems problems) {
        this.problems = problems;
        binder = new Binder(new Ucum(), problems, true);
    }

    /** The document; its keys are null if the file or what it extends cannot be read, which is reported. */
    static Document read(String pathOrName, Problems problems) {
        SourceFile source = SourceFile.find(pathOrName, Shipped.STUDY_FILES, problems);
        Whole whole = new ExtendedCohort(problems).whole(source);
        return new Document(source.name(), source.path(), whole == null ? null : grouped(whole.keys()));
    }

    private static Block grouped(Block keys) {
        Map<String, Node> all = new LinkedHashMap<>(keys.entries());
        if (CohortFile.isCohort(keys)) {
            all.computeIfAbsent(
                    GROUPS, key -> new Block(keys.place(), Map.of(EVERYBODY, new Block(keys.place(), Map.of()))));
        }
        return new Block(keys.place(), all);
    }

    private Whole whole(SourceFile source) {
        open.add(source);
        Block own = source.text() == null
                ? null
                : YamlReader.block(source.name(), source.text(), Shipped.STUDY_FILES.kind(), problems);
        if (own == null) {
            return null;
        }
        Node name = own.get(EXTENDS);
        Whole below = name == null ? new Whole("", new Block(own.place(), Map.of()), Map.of()) : below(name, source);
        return below == null ? null : over(below, own, source.name());
    }

    /** What is extended, without what it calls itself. */
    private Whole below(Node name, SourceFile from) {
        SourceFile source = source(name, from);
        Whole below = source == null ? null : whole(source);
        if (below == null) {
            return null;
        }
        if (!CohortFile.isCohort(below.keys())) {
            problems.add(name.place(), EXTENDS, "is no cohort: " + ((Word) name).text(), "a cohort file", "");
            return null;
        }
        Map<String, Node> keys = new LinkedHashMap<>(below.keys().entries());
        keys.remove("name");
        keys.remove("title");
        keys.computeIfPresent("base", (key, base) -> located(base, source.path()));
        return new Whole(below.name(), new Block(below.keys().place(), keys), below.traits());
    }

    /** A scenario beside the file that names it is the same one for a file that lies elsewhere. */
    private static Node located(Node base, Path from) {
        if (!(base instanceof Word word)) {
            return base;
        }
        String beside = SourceFile.beside(from, word.text());
        return beside.equals(word.text())
                ? base
                : new Word(word.place(), Path.of(beside).toAbsolutePath().toString());
    }

    private SourceFile source(Node node, SourceFile from) {
        List<String> shipped = Shipped.cohorts();
        String expected = "a cohort file beside this one, or one of " + String.join(", ", shipped);
        String text = binder.text(node, EXTENDS, expected);
        if (text == null) {
            return null;
        }
        String beside = SourceFile.beside(from.path(), text);
        boolean ships = Shipped.STUDY_FILES.has(text);
        Path path = from.path() == null ? null : SourceFile.path(beside);
        SourceFile source = null;
        if (path != null && Files.isRegularFile(path) && !(ships && ExtendingFiles.isSame(path, from))) {
            source = SourceFile.file(path, Shipped.STUDY_FILES.kind(), problems);
        } else if (ships) {
            source = Shipped.STUDY_FILES.get(text);
        } else {
            String near = Spelling.nearest(text, shipped);
            problems.add(node.place(), EXTENDS, "there is no cohort " + text, near.isEmpty() ? expected : "", near);
        }
        return source != null && open.has(source) ? circle(node, source) : source;
    }

    private SourceFile circle(Node node, SourceFile again) {
        problems.add(node.place(), EXTENDS, open.circle(again), "a chain that ends at a file that extends nothing", "");
        return null;
    }

    private Whole over(Whole below, Block own, String name) {
        Map<String, Node> keys = new LinkedHashMap<>(below.keys().entries());
        keys.putAll(own.entries());
        keys.remove(EXTENDS);
        keys.remove(CohortChanges.WITHOUT);
        laidOver(below.keys(), own, keys, SCENARIO, Merge::scenarios);
        laidOver(below.keys(), own, keys, ObservationReader.PATH, ExtendedCohort::eachWhole);
        Set<String> without = without(own.get(CohortChanges.WITHOUT), below);
        Block left = left(below.section(TRAITS), without);
        if (own.get(TRAITS) == null && below.keys().get(TRAITS) != null) {
            keys.put(TRAITS, left);
        }
        laidOver(new Block(own.place(), Map.of(TRAITS, left)), own, keys, TRAITS, ExtendedCohort::traits);
        if (keys.get(GROUPS) instanceof Block groups) {
            boolean areOwn = own.get(GROUPS) != null;
            Map<String, Node> all = new LinkedHashMap<>();
            groups.entries().forEach((group, node) -> {
                if (node instanceof Block block) {
                    all.put(group, areOwn ? group(group, block, below, without) : groupLeft(block, without));
                } else {
                    all.put(group, node);
                }
            });
            keys.put(GROUPS, new Block(groups.place(), all));
        }
        Block whole = new Block(own.place(), keys);
        if (below.keys().get(CORRELATIONS) instanceof Items ties) {
            keys.put(CORRELATIONS, ExtendedCorrelations.over(ties, own.get(CORRELATIONS), names(whole)));
        }
        Map<String, Node> known = new LinkedHashMap<>(below.traits());
        known.putAll(section(whole, TRAITS).entries());
        return new Whole(name, whole, known);
    }

    /** How one section is laid over another. */
    private interface Layer {
        Block over(Block below, Block own);
    }

    /** What is no section stays as it is, so that its reader tells of it. */
    private static void laidOver(Block below, Block own, Map<String, Node> keys, String key, Layer layer) {
        if (below.get(key) instanceof Block lower && own.get(key) instanceof Block upper) {
            keys.put(key, layer.over(lower, upper));
        }
    }

    private static Block eachWhole(Block below, Block own) {
        Map<String, Node> all = new LinkedHashMap<>(below.entries());
        all.putAll(own.entries());
        return new Block(own.place(), all);
    }

    private static Block traits(Block below, Block own) {
        Map<String, Node> all = new LinkedHashMap<>(own.entries());
        all.keySet().removeAll(below.entries().keySet());
        all.putAll(below.entries());
        own.entries().forEach(all::replace);
        return new Block(own.place(), all);
    }

    private Set<String> without(Node node, Whole below) {
        String expected = "traits of what is extended, such as [herniation.cover_permeability]";
        Set<String> names = names(below.keys());
        Set<String> without = new LinkedHashSet<>();
        List<Node> items = binder.items(node, CohortChanges.WITHOUT, expected);
        for (int i = 0; i < items.size(); i++) {
            String trait = trait(items.get(i), CohortChanges.WITHOUT + "[" + i + "]", names, below);
            if (trait != null) {
                without.add(trait);
            }
        }
        return without;
    }

    /** The name of a trait of what is extended, or null if it is none, which is reported. */
    private String trait(Node node, String path, Collection<String> names, Whole below) {
        String text = binder.text(node, path, "a trait");
        if (text == null || names.contains(text)) {
            return text;
        }
        if (below.name().isEmpty()) {
            problems.add(node.place(), path, "is of no use: the file extends none", "a file with " + EXTENDS, "");
            return null;
        }
        String near = Spelling.nearest(text, names);
        String wrong = "names no trait of " + below.name() + ": " + text;
        problems.add(node.place(), path, wrong, near.isEmpty() ? "one of " + String.join(", ", names) : "", near);
        return null;
    }

    private static Block left(Block traits, Set<String> without) {
        Map<String, Node> left = new LinkedHashMap<>(traits.entries());
        left.keySet().removeAll(without);
        return new Block(traits.place(), left);
    }

    /** A group of what is extended, without traits that are left out. */
    private static Block groupLeft(Block group, Set<String> without) {
        if (!(group.get(TRAITS) instanceof Block traits)) {
            return group;
        }
        Map<String, Node> keys = new LinkedHashMap<>(group.entries());
        keys.put(TRAITS, left(traits, without));
        return new Block(group.place(), keys);
    }

    /** A group of the file with the traits that it names, laid over the group that it extends. */
    private Block group(String name, Block group, Whole below, Set<String> without) {
        String path = GROUPS + "." + name;
        Map<String, Node> keys = new LinkedHashMap<>(group.entries());
        keys.remove(EXTENDS);
        if (group.get(TRAITS) instanceof Items named) {
            keys.put(TRAITS, named(named, path + "." + TRAITS, below));
        }
        Block own = new Block(group.place(), keys);
        Block other = group.get(EXTENDS) == null ? null : extended(group.get(EXTENDS), path + "." + EXTENDS, below);
        if (other == null) {
            return own;
        }
        Block lower = groupLeft(other, without);
        Map<String, Node> all = new LinkedHashMap<>(lower.entries());
        // Whose patients they are is said by names of groups that may not be here.
        all.remove(GroupKeys.PATIENTS_OF);
        all.putAll(keys);
        laidOver(lower, own, all, SCENARIO, Merge::scenarios);
        laidOver(lower, own, all, TRAITS, ExtendedCohort::traits);
        return new Block(group.place(), all);
    }

    private Block extended(Node node, String path, Whole below) {
        Block groups = below.section(GROUPS);
        String expected = below.name().isEmpty() ? "a file with " + EXTENDS : "a group of " + below.name();
        String text = binder.text(node, path, expected);
        if (text == null || groups.get(text) instanceof Block) {
            return text == null ? null : (Block) groups.get(text);
        }
        String near = Spelling.nearest(text, groups.entries().keySet());
        problems.add(node.place(), path, "there is no group " + text, expected, near);
        return null;
    }

    private Block named(Items names, String path, Whole below) {
        Map<String, Node> traits = new LinkedHashMap<>();
        for (int i = 0; i < names.items().size(); i++) {
            Set<String> known = below.traits().keySet();
            String trait = trait(names.items().get(i), path + "[" + i + "]", known, below);
            if (trait != null) {
                traits.put(trait, below.traits().get(trait));
            }
        }
        return new Block(names.place(), traits);
    }

    /** Of all traits of all groups. */
    private static Set<String> names(Block keys) {
        Set<String> names = new LinkedHashSet<>(section(keys, TRAITS).entries().keySet());
        section(keys, GROUPS).entries().values().forEach(group -> {
            if (group instanceof Block block) {
                names.addAll(section(block, TRAITS).entries().keySet());
            }
        });
        return names;
    }

    private static Block section(Block keys, String key) {
        return keys.get(key) instanceof Block block ? block : new Block(keys.place(), Map.of());
    }
}
