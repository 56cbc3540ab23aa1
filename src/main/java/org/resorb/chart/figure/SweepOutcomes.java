package org.resorb.chart.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.resorb.chart.scale.Digits;
import org.resorb.chart.scale.UnitWords;
import org.resorb.document.InvalidFileException;
import org.resorb.statistics.Estimate;

/** What all runs of a sweep come to, as a table for people. */
public final class SweepOutcomes {
    private SweepOutcomes() {}

    /**
     * A line for each number that was kept of runs, and for each word: how many have it. What no run has is told too.
     *
     * @param folder of a sweep that was gathered
     */
    public static List<String[]> of(Path folder) throws IOException, InvalidFileException {
        FigureTable runs = ResultTables.open(folder).tables().get(0).load();
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"Of each run", "Runs", "Median (5 to 95 %), or how many", "Not reached by the end"});
        for (FigureColumn column : runs.of(ColumnRole.OUTPUT)) {
            if (column.isNumber()) {
                Summariser.Cell cell = new Summariser(column, Figure.Reading.USUAL).of(runs.all());
                rows.add(new String[] {
                    UnitWords.in(column.label(), column.variable().unit()),
                    Integer.toString(cell.n()),
                    words(cell.estimate()),
                    column.isEvent() ? Integer.toString(cell.censored()) : ""
                });
            } else {
                Map<String, int[]> levels = column.rowsByLevel();
                rows.add(new String[] {column.label(), Integer.toString(having(levels)), counts(levels), ""});
            }
        }
        return rows;
    }

    private static String words(Estimate estimate) {
        if (Double.isNaN(estimate.value())) {
            return "not known";
        }
        return number(estimate.value()) + " (" + number(estimate.lower()) + " to " + number(estimate.upper()) + ")";
    }

    private static String number(double value) {
        return Double.isInfinite(value) ? "later" : Digits.significant(value);
    }

    private static int having(Map<String, int[]> levels) {
        return levels.values().stream().mapToInt(rows -> rows.length).sum();
    }

    private static String counts(Map<String, int[]> levels) {
        List<String> counts = new ArrayList<>();
        levels.forEach((level, rows) -> counts.add(level + " " + rows.length));
        return counts.isEmpty() ? "no run has it" : String.join(", ", counts);
    }
}
