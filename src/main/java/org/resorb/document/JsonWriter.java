package org.resorb.document;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;

/** Writes JSON, two spaces a level, keys in the order of the map; a word that is a number is written as a number. */
public final class JsonWriter {
    private static final String NUMBER = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?";

    private final StringBuilder out = new StringBuilder();

    /** The whole file: of nodes, maps, lists, texts, numbers and truth values. */
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
        } else {
            out.append(value instanceof String text ? quoted(text) : value.toString());
        }
    }

    private void map(Map<?, ?> map, String newLine) {
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
            } else if (letter < ' ' || letter >= '\u007f' && letter < '\u00a0') {
                String code = Integer.toHexString(letter);
                quoted.append("\\u").append("0000".substring(code.length())).append(code);
            } else {
                quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }
}
