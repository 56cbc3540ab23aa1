package org.resorb.document;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Word;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.Spelling;
import org.resorb.quantity.Units;

/** Turns blocks into records and words into values in house units; every mistake is added to the problems. */
public final class Binder {
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,10}");

    private final Units units;
    private final Problems problems;
    private final boolean whole;
    private final Ranges ranges;

    /**
     * A binder.
     *
     * @param whole false if part of the file could not be read, so that a missing key is no mistake
     */
    public Binder(Units units, Problems problems, boolean whole) {
        this.units = units;
        this.problems = problems;
        this.whole = whole;
        this.ranges = new Ranges(units, problems);
    }

    /** The record, or null if anything in it is wrong; {@code others} are keys that somebody else reads. */
    public <T> T record(Class<T> type, Node node, String path, String... others) {
        if (!(node instanceof Block block)) {
            problems.add(node.place(), path, "is not a section", expected(type), "");
            return null;
        }
        List<Declaration> declarations = Declaration.of(type);
        List<String> known =
                new ArrayList<>(declarations.stream().map(Declaration::key).toList());
        known.addAll(List.of(others));
        unknown(block, path, known, Declaration.renamed(type));
        Object[] values = new Object[declarations.size()];
        Class<?>[] types = new Class<?>[declarations.size()];
        for (int i = 0; i < values.length; i++) {
            Declaration declaration = declarations.get(i);
            types[i] = declaration.type();
            values[i] = value(declaration, block, below(path, declaration.key()));
        }
        return List.of(values).contains(Missing.VALUE) ? null : made(type, types, values, block, path);
    }

    private <T> T made(Class<T> type, Class<?>[] types, Object[] values, Block block, String path) {
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            problems.add(block.place(), path, String.valueOf(e.getCause().getMessage()), "", "");
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is not a public record", e);
        }
    }

    /** Reports every key of a block that is not among the known ones. */
    public void unknown(Block block, String path, Collection<String> known) {
        unknown(block, path, known, Map.of());
    }

    private void unknown(Block block, String path, Collection<String> known, Map<String, String> renamed) {
        block.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                String near = renamed.containsKey(key) ? renamed.get(key) : Spelling.nearest(key, known);
                String none = known.isEmpty() ? "no key here" : "one of " + String.join(", ", known);
                String expected = near.isEmpty() ? none : "";
                problems.add(value.place(), below(path, key), "is an unknown key", expected, near);
            }
        });
    }

    /** The value of a key of a block, or null if it is missing, which is reported. */
    public Node required(Block block, String key, String path, String expected) {
        Node node = block.get(key);
        if (node == null && whole) {
            problems.add(block.place(), below(path, key), "is missing", expected, "");
        }
        return node;
    }

    private Object value(Declaration declaration, Block block, String path) {
        Node node = block.get(declaration.key());
        if (node == null && whole) {
            problems.add(block.place(), path, "is missing", declaration.expected(), "");
        }
        Object value = node == null ? null : value(declaration, node, path);
        return value == null ? Missing.VALUE : value;
    }

    /** The value of a node, or null if it is wrong, which is reported. */
    public Object value(Declaration declaration, Node node, String path) {
        if (declaration.isSection()) {
            return record(declaration.type(), node, path);
        }
        String text = text(node, path, declaration);
        if (text == null) {
            return null;
        }
        if (declaration.type().isEnum()) {
            return constant(declaration.type(), node, text, path);
        }
        // No conditional expression: it would turn an Integer into a Double.
        if (declaration.type() == int.class) {
            return whole(declaration, node, text, path);
        }
        return real(declaration, node, path);
    }

    /** As the next, but puts the expectation into words only if there is need. */
    private String text(Node node, String path, Declaration declaration) {
        boolean given = node instanceof Word word && !word.text().isEmpty();
        return given ? ((Word) node).text() : text(node, path, declaration.expected());
    }

    /** The text of a word, or null if it is something else or empty, which is reported. */
    public String text(Node node, String path, String expected) {
        if (node instanceof Word word && !word.text().isEmpty()) {
            return word.text();
        }
        String wrong = node instanceof Word ? "has no value" : "is not a single value";
        problems.add(node.place(), path, wrong, expected, "");
        return null;
    }

    /** The constant of a word, or null if there is none, which is reported. */
    public Object constant(Class<?> type, Node node, String text, String path) {
        Object constant = Keyword.constant(type, text);
        if (constant == null) {
            List<String> words = Keyword.words(type);
            String expected = "one of " + String.join(", ", words);
            problems.add(node.place(), path, "is unknown: " + text, expected, Spelling.nearest(text, words));
        }
        return constant;
    }

    private Integer whole(Declaration declaration, Node node, String text, String path) {
        long value = WHOLE.matcher(text).matches() ? Long.parseLong(text) : Long.MIN_VALUE;
        if (value == Long.MIN_VALUE) {
            problems.add(node.place(), path, "is not a whole number: " + text, declaration.expected(), "");
            return null;
        }
        return ranges.contain(declaration, (Word) node, value, path) ? Integer.valueOf((int) value) : null;
    }

    /** A number in the declared house unit, or null if it is wrong, which is reported. */
    public Double real(Declaration declaration, Node node, String path) {
        String text = text(node, path, declaration);
        try {
            if (text == null) {
                return null;
            }
            double value = QuantityCache.of(text, declaration.unit(), units);
            return ranges.contain(declaration, (Word) node, value, path) ? Double.valueOf(value) : null;
        } catch (BadQuantity e) {
            problems.add(node.place(), path, e.getMessage(), declaration.expected(), ranges.offered(declaration, e));
            return null;
        }
    }

    /** The path of a key below another. */
    public static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String expected(Class<?> type) {
        return "keys: "
                + String.join(
                        ", ",
                        Declaration.of(type).stream().map(Declaration::key).toList());
    }

    /** Stands for a value that could not be read, where null is not allowed. */
    private enum Missing {
        VALUE
    }
}
