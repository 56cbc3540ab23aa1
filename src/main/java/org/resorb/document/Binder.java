package org.resorb.document;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Spelling;
import org.resorb.quantity.Units;

/** Turns blocks into records and words into values in house units; every mistake is added to the problems. */
public final class Binder {
    private final Problems problems;
    private final boolean whole;
    private final WordReader words;

    /**
     * A binder.
     *
     * @param whole false if part of the file could not be read, so that a missing key is no mistake
     */
    public Binder(Units units, Problems problems, boolean whole) {
        this.problems = problems;
        this.whole = whole;
        this.words = new WordReader(units, problems);
    }

    /** The record, or null if anything in it is wrong; {@code others} are keys that somebody else reads. */
    public <T> T record(Class<T> type, Node node, String path, String... others) {
        if (!(node instanceof Block block)) {
            problems.add(node.place(), path, "is not a section", expected(keys(type)), "");
            return null;
        }
        List<String> known = new ArrayList<>(keys(type));
        known.addAll(List.of(others));
        unknown(block, path, known, Declaration.renamed(type));
        return part(type, block, path);
    }

    /** The record of those keys of a block that it declares, or null if any is wrong; all others are somebody else's. */
    public <T> T part(Class<T> type, Block block, String path) {
        List<Declaration> declarations = Declaration.of(type);
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
        if (node == null && !declaration.usual().isEmpty()) {
            node = new Word(block.place(), declaration.usual());
        }
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
        return words.value(declaration, node, path);
    }

    /** The text of a word, or null if it is something else or empty, which is reported. */
    public String text(Node node, String path, String expected) {
        return words.text(node, path, expected);
    }

    /** The constant of a word, or null if there is none, which is reported. */
    public Object constant(Class<?> type, Node node, String text, String path) {
        return words.constant(type, node, text, path);
    }

    /** A number in the declared house unit, or null if it is wrong, which is reported. */
    public Double real(Declaration declaration, Node node, String path) {
        return words.real(declaration, node, path);
    }

    /** A number with the unit that it was written with, or null if it is none, which is reported. */
    public Quantity quantity(Node node, String path, String expected) {
        return words.quantity(node, path, expected);
    }

    /** A number in a unit, {@code 1} for none, or null if it is none, which is reported. */
    public Double number(Node node, String unit, String path, String expected) {
        return words.number(node, unit, path, expected);
    }

    /** One of these words, or null if it is another, which is reported with the nearest. */
    public String oneOf(Node node, String path, Collection<String> known, String expected) {
        return words.oneOf(node, path, known, expected);
    }

    /** Whether a value of a list is none of those before it; one that is stands there twice, which is reported. */
    public <T> boolean isNew(T value, Collection<T> before, Node node, String path) {
        boolean isNew = !before.contains(value);
        if (!isNew) {
            problems.add(node.place(), path, "is " + value + " a second time", "each once", "");
        }
        return isNew;
    }

    /** A section, or null if there is none; what is something else is reported. */
    public Block section(Node node, String path, String expected) {
        if (node == null || node instanceof Block) {
            return (Block) node;
        }
        problems.add(node.place(), path, "is not a section", expected, "");
        return null;
    }

    /** A section with no keys but these, or null if there is none; what is something else is reported. */
    public Block section(Node node, String path, Collection<String> keys) {
        Block block = section(node, path, expected(keys));
        if (block != null) {
            unknown(block, path, keys);
        }
        return block;
    }

    /** The section of a key, empty if there is none, or null if it is something else, which is reported. */
    public Block optional(Block block, String key, String path, String expected) {
        Node node = block.get(key);
        return node == null ? new Block(block.place(), Map.of()) : section(node, below(path, key), expected);
    }

    /** What stands in a list, nothing if there is none; what is something else is reported. */
    public List<Node> items(Node node, String path, String expected) {
        if (node instanceof Items list) {
            return list.items();
        }
        if (node != null) {
            problems.add(node.place(), path, "is not a list", expected, "");
        }
        return List.of();
    }

    /** The path of a key below another. */
    public static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static List<String> keys(Class<?> type) {
        return Declaration.of(type).stream().map(Declaration::key).toList();
    }

    private static String expected(Collection<String> keys) {
        return "keys: " + String.join(", ", keys);
    }

    /** Stands for a value that could not be read, where null is not allowed. */
    private enum Missing {
        VALUE
    }
}
