package org.resorb.document;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;
import org.resorb.quantity.NineDigits;

/**
 * Writes JSON with the same bytes on every system: line feeds, two spaces a level, keys in the order of the map, numbers as in
 * the CSV files and null for what is no number. A word of a document that is a number is written as a number.
 */
public final class JsonWriter {
    private static final String NUMBER = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?";

    /** Control letters with a name of their own. */
    private static final String SHORT = "\b\t\n\f\r";

    private final StringBuilder out = new StringBuilder();

    /** The whole file: of nodes, maps, lists, texts, numbers, truth values, and null for what is not known. */
    public static String text(Object value) {
        JsonWriter writer = new JsonWriter();
        writer.write(value, "\n");
        return writer.out.append('\n').toString();
    }

    private void write(Object value, String newLine) {
        if (value instanceof Word word) {
            out.append(word.text().matches(NUMBER) ? word.text() : quoted(word.text()));
        } else if (value instanceof Block block) {
            map(block.entries(), newLine);
        } else if (value instanceof Items items) {
            list(items.items(), newLine);
        } else if (value instanceof Map<?, ?> map) {
            map(map, newLine);
        } else if (value instanceof List<?> list) {
            list(list, newLine);
        } else if (value instanceof Double number) {
            out.append(Double.isFinite(number) ? NineDigits.text(number) : "null");
        } else {
            out.append(value instanceof String text ? quoted(text) : String.valueOf(value));
        }
    }

    private void map(Map<?, ?> map, String newLine) {
        if (map.isEmpty()) {
            out.append("{ }");
            return;
        }
        out.append('{');
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            out.append(newLine)
                    .append("  ")
                    .append(quoted((String) entry.getKey()))
                    .append(": ");
            write(entry.getValue(), newLine + "  ");
            out.append(entries.hasNext() ? "," : newLine);
        }
        out.append('}');
    }

    private void list(List<?> list, String newLine) {
        if (list.isEmpty()) {
            out.append("[ ]");
            return;
        }
        out.append('[');
        Iterator<?> values = list.iterator();
        while (values.hasNext()) {
            out.append(newLine).append("  ");
            write(values.next(), newLine + "  ");
            out.append(values.hasNext() ? "," : newLine);
        }
        out.append(']');
    }

    /** A text in double quotes, as in JSON and so in YAML. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append(letter);
            } else if (SHORT.indexOf(letter) >= 0) {
                quoted.append('\\').append("btnfr".charAt(SHORT.indexOf(letter)));
            } else if (letter < ' ' || letter >= '\u007f' && letter < '\u00a0' || letter >= '\ufffe') {
                String code = Integer.toHexString(letter).toUpperCase(Locale.ROOT);
                quoted.append("\\u").append("0000".substring(code.length())).append(code);
            } else {
                quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }
}
