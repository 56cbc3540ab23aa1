package org.resorb.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Word;
import org.resorb.document.Problems;
import org.resorb.mechanism.Mechanism;
import org.resorb.quantity.Spelling;

/** Reads the mechanisms of a scenario and of its interventions. */
final class MechanismReader {
    private final Binder binder;
    private final Problems problems;
    private final Supplier<List<String>> known;

    MechanismReader(Binder binder, Problems problems, Supplier<List<String>> known) {
        this.binder = binder;
        this.problems = problems;
        this.known = known;
    }

    /** All mechanisms that are on, by name; those that are wrong are left out and reported. */
    Map<String, Mechanism> all(Block block, String path) {
        Map<String, Mechanism> on = new TreeMap<>();
        block.entries().forEach((name, node) -> one(block, name, path, on));
        for (String name : known.get()) {
            binder.required(block, name, path, "its parameters, or off");
        }
        return on;
    }

    /**
     * What an intervention leaves on.
     *
     * @param before the mechanisms until then
     * @param state the block of all mechanisms after it
     * @param touched names of those that it says something about
     */
    Map<String, Mechanism> after(Map<String, Mechanism> before, Block state, Collection<String> touched, String path) {
        Map<String, Mechanism> on = new TreeMap<>(before);
        for (String name : touched) {
            on.remove(name);
            one(state, name, path, on);
        }
        return on;
    }

    private void one(Block block, String name, String path, Map<String, Mechanism> on) {
        Node node = block.get(name);
        String below = Binder.below(path, name);
        List<String> names = known.get();
        Class<? extends Mechanism> type = names.contains(name) ? Mechanisms.named(name) : null;
        if (type == null) {
            String near = Spelling.nearest(name, names);
            String expected = near.isEmpty() ? "one of " + String.join(", ", names) : "";
            problems.add(node.place(), below, "is an unknown mechanism", expected, near);
        } else if (node instanceof Word word) {
            word(word, below);
        } else {
            Mechanism mechanism = binder.record(type, node, below);
            if (mechanism != null && !((Block) node).off()) {
                on.put(name, mechanism);
            }
        }
    }

    private void word(Word word, String path) {
        if (word.text().equals("on")) {
            problems.add(word.place(), path, "is on, but its parameters are nowhere given", "its parameters", "");
        } else if (!word.text().equals("off")) {
            String wrong = word.text().isEmpty() ? "has no value" : "is unknown: " + word.text();
            String near = word.text().equals("no") ? "off or on" : Spelling.nearest(word.text(), List.of("off", "on"));
            problems.add(word.place(), path, wrong, "its parameters, on, or off", near);
        }
    }
}
