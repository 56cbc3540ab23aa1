package org.resorb.scenario;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.resorb.scenario.Node.Block;
import org.resorb.scenario.Node.Items;
import org.resorb.scenario.Node.Word;

/** Writes nodes as JSON, two spaces a level; a word that is a number is written as a number. */
final class JsonWriter {
    private static final String NUMBER = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?";

    private final StringBuilder out = new StringBuilder();

    /** The whole file. */
    String text(Node node) {
        write(node, "\n");
        return out.append('\n').toString();
    }

    private void write(Node node, String newLine) {
        if (node instanceof Word word) {
            out.append(word.text().matches(NUMBER) ? word.text() : quoted(word.text()));
        } else if (node instanceof Block block) {
            block(block, newLine);
        } else {
            items((Items) node, newLine);
        }
    }

    private void block(Block block, String newLine) {
        out.append('{');
        Iterator<Map.Entry<String, Node>> entries = block.entries().entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<String, Node> entry = entries.next();
            out.append(newLine).append("  ").append(quoted(entry.getKey())).append(": ");
            write(entry.getValue(), newLine + "  ");
            out.append(entries.hasNext() ? "," : newLine);
        }
        out.append('}');
    }

    private void items(Items items, String newLine) {
        out.append('[');
        Iterator<Node> nodes = items.items().iterator();
        while (nodes.hasNext()) {
            out.append(newLine).append("  ");
            write(nodes.next(), newLine + "  ");
            out.append(nodes.hasNext() ? "," : newLine);
        }
        out.append(']');
    }

    /** A text in double quotes, as in JSON and so in YAML. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append(letter);
            } else if (letter < ' ' || letter == '\u007f' || letter >= '\u0080' && letter < '\u00a0') {
                String code = Integer.toHexString(letter).toLowerCase(Locale.ROOT);
                quoted.append("\\u").append("0000".substring(code.length())).append(code);
            } else {
                quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }
}
