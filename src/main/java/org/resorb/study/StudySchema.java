package org.resorb.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.JsonWriter;
import org.resorb.measure.Measures;
import org.resorb.measure.Variable;
import org.resorb.quantity.Keyword;
import org.resorb.scenario.Catalogue;
import org.resorb.scenario.Schema;

/** The JSON Schema (2020-12) of study files, so that editors complete and check them while they are written. */
public final class StudySchema {
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> QUANTITY = Map.of("type", List.of("number", "string"));
    private static final Map<String, Object> LEVELS = map("type", "integer", "minimum", 2);

    private StudySchema() {}

    /** The schema as text. */
    public static String json() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("name", map("type", "string", "pattern", "^[a-z0-9_]+$"));
        keys.put("title", TEXT);
        keys.put("base", map("description", "A scenario beside this file, or a shipped one", "type", "string"));
        keys.put("scenario", scenario());
        keys.put("factors", factors());
        keys.put("design", design());
        keys.put("replicates", map("type", "integer", "minimum", 1));
        keys.put("seed", map("type", "integer", "minimum", 0));
        Map<String, Object> seeds = list(map("type", "integer", "minimum", 0));
        seeds.put("description", "Seeds that every row is run with, in place of replicates");
        keys.put("seeds", seeds);
        keys.put("paired", map("description", "Same seeds in every row", "type", "boolean"));
        keys.put("outputs", outputs());
        Map<String, Object> schema = map("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Resorb study");
        schema.putAll(object(keys));
        schema.put("required", List.of("name", "base", "design"));
        schema.put("$defs", map("factor", factor()));
        return JsonWriter.text(schema);
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static Map<String, Object> object(Map<String, Object> keys) {
        return map("type", "object", "additionalProperties", false, "properties", keys);
    }

    private static Map<String, Object> list(Object items) {
        return map("type", "array", "items", items);
    }

    private static Map<String, Object> scenario() {
        Map<String, Object> keys = new LinkedHashMap<>();
        for (String key : Schema.keys()) {
            keys.put(key, Map.of("$ref", "../resorb.schema.json#/properties/" + key));
        }
        return object(keys);
    }

    /** Dotted names of mechanisms and their parameters are completed; all others are allowed. */
    private static Map<String, Object> factors() {
        Map<String, Object> known = new LinkedHashMap<>();
        Map<String, Object> factor = Map.of("$ref", "#/$defs/factor");
        for (Catalogue.Entry entry : Catalogue.entries()) {
            if (entry.mechanism()) {
                String name = "mechanisms." + entry.name();
                known.put(name, factor);
                entry.parameters().forEach(parameter -> known.put(name + "." + parameter.name(), factor));
            }
        }
        return map("type", "object", "properties", known, "additionalProperties", factor);
    }

    private static Map<String, Object> factor() {
        Map<String, Object> ends = map("type", "array", "items", QUANTITY, "minItems", 2, "maxItems", 2);
        Map<String, Object> range = map("range", ends, "scale", map("enum", List.of("linear", "log")));
        range.put("levels", LEVELS);
        Map<String, Object> shape = map("distribution", map("enum", Keyword.words(Shape.class)));
        for (Shape one : Shape.values()) {
            one.parameters().forEach(parameter -> shape.put(parameter, QUANTITY));
        }
        shape.put("between", ends);
        shape.put("present", QUANTITY);
        shape.put("levels", LEVELS);
        Map<String, Object> values = map("values", map("type", "array", "minItems", 1));
        Map<String, Object> off = map("switch", Map.of("const", "mechanism"));
        return map("anyOf", List.of(form(range), form(shape), form(values), form(off)));
    }

    /** Keys of which the first is required. */
    private static Map<String, Object> form(Map<String, Object> keys) {
        Map<String, Object> form = object(keys);
        form.put("required", List.of(keys.keySet().iterator().next()));
        return form;
    }

    private static Map<String, Object> design() {
        Map<String, Object> count = map("type", "integer", "minimum", 1);
        Map<String, Object> keys = map("type", map("enum", Keyword.words(DesignReader.Type.class)));
        for (DesignReader.Type type : DesignReader.Type.values()) {
            type.keys().forEach(key -> keys.put(key, count));
        }
        keys.put("file", map("description", "A CSV file beside this one", "type", "string"));
        keys.put(PatientsReader.CORRELATIONS, list(tie()));
        keys.put(PatientsReader.POINTS, map("description", "A CSV file; all patients at each row", "type", "string"));
        keys.put(PatientsReader.MEMBERS, map("description", "A CSV file; one row a patient in turn", "type", "string"));
        return map("anyOf", List.of(Map.of("const", "factorial"), form(keys)));
    }

    private static Map<String, Object> tie() {
        Map<String, Object> pair = map("type", "array", "items", TEXT, "minItems", 2, "maxItems", 2);
        return object(map("traits", pair, "rank", map("type", "number")));
    }

    private static Map<String, Object> outputs() {
        List<String> columns =
                Measures.columns().stream().skip(1).map(Variable::name).toList();
        Map<String, Object> some = list(Map.of("enum", columns));
        Map<String, Object> keys = map("summary", list(Map.of("enum", SummaryKeys.all())));
        keys.put("at", list(object(map("time", TEXT, "columns", some))));
        keys.put("curves", map("anyOf", List.of(Map.of("enum", List.of("on", "off")), some)));
        keys.put("every", map("description", "Time between rows of the curves, whole days", "type", "string"));
        return object(keys);
    }
}
