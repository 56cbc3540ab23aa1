package org.resorb.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resorb.document.Declaration;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Word;
import org.resorb.mechanism.Claim;
import org.resorb.mechanism.EquationSymbol;
import org.resorb.mechanism.Equations;
import org.resorb.mechanism.Mechanism;
import org.resorb.mechanism.Treatment;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.Means;
import org.resorb.quantity.Spelling;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Drug;
import org.resorb.tissue.Patient;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Transport;

/** What there is to set: every mechanism and section with its parameters, read from their records and the reference. */
public final class Catalogue {
    private static final String RUN = "run";

    private Catalogue() {}

    /**
     * A mechanism or a section of a scenario.
     *
     * @param name key in a scenario file
     * @param mechanism true for a mechanism, false for a section
     * @param claim what it claims or what it is
     * @param equations one a line; empty for a section
     * @param symbols what stands in the equations and is no parameter of the mechanism
     * @param sources keys in {@code docs/sources.md}; empty for a section
     */
    public record Entry(
            String name,
            boolean mechanism,
            String claim,
            List<String> equations,
            List<EquationSymbol> symbols,
            List<String> sources,
            List<Parameter> parameters) {
        /** The dotted name of one of its parameters in a scenario file. */
        public String path(Parameter parameter) {
            String section = mechanism ? Merge.MECHANISMS + "." + name : name;
            return name.equals(RUN) ? parameter.name() : section + "." + parameter.name();
        }
    }

    /**
     * One number or word to set.
     *
     * @param name dotted path within the mechanism or section
     * @param unit house unit, {@code 1} for a plain number, empty for a word
     * @param low smallest value, empty for a word
     * @param high largest value, or all words
     * @param value the default as in the reference scenario
     * @param origin where the default comes from
     * @param meaning one sentence
     */
    public record Parameter(
            String name, String unit, String low, String high, String value, Origin origin, String meaning) {}

    /** All mechanisms by name, then the sections in the order of a file. */
    public static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        Block mechanisms = (Block) Reference.block().get(Merge.MECHANISMS);
        for (String name : mechanisms.entries().keySet().stream().sorted().toList()) {
            entries.add(mechanism(name, (Block) mechanisms.get(name)));
        }
        ScenarioKeys.sections().forEach((name, type) -> entries.add(section(name, type)));
        entries.add(substances());
        entries.add(drugs());
        entries.add(run());
        return List.copyOf(entries);
    }

    /** The names of all entries, in their order. */
    public static List<String> names() {
        return entries().stream().map(Entry::name).toList();
    }

    /** One entry. Unknown name: {@link IllegalArgumentException} that says the nearest. */
    public static Entry entry(String name) {
        List<Entry> all = new ArrayList<>(explained());
        Declared.SUBSTANCES.all().forEach(substance -> all.add(substance(substance)));
        Optional<Entry> entry =
                all.stream().filter(one -> one.name().equals(name)).findFirst();
        return entry.orElseThrow(() -> {
            String near = Spelling.nearest(name, all.stream().map(Entry::name).toList());
            String whole = parameter(all, name);
            String hint = !whole.isEmpty() ? whole : near.isEmpty() ? within(all, name) : Spelling.suggestion(near);
            return new IllegalArgumentException("there is no mechanism or section " + name + hint);
        });
    }

    /** What tells of a parameter by its dotted name, in words; empty if there is none. */
    private static String parameter(List<Entry> all, String path) {
        return all.stream()
                .filter(entry -> entry.parameters().stream()
                        .map(entry::path)
                        .anyMatch(one -> one.equals(path) || one.equals("mechanisms." + path)))
                .findFirst()
                .map(entry -> "; it stands in " + entry.name() + ", and resorb explain --sources " + path
                        + " tells where it comes from")
                .orElse("");
    }

    /** Where a drug or a parameter of this name stands, in words; empty if there is none. */
    private static String within(List<Entry> all, String name) {
        List<String> holders = all.stream()
                .filter(entry -> entry.parameters().stream()
                        .anyMatch(one -> List.of(one.name().split("\\.")).contains(name)))
                .map(Entry::name)
                .toList();
        return holders.isEmpty() ? "" : "; it stands in " + String.join(", ", holders);
    }

    /** All names, a line each with what they claim. */
    public static String text() {
        return CatalogueWriter.overview(explained());
    }

    /** One entry in full. Unknown name: {@link IllegalArgumentException}. */
    public static String text(String name) {
        return CatalogueWriter.text(entry(name));
    }

    /** Everything, a heading and a table for each entry. */
    public static String markdown() {
        return CatalogueWriter.markdown(explained());
    }

    /** One entry. Unknown name: {@link IllegalArgumentException}. */
    public static String markdown(String name) {
        return CatalogueWriter.markdown(List.of(entry(name)));
    }

    /** Everything, a list of objects. */
    public static String json() {
        return CatalogueWriter.json(entries());
    }

    /** One entry. Unknown name: {@link IllegalArgumentException}. */
    public static String json(String name) {
        return CatalogueWriter.json(List.of(entry(name)));
    }

    /** What {@link #json()} tells, as maps and lists. */
    public static List<Object> keys() {
        return CatalogueWriter.keys(entries());
    }

    /** What {@link #json(String)} tells, as maps and lists. Unknown name: {@link IllegalArgumentException}. */
    public static List<Object> keys(String name) {
        return CatalogueWriter.keys(List.of(entry(name)));
    }

    /** All entries and the treatment, which is on in every scenario and so no key of a file; its numbers are those of drugs. */
    public static List<Entry> explained() {
        List<Entry> all = new ArrayList<>(entries());
        Claim claim = Treatment.class.getAnnotation(Claim.class);
        all.add(new Entry(
                "treatment",
                false,
                claim.says(),
                Equations.of(Treatment.class).lines(),
                symbols(Treatment.class),
                List.of(claim.sources()),
                List.of()));
        return all;
    }

    private static Entry substance(Substance substance) {
        List<Parameter> parameters = new ArrayList<>();
        Block all = (Block) Reference.block().get("substances");
        collect(substance.name() + ".", Transport.class, (Block) all.get(substance.name()), parameters);
        return plain(substance.name(), substance.whole(), parameters);
    }

    private static Entry mechanism(String name, Block block) {
        Class<? extends Mechanism> type = Mechanisms.named(name);
        Claim claim = type.getAnnotation(Claim.class);
        List<Parameter> parameters = new ArrayList<>();
        collect("", type, block, parameters);
        return new Entry(
                name,
                true,
                claim.says(),
                Equations.of(type).lines(),
                symbols(type),
                List.of(claim.sources()),
                List.copyOf(parameters));
    }

    /**
     * In the order in which they first appear; a parameter of the patient or of a drug says what it means itself, and one of
     * the mechanism stands among its parameters, also where something else goes by that name in other equations.
     */
    private static List<EquationSymbol> symbols(Class<? extends Mechanism> type) {
        Map<String, EquationSymbol> known = new LinkedHashMap<>();
        EquationSymbol.all().forEach(symbol -> known.put(symbol.name(), symbol));
        Map.of("patient", Patient.class, "drug", Drug.class)
                .forEach((start, section) ->
                        Declaration.of(section).forEach(key -> known.put(start + "." + key.key(), symbol(start, key))));
        Declaration.of(type).forEach(parameter -> known.remove(parameter.key()));
        return Equations.of(type).words().stream()
                .filter(known::containsKey)
                .map(known::get)
                .toList();
    }

    private static EquationSymbol symbol(String start, Declaration key) {
        return new EquationSymbol(start + "." + key.key(), key.unit(), key.meaning());
    }

    private static Entry section(String name, Class<?> type) {
        List<Parameter> parameters = new ArrayList<>();
        collect("", type, (Block) Reference.block().get(name), parameters);
        Means means = type.getAnnotation(Means.class);
        return plain(name, means == null ? "" : means.value(), parameters);
    }

    private static Entry plain(String name, String meaning, List<Parameter> parameters) {
        return new Entry(name, false, meaning, List.of(), List.of(), List.of(), List.copyOf(parameters));
    }

    private static Entry substances() {
        List<Parameter> parameters = new ArrayList<>();
        Block all = (Block) Reference.block().get("substances");
        for (String name : Declared.SUBSTANCES.names()) {
            collect(name + ".", Transport.class, (Block) all.get(name), parameters);
        }
        return plain("substances", "How each substance spreads and disappears", parameters);
    }

    private static Entry drugs() {
        List<Parameter> parameters = new ArrayList<>();
        Block all = (Block) Reference.block().get("drugs");
        for (Map.Entry<String, Node> drug : all.entries().entrySet()) {
            Block keys = (Block) drug.getValue();
            parameters.add(parameter(drug.getKey() + ".", ScenarioKeys.USUAL_DOSE, keys));
            collect(drug.getKey() + ".", Drug.class, keys, parameters);
        }
        return plain("drugs", "Treatments that interventions can give", parameters);
    }

    private static Entry run() {
        List<Parameter> parameters = List.of(
                parameter("", ScenarioKeys.DURATION, Reference.block()),
                parameter("", ScenarioKeys.SEED, Reference.block()));
        return plain(RUN, "How long, and with which randomness; keys of their own, outside any section", parameters);
    }

    private static void collect(String path, Class<?> type, Block block, List<Parameter> parameters) {
        for (Declaration declaration : Declaration.of(type)) {
            if (declaration.isSection()) {
                Block inner = (Block) block.get(declaration.key());
                collect(path + declaration.key() + ".", declaration.type(), inner, parameters);
            } else {
                parameters.add(parameter(path, declaration, block));
            }
        }
    }

    private static Parameter parameter(String path, Declaration declaration, Block block) {
        Word value = (Word) block.get(declaration.key());
        String high =
                declaration.type().isEnum() ? String.join(", ", Keyword.words(declaration.type())) : declaration.high();
        return new Parameter(
                path + declaration.key(),
                declaration.unit(),
                declaration.low(),
                high,
                value.text(),
                Origin.of(value.comment()),
                declaration.meaning());
    }
}
