package org.resorb.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.resorb.document.InvalidFileException;
import org.resorb.document.JsonWriter;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Place;
import org.resorb.document.Problem;
import org.resorb.document.Problems;
import org.resorb.document.YamlReader;
import org.resorb.document.YamlWriter;
import org.resorb.image.LabelImage;
import org.resorb.image.UnreadableImageException;
import org.resorb.quantity.Ucum;
import org.resorb.quantity.Units;

/** A scenario file, read with all that it extends, checked and resolved. */
public final class ScenarioFile {
    private final ExtendsChain.Loaded loaded;
    private final Units units;
    private final Scenario scenario;
    private final Block written;
    private final Block merged;
    private final List<InterventionReader.Dated> dated;
    private final List<String> warnings;
    private final Map<String, String> settings;

    private ScenarioFile(
            ExtendsChain.Loaded loaded,
            Units units,
            Scenario scenario,
            Block written,
            Block merged,
            List<InterventionReader.Dated> dated,
            List<String> warnings,
            Map<String, String> settings) {
        this.loaded = loaded;
        this.units = units;
        this.scenario = scenario;
        this.written = written;
        this.merged = merged;
        this.dated = dated;
        this.warnings = warnings;
        this.settings = Collections.unmodifiableMap(settings);
    }

    /**
     * Reads a scenario.
     *
     * @param pathOrName a path to a file, or the name of a shipped scenario
     * @param settings dotted path to value as in the file, for example {@code mechanisms.autophagy} to {@code off};
     *     later ones win
     * @throws InvalidFileException with every mistake, if there is any
     */
    public static ScenarioFile read(String pathOrName, Map<String, String> settings) throws InvalidFileException {
        Problems problems = new Problems();
        ExtendsChain.Loaded loaded = ExtendsChain.load(pathOrName, problems);
        if (loaded.merged() == null) {
            problems.throwIfAny();
        }
        return assembled(loaded, AllUnits.UCUM, new LinkedHashMap<>(settings), problems);
    }

    /**
     * The same file with more settings behind those that it was read with; what is set again counts from there.
     *
     * @throws InvalidFileException with every mistake, if there is any
     */
    public ScenarioFile with(Map<String, String> more) throws InvalidFileException {
        Map<String, String> all = new LinkedHashMap<>(settings);
        more.keySet().forEach(all::remove);
        all.putAll(more);
        return assembled(loaded, units, all, new Problems());
    }

    /**
     * The same file with one more intervention behind those that it has.
     *
     * @param intervention as in a file, for example {@code {at: 6 wk, drug: anti_tnf, dose: 5 mg/kg}}
     * @throws InvalidFileException with every mistake, if there is any
     */
    public ScenarioFile doing(String intervention) throws InvalidFileException {
        Problems problems = new Problems();
        Node more = YamlReader.value("", intervention, problems);
        problems.throwIfAny();
        // Interventions that were set beside the file are in the list now, and would take its place if they were set
        // again.
        Block all = Merge.appended(merged, "interventions", more);
        Map<String, String> others = new LinkedHashMap<>(settings);
        others.keySet().removeIf(key -> key.startsWith("interventions"));
        return assembled(
                new ExtendsChain.Loaded(all, loaded.mechanisms(), loaded.whole(), loaded.images()),
                units,
                others,
                problems);
    }

    static ScenarioFile assembled(ExtendsChain.Loaded loaded, Units units, Map<String, String> given, Problems problems)
            throws InvalidFileException {
        Block written = Settings.applied(loaded.merged(), given, problems);
        if (!new PluginReader(problems).haveAll(written)) {
            // Whatever else is wrong may come of what is not there.
            problems.throwIfAny();
        }
        Block merged = Remainder.filled(written, units, problems);
        ScenarioReader assembly =
                new ScenarioReader(merged, units, problems, loaded.whole(), loaded.mechanisms(), loaded.images());
        Scenario scenario = assembly.scenario();
        problems.throwIfAny();
        return new ScenarioFile(loaded, units, scenario, written, merged, assembly.dated(), problems.warnings(), given);
    }

    /** What a run needs, in house units. */
    public Scenario scenario() {
        return scenario;
    }

    /** The resolved file: every key, nothing extended, units as written. Reading it gives an equal scenario. */
    public String toYaml() {
        return toYaml(Set.of());
    }

    /** As {@link #toYaml()}, with the parameters of these mechanisms as if they were on, since off has no place for them. */
    public String toYaml(Set<String> on) {
        return new YamlWriter().text(resolved(false, on));
    }

    /** As {@link #toYaml()}, but JSON in house units. Reading it gives an equal scenario, to the last bit. */
    public String toJson() {
        return JsonWriter.text(resolved(true, Set.of()));
    }

    /** Every value by its dotted path, in house units: equal for two files that mean the same. */
    public Map<String, String> values() {
        return values(Set.of());
    }

    /** As {@link #values()}, with the parameters of these mechanisms as if they were on. */
    public Map<String, String> values(Set<String> on) {
        return Node.leaves(resolved(true, on));
    }

    /**
     * How the mechanisms are set from this hour on, what interventions set by then included: {@code autophagy} to {@code on}
     * or {@code off}, and {@code autophagy.induction} to its value as written, also where the mechanism is off.
     */
    public Map<String, String> mechanismsAt(double hours) {
        Block state = (Block) merged.get(Merge.MECHANISMS);
        for (InterventionReader.Dated one : dated) {
            if (one.state() != null && one.at() <= hours) {
                state = one.state();
            }
        }
        Map<String, String> all = new TreeMap<>();
        state.entries().forEach((name, node) -> {
            all.put(name, isOn(node) ? "on" : "off");
            if (node instanceof Block block) {
                Node.leaves(block).forEach((key, text) -> all.put(name + "." + key, text));
            }
        });
        return all;
    }

    private Block resolved(boolean exact, Set<String> on) {
        return new ScenarioWriter(exact ? merged : written, dated, exact, units, on, loaded.images()).block(scenario);
    }

    /** The image of the segmentation, read again. Only for a scenario that has one. */
    public LabelImage segmentationImage() throws UnreadableImageException {
        Node.Word word = (Node.Word) ((Block) merged.get(Remainder.HERNIATION)).get(SegmentationReader.FILE);
        return loaded.images().read(word.place().file(), word.text());
    }

    /**
     * As {@link #toYaml()}, where the segmentation, if there is one, is in another file with the same labels, beside which the
     * text will stand.
     */
    public String toYamlWithSegmentation(String name) {
        if (scenario.segmentation() == null) {
            return toYaml();
        }
        Block resolved = resolved(false, Set.of());
        Node word = new Node.Word(resolved.place(), name);
        return new YamlWriter().text(Merge.put(resolved, List.of("herniation", SegmentationReader.FILE), word));
    }

    /** Mechanisms that are off but whose parameters are known, so that they can be switched on. */
    public Set<String> off() {
        Set<String> off = new TreeSet<>();
        ((Block) merged.get(Merge.MECHANISMS)).entries().forEach((name, node) -> {
            if (node instanceof Block block && block.off()) {
                off.add(name);
            }
        });
        return off;
    }

    /** Mechanisms that are off at herniation and that no intervention switches on. */
    public Set<String> alwaysOff() {
        Set<String> off =
                new TreeSet<>(((Block) merged.get(Merge.MECHANISMS)).entries().keySet());
        off.removeIf(name -> isOn(((Block) merged.get(Merge.MECHANISMS)).get(name))
                || dated.stream()
                        .anyMatch(one -> one.state() != null && isOn(one.state().get(name))));
        return off;
    }

    private static boolean isOn(Node mechanism) {
        return mechanism instanceof Block block && !block.off();
    }

    /** What was changed beside the file, in the order given. */
    public Map<String, String> settings() {
        return settings;
    }

    /** What is odd but no mistake, in the order of the file. */
    public List<String> warnings() {
        return warnings;
    }

    /** A mistake that only somebody else can see, told like all others; the path leads to the key that it is about. */
    public InvalidFileException mistake(String path, String message, String expected) {
        Node node = merged;
        for (String key : path.split("\\.")) {
            node = ((Block) node).get(key);
        }
        Place place = node.place();
        return new InvalidFileException(List.of(new Problem(place.file(), place.line(), path, message, expected, "")));
    }

    /** Holds the library of all units, which a browser does not have, so that it is made only when a file is read. */
    private static final class AllUnits {
        static final Units UCUM = new Ucum();
    }
}
