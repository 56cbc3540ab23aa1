package org.resorb.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.Node;
import org.resorb.document.Node.Word;
import org.resorb.document.Place;
import org.resorb.document.Problems;

/** Reads the rows that a user made: a CSV file whose head has dotted names, and values as {@code --set} takes them. */
final class RowList {
    private final Path file;
    private final Problems problems;
    private final List<String> names = new ArrayList<>();
    private final List<List<Node>> columns = new ArrayList<>();
    private final Map<String, Factor> factors = new LinkedHashMap<>();
    private String text = "";

    private RowList(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads a list. What is wrong is reported, and there are no factors then.
     *
     * @param named what to say of a file that cannot be read
     */
    static RowList read(Path file, FactorReader reader, Node named, Problems problems) {
        RowList list = new RowList(file, problems);
        try {
            int before = problems.count();
            list.text = Files.readString(file);
            list.read(list.text);
            for (int i = 0; i < list.names.size() && problems.count() == before; i++) {
                Factor factor = reader.of(list.names.get(i), list.columns.get(i), list.names.get(i));
                if (factor != null) {
                    list.factors.put(factor.path(), factor);
                }
            }
        } catch (IOException unread) {
            String path = DesignReader.PATH + ".file";
            problems.add(named.place(), path, "cannot be read: " + file, "a CSV file in UTF-8 beside the study", "");
        }
        return list;
    }

    /** The factors by name, each with as many values as the list has rows. */
    Map<String, Factor> factors() {
        return factors;
    }

    /** The file as it stands. */
    String text() {
        return text;
    }

    private void read(String text) {
        String[] lines = text.replace("\r\n", "\n").replace("\ufeff", "").split("\n");
        for (String name : Csv.fields(lines[0])) {
            if (names.contains(name)) {
                add(1, name, "is repeated", "each name once");
            }
            names.add(name);
            columns.add(new ArrayList<>());
        }
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                row(Csv.fields(lines[i]), i + 1);
            }
        }
        if (columns.get(0).isEmpty()) {
            add(1, "", "has no rows", "a head of dotted names and a line a row");
        }
    }

    private void row(List<String> fields, int line) {
        if (fields.size() != names.size()) {
            add(line, "", "has " + fields.size() + " values", names.size() + ", one a name");
            return;
        }
        for (int i = 0; i < fields.size(); i++) {
            columns.get(i).add(new Word(new Place(file.toString(), line), fields.get(i)));
        }
    }

    private void add(int line, String path, String message, String expected) {
        problems.add(new Place(file.toString(), line), path, message, expected, "");
    }
}
