package org.resorb.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.resorb.quantity.Ucum;
import org.resorb.quantity.Units;
import org.resorb.scenario.Node.Block;

/** A scenario file, read with all that it extends, checked and resolved. */
public final class ScenarioFile {
    private final Chain.Loaded loaded;
    private final Units units;
    private final Scenario scenario;
    private final Block merged;
    private final List<InterventionReader.Dated> dated;
    private final List<String> warnings;
    private final Map<String, String> settings;

    private ScenarioFile(
            Chain.Loaded loaded,
            Units units,
            Scenario scenario,
            Block merged,
            List<InterventionReader.Dated> dated,
            List<String> warnings,
            Map<String, String> settings) {
        this.loaded = loaded;
        this.units = units;
        this.scenario = scenario;
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
        Chain.Loaded loaded = Chain.load(pathOrName, problems);
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
        Block merged = Merge.appended(loaded.merged(), "interventions", YamlNodes.unplaced(more, ""));
        return assembled(new Chain.Loaded(merged, loaded.mechanisms(), loaded.whole()), units, settings, problems);
    }

    static ScenarioFile assembled(Chain.Loaded loaded, Units units, Map<String, String> given, Problems problems)
            throws InvalidFileException {
        Block merged = Settings.applied(loaded.merged(), given, problems);
        Assembly assembly = new Assembly(merged, units, problems, loaded.whole(), loaded.mechanisms());
        Scenario scenario = assembly.scenario();
        problems.throwIfAny();
        return new ScenarioFile(loaded, units, scenario, merged, assembly.dated(), problems.warnings(), given);
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

    private Block resolved(boolean exact, Set<String> on) {
        return new Resolved(merged, dated, exact, units, on).block(scenario);
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
