package org.resorb.patients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.quantity.Spelling;
import org.resorb.study.Csv;

/** Rows of a CSV file with named columns; lines that start with # and empty ones do not count. */
final class Rows {
    /** One row: cells by column, and where it stands. */
    record Row(Place place, Map<String, String> cells) {
        String at(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    private final Problems problems;
    private final List<Row> rows = new ArrayList<>();
    private List<String> head = List.of();

    /**
     * Reads rows and reports what is wrong with them as a table.
     *
     * @param file as the user named it
     * @param needed columns that must be there
     */
    Rows(String file, String text, List<String> needed, Problems problems) {
        this.problems = problems;
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                add(new Place(file, i + 1), Csv.fields(lines.get(i)), needed);
            }
        }
        if (head.isEmpty()) {
            problems.add(new Place(file, 0), "", "has no head", "the columns " + String.join(",", needed), "");
        }
    }

    private void add(Place place, List<String> fields, List<String> needed) {
        if (head.isEmpty()) {
            head = fields;
            for (String column : needed) {
                if (!head.contains(column)) {
                    List<String> others =
                            head.stream().filter(name -> !needed.contains(name)).toList();
                    String near = Spelling.nearest(column, others);
                    String message = "is no column" + (near.isEmpty() ? "" : ", but " + near + " is");
                    problems.add(place, column, message, String.join(",", needed), "");
                }
            }
            return;
        }
        if (fields.size() != head.size()) {
            problems.add(place, "", "has " + fields.size() + " fields", head.size() + " as the head has", "");
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            cells.put(head.get(i), fields.get(i));
        }
        rows.add(new Row(place, cells));
    }

    List<Row> all() {
        return rows;
    }

    /** One of some words; null if it is none, which is reported. */
    <E extends Enum<E>> E word(Row row, String column, Class<E> words) {
        List<String> known = new ArrayList<>();
        for (E word : words.getEnumConstants()) {
            if (word.toString().equals(row.at(column))) {
                return word;
            }
            known.add(word.toString());
        }
        String near = Spelling.nearest(row.at(column), known);
        String message = "there is no " + column + " '" + row.at(column) + "'";
        problems.add(row.place(), column, message, "one of " + String.join(", ", known), near);
        return null;
    }

    /** A number, {@link Double#NaN} if the cell is empty or wrong, which is reported. */
    double number(Row row, String column) {
        String cell = row.at(column);
        try {
            return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        } catch (NumberFormatException wrong) {
            problems.add(row.place(), column, "is no number: " + cell, "a number or nothing", "");
            return Double.NaN;
        }
    }

    /** The same, but an empty cell is wrong too. */
    double needed(Row row, String column) {
        double number = number(row, column);
        if (row.at(column).isEmpty()) {
            problems.add(row.place(), column, "is empty", "a number", "");
        }
        return number;
    }
}
