package org.resorb.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.resorb.document.Binder;
import org.resorb.document.Declaration;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Word;
import org.resorb.document.Problems;
import org.resorb.mechanism.Mechanism;

/** Reads the dated interventions of a scenario. */
final class InterventionReader {
    private static final List<String> DOSE = List.of("at", "every", "until", "drug", "dose", "label");
    private static final List<String> SET = List.of("at", "set", "label");
    private static final List<String> HERNIATES = List.of("at", ScenarioKeys.HERNIATES.key(), "label");
    private static final String FORM = "{at, drug, dose}, {at, set} or {at, herniates}";

    private final Binder binder;
    private final Problems problems;
    private final DrugReader drugs;
    private final MechanismReader mechanisms;
    private final double start;

    /** @param start hours since herniation from which they are dated */
    InterventionReader(Binder binder, Problems problems, DrugReader drugs, MechanismReader mechanisms, double start) {
        this.binder = binder;
        this.problems = problems;
        this.drugs = drugs;
        this.mechanisms = mechanisms;
        this.start = start;
    }

    /**
     * An intervention with what a resolved file has to say about it.
     *
     * @param intervention null if anything in it is wrong
     * @param block as written
     * @param state all mechanisms from then on, or null for a dose
     */
    record Dated(double at, Intervention intervention, Block block, Block state, String label) {}

    /** All interventions in order of time; wrong ones are reported. */
    List<Dated> read(Node node, String path, double duration, Block base, Map<String, Mechanism> on) {
        List<Node> items = binder.items(node, path, "a list of " + FORM);
        List<At> entries = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            at(items.get(i), path + "[" + i + "]", duration, entries);
        }
        entries.sort(Comparator.comparingDouble(At::at));
        List<Dated> dated = new ArrayList<>();
        Block state = base;
        Map<String, Mechanism> now = on;
        for (At entry : entries) {
            if (entry.block.get("set") == null) {
                dated.add(herniates(entry.block) ? reherniation(entry) : dose(entry, duration));
                continue;
            }
            Block changes = changes(entry);
            if (changes != null) {
                state = Merge.mechanisms(state, changes);
                String below = Binder.below(entry.path, "set.mechanisms");
                now = mechanisms.after(now, state, changes.entries().keySet(), below);
                dated.add(override(entry, state, changes, now));
            }
        }
        return dated;
    }

    /** An entry of the list and its time; {@link Double#NaN}, which sorts last, if that is wrong. */
    private record At(double at, Block block, String path) {}

    private void at(Node node, String path, double duration, List<At> entries) {
        if (!(node instanceof Block block)) {
            problems.add(node.place(), path, "is not an intervention", FORM, "");
            return;
        }
        binder.unknown(block, path, herniates(block) ? HERNIATES : block.get("set") == null ? DOSE : SET);
        Double at =
                since(number(ScenarioKeys.AT, binder.required(block, "at", path, ScenarioKeys.AT.expected()), path));
        if (at != null && at > duration) {
            problems.warn(node.place(), path, "is after the end of the run and has no effect");
        }
        entries.add(new At(at == null ? Double.NaN : at, block, path));
    }

    private Double number(Declaration declaration, Node node, String path) {
        return node == null ? null : binder.real(declaration, node, Binder.below(path, declaration.key()));
    }

    private Double since(Double hours) {
        return hours == null ? null : Double.valueOf(start + hours);
    }

    private static boolean herniates(Block block) {
        return block.get("set") == null && block.get(ScenarioKeys.HERNIATES.key()) != null;
    }

    private Dated reherniation(At entry) {
        Node node = entry.block.get(ScenarioKeys.HERNIATES.key());
        Double part = number(ScenarioKeys.HERNIATES, node, entry.path);
        String label = label(entry.block, entry.path, "herniates again, " + text(node));
        Intervention again = part == null ? null : new Intervention.Reherniation(entry.at, part, label);
        return new Dated(entry.at, again, entry.block, null, label);
    }

    private Dated dose(At entry, double duration) {
        Block block = entry.block;
        Node drug = binder.required(block, "drug", entry.path, FORM);
        Node dose = binder.required(block, "dose", entry.path, FORM);
        Double doses = drug == null || dose == null ? null : drugs.doses(drug, dose, entry.path);
        Double every = number(ScenarioKeys.EVERY, block.get("every"), entry.path);
        Double until = since(number(ScenarioKeys.UNTIL, block.get("until"), entry.path));
        boolean repeated = block.get("every") != null;
        if (block.get("until") != null && !repeated) {
            String path = Binder.below(entry.path, "until");
            problems.add(block.get("until").place(), path, "says until when, but not how often", "every as well", "");
        }
        if (until != null && until < entry.at) {
            String path = Binder.below(entry.path, "until");
            problems.add(block.get("until").place(), path, "is before the first dose", "a time after at", "");
        }
        String label = label(block, entry.path, words(text(drug), text(dose)));
        double last = until != null ? until : repeated ? Math.max(duration, entry.at) : entry.at;
        double interval = every == null ? 0 : every;
        Intervention given =
                doses == null ? null : new Intervention.Dose(entry.at, interval, last, text(drug), doses, label);
        return new Dated(entry.at, given, block, null, label);
    }

    /** A plain number of sessions says nothing in a chart. */
    private static String words(String drug, String dose) {
        String name = drug.replace('_', ' ');
        return dose.equals("1") ? name : name + " " + dose;
    }

    private static String text(Node node) {
        return node instanceof Word word ? word.text() : "";
    }

    private Block changes(At entry) {
        String path = Binder.below(entry.path, "set");
        String expected = "mechanisms with parameters, on, or off";
        Block set = binder.section(entry.block.get("set"), path, expected);
        if (set == null) {
            return null;
        }
        binder.unknown(set, path, List.of(Merge.MECHANISMS));
        Node changes = binder.required(set, Merge.MECHANISMS, path, expected);
        return binder.section(changes, Binder.below(path, Merge.MECHANISMS), expected);
    }

    private Dated override(At entry, Block state, Block changes, Map<String, Mechanism> now) {
        Map<String, String> words = new TreeMap<>();
        changes.entries().forEach((name, node) -> words(name, node, words));
        List<String> parts = words.entrySet().stream()
                .map(part -> part.getKey() + " " + part.getValue())
                .toList();
        String label = label(entry.block, entry.path, String.join(", ", parts));
        Intervention override = new Intervention.Override(entry.at, List.copyOf(now.values()), label);
        return new Dated(entry.at, override, entry.block, state, label);
    }

    private static void words(String path, Node node, Map<String, String> words) {
        if (node instanceof Block block) {
            block.entries().forEach((key, value) -> words(path + "." + key, value, words));
        } else {
            words.put(path, text(node));
        }
    }

    private String label(Block block, String path, String otherwise) {
        Node label = block.get("label");
        String text = label == null ? null : binder.text(label, Binder.below(path, "label"), "a few words");
        return text == null ? otherwise : text;
    }
}
