package org.resorb.patients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.Proportion;
import org.resorb.table.Columns;

/**
 * How many have which course of pain over the year after the first image.
 *
 * @param rows group by group, class by class
 */
public record PainClasses(List<Row> rows) {
    private static final Columns<Row> COLUMNS = Columns.of(Row.class)
            .text("group", "Group of the cohort file", Row::group)
            .text("pain_class", "Class of the course of pain", Row::painClass)
            .whole("n", "Patients whose course is a year long", Row::n)
            .whole("count", "How many of them are of the class", Row::count)
            .with(FractionColumns.of("Part of them that is"), Row::fraction);

    /** One class of one group. */
    public record Row(String group, PainClass painClass, int n, int count, Estimate fraction) {}

    /** Defensive copy. */
    public PainClasses {
        rows = List.copyOf(rows);
    }

    /**
     * Those of a table.
     *
     * @throws IllegalArgumentException if the table lacks a column
     */
    public static PainClasses of(PatientTable patients) {
        String[] groups = patients.words("group");
        String[] classes = patients.words("pain_class");
        List<Row> rows = new ArrayList<>();
        for (String group : new LinkedHashSet<>(Arrays.asList(groups))) {
            int n = 0;
            int[] counts = new int[PainClass.values().length];
            for (int i = 0; i < groups.length; i++) {
                if (groups[i].equals(group) && !classes[i].isEmpty()) {
                    n++;
                    for (PainClass one : PainClass.values()) {
                        counts[one.ordinal()] += one.word().equals(classes[i]) ? 1 : 0;
                    }
                }
            }
            for (PainClass one : PainClass.values()) {
                int count = counts[one.ordinal()];
                rows.add(new Row(group, one, n, count, new Proportion(count, n).wilson()));
            }
        }
        return new PainClasses(rows);
    }

    /** The table as {@code pain_classes.csv}. */
    public String csv() {
        return COLUMNS.csv(rows);
    }
}
