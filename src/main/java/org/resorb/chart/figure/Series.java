package org.resorb.chart.figure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.resorb.chart.NameWords;
import org.resorb.chart.scale.UnitWords;

/** The rows of a figure by what its colours tell apart. */
final class Series {
    private Series() {}

    /** Rows by the levels of a column, in their order in the whole table; all under an empty name if there is no column. */
    static Map<String, int[]> of(FigureColumn group, int[] rows) {
        if (group == null) {
            return Map.of("", rows);
        }
        boolean[] own = new boolean[group.size()];
        Arrays.stream(rows).forEach(row -> own[row] = true);
        Map<String, int[]> series = new LinkedHashMap<>();
        group.rowsByLevel()
                .forEach((level, all) -> series.put(
                        level, IntStream.of(all).filter(row -> own[row]).toArray()));
        return series;
    }

    /** A level as a legend tells it, behind what was varied where it alone is a number or a plain yes or no. */
    static String label(FigureColumn group, String level) {
        if (group == null) {
            return "";
        }
        boolean isPlain = group.isNumber() || level.equals("on") || level.equals("off");
        if (!isPlain) {
            return NameWords.called(level);
        }
        String unit = UnitWords.printed(group.variable().unit());
        String told = group.isNumber() ? LevelAxis.told(group, level) : level;
        return group.label().replaceFirst("^.*: ", "") + " " + told + (unit.isEmpty() ? "" : " " + unit);
    }
}
