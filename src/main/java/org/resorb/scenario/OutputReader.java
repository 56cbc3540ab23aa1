package org.resorb.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Word;
import org.resorb.document.Problems;
import org.resorb.document.Schema;
import org.resorb.measure.VoxelField;
import org.resorb.measure.VoxelFields;
import org.resorb.quantity.Keyword;
import org.resorb.quantity.Time;

/** Reads what a run writes beside its usual files; without a word nothing. */
final class OutputReader {
    static final String KEY = "output";

    private static final String FIELDS = "fields";
    private static final String REGIONS = "regions";
    private static final String DAYS = "days";
    private static final String CELLS = "cells";
    private static final String FORMAT = "format";
    private static final String END = "end";
    private static final String OFF = "off";
    private static final List<String> SWITCH = List.of("true", "false", "on", OFF);
    private static final List<String> KEYS = List.of(FIELDS, REGIONS);
    private static final Map<String, Function<VoxelFields, List<VoxelField>>> GROUPS = groups();
    private static final List<String> FIELD_KEYS = fieldKeys();

    private final Binder binder;
    private final Problems problems;
    private final int last;

    /** @param duration of the run in hours */
    OutputReader(Binder binder, Problems problems, double duration) {
        this.binder = binder;
        this.problems = problems;
        last = (int) Math.floor(duration / Time.HOURS_PER_DAY);
    }

    private static Map<String, Function<VoxelFields, List<VoxelField>>> groups() {
        Map<String, Function<VoxelFields, List<VoxelField>>> groups = new LinkedHashMap<>();
        groups.put("substances", VoxelFields::substances);
        groups.put("matrix", VoxelFields::matrix);
        groups.put("images", VoxelFields::images);
        return groups;
    }

    private static List<String> fieldKeys() {
        List<String> keys = new ArrayList<>(List.of(DAYS));
        keys.addAll(GROUPS.keySet());
        keys.addAll(List.of(CELLS, FORMAT));
        return List.copyOf(keys);
    }

    /** The section as a schema. */
    static Schema schema() {
        Map<String, Schema> fields = new LinkedHashMap<>();
        fields.put(DAYS, Schema.list(Schema.word()).described("Days since herniation, or end; the last day always"));
        GROUPS.forEach((key, group) -> fields.put(key, Schema.list(Schema.oneOf(names(key)))));
        fields.put(CELLS, Schema.oneOf(SWITCH).described("Whether cells are written one by one"));
        fields.put(FORMAT, Schema.list(Schema.oneOf(Keyword.words(FieldFormat.class))));
        Map<String, Schema> keys = new LinkedHashMap<>();
        keys.put(FIELDS, Schema.anyOf(Schema.oneOf(List.of(OFF)), Schema.section(fields)));
        keys.put(REGIONS, Schema.oneOf(SWITCH).described("Cells and substances by region in timeseries.csv"));
        return Schema.section(keys).described("What a run writes beside its usual files");
    }

    private static List<String> names(String group) {
        return GROUPS.get(group).apply(VoxelFields.DECLARED).stream()
                .map(VoxelField::name)
                .toList();
    }

    /** The outputs; what is wrong is reported. */
    Output read(Node node) {
        Block block = binder.section(node, KEY, KEYS);
        return block == null
                ? Output.NONE
                : new Output(
                        fields(block.get(FIELDS), Binder.below(KEY, FIELDS)),
                        isOn(block.get(REGIONS), Binder.below(KEY, REGIONS)));
    }

    private FieldOutput fields(Node node, String path) {
        if (node instanceof Word word && word.text().equals(OFF)) {
            return null;
        }
        Block block = binder.section(node, path, OFF + ", or keys: " + String.join(", ", FIELD_KEYS));
        if (block == null) {
            return null;
        }
        binder.unknown(block, path, FIELD_KEYS);
        List<VoxelField> chosen = new ArrayList<>();
        GROUPS.keySet().forEach(key -> chosen.addAll(fields(block.get(key), Binder.below(path, key), key)));
        boolean cells = isOn(block.get(CELLS), Binder.below(path, CELLS));
        boolean everything =
                GROUPS.keySet().stream().allMatch(key -> block.get(key) == null) && block.get(CELLS) == null;
        List<FieldFormat> formats = new ArrayList<>();
        for (String word : words(block.get(FORMAT), Binder.below(path, FORMAT), Keyword.words(FieldFormat.class))) {
            formats.add(Keyword.constant(FieldFormat.class, word));
        }
        return new FieldOutput(
                days(block.get(DAYS), Binder.below(path, DAYS)),
                everything ? VoxelFields.DECLARED.all() : List.copyOf(chosen),
                cells || everything,
                formats.isEmpty() ? List.of(FieldFormat.NPY) : List.copyOf(formats));
    }

    private List<VoxelField> fields(Node node, String path, String group) {
        List<VoxelField> known = GROUPS.get(group).apply(VoxelFields.DECLARED);
        List<VoxelField> chosen = new ArrayList<>();
        for (String word : words(node, path, names(group))) {
            known.stream().filter(field -> field.name().equals(word)).forEach(chosen::add);
        }
        return chosen;
    }

    private List<Integer> days(Node node, String path) {
        TreeSet<Integer> days = new TreeSet<>();
        List<Node> items = binder.items(node, path, "a list such as [0, 30, 90]");
        for (int i = 0; i < items.size(); i++) {
            String at = path + "[" + i + "]";
            Integer day = day(items.get(i), at);
            if (day != null && !days.add(day)) {
                problems.add(items.get(i).place(), at, "is day " + day + " a second time", "each day once", "");
            }
        }
        days.add(last);
        return List.copyOf(days);
    }

    /** A day that is in the run, or null if there is none, which is reported. */
    private Integer day(Node item, String at) {
        String expected = "a day from 0 to " + last + ", a time such as 6 wk, or " + END;
        String text = binder.text(item, at, expected);
        if (text == null || text.matches("[A-Za-z]+")) {
            boolean end = text != null && binder.oneOf(item, at, List.of(END), expected) != null;
            return end ? Integer.valueOf(last) : null;
        }
        Double day = text.matches("[0-9]{1,9}") ? Double.valueOf(text) : time(item, at, expected);
        if (day != null && !(day >= 0 && Math.floor(day) <= last)) {
            problems.add(item.place(), at, "is not within the run: " + text, expected, "");
            return null;
        }
        return day == null ? null : Integer.valueOf((int) Math.floor(day));
    }

    private Double time(Node item, String at, String expected) {
        Double hours = binder.number(item, "h", at, expected);
        return hours == null ? null : Double.valueOf(hours / Time.HOURS_PER_DAY);
    }

    /** The words of a list that are known, each once; none if there is no list. */
    private List<String> words(Node node, String path, List<String> known) {
        List<String> words = new ArrayList<>();
        List<Node> items = binder.items(node, path, "a list such as [" + known.get(0) + "]");
        for (int i = 0; i < items.size(); i++) {
            String at = path + "[" + i + "]";
            String word = binder.oneOf(items.get(i), at, known, "one of " + String.join(", ", known));
            if (word != null && binder.isNew(word, words, items.get(i), at)) {
                words.add(word);
            }
        }
        return words;
    }

    private boolean isOn(Node node, String path) {
        String word = node == null ? null : binder.oneOf(node, path, SWITCH, "true or false");
        return word != null && word.matches("true|on");
    }
}
