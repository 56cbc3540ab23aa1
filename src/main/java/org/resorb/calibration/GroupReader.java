package org.resorb.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.Binder;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Word;
import org.resorb.document.Problem;
import org.resorb.document.Problems;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.NineDigits;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Units;
import org.resorb.scenario.ParameterDescriptions;
import org.resorb.scenario.ScenarioFile;
import org.resorb.study.Factor;
import org.resorb.study.FactorReader;

/**
 * Reads groups of parameters that move as one: a multiplier with a range that counts alike along its logarithm, or with a
 * distribution, and the parameters that it multiplies or divides.
 */
final class GroupReader {
    static final String PATH = "groups";
    static final String MULTIPLIES = "multiplies";
    static final String DIVIDES = "divides";
    static final String SOURCE = "source";
    private static final List<String> OWN = List.of(MULTIPLIES, DIVIDES, SOURCE);

    private final Binder binder;
    private final Problems problems;
    private final Units units;
    private final FreeParameters known;
    private final ScenarioFile scenario;
    private final Map<String, String> moved = new LinkedHashMap<>();

    /** @param scenario whose values are multiplied, null if it is wrong and reported */
    GroupReader(Binder binder, Problems problems, Units units, FreeParameters known, ScenarioFile scenario) {
        this.binder = binder;
        this.problems = problems;
        this.units = units;
        this.known = known;
        this.scenario = scenario;
    }

    /** A multiplier and what it acts on. */
    record Group(Factor multiplier, List<ScaledParameter> parameters) {}

    /**
     * The groups by their name; those that are wrong are reported and left out.
     *
     * @param alone parameters that are free by themselves, so that no group may have them
     */
    List<Group> read(Node node, Iterable<String> alone) {
        alone.forEach(path -> moved.put(path, FreeParameters.PATH));
        List<Group> groups = new ArrayList<>();
        Block block = binder.section(node, PATH, "groups such as {cleavage: {multiplies: [...], range: [0.5, 2]}}");
        if (block == null) {
            return groups;
        }
        block.entries().forEach((name, form) -> {
            String path = PATH + "." + name;
            Block keys = binder.section(form, path, "multiplies or divides, and a range or distribution");
            if (keys != null && isName(name, keys)) {
                int before = problems.count();
                Factor multiplier = multiplier(name, keys, path);
                List<ScaledParameter> parameters = parameters(name, keys, path);
                if (problems.count() == before) {
                    Group group = new Group(multiplier, parameters);
                    tryEnds(group, keys, path);
                    groups.add(group);
                }
            }
        });
        return groups;
    }

    private boolean isName(String name, Block keys) {
        boolean right = name.matches("[a-z][a-z0-9_]*");
        if (!right) {
            problems.add(keys.place(), PATH + "." + name, "is no name of a group", "such as cover_resistance", "");
        }
        return right;
    }

    /** A range of a multiplier is divided along the logarithm unless it says otherwise. */
    private Factor multiplier(String name, Block keys, String path) {
        Map<String, Node> form = new LinkedHashMap<>(keys.entries());
        form.keySet().removeAll(OWN);
        if (form.containsKey("range")) {
            form.putIfAbsent("scale", new Word(keys.place(), "log"));
        }
        if (!form.containsKey("range") && !form.containsKey("distribution")) {
            problems.add(keys.place(), path, "has no range", "such as range: [0.5, 2]", "");
            return null;
        }
        Block alone = new Block(keys.place(), Map.of(name, new Block(keys.place(), form)));
        Factor factor =
                new FactorReader(binder, problems, units).read(alone, PATH).get(name);
        if (factor != null && !factor.unit().equals("1")) {
            problems.add(keys.place(), path, "has a unit: " + factor.unit(), "plain numbers, since it multiplies", "");
        } else if (factor != null && !(Double.parseDouble(factor.value(0)) > 0)) {
            problems.add(keys.place(), path, "reaches down to " + factor.value(0), "multipliers above 0", "");
        }
        return factor;
    }

    private List<ScaledParameter> parameters(String group, Block keys, String path) {
        List<ScaledParameter> parameters = new ArrayList<>();
        int named = 0;
        if (keys.get(SOURCE) != null) {
            binder.text(keys.get(SOURCE), path + "." + SOURCE, "where the prior comes from");
        }
        for (String key : List.of(MULTIPLIES, DIVIDES)) {
            List<Node> items = binder.items(keys.get(key), path + "." + key, "a list of dotted names");
            named += items.size();
            for (int i = 0; i < items.size(); i++) {
                String at = path + "." + key + "[" + i + "]";
                String name = binder.text(items.get(i), at, "a dotted name");
                if (name != null
                        && known.mayMove(name, at, items.get(i).place())
                        && isFirst(group, name, items.get(i), at)) {
                    parameters.add(scaled(name, key.equals(MULTIPLIES) ? 1 : -1, items.get(i), at));
                }
            }
        }
        if (named == 0) {
            problems.add(keys.place(), path, "moves nothing", "multiplies: [mechanisms...] or divides", "");
        }
        return parameters;
    }

    private boolean isFirst(String group, String name, Node node, String at) {
        String before = moved.putIfAbsent(name, group);
        if (before != null) {
            problems.add(node.place(), at, name + " is moved by " + before + " already", "each parameter once", "");
        }
        return before == null;
    }

    /** Null if there is no number to multiply, which is reported. */
    private ScaledParameter scaled(String name, int power, Node node, String at) {
        if (scenario == null) {
            return null;
        }
        String section = name.replaceFirst("^(mechanisms\\.[^.]+)\\..*", "$1");
        if (scenario.values().get(name) == null) {
            problems.add(
                    node.place(), at, name + " is in no use: " + section + " is off", "a mechanism that is on", "");
            return null;
        }
        String text = scenario.settings().getOrDefault(name, new ParameterDescriptions().usual(name));
        try {
            Quantity quantity = Quantity.parse(text);
            if (quantity.number().signum() == 0) {
                problems.add(node.place(), at, name + " is 0, which no multiplier changes", "another number", "");
            }
            return new ScaledParameter(name, quantity.number().doubleValue(), quantity.unit(), power);
        } catch (BadQuantity word) {
            problems.add(node.place(), at, name + " is no number: " + text, "a parameter that can be multiplied", "");
            return null;
        }
    }

    /** Tries the ends of a group's prior in the scenario, and reports what it does not take. */
    private void tryEnds(Group group, Block keys, String path) {
        if (scenario == null) {
            return;
        }
        for (double end : new double[] {0, 1}) {
            double multiplier = Double.parseDouble(group.multiplier.value(end));
            for (ScaledParameter one : group.parameters) {
                tried(one, multiplier, keys, path);
            }
        }
    }

    private void tried(ScaledParameter one, double multiplier, Block keys, String path) {
        String value = one.text(multiplier);
        try {
            scenario.with(Map.of(one.path(), value));
        } catch (InvalidFileException invalid) {
            for (Problem problem : invalid.problems()) {
                String wrong = "reaches " + NineDigits.text(multiplier) + ", where " + one.path() + " = " + value + ": "
                        + problem.message();
                problems.add(keys.place(), path, wrong, problem.expected(), problem.suggestion());
            }
        }
    }
}
