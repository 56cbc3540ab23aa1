package org.resorb.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.Declaration;
import org.resorb.document.HeaderReader;
import org.resorb.document.JsonWriter;
import org.resorb.document.Node.Block;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.PlainUnits;
import org.resorb.quantity.Quantity;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Drug;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Transport;

/** The JSON Schema (2020-12) of scenario files, so that editors complete and check them while they are written. */
public final class Schema {
    private static final String NUMBER = "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?";

    private Schema() {}

    /** The schema as text. */
    public static String json() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("name", described("", "type", "string", "pattern", "^" + HeaderReader.NAME + "$"));
        keys.put("title", Map.of("type", "string"));
        keys.put("extends", described("A file beside this one, or a shipped scenario", "type", "string"));
        ScenarioKeys.sections().forEach((name, type) -> keys.put(name, section(type)));
        keys.put("substances", substances());
        keys.put("mechanisms", mechanisms());
        keys.put("drugs", described("Drugs by name", "type", "object", "additionalProperties", drug()));
        keys.put("knock_outs", list(Map.of("enum", products())));
        keys.put("interventions", list(intervention()));
        keys.put("duration", value(ScenarioKeys.DURATION));
        keys.put("seed", value(ScenarioKeys.SEED));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Resorb scenario");
        schema.putAll(object(keys));
        schema.put("required", List.of("name"));
        return JsonWriter.text(schema);
    }

    /** The keys of a scenario but {@code extends}, for files that hold a part of one. */
    public static List<String> keys() {
        return ScenarioKeys.TOP;
    }

    private static Map<String, Object> section(Class<?> type) {
        Map<String, Object> keys = new LinkedHashMap<>();
        Declaration.of(type).forEach(declaration -> keys.put(declaration.key(), value(declaration)));
        return object(keys);
    }

    private static Map<String, Object> object(Map<String, Object> keys) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("additionalProperties", false);
        object.put("properties", keys);
        return object;
    }

    private static Map<String, Object> list(Object items) {
        return described("", "type", "array", "items", items);
    }

    /** ScenarioKeys with values in the given order, after a description if there is one. */
    private static Map<String, Object> described(String description, Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (!description.isEmpty()) {
            map.put("description", description);
        }
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static Map<String, Object> value(Declaration declaration) {
        if (declaration.isSection()) {
            return section(declaration.type());
        }
        if (declaration.type().isEnum()) {
            return described(declaration.meaning(), "enum", Keyword.words(declaration.type()));
        }
        String range = declaration.meaning() + "; " + declaration.expected();
        if (declaration.unit().equals("1")) {
            boolean whole = declaration.type() == int.class;
            Object type = whole ? "integer" : List.of("number", "string");
            Map<String, Object> plain = described(range, "type", type);
            plain.put("minimum", bound(declaration.low()));
            plain.put("maximum", bound(declaration.high()));
            if (!whole) {
                plain.put("pattern", "^" + NUMBER + " *%?$");
            }
            return plain;
        }
        return described(range, "type", "string", "pattern", "^" + NUMBER + " *[^ 0-9].*$");
    }

    private static Object bound(String text) {
        try {
            return Quantity.parse(text).exactly("1", new PlainUnits());
        } catch (BadQuantity e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static Map<String, Object> substances() {
        Map<String, Object> keys = new LinkedHashMap<>();
        for (String name : Declared.SUBSTANCES.names()) {
            String first = Declared.SUBSTANCES.names().get(0);
            Object transport = Map.of("$ref", "#/properties/substances/properties/" + first);
            keys.put(name, name.equals(first) ? section(Transport.class) : transport);
        }
        return object(keys);
    }

    private static Map<String, Object> mechanisms() {
        Map<String, Object> keys = new LinkedHashMap<>();
        for (String name :
                ((Block) Reference.block().get(Merge.MECHANISMS)).entries().keySet()) {
            Map<String, Object> parameters = section(Mechanisms.named(name));
            keys.put(name, Map.of("anyOf", List.of(Map.of("enum", List.of("on", "off")), parameters)));
        }
        return object(keys);
    }

    private static Map<String, Object> drug() {
        Map<String, Object> drug = section(Drug.class);
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put(ScenarioKeys.USUAL_DOSE.key(), amount());
        ((Map<?, ?>) drug.get("properties")).forEach((key, value) -> keys.put((String) key, value));
        return object(keys);
    }

    private static Map<String, Object> amount() {
        return described("A dose with its unit, or a number of sessions", "type", List.of("number", "string"));
    }

    private static List<String> products() {
        List<String> products = new ArrayList<>();
        for (Substance substance : KnockOutReader.RELEASED) {
            products.add(substance.name());
            KnockOutReader.CELLS.forEach(cells -> products.add(substance + "@" + cells));
        }
        return products;
    }

    private static Map<String, Object> intervention() {
        Map<String, Object> keys = new LinkedHashMap<>();
        List.of(ScenarioKeys.AT, ScenarioKeys.EVERY, ScenarioKeys.UNTIL)
                .forEach(time -> keys.put(time.key(), value(time)));
        keys.put("drug", described("A key of drugs", "type", "string"));
        keys.put("dose", amount());
        keys.put("set", object(Map.of("mechanisms", Map.of("$ref", "#/properties/mechanisms"))));
        keys.put("label", described("Words for a chart", "type", "string"));
        Map<String, Object> intervention = object(keys);
        intervention.put("required", List.of("at"));
        return intervention;
    }
}
