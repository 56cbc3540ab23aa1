package org.resorb.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.resorb.document.HeaderReader;
import org.resorb.document.Schema;
import org.resorb.measure.Measures;
import org.resorb.measure.Variable;
import org.resorb.quantity.Keyword;
import org.resorb.scenario.Catalogue;
import org.resorb.scenario.ScenarioSchema;

/** The schema of study files, and of the parts of a study that cohorts and calibrations hold. */
public final class StudySchema {
    private static final String FACTOR = "factor";
    private static final String FACTORS = "factors";

    private StudySchema() {}

    /** The schema as text. */
    public static String json() {
        Map<String, Schema> keys = HeaderReader.keys();
        keys.putAll(scenario());
        keys.put(FactorReader.PATH, factors().filled());
        keys.put(DesignReader.PATH, design());
        keys.putAll(Schema.keys(StudyFile.Repeats.class));
        Schema seeds = Schema.list(keys.get("seed")).filled();
        keys.put(SeedsReader.PATH, seeds.described("Seeds that every row is run with, in place of replicates"));
        keys.put("paired", keys.get("paired").described("Same seeds in every row"));
        keys.put(OutputsReader.PATH, outputs());
        Schema list =
                Schema.section(typed(DesignReader.Type.LIST), Schema.word()).required("type");
        return Schema.section(keys)
                .required("name", "base", DesignReader.PATH)
                .andAnyOf(Schema.having(FactorReader.PATH), Schema.where(DesignReader.PATH, list))
                .file("study", definitions());
    }

    /** The keys that say which scenario is varied; they need the {@link #definitions}. */
    public static Map<String, Schema> scenario() {
        Map<String, Schema> keys = new LinkedHashMap<>();
        keys.put("base", Schema.word().described("A scenario beside this file, or a shipped one"));
        keys.put("scenario", ScenarioSchema.changes());
        return keys;
    }

    /** What {@link #scenario} and {@link #factors} consist of, by the names that they use. */
    public static Map<String, Schema> definitions() {
        Map<String, Schema> definitions = ScenarioSchema.definitions();
        definitions.put(FACTOR, anyFactor());
        definitions.put(FACTORS, named());
        return definitions;
    }

    /** Factors by name; need the {@link #definitions}. */
    public static Schema factors() {
        return Schema.defined(FACTORS);
    }

    /** Dotted names of mechanisms and their parameters are completed; all others are allowed. */
    private static Schema named() {
        Map<String, Schema> known = new LinkedHashMap<>();
        Schema factor = factor();
        for (Catalogue.Entry entry : Catalogue.entries()) {
            if (entry.mechanism()) {
                String name = "mechanisms." + entry.name();
                known.put(name, factor);
                entry.parameters().forEach(parameter -> known.put(name + "." + parameter.name(), factor));
            }
        }
        return Schema.section(known, factor);
    }

    /** What one factor may be; needs the {@link #definitions}. */
    public static Schema factor() {
        return Schema.defined(FACTOR);
    }

    private static Schema anyFactor() {
        List<Schema> forms = new ArrayList<>(List.of(range()));
        Stream.of(Shape.values()).map(StudySchema::distribution).forEach(forms::add);
        forms.add(mixture());
        Schema values = Schema.list(Schema.any()).filled();
        forms.add(Schema.section(Map.of("values", values)).required("values"));
        Schema mechanism = Schema.oneOf(List.of("mechanism"));
        forms.add(Schema.section(Map.of("switch", mechanism)).required("switch"));
        return Schema.anyOf(forms.toArray(Schema[]::new));
    }

    /** A factor between two ends. */
    public static Schema range() {
        Map<String, Schema> keys = new LinkedHashMap<>();
        keys.put("range", ends());
        keys.put("scale", Schema.oneOf(Keyword.words(Spans.Scale.class)));
        keys.putAll(Schema.keys(Spans.Levels.class));
        return Schema.section(keys).required("range");
    }

    private static Schema ends() {
        return Schema.list(Schema.quantity(), 2, 2);
    }

    private static Schema mixture() {
        Schema[] kinds = Stream.of(Shape.values())
                .map(shape -> {
                    Map<String, Schema> keys = distributionKeys(shape);
                    keys.put(MixtureReader.SHARE, Schema.quantity());
                    return Schema.section(keys).requiredBut("present", "between");
                })
                .toArray(Schema[]::new);
        Map<String, Schema> keys = new LinkedHashMap<>();
        keys.put(MixtureReader.KEY, Schema.list(Schema.anyOf(kinds)).filled());
        keys.putAll(Schema.keys(Spans.Levels.class));
        return Schema.section(keys).required(MixtureReader.KEY);
    }

    private static Schema distribution(Shape shape) {
        return Schema.section(distributionKeys(shape)).requiredBut("present", "between");
    }

    private static Map<String, Schema> distributionKeys(Shape shape) {
        Map<String, Schema> keys = new LinkedHashMap<>();
        shape.keys().forEach(key -> keys.put(key, Schema.quantity()));
        keys.put("distribution", Schema.oneOf(List.of(shape.word())));
        keys.putAll(Schema.keys(Spans.Levels.class));
        keys.computeIfPresent("between", (key, any) -> ends());
        return keys;
    }

    private static Schema design() {
        Stream<Schema> sections = Arrays.stream(DesignReader.Type.values()).map(StudySchema::design);
        Schema alone = Schema.oneOf(List.of(DesignReader.Type.FACTORIAL.word()));
        return Schema.anyOf(Stream.concat(Stream.of(alone), sections).toArray(Schema[]::new));
    }

    private static Map<String, Schema> typed(DesignReader.Type type) {
        Map<String, Schema> keys = new LinkedHashMap<>();
        keys.put("type", Schema.oneOf(List.of(type.word())));
        return keys;
    }

    private static Schema design(DesignReader.Type type) {
        Map<String, Schema> keys = typed(type);
        keys.putAll(Schema.keys(type.keys()));
        Schema file = Schema.word();
        if (type == DesignReader.Type.LIST) {
            keys.put("file", file.described("A CSV file beside this one"));
        } else if (type == DesignReader.Type.PATIENTS) {
            keys.put(PatientsReader.CORRELATIONS, correlations());
            keys.put(PatientsReader.POINTS, file.described("A CSV file; all patients at each row"));
            keys.put(PatientsReader.MEMBERS, file.described("A CSV file; one row a patient in turn"));
        }
        return Schema.section(keys)
                .requiredBut(PatientsReader.CORRELATIONS, PatientsReader.POINTS, PatientsReader.MEMBERS);
    }

    /** Which traits of patients go together. */
    public static Schema correlations() {
        Map<String, Schema> keys = new LinkedHashMap<>();
        keys.put("traits", Schema.list(Schema.word(), 2, 2));
        keys.putAll(Schema.keys(PatientsReader.Rank.class));
        return Schema.list(Schema.section(keys).requiredBut());
    }

    /** Columns of the time series. */
    public static Schema columns() {
        return columns(Measures.columns());
    }

    private static Schema columns(List<Variable> known) {
        return Schema.list(
                Schema.oneOf(known.stream().skip(1).map(Variable::name).toList()));
    }

    private static Schema outputs() {
        Map<String, Schema> moment = new LinkedHashMap<>();
        moment.put("time", Schema.withUnit());
        moment.put("columns", columns(Measures.all()));
        Map<String, Schema> keys = new LinkedHashMap<>();
        keys.put("summary", Schema.list(Schema.oneOf(SummaryKeys.all())));
        keys.put("at", Schema.list(Schema.section(moment).requiredBut()));
        keys.put("curves", Schema.anyOf(Schema.oneOf(List.of("on", "off")), columns(Measures.all())));
        keys.put("every", Schema.withUnit().described("Time between rows of the curves, in whole days"));
        return Schema.section(keys);
    }
}
