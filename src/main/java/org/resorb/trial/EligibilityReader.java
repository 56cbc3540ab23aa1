package org.resorb.trial;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Problems;
import org.resorb.document.Schema;
import org.resorb.quantity.Keyword;
import org.resorb.scenario.Herniation;

/** Reads who is taken in. */
final class EligibilityReader {
    static final String PATH = "eligibility";
    private static final List<String> KEYS = List.of("types", "duration", "volume", "pain");

    private final Binder binder;
    private final Problems problems;

    EligibilityReader(Binder binder, Problems problems) {
        this.binder = binder;
        this.problems = problems;
    }

    /** Its schema. */
    static Schema schema() {
        Map<String, Schema> keys = new LinkedHashMap<>();
        keys.put(
                "types",
                Schema.list(Schema.oneOf(Keyword.words(Herniation.Type.class))).filled());
        keys.put("duration", Schema.list(Schema.withUnit(), 2, 2).described("How long symptoms have lasted"));
        keys.put("volume", Schema.list(Schema.withUnit(), 2, 2).described("Volume as read at the first image"));
        keys.put(
                "pain", Schema.list(Schema.quantity(), 2, 2).described("Leg pain as told at the first image, 0 to 10"));
        return Schema.section(keys);
    }

    /** Who is taken in: everybody if the file does not say. */
    Eligibility read(Block trial) {
        Block block = trial.get(PATH) == null
                ? new Block(trial.place(), Map.of())
                : binder.section(trial.get(PATH), PATH, KEYS);
        if (block == null) {
            return null;
        }
        return new Eligibility(
                types(block.get("types")),
                range(block, "duration", "d", "times such as [2 wk, 12 wk]"),
                range(block, "volume", "mm3", "volumes such as [200 mm3, 2000 mm3]"),
                range(block, "pain", "1", "numbers such as [4, 10]"));
    }

    private Set<String> types(Node node) {
        String path = PATH + ".types";
        String expected = "a list such as [extrusion, sequestration]";
        Set<String> types = new LinkedHashSet<>();
        List<Node> items = binder.items(node, path, expected);
        if (node != null && items.isEmpty() && problems.count() == 0) {
            problems.add(node.place(), path, "is empty, so nobody meets it", expected, "");
        }
        for (int i = 0; i < items.size(); i++) {
            String type = binder.oneOf(
                    items.get(i), path + "[" + i + "]", Keyword.words(Herniation.Type.class), "a type of herniation");
            if (type != null && binder.isNew(type, types, items.get(i), path + "[" + i + "]")) {
                types.add(type);
            }
        }
        return types;
    }

    private Eligibility.Range range(Block block, String key, String unit, String expected) {
        Node node = block.get(key);
        if (node == null) {
            return Eligibility.Range.ANY;
        }
        String path = PATH + "." + key;
        List<Node> ends = binder.items(node, path, "two " + expected);
        if (ends.size() != 2) {
            if (!ends.isEmpty() || node instanceof Node.Items) {
                problems.add(node.place(), path, "is no range", "two " + expected, "");
            }
            return Eligibility.Range.ANY;
        }
        Double low = binder.number(ends.get(0), unit, path + "[0]", expected);
        Double high = binder.number(ends.get(1), unit, path + "[1]", expected);
        if (low == null || high == null) {
            return Eligibility.Range.ANY;
        }
        if (low < 0 || high < low) {
            String wrong = high < low ? "ends before it starts, so nobody meets it" : "starts below 0";
            problems.add(node.place(), path, wrong, "two " + expected, "");
        }
        return new Eligibility.Range(low, high);
    }
}
