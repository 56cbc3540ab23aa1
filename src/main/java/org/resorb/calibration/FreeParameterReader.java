package org.resorb.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Problems;
import org.resorb.quantity.Ucum;
import org.resorb.scenario.ScenarioFile;
import org.resorb.study.Factor;
import org.resorb.study.FactorReader;

/** Reads what may move in a calibration: parameters alone, and groups of them by one multiplier. */
final class FreeParameterReader {
    private final Block keys;
    private final Binder binder;
    private final Problems problems;

    FreeParameterReader(Block keys, Binder binder, Problems problems) {
        this.keys = keys;
        this.binder = binder;
        this.problems = problems;
    }

    /**
     * What may move.
     *
     * @param factors parameters, then multipliers
     * @param groups what each multiplier acts on, by its name
     */
    record Free(List<Factor> factors, Map<String, List<ScaledParameter>> groups) {}

    /**
     * All that may move; what is wrong is reported and left out.
     *
     * @param scenario in which the ends of ranges are tried; null if it is wrong
     */
    Free read(ScenarioFile scenario) {
        List<Factor> factors = new ArrayList<>(free(scenario));
        Map<String, List<ScaledParameter>> groups = groups(scenario, factors);
        return new Free(List.copyOf(factors), groups);
    }

    private List<Factor> free(ScenarioFile scenario) {
        String expected = "dotted names with a range, such as {range: [1 /d, 4 /d], scale: log}";
        Node node = keys.get(GroupReader.PATH) == null
                ? binder.required(keys, FreeParameters.PATH, "", expected)
                : keys.get(FreeParameters.PATH);
        if (!(node instanceof Block block) || block.entries().isEmpty()) {
            if (node != null) {
                problems.add(node.place(), FreeParameters.PATH, "is not a section with parameters", expected, "");
            }
            return List.of();
        }
        FreeParameters parameters = new FreeParameters(problems);
        Block right = parameters.checked(block);
        if (right.entries().isEmpty()) {
            return List.of();
        }
        FactorReader reader = new FactorReader(binder, problems, new Ucum());
        List<Factor> free = List.copyOf(reader.read(right, FreeParameters.PATH).values());
        if (scenario != null) {
            parameters.tryEnds(free, block, scenario);
        }
        return free;
    }

    private Map<String, List<ScaledParameter>> groups(ScenarioFile scenario, List<Factor> free) {
        Node node = keys.get(GroupReader.PATH);
        FreeParameters known = new FreeParameters(problems);
        Map<String, List<ScaledParameter>> groups = new LinkedHashMap<>();
        if (node != null) {
            List<String> alone = free.stream().map(Factor::path).toList();
            for (GroupReader.Group group :
                    new GroupReader(binder, problems, new Ucum(), known, scenario).read(node, alone)) {
                free.add(group.multiplier());
                groups.put(group.multiplier().path(), group.parameters());
            }
        }
        String path = node == null ? FreeParameters.PATH : GroupReader.PATH;
        Node named = keys.get(path);
        known.count(directions(), named == null ? keys.place() : named.place(), path);
        return groups;
    }

    private int directions() {
        int count = 0;
        for (String path : List.of(FreeParameters.PATH, GroupReader.PATH)) {
            count += keys.get(path) instanceof Block block ? block.entries().size() : 0;
        }
        return count;
    }
}
