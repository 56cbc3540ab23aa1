package org.resorb.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;
import org.resorb.document.Problems;
import org.resorb.measure.Measures;
import org.resorb.measure.Variable;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Spelling;
import org.resorb.quantity.Time;
import org.resorb.quantity.Units;

/** Reads what a study keeps of a run; without a word all of the summary and no curves. */
final class OutputsReader {
    static final String PATH = "outputs";
    private static final List<String> KEYS = List.of("summary", "at", "curves", "every");
    private static final List<String> MOMENT = List.of("time", "columns");

    private final Binder binder;
    private final Problems problems;
    private final Units units;
    private final double duration;

    /** @param duration of a run in hours */
    OutputsReader(Binder binder, Problems problems, Units units, double duration) {
        this.binder = binder;
        this.problems = problems;
        this.units = units;
        this.duration = duration;
    }

    /** The outputs; what is wrong is reported and left out. */
    Outputs read(Node node) {
        if (node == null) {
            return new Outputs(SummaryKeys.all(), List.of(), List.of(), 1);
        }
        if (!(node instanceof Block block)) {
            problems.add(node.place(), PATH, "is not a section", "keys: " + String.join(", ", KEYS), "");
            return new Outputs(List.of(), List.of(), List.of(), 1);
        }
        binder.unknown(block, PATH, KEYS);
        Node summary = block.get("summary");
        Outputs outputs = new Outputs(
                summary == null ? SummaryKeys.all() : words(summary, PATH + ".summary", SummaryKeys.all()),
                moments(block.get("at"), PATH + ".at"),
                curves(block.get("curves"), PATH + ".curves"),
                every(block));
        namesOnce(block, outputs);
        return outputs;
    }

    /** Days between rows of the curves, 1 without a word. */
    private int every(Block block) {
        Node node = block.get("every");
        Double days = node == null ? Double.valueOf(1) : days(node, PATH + ".every", "a number of days such as 7 d");
        if (days != null && (days < 1 || days != Math.floor(days))) {
            problems.add(node.place(), PATH + ".every", "is not a number of days", "whole days such as 7 d", "");
            return 1;
        }
        return days == null ? 1 : days.intValue();
    }

    private void namesOnce(Block block, Outputs outputs) {
        namesOnce(block, outputs.variables());
        namesOnce(block, outputs.curves());
    }

    private void namesOnce(Block block, List<Variable> variables) {
        List<String> names = new ArrayList<>();
        for (Variable one : variables) {
            if (names.contains(one.name())) {
                problems.add(block.place(), PATH, "keeps " + one.name() + " twice", "each once", "");
            }
            names.add(one.name());
        }
    }

    private List<Variable> curves(Node node, String path) {
        if (node instanceof Word word && word.text().matches("on|off")) {
            return word.text().equals("off") ? List.of() : withoutTime();
        }
        return node == null ? List.of() : columns(node, path);
    }

    private List<Variable> columns(Node node, String path) {
        List<String> known = withoutTime().stream().map(Variable::name).toList();
        return words(node, path, known).stream()
                .map(name -> SummaryKeys.column(Measures.columns(), name))
                .toList();
    }

    private static List<Variable> withoutTime() {
        return Measures.columns().subList(1, Measures.columns().size());
    }

    private List<Outputs.Moment> moments(Node node, String path) {
        List<Outputs.Moment> moments = new ArrayList<>();
        if (node instanceof Items items) {
            for (int i = 0; i < items.items().size(); i++) {
                moments(items.items().get(i), path + "[" + i + "]", moments);
            }
        } else if (node != null) {
            problems.add(node.place(), path, "is not a list", "a list such as [{time: 6 wk, columns: [pain_vas]}]", "");
        }
        return moments;
    }

    private void moments(Node node, String path, List<Outputs.Moment> moments) {
        if (!(node instanceof Block block)) {
            problems.add(node.place(), path, "is not a section", "keys: " + String.join(", ", MOMENT), "");
            return;
        }
        binder.unknown(block, path, MOMENT);
        Node time = binder.required(block, "time", path, "a time such as 6 wk");
        Node columns = binder.required(block, "columns", path, "columns of timeseries.csv");
        Double day = time == null ? null : day(time, path + ".time");
        if (day != null && columns != null) {
            String written = ((Word) time).text();
            columns(columns, path + ".columns")
                    .forEach(column -> moments.add(new Outputs.Moment(column, day, written)));
        }
    }

    private Double day(Node node, String path) {
        return days(node, path, "a time within the run");
    }

    private Double days(Node node, String path, String expected) {
        String text = binder.text(node, path, expected);
        try {
            double hours = text == null ? Double.NaN : Quantity.parse(text).in("h", units);
            if (hours < 0 || hours > duration) {
                problems.add(node.place(), path, "is not within the run: " + text, expected, "");
            }
            return text == null ? null : Double.valueOf(hours / Time.HOURS_PER_DAY);
        } catch (BadQuantity e) {
            problems.add(node.place(), path, e, expected);
            return null;
        }
    }

    private List<String> words(Node node, String path, Collection<String> known) {
        List<String> words = new ArrayList<>();
        if (!(node instanceof Items items)) {
            problems.add(
                    node.place(),
                    path,
                    "is not a list",
                    "a list such as [" + known.iterator().next() + "]",
                    "");
            return words;
        }
        for (int i = 0; i < items.items().size(); i++) {
            String at = path + "[" + i + "]";
            String word = binder.text(items.items().get(i), at, "a name");
            if (word != null && !known.contains(word)) {
                String near = Spelling.nearest(word, known);
                String expected = near.isEmpty() ? "one of " + String.join(", ", known) : "";
                problems.add(items.items().get(i).place(), at, "is unknown: " + word, expected, near);
            } else if (word != null) {
                words.add(word);
            }
        }
        return words;
    }
}
