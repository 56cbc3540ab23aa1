package org.resorb.patients;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.document.SourceFile;
import org.resorb.quantity.Spelling;
import org.resorb.scenario.Shipped;
import org.resorb.study.Csv;

/** Reads files of facts about patients: CSV with a head, one fact a line; lines that start with # are comments. */
public final class FactFile {
    /** All columns, each of which a file must have. */
    public static final List<String> COLUMNS = List.of(
            "key",
            "study",
            "subgroup",
            "observable",
            "time",
            "statistic",
            "against",
            "value",
            "lower",
            "upper",
            "rule",
            "source",
            "status",
            "note");

    /** Cohort studies and cases whose patients a fact may ask. */
    public static final List<String> STUDIES = List.of(
            "cohort_four_types",
            "cohort_ligament",
            "cohort_contained",
            "cohort_composition",
            "cohort_massive",
            "cohort_steroid",
            "cohort_incidental",
            "experiments",
            "l5s1_case");

    private final String file;
    private final Problems problems;
    private final Set<String> studies;
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private List<String> head = List.of();

    private FactFile(String file, Collection<String> own, Problems problems) {
        this.file = file;
        this.problems = problems;
        studies = new LinkedHashSet<>(STUDIES);
        studies.addAll(own);
    }

    /**
     * Reads a file, or one that ships by its name ({@code calibration}, {@code validation}, {@code experiments}).
     *
     * @throws InvalidFileException with every mistake in it
     */
    public static List<Fact> read(String pathOrName) throws InvalidFileException {
        return read(pathOrName, List.of());
    }

    /**
     * The same, for facts that also ask the patients of one's own studies.
     *
     * @param own names of these studies
     * @throws InvalidFileException with every mistake in it
     */
    public static List<Fact> read(String pathOrName, Collection<String> own) throws InvalidFileException {
        Problems problems = new Problems();
        SourceFile source = SourceFile.find(pathOrName, Shipped.FACT_FILES, problems);
        FactFile file = new FactFile(source.name(), own, problems);
        if (source.text() != null) {
            file.read(source.text().replace("\r\n", "\n").split("\n", -1));
        }
        problems.throwIfAny();
        return List.copyOf(file.facts.values());
    }

    private void read(String[] lines) {
        for (int i = 0; i < lines.length; i++) {
            Place place = new Place(file, i + 1);
            if (lines[i].isBlank() || lines[i].startsWith("#")) {
                continue;
            }
            if (lines[i].chars().filter(letter -> letter == '"').count() % 2 == 1) {
                problems.add(place, "", "has a quote that is not closed", "quotes in pairs, on one line", "");
            } else if (head.isEmpty()) {
                head(Csv.fields(lines[i]), place);
            } else {
                line(Csv.fields(lines[i]), place);
            }
        }
        if (facts.isEmpty() && problems.count() == 0) {
            String expected = "a head " + String.join(",", COLUMNS) + " and a line a fact";
            problems.add(new Place(file, 0), "", "has no facts", expected, "");
        }
    }

    private void head(List<String> names, Place place) {
        List<String> seen = new ArrayList<>();
        for (String name : names) {
            if (!COLUMNS.contains(name)) {
                List<String> missing =
                        COLUMNS.stream().filter(one -> !names.contains(one)).toList();
                String near = Spelling.nearest(name, missing);
                problems.add(place, name, "is no column of facts", String.join(", ", COLUMNS), near);
            } else if (seen.contains(name)) {
                problems.add(place, name, "is repeated", "each column once", "");
            }
            seen.add(name);
        }
        for (String column : COLUMNS) {
            if (!names.contains(column)) {
                problems.add(place, column, "is missing", "a column " + column, "");
            }
        }
        head = names;
    }

    private void line(List<String> fields, Place place) {
        if (fields.size() != head.size()) {
            String expected = head.size() + ", one a column; a text with a comma in it stands in quotes";
            problems.add(place, "", "has " + fields.size() + " values", expected, "");
            return;
        }
        int before = problems.count();
        Map<String, String> cells = new LinkedHashMap<>();
        COLUMNS.forEach(column -> cells.put(column, head.contains(column) ? fields.get(head.indexOf(column)) : ""));
        if (!head.containsAll(COLUMNS)) {
            return;
        }
        Fact fact = new FactLine(cells, place, studies, problems).read();
        if (problems.count() == before && facts.putIfAbsent(fact.key(), fact) != null) {
            problems.add(place, "key", "is repeated: " + fact.key(), "each key once", "");
        }
    }
}
