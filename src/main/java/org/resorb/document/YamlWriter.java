package org.resorb.document;

import java.util.StringJoiner;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;

/** Writes nodes as YAML that reads back as the same nodes; keeps the comments behind values. */
public final class YamlWriter {
    /** Not with a percent sign in front, which would be a directive. */
    private static final String PLAIN = "[A-Za-z0-9_/][A-Za-z0-9_/%.,()@+*^ \\[\\]-]*";

    /** Without what ends a value in a list. */
    private static final String IN_LINE = "[A-Za-z0-9_/][A-Za-z0-9_/%.()@+*^ -]*";

    private final StringBuilder out = new StringBuilder();

    /** The whole file. */
    public String text(Block scenario) {
        block(scenario, "");
        return out.toString();
    }

    /** A value in one line, so that it can stand in a setting. */
    public static String line(Node node) {
        if (node instanceof Word word) {
            return quoted(word.text(), IN_LINE);
        }
        StringJoiner all = node instanceof Block ? new StringJoiner(", ", "{", "}") : new StringJoiner(", ", "[", "]");
        if (node instanceof Block block) {
            block.entries().forEach((key, value) -> all.add(quoted(key, IN_LINE) + ": " + line(value)));
        } else {
            ((Items) node).items().forEach(item -> all.add(line(item)));
        }
        return all.toString();
    }

    private void block(Block block, String indent) {
        block.entries().forEach((key, value) -> {
            out.append(indent);
            entry(key, value, indent);
        });
    }

    private void entry(String key, Node value, String indent) {
        out.append(quoted(key)).append(':');
        if (value instanceof Word word) {
            String comment = word.comment().isEmpty() ? "" : "  # " + word.comment();
            out.append(' ').append(quoted(word.text())).append(comment).append('\n');
        } else if (value instanceof Block block) {
            out.append(block.entries().isEmpty() ? " {}\n" : "\n");
            block(block, indent + "  ");
        } else {
            items((Items) value, indent);
        }
    }

    private void items(Items items, String indent) {
        out.append(items.items().isEmpty() ? " []\n" : "\n");
        for (Node item : items.items()) {
            out.append(indent).append("  - ");
            if (item instanceof Block block && !block.entries().isEmpty()) {
                String first = block.entries().keySet().iterator().next();
                block.entries().forEach((key, value) -> {
                    out.append(key.equals(first) ? "" : indent + "    ");
                    entry(key, value, indent + "    ");
                });
            } else {
                out.append(item instanceof Word word ? quoted(word.text()) : line(item));
                out.append('\n');
            }
        }
    }

    private static String quoted(String text) {
        return quoted(text, PLAIN);
    }

    private static String quoted(String text, String form) {
        boolean plain = text.matches(form) && !text.endsWith(" ") && !text.matches("(?i)null");
        return plain ? text : JsonWriter.quoted(text);
    }
}
