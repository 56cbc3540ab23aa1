package org.resorb.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;

/** Lays what one file says over what it extends: blocks key by key; words and lists as a whole. */
public final class Merge {
    static final String MECHANISMS = "mechanisms";

    private Merge() {}

    /** A whole scenario over the one that it extends. */
    public static Block scenarios(Block parent, Block child) {
        Map<String, Node> entries = new LinkedHashMap<>(parent.entries());
        child.entries().forEach((key, value) -> entries.put(key, section(key, parent.get(key), value)));
        return new Block(child.place(), entries);
    }

    private static Node section(String key, Node parent, Node child) {
        boolean blocks = parent instanceof Block && child instanceof Block;
        return key.equals(MECHANISMS) && blocks ? mechanisms((Block) parent, (Block) child) : values(parent, child);
    }

    /** The block {@code mechanisms} over the one before it. */
    static Block mechanisms(Block parent, Block child) {
        Map<String, Node> entries = new LinkedHashMap<>(parent.entries());
        child.entries().forEach((name, value) -> entries.put(name, mechanism(parent.get(name), value)));
        return new Block(child.place(), entries);
    }

    /** One mechanism: {@code off} keeps its parameters in mind, {@code on} or a block switches it on again. */
    private static Node mechanism(Node parent, Node child) {
        if (parent instanceof Block known && child instanceof Word word && isSwitch(word)) {
            return new Block(child.place(), known.entries(), word.text().equals("off"));
        }
        return values(parent, child);
    }

    static boolean isSwitch(Node node) {
        return node instanceof Word word
                && (word.text().equals("on") || word.text().equals("off"));
    }

    private static Node values(Node parent, Node child) {
        if (!(parent instanceof Block below && child instanceof Block above)) {
            return child;
        }
        Map<String, Node> entries = new LinkedHashMap<>(below.entries());
        above.entries().forEach((key, value) -> entries.put(key, values(below.get(key), value)));
        return new Block(child.place(), entries);
    }

    /** The scenario with one more item in the list of this key. */
    static Block appended(Block scenario, String key, Node item) {
        List<Node> items = new ArrayList<>();
        if (scenario.get(key) instanceof Items before) {
            items.addAll(before.items());
        }
        items.add(item);
        Map<String, Node> entries = new LinkedHashMap<>(scenario.entries());
        entries.put(key, new Items(item.place(), items));
        return new Block(scenario.place(), entries);
    }

    /** The scenario with one value put at a path; a number in the path is an index into a list. */
    public static Block put(Block scenario, List<String> path, Node value) {
        Node inside = nested(scenario, path, value);
        return scenarios(scenario, (Block) inside);
    }

    /** Only the keys on the path, except that a list on the path is given whole. */
    private static Node nested(Node present, List<String> path, Node value) {
        if (path.isEmpty()) {
            return value;
        }
        String key = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (present instanceof Items list
                && key.matches("[0-9]{1,4}")
                && Integer.parseInt(key) < list.items().size()) {
            List<Node> items = new ArrayList<>(list.items());
            Node item = items.get(Integer.parseInt(key));
            items.set(Integer.parseInt(key), values(item, nested(item, rest, value)));
            return new Items(value.place(), items);
        }
        Node below = present instanceof Block block ? block.get(key) : null;
        return new Block(value.place(), Map.of(key, nested(below, rest, value)));
    }
}
