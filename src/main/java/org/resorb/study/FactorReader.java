package org.resorb.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;
import org.resorb.document.Problems;
import org.resorb.document.YamlWriter;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Units;
import org.resorb.scenario.RunKeys;

/** Reads the factors of a study: each has one form, a range, a distribution or several, a list of values or a switch. */
public final class FactorReader {
    static final String PATH = "factors";
    private static final List<String> FORMS = List.of("range", "distribution", MixtureReader.KEY, "values", "switch");

    private final Binder binder;
    private final Problems problems;
    private final Units units;
    private final Spans spans;

    /** Reports what is wrong to the problems. */
    public FactorReader(Binder binder, Problems problems, Units units) {
        this.binder = binder;
        this.problems = problems;
        this.units = units;
        this.spans = new Spans(binder, problems, units);
    }

    /** All factors by their node's path; those that are wrong are reported and left out. */
    Map<String, Factor> read(Node node) {
        return read(node, PATH);
    }

    /**
     * The same for factors that stand under another key.
     *
     * @param at dotted path of the node in its file
     */
    public Map<String, Factor> read(Node node, String at) {
        Map<String, Factor> factors = new LinkedHashMap<>();
        if (!(node instanceof Block block) || block.entries().isEmpty()) {
            String expected = "dotted names with a range, distribution, values or switch";
            problems.add(node.place(), at, "is not a section with factors", expected, "");
            return factors;
        }
        Map<String, String> columns = new LinkedHashMap<>();
        block.entries().forEach((name, form) -> {
            String path = Binder.below(at, name);
            Block keys = binder.section(form, path, "one of the keys " + forms());
            Factor factor = keys == null ? null : factor(name, keys, path);
            if (factor != null) {
                String twin = columns.putIfAbsent(factor.column(), name);
                if (twin != null) {
                    String same = "has the same column as " + twin + ": " + factor.column();
                    problems.add(form.place(), path, same, "each name once", "");
                }
                factors.put(name, factor);
            }
        });
        return factors;
    }

    /** What to write in place of a factor that is none. */
    static String insteadOf(String name) {
        return name.strip().equals(SeedsReader.COLUMN)
                ? "seeds: [1, 2, 3] beside the factors"
                : "what changes the course of a run";
    }

    private static String forms() {
        return String.join(", ", FORMS);
    }

    private Factor factor(String name, Block keys, String path) {
        if (RunKeys.isIdentity(name)) {
            problems.add(keys.place(), path, "belongs to the run", insteadOf(name), "");
            return null;
        }
        List<String> given =
                FORMS.stream().filter(form -> keys.get(form) != null).toList();
        if (given.size() != 1) {
            String wrong = given.isEmpty() ? "has no form" : "has " + String.join(" and ", given);
            if (given.isEmpty()) {
                binder.unknown(keys, path, FORMS);
            }
            problems.add(keys.place(), path, wrong, "one of the keys " + forms(), "");
            return null;
        }
        return switch (given.get(0)) {
            case "range" -> spans.range(name, keys, path);
            case "distribution" -> spans.distribution(name, keys, path);
            case MixtureReader.KEY -> new MixtureReader(binder, problems, spans).factor(name, keys, path);
            case "values" -> values(name, keys, path);
            default -> switched(name, keys, path);
        };
    }

    private Factor switched(String name, Block keys, String path) {
        binder.unknown(keys, path, List.of("switch"));
        String expected = "mechanism, for a name such as mechanisms.autophagy";
        String word = binder.text(keys.get("switch"), path + ".switch", expected);
        if (word != null && !(word.equals("mechanism") && name.matches("mechanisms\\.[a-z0-9_]+"))) {
            problems.add(keys.get("switch").place(), path + ".switch", "is no switch: " + word, expected, "");
            return null;
        }
        return word == null ? null : Factor.ofSwitch(name);
    }

    private Factor values(String name, Block keys, String path) {
        binder.unknown(keys, path, List.of("values"));
        String below = path + ".values";
        if (!(keys.get("values") instanceof Items list) || list.items().isEmpty()) {
            problems.add(keys.get("values").place(), below, "is not a list of values", "such as [1 mm, 2 mm]", "");
            return null;
        }
        Factor factor = of(name, list.items(), below);
        return factor == null || areDifferent(factor, list.items(), below) ? factor : null;
    }

    /** Rows with the same value would be the same runs, and count twice in every table. */
    private boolean areDifferent(Factor factor, List<Node> written, String path) {
        int before = problems.count();
        List<String> values = ((FactorAxis.Choice) factor.axis()).values();
        for (int i = 0; i < values.size(); i++) {
            binder.isNew(values.get(i), values.subList(0, i), written.get(i), path + "[" + i + "]");
        }
        return problems.count() == before;
    }

    /** A factor with these values, all in the unit of the first; null if one of them is wrong, which is reported. */
    Factor of(String name, List<Node> values, String path) {
        int before = problems.count();
        String unit = values.get(0) instanceof Word first ? unit(first.text()) : "";
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            texts.add(text(values.get(i), unit, path + "[" + i + "]"));
        }
        return problems.count() > before ? null : new Factor(name, unit, new FactorAxis.Choice(texts), texts.size());
    }

    private static String unit(String text) {
        try {
            String unit = Quantity.parse(text).unit();
            return unit.isEmpty() ? "1" : unit;
        } catch (BadQuantity words) {
            return "";
        }
    }

    private String text(Node node, String unit, String path) {
        if (!(node instanceof Word word)) {
            return YamlWriter.line(node);
        }
        String text = binder.text(word, path, "a value");
        if (text == null || unit.isEmpty()) {
            return text;
        }
        try {
            Quantity quantity = Quantity.parse(text);
            BigDecimal number = quantity.exactly(unit, units).stripTrailingZeros();
            return (number.scale() < 0 ? number.setScale(0) : number).toString();
        } catch (BadQuantity e) {
            problems.add(word.place(), path, e, "a number in " + unit + " like the first");
            return null;
        }
    }
}
