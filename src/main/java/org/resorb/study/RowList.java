package org.resorb.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.Node;
import org.resorb.document.Node.Word;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.scenario.RunKeys;
import org.resorb.storage.FileAccess;
import org.resorb.table.DataTable;

/** Reads the rows that a user made: a table whose head has dotted names, and values as {@code --set} takes them. */
final class RowList {
    private final Path file;
    private final Problems problems;
    private final List<String> names = new ArrayList<>();
    private final List<List<Node>> columns = new ArrayList<>();
    private final Map<String, Factor> factors = new LinkedHashMap<>();
    private String text = "";
    private List<Integer> seeds = List.of();
    private List<Place> places = List.of();

    private RowList(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads a list of runs, which may have a seed a row. What is wrong is reported, and there are no factors then.
     *
     * @param named the value that names the file, and so where to report that it cannot be read
     * @param path the key of that value
     */
    static RowList ofRuns(Path file, FactorReader reader, Node named, String path, Problems problems) {
        return read(file, reader, named, path, problems, true);
    }

    /** The same for a list that patients are crossed with, who have seeds of their own. */
    static RowList ofPatients(Path file, FactorReader reader, Node named, String path, Problems problems) {
        return read(file, reader, named, path, problems, false);
    }

    private static RowList read(
            Path file, FactorReader reader, Node named, String path, Problems problems, boolean seeded) {
        RowList list = new RowList(file, problems);
        try {
            int before = problems.count();
            list.text = FileAccess.read(file);
            list.read(list.text, seeded);
            for (int i = 0; i < list.names.size() && problems.count() == before; i++) {
                Factor factor = reader.of(list.names.get(i), list.columns.get(i), list.names.get(i));
                if (factor != null) {
                    list.factors.put(factor.path(), factor);
                }
            }
        } catch (IOException unread) {
            problems.add(named.place(), path, "cannot be read: " + file, "a CSV file in UTF-8 beside the study", "");
        }
        return list;
    }

    /** The factors by name, each with as many values as the list has rows. */
    Map<String, Factor> factors() {
        return factors;
    }

    /** The seeds of the rows, none if the list has no such column. */
    List<Integer> seeds() {
        return seeds;
    }

    /** Number of rows, 0 if anything is wrong. */
    int count() {
        return factors.isEmpty()
                ? seeds.size()
                : factors.values().iterator().next().levels();
    }

    /** The line of the file that each row starts at. */
    List<Place> places() {
        return places;
    }

    /** The file as it stands. */
    String text() {
        return text;
    }

    private void read(String text, boolean seeded) {
        DataTable table = DataTable.of(file.toString(), text, problems::add);
        table.allNamed();
        places = table.rows().stream()
                .map(row -> new Place(file.toString(), row.line()))
                .toList();
        for (String name : table.names()) {
            if (seeded && name.equals(SeedsReader.COLUMN)) {
                int before = problems.count();
                List<Integer> column = table.rows().stream()
                        .map(row -> row.whole(name, 0, Integer.MAX_VALUE))
                        .toList();
                seeds = problems.count() == before ? column : List.of();
            } else if (RunKeys.isIdentity(name)) {
                table.fault(name, "belongs to the run", "parameters of the scenario" + (seeded ? " and seed" : ""), "");
            } else {
                names.add(name);
                columns.add(table.rows().stream()
                        .<Node>map(row -> new Word(new Place(file.toString(), row.line()), row.text(name)))
                        .toList());
            }
        }
    }
}
