package org.resorb.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value as somebody wrote it, and where: a word, a block of keys, or a list. Knows neither YAML nor JSON. */
public sealed interface Node {
    /** Where it was written. */
    Place place();

    /**
     * A number, quantity or name.
     *
     * @param text without quotes; empty if there is none
     * @param comment behind it on the same line, without the hash; empty if there is none
     */
    record Word(Place place, String text, String comment) implements Node {
        /** A word without a comment. */
        public Word(Place place, String text) {
            this(place, text, "");
        }
    }

    /**
     * Keys with values, in the order of the file.
     *
     * @param off true for a mechanism that is switched off but whose parameters are still known
     */
    record Block(Place place, Map<String, Node> entries, boolean off) implements Node {
        /** Keys of something that is on. */
        public Block(Place place, Map<String, Node> entries) {
            this(place, entries, false);
        }

        /** The value of a key, or null. */
        public Node get(String key) {
            return entries.get(key);
        }
    }

    /** The words below a block by their dotted paths; a list is one word, written as JSON in a line. */
    static Map<String, String> leaves(Block block) {
        Map<String, String> leaves = new LinkedHashMap<>();
        block.entries().forEach((key, value) -> {
            if (value instanceof Block below) {
                leaves(below).forEach((path, text) -> leaves.put(key + "." + path, text));
            } else {
                leaves.put(key, value instanceof Word word ? word.text() : YamlWriter.line(value));
            }
        });
        return leaves;
    }

    /** A list. */
    record Items(Place place, List<Node> items) implements Node {}
}
