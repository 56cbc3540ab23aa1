package org.resorb.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.PlainUnits;
import org.resorb.quantity.Quantity;

/**
 * The JSON Schema (2020-12) of a file or of a part of it, made of the declarations that its reader binds with, so that
 * editors complete and check files while they are written. It knows the shape of a file; what a value means to another one
 * only the reader knows. Never changes: each method gives a schema of its own.
 */
public final class Schema {
    /** Part of the id of each schema. It rises when a file that was right is no longer so. */
    public static final int VERSION = 1;

    private static final String NUMBER = "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?";
    private static final List<String> WORD = List.of("string", "number", "boolean");

    private final Map<String, Object> keywords;

    private Schema(Map<String, Object> keywords) {
        this.keywords = keywords;
    }

    private static Schema of(String keyword, Object value, Object... more) {
        Map<String, Object> keywords = new LinkedHashMap<>();
        keywords.put(keyword, value);
        for (int i = 0; i < more.length; i += 2) {
            keywords.put((String) more[i], more[i + 1]);
        }
        return new Schema(keywords);
    }

    private static List<Object> all(Stream<Schema> schemas) {
        return schemas.map(schema -> (Object) schema.keywords).toList();
    }

    /** The keys that a record declares. */
    public static Map<String, Schema> keys(Class<?> type) {
        Map<String, Schema> keys = new LinkedHashMap<>();
        Declaration.of(type).forEach(declaration -> keys.put(declaration.key(), of(declaration)));
        return keys;
    }

    /** A section with the keys that a record declares, of which none need be there. */
    public static Schema of(Class<?> type) {
        return section(keys(type));
    }

    /** The value of a key. */
    public static Schema of(Declaration declaration) {
        Schema schema = value(declaration);
        String usual = declaration.usual();
        if (usual.isEmpty()) {
            return schema;
        }
        return schema.with("default", declaration.unit().equals("1") ? plainNumber(usual) : asRead(usual));
    }

    private static Schema value(Declaration declaration) {
        String meaning = declaration.meaning();
        if (declaration.isSection()) {
            return of(declaration.type());
        }
        if (declaration.type().isEnum()) {
            return oneOf(Keyword.words(declaration.type())).described(meaning);
        }
        String described = meaning + (meaning.isEmpty() ? "" : "; ") + declaration.expected();
        return (declaration.unit().equals("1") ? plain(declaration) : withUnit()).described(described);
    }

    private static Schema plain(Declaration declaration) {
        boolean whole = declaration.type() == int.class;
        return of(
                "type",
                List.of(whole ? "integer" : "number", "string"),
                "minimum",
                plainNumber(declaration.low()),
                "maximum",
                plainNumber(declaration.high()),
                "pattern",
                whole ? "^[+-]?[0-9]{1,10}$" : "^" + NUMBER + " *%?$");
    }

    private static Object plainNumber(String text) {
        try {
            return Quantity.parse(text).exactly("1", new PlainUnits());
        } catch (BadQuantity e) {
            throw new IllegalStateException(text, e);
        }
    }

    /** A number with a unit. */
    public static Schema withUnit() {
        return of("type", "string", "pattern", "^" + NUMBER + " *[^ 0-9].*$");
    }

    /** A number with a unit or without. */
    public static Schema quantity() {
        return of("type", List.of("number", "string"), "pattern", "^" + NUMBER);
    }

    /** A single value of any kind. */
    public static Schema word() {
        return of("type", WORD, "minLength", 1);
    }

    /** A single value, a list or a section. */
    public static Schema any() {
        return of("type", List.of("string", "number", "boolean", "array", "object"));
    }

    /** A single value of this form, a regular expression, of at most so many letters. */
    public static Schema word(String form, int longest) {
        return of("type", List.of("string", "integer"), "pattern", "^" + form + "$", "maxLength", longest);
    }

    /** A line of at most so many letters. */
    public static Schema line(int longest) {
        return of("type", WORD, "minLength", 1, "maxLength", longest);
    }

    /** One of these words. */
    public static Schema oneOf(Collection<String> words) {
        return of("enum", words.stream().map(Schema::asRead).toList());
    }

    /** A word as YAML takes it. */
    private static Object asRead(String word) {
        return word.equals("true") || word.equals("false") ? (Object) Boolean.valueOf(word) : word;
    }

    /** What one of these allows. */
    public static Schema anyOf(Schema... some) {
        return of("anyOf", all(Stream.of(some)));
    }

    /** What a file defines under this name, see {@link #file}. */
    public static Schema defined(String name) {
        return of("$ref", "#/$defs/" + name);
    }

    /** A section with these keys and no others, of which none need be there. */
    public static Schema section(Map<String, Schema> keys) {
        return of("type", "object", "additionalProperties", false, "properties", values(keys));
    }

    /** A section whose keys a user makes up; {@code known} ones are completed. */
    public static Schema section(Map<String, Schema> known, Schema others) {
        return of("type", "object", "properties", values(known), "additionalProperties", others.keywords);
    }

    /** A section whose keys a user makes up, each a name as a file has. */
    public static Schema named(Schema values) {
        Map<String, Object> name = Map.of("pattern", "^" + HeaderReader.NAME + "$");
        return of("type", "object", "propertyNames", name, "additionalProperties", values.keywords);
    }

    private static Map<String, Object> values(Map<String, Schema> keys) {
        Map<String, Object> values = new LinkedHashMap<>();
        keys.forEach((key, schema) -> values.put(key, schema.keywords));
        return values;
    }

    /** Any section that has these keys. */
    public static Schema having(String... keys) {
        return of("required", List.of(keys));
    }

    /** Any section where this key, if it is there, has a value of this kind. */
    public static Schema where(String key, Schema value) {
        return of("properties", Map.of(key, value.keywords));
    }

    /** A list. */
    public static Schema list(Schema items) {
        return of("type", "array", "items", items.keywords);
    }

    /** A list with something in it, with as many items as {@code least} to {@code most}. */
    public static Schema list(Schema items, int least, int most) {
        return list(items).with("minItems", least).with("maxItems", most);
    }

    /** This section or list, which must not be empty. */
    public Schema filled() {
        return with(keywords.containsKey("items") ? "minItems" : "minProperties", 1);
    }

    /** This section with at most so many keys. */
    public Schema atMost(int keys) {
        return with("maxProperties", keys);
    }

    /** This section, where these keys must be there. */
    public Schema required(String... keys) {
        return with("required", List.of(keys));
    }

    /** This section, where all keys must be there but these and those with a usual value. */
    public Schema requiredBut(String... optional) {
        Map<?, ?> properties = (Map<?, ?>) keywords.get("properties");
        List<Object> keys = new ArrayList<>(properties.keySet());
        keys.removeAll(List.of(optional));
        keys.removeIf(key -> ((Map<?, ?>) properties.get(key)).containsKey("default"));
        return with("required", keys);
    }

    /** This, as far as one of the others allows it too. */
    public Schema andAnyOf(Schema... others) {
        return with("anyOf", all(Stream.of(others)));
    }

    /** This with a sentence that tells what it is; an empty one says nothing. */
    public Schema described(String sentence) {
        if (sentence.isEmpty()) {
            return this;
        }
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("description", sentence);
        described.putAll(keywords);
        return new Schema(described);
    }

    private Schema with(String keyword, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(keywords);
        more.put(keyword, value);
        return new Schema(more);
    }

    /**
     * This as a file, with an id that has the version but no address: nobody need look anything up.
     *
     * @param kind of file that it is about, such as {@code study}
     * @param definitions what is {@link #defined} in it, by name
     */
    public String file(String kind, Map<String, Schema> definitions) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        file.put("$id", "urn:resorb:schema:" + kind + ":" + VERSION);
        file.put("title", "Resorb " + kind);
        file.putAll(keywords);
        file.put("$defs", values(definitions));
        return JsonWriter.text(file);
    }
}
