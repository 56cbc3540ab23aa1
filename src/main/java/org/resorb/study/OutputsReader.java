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
import org.resorb.quantity.Time;

/** Reads what a study keeps of a run; without a word all of the summary and no curves. */
final class OutputsReader {
    static final String PATH = "outputs";
    private static final List<String> KEYS = List.of("summary", "at", "curves", "every");
    private static final List<String> MOMENT = List.of("time", "columns");

    private final Binder binder;
    private final Problems problems;
    private final double duration;

    /** @param duration of a run in hours */
    OutputsReader(Binder binder, Problems problems, double duration) {
        this.binder = binder;
        this.problems = problems;
        this.duration = duration;
    }

    /** The outputs; what is wrong is reported and left out. */
    Outputs read(Node node) {
        if (node == null) {
            return new Outputs(SummaryKeys.all(), List.of(), List.of(), 1);
        }
        Block block = binder.section(node, PATH, KEYS);
        if (block == null) {
            return new Outputs(List.of(), List.of(), List.of(), 1);
        }
        Node summary = block.get("summary");
        Outputs outputs = new Outputs(
                summary == null ? SummaryKeys.all() : words(summary, PATH + ".summary", SummaryKeys.all()),
                moments(block.get("at"), PATH + ".at"),
                curves(block.get("curves"), PATH + ".curves"),
                every(block));
        namesOnce(block, outputs);
        return outputs;
    }

    /** Warns of times that the file itself names and no run reaches, since their columns stay empty. */
    void warnOfLate(Node node) {
        Node named = node instanceof Block block ? block.get("summary") : null;
        List<Node> items = named instanceof Items list ? list.items() : List.of();
        for (int i = 0; i < items.size(); i++) {
            String key = items.get(i) instanceof Word word ? word.text() : "";
            Double hours = SummaryKeys.all().contains(key) ? SummaryKeys.hours(key) : null;
            if (hours != null && Math.floor(hours / Time.HOURS_PER_DAY) > Math.floor(duration / Time.HOURS_PER_DAY)) {
                String empty = key + " is after the end of the runs, so it stays empty";
                problems.warn(items.get(i).place(), PATH + ".summary[" + i + "]", empty);
            }
        }
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
        List<Variable> all = Measures.all();
        List<String> known =
                all.subList(1, all.size()).stream().map(Variable::name).toList();
        return words(node, path, known).stream()
                .map(name -> SummaryKeys.column(all, name))
                .toList();
    }

    private static List<Variable> withoutTime() {
        return Measures.columns().subList(1, Measures.columns().size());
    }

    private List<Outputs.Moment> moments(Node node, String path) {
        List<Outputs.Moment> moments = new ArrayList<>();
        List<Node> items = binder.items(node, path, "a list such as [{time: 6 wk, columns: [pain_vas]}]");
        for (int i = 0; i < items.size(); i++) {
            moments(items.get(i), path + "[" + i + "]", moments);
        }
        return moments;
    }

    private void moments(Node node, String path, List<Outputs.Moment> moments) {
        Block block = binder.section(node, path, MOMENT);
        if (block == null) {
            return;
        }
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
        Double hours = binder.number(node, "h", path, expected);
        if (hours != null && (hours < 0 || hours > duration)) {
            problems.add(node.place(), path, "is not within the run: " + ((Word) node).text(), expected, "");
        }
        return hours == null ? null : Double.valueOf(hours / Time.HOURS_PER_DAY);
    }

    private List<String> words(Node node, String path, Collection<String> known) {
        List<String> words = new ArrayList<>();
        List<Node> items =
                binder.items(node, path, "a list such as [" + known.iterator().next() + "]");
        for (int i = 0; i < items.size(); i++) {
            String word = binder.oneOf(items.get(i), path + "[" + i + "]", known, "one of " + String.join(", ", known));
            if (word != null && binder.isNew(word, words, items.get(i), path + "[" + i + "]")) {
                words.add(word);
            }
        }
        return words;
    }
}
