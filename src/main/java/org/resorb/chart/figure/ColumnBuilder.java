package org.resorb.chart.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resorb.measure.Variable;
import org.resorb.quantity.NineDigits;
import org.resorb.table.Cell;

/** Takes the cells of a column one after another and finds out whether they are numbers. */
final class ColumnBuilder {
    private final ColumnHead head;
    private final Map<String, String> known = new HashMap<>();
    private double[] numbers = new double[64];
    private List<String> words;
    private int size;

    ColumnBuilder(ColumnHead head) {
        this.head = head;
    }

    /** Whether no cell so far was a word. */
    boolean isOfNumbers() {
        return words == null;
    }

    /** The next cell, empty if there is none. */
    void add(String cell) {
        if (words == null) {
            double number = number(cell);
            if (number == number || isNothing(cell)) {
                add(number);
                return;
            }
            words = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                words.add(Double.isNaN(numbers[i]) ? "" : NineDigits.text(numbers[i]));
            }
            numbers = null;
        }
        words.add(isNothing(cell) ? "" : known.computeIfAbsent(cell, same -> same));
        size++;
    }

    /** The next number. */
    void add(double number) {
        if (words != null) {
            add(NineDigits.text(number));
            return;
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    private static boolean isNothing(String cell) {
        return cell.isEmpty() || cell.equals("NA") || cell.equals("NaN");
    }

    private static double number(String cell) {
        if (cell.isEmpty() || Character.isLetter(cell.charAt(0)) && !cell.startsWith("Inf")) {
            return Double.NaN;
        }
        return switch (cell) {
            case "Inf", "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Inf", "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> Cell.number(cell);
        };
    }

    /** The column; one without any cell that says something is of words. */
    FigureColumn column() {
        boolean isNumber = words == null
                && head.role() != ColumnRole.GROUP
                && Arrays.stream(numbers, 0, size).anyMatch(number -> number == number);
        Variable variable = head.variable();
        String[] cells = null;
        if (!isNumber) {
            cells = words != null ? words.toArray(String[]::new) : texts();
        }
        return new FigureColumn(
                variable, head.role(), head.label(), isNumber ? Arrays.copyOf(numbers, size) : null, cells, null);
    }

    private String[] texts() {
        return Arrays.stream(numbers, 0, size)
                .mapToObj(number -> Double.isNaN(number) ? "" : NineDigits.text(number))
                .toArray(String[]::new);
    }
}
