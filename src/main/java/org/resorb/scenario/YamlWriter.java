package org.resorb.scenario;

import org.resorb.scenario.Node.Block;
import org.resorb.scenario.Node.Items;
import org.resorb.scenario.Node.Word;

/** Writes nodes as YAML that reads back as the same nodes; keeps the comments behind values. */
final class YamlWriter {
    private static final String PLAIN = "[A-Za-z0-9_/%][A-Za-z0-9_/%.,()@+*^ \\[\\]-]*";

    private final StringBuilder out = new StringBuilder();

    /** The whole file. */
    String text(Block scenario) {
        block(scenario, "");
        return out.toString();
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
            if (item instanceof Block block) {
                String first = block.entries().keySet().iterator().next();
                block.entries().forEach((key, value) -> {
                    out.append(key.equals(first) ? "" : indent + "    ");
                    entry(key, value, indent + "    ");
                });
            } else {
                out.append(quoted(((Word) item).text())).append('\n');
            }
        }
    }

    private static String quoted(String text) {
        boolean plain = text.matches(PLAIN) && !text.endsWith(" ") && !text.matches("(?i)null");
        return plain ? text : JsonWriter.quoted(text);
    }
}
