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
import org.resorb.evidence.Bibliography;
import org.resorb.scenario.Shipped;
import org.resorb.table.DataTable;
import org.resorb.table.TableRow;

/** Reads files of facts about patients: CSV with a head, one fact a line; lines that start with # are comments. */
public final class FactFile {
    /** How many the published value is of: a column that a file may have beside {@link #COLUMNS}. */
    public static final String PUBLISHED_N = "n";

    /** The columns that a file must have. */
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

    /** The columns that say what is asked of whom. */
    public static final List<String> ASKED = COLUMNS.subList(1, 7);

    /** Cohort studies and cases whose patients a fact may ask. */
    public static final List<String> STUDIES = List.of(
            "cohort_four_types",
            "cohort_ligament",
            "cohort_contained",
            "cohort_composition",
            "cohort_massive",
            "cohort_steroid",
            "cohort_incidental",
            "cohort_late",
            "experiments",
            "l5s1_case");

    private FactFile() {}

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
        problems.throwIfAny();
        DataTable table = DataTable.of(source.name(), source.text(), COLUMNS, problems::add);
        List<String> known = new ArrayList<>(COLUMNS);
        known.add(PUBLISHED_N);
        Map<String, Fact> facts = new LinkedHashMap<>();
        if (table.only(known) & table.needs(COLUMNS)) {
            Set<String> studies = new LinkedHashSet<>(STUDIES);
            studies.addAll(own);
            Bibliography sources = Bibliography.beside(source.path());
            table.rows().forEach(row -> {
                FactLine line =
                        new FactLine(row.texts(), new Place(source.name(), row.line()), studies, sources, problems);
                add(row, line.read(), facts);
            });
        }
        problems.throwIfAny();
        return List.copyOf(facts.values());
    }

    /**
     * A number that nobody has published, checked as a fact is.
     *
     * @param cells by {@link #ASKED}, empty where there is nothing
     * @param patients that are asked
     * @param studies whose patients may be asked
     * @return null if something is wrong, which is reported
     */
    public static Fact planned(
            String key,
            Map<String, String> cells,
            int patients,
            Place place,
            Collection<String> studies,
            Problems problems) {
        return new FactLine(cells, place, studies, null, problems).planned(key, patients);
    }

    private static void add(TableRow row, Fact fact, Map<String, Fact> facts) {
        if (fact != null && facts.putIfAbsent(fact.key(), fact) != null) {
            row.fault("key", "is repeated: " + fact.key(), "each key once", "");
        }
    }
}
