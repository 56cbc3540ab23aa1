package org.resorb.study;

import java.util.ArrayList;
import java.util.List;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.document.SourceFile;

/**
 * A CSV file that a user made: a head and rows. Empty lines and lines that begin with {@code #} are skipped.
 *
 * @param file as the user named it
 * @param head where the head is, with the names of the columns
 * @param rows in the order of the file, each with as many fields as the head
 */
public record UserTable(String file, Line head, List<Line> rows) {
    /** Fields of a line, without blanks around them, and where it is. */
    public record Line(Place place, List<String> fields) {}

    /**
     * Takes a text apart.
     *
     * @return the table, or null if it is none, which is reported
     */
    public static UserTable of(SourceFile text, Problems problems) {
        if (text.text() == null) {
            return null;
        }
        int before = problems.count();
        List<Line> lines = lines(text, problems);
        if (lines.size() < 2) {
            Place place = new Place(
                    text.name(), lines.isEmpty() ? 0 : lines.get(0).place.line());
            problems.add(place, "", "has no rows", "a head of names and below it a line a row", "");
        }
        if (!lines.isEmpty()) {
            check(lines, problems);
        }
        return problems.count() > before
                ? null
                : new UserTable(text.name(), lines.get(0), lines.subList(1, lines.size()));
    }

    private static List<Line> lines(SourceFile text, Problems problems) {
        List<Line> lines = new ArrayList<>();
        String[] all = text.text().split("\r\n|\n|\r", -1);
        for (int i = 0; i < all.length; i++) {
            if (!all[i].isBlank() && !all[i].strip().startsWith("#")) {
                Place place = new Place(text.name(), i + 1);
                if (all[i].chars().filter(letter -> letter == '"').count() % 2 == 1) {
                    problems.add(place, "", "has a quotation mark without its other half", "", "");
                }
                lines.add(new Line(place, Csv.fields(all[i])));
            }
        }
        return lines;
    }

    private static void check(List<Line> lines, Problems problems) {
        Line head = lines.get(0);
        if (head.fields.size() == 1 && head.fields.get(0).contains(";")) {
            problems.add(head.place, "", "has semicolons between its names", "commas, and decimal points", "");
            return;
        }
        List<String> seen = new ArrayList<>();
        for (String name : head.fields) {
            if (name.isEmpty() || seen.contains(name)) {
                String wrong = name.isEmpty() ? "has a column without a name" : "is repeated";
                problems.add(head.place, name, wrong, "each column with a name of its own", "");
            }
            seen.add(name);
        }
        for (Line row : lines.subList(1, lines.size())) {
            if (row.fields.size() != head.fields.size()) {
                String values = "has " + row.fields.size() + (row.fields.size() == 1 ? " value" : " values");
                problems.add(row.place, "", values, head.fields.size() + ", one a name", "");
            }
        }
    }
}
