package org.resorb.document;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.resorb.document.Node.Word;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Spelling;
import org.resorb.quantity.Units;

/** Reads what stands as one word: texts, names out of a list, numbers, quantities. */
final class WordReader {
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,10}");

    private final Units units;
    private final Problems problems;
    private final Ranges ranges;

    WordReader(Units units, Problems problems) {
        this.units = units;
        this.problems = problems;
        this.ranges = new Ranges(units, problems);
    }

    /** The value of a declared key that is no section, or null if it is wrong, which is reported. */
    Object value(Declaration declaration, Node node, String path) {
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
    String text(Node node, String path, String expected) {
        if (node instanceof Word word && !word.text().isEmpty()) {
            return word.text();
        }
        String wrong = node instanceof Word ? "has no value" : "is not a single value";
        problems.add(node.place(), path, wrong, expected, "");
        return null;
    }

    /** The constant of a word, or null if there is none, which is reported. */
    Object constant(Class<?> type, Node node, String text, String path) {
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
    Double real(Declaration declaration, Node node, String path) {
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

    /** A number with the unit that it was written with, or null if it is none, which is reported. */
    Quantity quantity(Node node, String path, String expected) {
        String text = text(node, path, expected);
        try {
            return text == null ? null : Quantity.parse(text);
        } catch (BadQuantity e) {
            problems.add(node.place(), path, e, expected);
            return null;
        }
    }

    /** A number in a unit, or null if it is none, which is reported. */
    Double number(Node node, String unit, String path, String expected) {
        Quantity quantity = quantity(node, path, expected);
        try {
            return quantity == null ? null : Double.valueOf(quantity.in(unit, units));
        } catch (BadQuantity e) {
            problems.add(node.place(), path, e, expected);
            return null;
        }
    }

    /** One of these words, or null if it is another, which is reported with the nearest. */
    String oneOf(Node node, String path, Collection<String> known, String expected) {
        String word = text(node, path, expected);
        if (word == null || known.contains(word)) {
            return word;
        }
        problems.add(node.place(), path, "is unknown: " + word, expected, Spelling.nearest(word, known));
        return null;
    }
}
