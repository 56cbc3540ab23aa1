package org.resorb.chart.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says which columns of a figure do not suit its kind. */
final class FigureCheck {
    static final int MOST_GROUPS = 12;
    static final String A_NUMBER = "a column of numbers";

    private static final int LONGEST_WORD = 40;
    private static final int MOST_FACETS = 24;

    private final ResolvedFigure figure;
    private final FigureKind kind;
    private final FigureMistakes mistakes;

    /** @param figure with all columns that could be found */
    FigureCheck(ResolvedFigure figure, FigureMistakes mistakes) {
        this.figure = figure;
        this.mistakes = mistakes;
        kind = figure.figure().kind();
    }

    /** Reports what does not suit. */
    void report() {
        numbers();
        value();
        sides();
        few("group", kind == FigureKind.VIOLIN || kind == FigureKind.FOREST ? 2 * MOST_FACETS : MOST_GROUPS);
        few("facet", MOST_FACETS);
        matrixIsOne();
        surfaceHasRows();
    }

    /** Columns that have to be numbers. */
    private void numbers() {
        for (String key : List.of("x", "y", "value")) {
            FigureColumn column = figure.get(key);
            boolean mayBeWords = kind == FigureKind.HEAT_MAP && !key.equals("value");
            if (column != null && !column.isNumber() && !mayBeWords) {
                String levels = column.rowsByLevel().keySet().stream()
                        .limit(MOST_GROUPS)
                        .map(FigureCheck::shortened)
                        .collect(Collectors.joining(", "));
                String example = key.equals("value") && !levels.isEmpty()
                        ? ", or " + column.name() + "=WORD with one of " + levels
                        : "";
                mistakes.wrong(key, "holds words: " + column.name(), A_NUMBER + example);
            }
        }
    }

    private void value() {
        FigureColumn value = figure.value();
        if (value != null && kind == FigureKind.SURVIVAL && !value.isEvent()) {
            mistakes.wrong("value", "is no time of an event: " + value.name(), "one such as half_time_d");
        }
        if (value != null && value.isNumber() && Arrays.stream(value.numbers()).allMatch(Double::isNaN)) {
            mistakes.wrong("value", "has no number in any row: " + value.name(), A_NUMBER);
        }
    }

    private void sides() {
        for (String key : kind == FigureKind.HEAT_MAP ? List.of("x", "y") : List.<String>of()) {
            FigureColumn side = figure.get(key);
            if (side != null && !HeatMap.isSide(side)) {
                int levels = side.rowsByLevel().size();
                String other = levels > 1 ? "2 to 40 of them, or a figure of kind surface" : "2 to 40 of them";
                mistakes.wrong(key, "has " + levels + " different cells: " + side.name(), other);
            }
        }
    }

    private static String shortened(String word) {
        return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD) + "\u2026";
    }

    private void few(String key, int most) {
        FigureColumn column = figure.get(key);
        if (column != null && column.rowsByLevel().size() > most) {
            mistakes.wrong(
                    key,
                    "has " + column.rowsByLevel().size() + " different cells: " + column.name(),
                    "at most " + most);
        }
    }

    private void matrixIsOne() {
        if (kind != FigureKind.SCATTER_MATRIX) {
            return;
        }
        List<String> words = new ArrayList<>();
        figure.several().stream()
                .filter(column -> !column.isNumber())
                .map(FigureColumn::name)
                .forEach(words::add);
        if (!words.isEmpty()) {
            mistakes.wrong("columns", "hold words: " + String.join(", ", words), "columns of numbers");
        }
        int count = figure.several().size();
        if (count < 2 || count > ScatterMatrix.MOST) {
            mistakes.wrong("columns", "are " + count, "2 to " + ScatterMatrix.MOST + " columns of numbers");
        }
    }

    private void surfaceHasRows() {
        FigureColumn x = figure.get("x");
        FigureColumn y = figure.get("y");
        if (kind == FigureKind.SURFACE && mistakes.areNone()) {
            int rows = FigureTable.together(List.of(x, y), figure.table().all()).size();
            boolean isLine = x.levels().length < 2 || y.levels().length < 2;
            if (rows < 4 || isLine) {
                mistakes.wrong(
                        "x", "and y have " + rows + " different pairs of numbers", "at least 4, not all in a line");
            }
        }
    }
}
