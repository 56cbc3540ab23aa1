package org.resorb.chart.figure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.resorb.chart.Subject;
import org.resorb.chart.scale.UnitWords;
import org.resorb.measure.Variable;
import org.resorb.quantity.NineDigits;
import org.resorb.statistics.EventTimes;
import org.resorb.statistics.Missing;

/**
 * A column of a table in memory.
 *
 * @param label how axes call it, without its unit
 * @param numbers one a row, NaN where there is none; null if the column holds words
 * @param words one a row, empty where there is none; null if the column holds numbers
 * @param ends of a time of an event: until when each row was followed; then a number that is infinite is a time later than
 *     that; else null
 */
record FigureColumn(Variable variable, ColumnRole role, String label, double[] numbers, String[] words, double[] ends) {

    String name() {
        return variable.name();
    }

    boolean isNumber() {
        return numbers != null;
    }

    /** Whether it is the time of something that some rows were not followed to. */
    boolean isEvent() {
        return ends != null;
    }

    int size() {
        return isNumber() ? numbers.length : words.length;
    }

    boolean isKnown(int row) {
        return isNumber() ? !Double.isNaN(numbers[row]) : !words[row].isEmpty();
    }

    /** A cell as one reads it; whole numbers in all their digits, as they may be names, such as seeds. */
    String text(int row) {
        return isNumber() ? text(numbers[row]) : words[row];
    }

    private static String text(double number) {
        boolean isLong = Math.rint(number) == number && Math.abs(number) >= 1e9 && Math.abs(number) < 1e15;
        return (isLong ? Long.toString((long) number) : NineDigits.text(number)).replace('-', '\u2212');
    }

    /** Its different cells with the rows that have each: numbers rising, words in their order; empty cells left out. */
    Map<String, int[]> rowsByLevel() {
        IntStream rows = IntStream.range(0, size()).filter(this::isKnown);
        Stream<Integer> ordered =
                isNumber() ? rows.boxed().sorted((a, b) -> Double.compare(numbers[a], numbers[b])) : rows.boxed();
        Map<String, IntStream.Builder> found = new LinkedHashMap<>();
        ordered.forEach(row ->
                found.computeIfAbsent(text(row), text -> IntStream.builder()).add(row));
        Map<String, int[]> levels = new LinkedHashMap<>();
        found.forEach(
                (text, builder) -> levels.put(text, builder.build().sorted().toArray()));
        return levels;
    }

    /** Its different numbers, rising. */
    double[] levels() {
        return Arrays.stream(numbers)
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
    }

    /** Its numbers in some rows, as far as they are known. */
    double[] values(int[] rows) {
        return Missing.omit(Arrays.stream(rows).mapToDouble(row -> numbers[row]).toArray());
    }

    /** Its times of an event in some rows. */
    EventTimes events(int[] rows) {
        int[] known = Arrays.stream(rows).filter(this::isKnown).toArray();
        boolean[] happened = new boolean[known.length];
        double[] times = new double[known.length];
        for (int i = 0; i < known.length; i++) {
            happened[i] = Double.isFinite(numbers[known[i]]);
            times[i] = happened[i] ? numbers[known[i]] : ends[known[i]];
        }
        return new EventTimes(times, happened);
    }

    /** Numbers that are finite, and the ends of those that are not. */
    DoubleStream finite() {
        return IntStream.range(0, numbers.length)
                .mapToDouble(row -> isEvent() && Double.isInfinite(numbers[row]) ? ends[row] : numbers[row])
                .filter(Double::isFinite);
    }

    /** The same as the time of an event, where an empty cell is later than all that are known. */
    FigureColumn followedToTheLast() {
        double[] until = new double[numbers.length];
        Arrays.fill(until, finite().max().orElse(0));
        return followedTo(until);
    }

    /** The same as the time of an event, where an empty cell or a word is later than the end until which its row was followed. */
    FigureColumn followedTo(double[] until) {
        double[] times = new double[until.length];
        Arrays.setAll(times, row -> isNumber() && isKnown(row) ? numbers[row] : Double.POSITIVE_INFINITY);
        return new FigureColumn(variable, role, label, times, null, until);
    }

    /** The same column of some rows. */
    FigureColumn at(int[] rows) {
        return new FigureColumn(
                variable,
                role,
                label,
                isNumber()
                        ? Arrays.stream(rows).mapToDouble(row -> numbers[row]).toArray()
                        : null,
                isNumber()
                        ? null
                        : Arrays.stream(rows).mapToObj(row -> words[row]).toArray(String[]::new),
                isEvent() ? Arrays.stream(rows).mapToDouble(row -> ends[row]).toArray() : null);
    }

    /** Whether somebody asked for another label than its own. */
    boolean isRelabelled() {
        return !label.equals(Subject.of(variable).title());
    }

    /** The same under another label. */
    FigureColumn labelled(String other) {
        return new FigureColumn(variable, role, other, numbers, words, ends);
    }

    /** The label with the unit as printed. */
    String title() {
        return UnitWords.in(label, variable.unit());
    }

    /** Names of columns. */
    static List<String> names(List<FigureColumn> columns) {
        return columns.stream().map(FigureColumn::name).toList();
    }
}
