package org.resorb.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns the node graph of one YAML document into a plain tree of words, blocks and lists. */
final class YamlNodes {
    private static final int MOST_NODES = 20_000;
    private static final int DEEPEST = 20;
    private static final Set<Tag> PLAIN_TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.MAP, Tag.SEQ);
    private static final Pattern COMMENT = Pattern.compile("[\\s,}\\]]*\\s#\\s*(.*?)\\s*");

    private final String file;
    private final String[] lines;
    private final Problems problems;
    private int nodes;
    private int depth;

    YamlNodes(String file, String text, Problems problems) {
        this.file = file;
        this.lines = text.split("\n", -1);
        this.problems = problems;
    }

    /** The tree from here on; an alias is copied, as far as the limits allow. */
    Node node(org.snakeyaml.engine.v2.nodes.Node yaml, String path) {
        Place place = place(yaml);
        Word nothing = new Word(place, "");
        if (++nodes > MOST_NODES || depth >= DEEPEST) {
            if (nodes <= MOST_NODES + 1) {
                String many = "has too many values or is nested too deeply, perhaps by way of aliases";
                problems.add(new Place(file, place.line()), "", many, "a scenario", "");
                nodes = MOST_NODES + 1;
            }
            return nothing;
        }
        if (!PLAIN_TAGS.contains(yaml.getTag())) {
            problems.add(place, path, "has the tag " + yaml.getTag().getValue() + ", which is not read", "no tag", "");
            return nothing;
        }
        depth++;
        Node node = yaml instanceof MappingNode map
                ? block(map, path)
                : yaml instanceof SequenceNode list ? items(list, path) : word((ScalarNode) yaml);
        depth--;
        return node;
    }

    private Block block(MappingNode map, String path) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple entry : map.getValue()) {
            if (nodes > MOST_NODES) {
                break;
            }
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problems.add(place(entry.getKeyNode()), path, "has a key that is not a word", "", "");
                continue;
            }
            String name = key.getValue();
            String below = path.isEmpty() ? name : path + "." + name;
            if (entries.containsKey(name)) {
                int first = entries.get(name).place().line();
                problems.add(
                        place(key), below, "is repeated; it was first given in line " + first, "each key once", "");
            }
            entries.put(name, at(key, node(entry.getValueNode(), below)));
        }
        return new Block(place(map), entries);
    }

    /** A block is where its key is, not where its first line is. */
    private Node at(ScalarNode key, Node value) {
        Place place = place(key);
        if (value instanceof Block block) {
            return new Block(place, block.entries());
        }
        return value instanceof Items items ? new Items(place, items.items()) : value;
    }

    private Items items(SequenceNode list, String path) {
        List<Node> items = new ArrayList<>();
        for (org.snakeyaml.engine.v2.nodes.Node item : list.getValue()) {
            if (nodes > MOST_NODES) {
                break;
            }
            items.add(node(item, path + "[" + items.size() + "]"));
        }
        return new Items(place(list), items);
    }

    private Word word(ScalarNode scalar) {
        String text = scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
        return new Word(
                place(scalar), text, scalar.getEndMark().map(this::comment).orElse(""));
    }

    private String comment(Mark end) {
        if (end.getLine() >= lines.length || end.getColumn() > lines[end.getLine()].length()) {
            return "";
        }
        Matcher comment = COMMENT.matcher(lines[end.getLine()].substring(end.getColumn()));
        return comment.matches() ? comment.group(1) : "";
    }

    private Place place(org.snakeyaml.engine.v2.nodes.Node yaml) {
        return new Place(
                file, yaml.getStartMark().map(mark -> mark.getLine() + 1).orElse(0));
    }

    /** The same tree with another place everywhere: a setting has no lines. */
    static Node unplaced(Node node, String file) {
        Place place = new Place(file, 0);
        if (node instanceof Block block) {
            Map<String, Node> entries = new LinkedHashMap<>();
            block.entries().forEach((key, value) -> entries.put(key, unplaced(value, file)));
            return new Block(place, entries);
        }
        if (node instanceof Items items) {
            return new Items(
                    place,
                    items.items().stream().map(item -> unplaced(item, file)).toList());
        }
        return new Word(place, ((Word) node).text());
    }
}
