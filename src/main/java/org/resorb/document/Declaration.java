package org.resorb.document;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.resorb.quantity.Between;
import org.resorb.quantity.Formerly;
import org.resorb.quantity.In;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.Means;
import org.resorb.quantity.Usually;

/**
 * One key of a section, as declared by a component of its record.
 *
 * @param key in snake_case
 * @param type double, int, an enum or a record
 * @param unit house unit, empty if it has none
 * @param low smallest value as declared, empty if there is none
 * @param high largest value as declared, empty if there is none
 * @param meaning one sentence, empty if none was given
 * @param usual what holds where a file says nothing, empty if the key must be there
 */
public record Declaration(
        String key, Class<?> type, String unit, String low, String high, String meaning, String usual) {
    private static final Map<Class<?>, List<Declaration>> KNOWN = new ConcurrentHashMap<>();

    /** A key that must be there. */
    public Declaration(String key, Class<?> type, String unit, String low, String high, String meaning) {
        this(key, type, unit, low, high, meaning, "");
    }

    /** The keys of a section in declared order. Reads fields, because a browser build has no record components. */
    public static List<Declaration> of(Class<?> section) {
        return KNOWN.computeIfAbsent(section, Declaration::read);
    }

    private static List<Declaration> read(Class<?> section) {
        List<Declaration> declarations = new ArrayList<>();
        for (Field field : section.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                declarations.add(of(field));
            }
        }
        return List.copyOf(declarations);
    }

    /** The declaration of one key. Unknown key: {@link IllegalArgumentException}. */
    public static Declaration of(Class<?> section, String key) {
        return of(section).stream()
                .filter(declaration -> declaration.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(section + " has no key " + key));
    }

    /** The keys of a section that were renamed, old to new. */
    static Map<String, String> renamed(Class<?> section) {
        Map<String, String> renamed = new TreeMap<>();
        for (Field field : section.getDeclaredFields()) {
            Formerly formerly = field.getAnnotation(Formerly.class);
            if (formerly != null) {
                renamed.put(formerly.value(), key(field.getName()));
            }
        }
        return renamed;
    }

    private static Declaration of(Field field) {
        In in = field.getAnnotation(In.class);
        Between between = field.getAnnotation(Between.class);
        Means means = field.getAnnotation(Means.class);
        Usually usually = field.getAnnotation(Usually.class);
        return new Declaration(
                key(field.getName()),
                field.getType(),
                in == null ? "" : in.value(),
                between == null ? "" : between.low(),
                between == null ? "" : between.high(),
                means == null ? "" : means.value(),
                usually == null ? "" : usually.value());
    }

    /** {@code tipSpeed} becomes {@code tip_speed}; a digit stays with the letters before it. */
    public static String key(String camelCase) {
        StringBuilder key = new StringBuilder();
        for (char letter : camelCase.toCharArray()) {
            boolean upper = letter >= 'A' && letter <= 'Z';
            key.append(upper && key.length() > 0 ? "_" : "").append(upper ? (char) (letter + 32) : letter);
        }
        return key.toString();
    }

    /** True for a section of its own. */
    public boolean isSection() {
        return !type.isPrimitive() && !type.isEnum();
    }

    /** What would be right here, in words for a message. */
    public String expected() {
        if (type.isEnum()) {
            return "one of " + String.join(", ", Keyword.words(type));
        }
        if (isSection()) {
            return "keys: "
                    + String.join(", ", of(type).stream().map(Declaration::key).toList());
        }
        String kind = type == int.class
                ? "a whole number"
                : unit.equals("1") ? "a plain number or a percentage" : "a number with a unit";
        return low.isEmpty() ? kind : kind + " from " + low + " to " + high;
    }
}
