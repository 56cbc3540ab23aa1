package org.resorb.calibration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Problems;
import org.resorb.scenario.RunKeys;

/** Reads variants of a model: of each a name, and what a scenario says otherwise. */
final class StructureReader {
    static final String PATH = "structures";

    private static final String EXPECTED = "settings such as {mechanisms.dehydration: off}";

    private final Binder binder;
    private final Problems problems;

    StructureReader(Binder binder, Problems problems) {
        this.binder = binder;
        this.problems = problems;
    }

    /**
     * Dotted path to value, by the name of the variant; what is wrong is reported and left out.
     *
     * @param own name of the calibration, which no variant may have
     */
    Map<String, Map<String, String>> read(Node node, String own) {
        Map<String, Map<String, String>> structures = new LinkedHashMap<>();
        Block block = binder.section(node, PATH, "variants such as {no_drying: {mechanisms.dehydration: off}}");
        if (block == null) {
            return structures;
        }
        if (block.entries().isEmpty()) {
            problems.add(
                    block.place(), PATH, "is empty", "variants such as {no_drying: {mechanisms.dehydration: off}}", "");
        }
        block.entries().forEach((name, form) -> {
            Block settings = binder.section(form, PATH + "." + name, EXPECTED);
            if (settings != null && isName(name, own, settings) && isOfTheModel(name, settings)) {
                structures.put(name, Node.leaves(settings));
            }
        });
        return structures;
    }

    private boolean isName(String name, String own, Block settings) {
        boolean taken = name.equals(own) || name.equals(Calibration.WHOLE) || StructureTable.OWN.contains(name);
        if (taken || !name.matches("[a-z][a-z0-9_]*")) {
            String wrong = taken ? "is a name that is taken" : "is no name of a variant";
            problems.add(settings.place(), PATH + "." + name, wrong, "another, such as no_drying", "");
            return false;
        }
        return true;
    }

    private boolean isOfTheModel(String name, Block settings) {
        String path = PATH + "." + name;
        Map<String, String> leaves = Node.leaves(settings);
        if (leaves.isEmpty()) {
            problems.add(settings.place(), path, "says nothing otherwise", EXPECTED, "");
            return false;
        }
        List<String> others = leaves.keySet().stream()
                .filter(key -> RunKeys.isIdentity(key) || key.startsWith("resolution."))
                .toList();
        for (String key : others) {
            problems.add(settings.place(), path + "." + key, "is nothing of the model", EXPECTED, "");
        }
        return others.isEmpty();
    }
}
