package org.resorb.chart.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.resorb.document.Binder;
import org.resorb.document.Problems;

/** Chooses the columns of a figure that nobody named, and says which of those that were named do not suit its kind. */
final class FigureDefaults {
    private static final int MOST_GROUPS = 12;
    private static final int LONGEST_WORD = 40;
    private static final int FEW_GROUPS = 6;
    private static final int MOST_FACETS = 24;
    private static final int USUAL_MATRIX = 6;
    private static final String A_NUMBER = "a column of numbers";

    private final FigureTable table;
    private final FigureKind kind;
    private final String file;
    private final Problems problems;
    private ResolvedFigure figure;

    /** @param file where the table stands */
    FigureDefaults(ResolvedFigure figure, String file, Problems problems) {
        this.figure = figure;
        this.file = file;
        this.problems = problems;
        table = figure.table();
        kind = figure.figure().kind();
    }

    /** The figure with all columns that its kind needs; what is missing or does not suit is reported. */
    ResolvedFigure completed() {
        switch (kind) {
            case HEAT_MAP, SURFACE -> plane();
            case LINE, SPAGHETTI -> lines();
            case SURVIVAL -> survival();
            case SCATTER_MATRIX -> matrix();
            case FOREST, VIOLIN -> groups();
        }
        check();
        return figure;
    }

    private void plane() {
        Predicate<FigureColumn> side =
                column -> kind == FigureKind.SURFACE ? isVaried(column) && column.isNumber() : HeatMap.isSide(column);
        for (String key : List.of("x", "y")) {
            fill(key, factors().filter(side), "a column that was varied");
        }
        value();
    }

    private void lines() {
        boolean isCourse = !table.of(ColumnRole.TIME).isEmpty();
        if (kind == FigureKind.SPAGHETTI || isCourse && figure.get("x") == null) {
            fill("x", table.of(ColumnRole.TIME).stream(), "a table of curves");
        }
        fill("x", factors().filter(column -> isVaried(column) && column.isNumber()), "a number that was varied");
        value();
        group();
    }

    private void survival() {
        fill("value", outputs().filter(FigureColumn::isEvent), "a time of an event such as half_time_d");
        group();
    }

    private void matrix() {
        if (figure.several().isEmpty()) {
            List<FigureColumn> factors = factors()
                    .filter(column -> isVaried(column) && column.isNumber())
                    .limit(USUAL_MATRIX - 1L)
                    .toList();
            figure = figure.with(Stream.concat(factors.stream(), outputs().filter(this::isVaried))
                    .limit(USUAL_MATRIX)
                    .toList());
        }
    }

    private void groups() {
        if (kind == FigureKind.FOREST && Forest.isOfEstimates(table.names())) {
            int lower = table.names().indexOf(Forest.LOWER);
            fill(
                    "value",
                    table.columns().subList(0, lower).stream()
                            .filter(FigureColumn::isNumber)
                            .reduce((a, b) -> b)
                            .stream(),
                    "the column of estimates");
            return;
        }
        value();
        group();
    }

    private void value() {
        fill(
                "value",
                Stream.concat(
                        outputs().filter(column -> column.isEvent() && isKnown(column)),
                        outputs().filter(column -> !column.isEvent() && isVaried(column))),
                A_NUMBER);
    }

    private Stream<FigureColumn> outputs() {
        return table.of(ColumnRole.OUTPUT).stream().filter(FigureColumn::isNumber);
    }

    private Stream<FigureColumn> factors() {
        return table.of(ColumnRole.FACTOR).stream();
    }

    private boolean isVaried(FigureColumn column) {
        return column.rowsByLevel().size() > 1;
    }

    /** An event that no run has had cannot be drawn. */
    private static boolean isKnown(FigureColumn column) {
        return Arrays.stream(column.numbers()).anyMatch(number -> !Double.isNaN(number));
    }

    /** What was varied in a few steps tells colours apart, if it is not drawn otherwise; many are better than all in one. */
    private void group() {
        if (figure.group() == null) {
            IntStream.of(FEW_GROUPS, MOST_GROUPS)
                    .mapToObj(this::groupOf)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(column -> figure = figure.with("group", column));
        }
    }

    private Optional<FigureColumn> groupOf(int most) {
        return Stream.concat(table.of(ColumnRole.GROUP).stream(), factors())
                .filter(column -> isFree(column)
                        && isVaried(column)
                        && column.rowsByLevel().size() <= most)
                .findFirst();
    }

    private boolean isFree(FigureColumn column) {
        return figure.columns().values().stream().noneMatch(used -> used.name().equals(column.name()));
    }

    private void fill(String key, Stream<FigureColumn> candidates, String expected) {
        if (figure.get(key) == null) {
            candidates
                    .filter(this::isFree)
                    .findFirst()
                    .ifPresentOrElse(
                            column -> figure = figure.with(key, column),
                            () -> missing(key, "is missing in a figure of kind " + kind, expected));
        }
    }

    private void check() {
        numbers();
        FigureColumn value = figure.value();
        if (value != null && kind == FigureKind.SURVIVAL && !value.isEvent()) {
            wrong("value", "is no time of an event: " + value.name(), "one such as half_time_d");
        }
        if (value != null && value.isNumber() && Arrays.stream(value.numbers()).allMatch(Double::isNaN)) {
            wrong("value", "has no number in any row: " + value.name(), A_NUMBER);
        }
        for (String key : kind == FigureKind.HEAT_MAP ? List.of("x", "y") : List.<String>of()) {
            FigureColumn side = figure.get(key);
            if (side != null && !HeatMap.isSide(side)) {
                int levels = side.rowsByLevel().size();
                String other = levels > 1 ? "2 to 40 of them, or a figure of kind surface" : "2 to 40 of them";
                wrong(key, "has " + levels + " different cells: " + side.name(), other);
            }
        }
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
                        .map(FigureDefaults::shortened)
                        .collect(Collectors.joining(", "));
                String example = key.equals("value") && !levels.isEmpty()
                        ? ", or " + column.name() + "=WORD with one of " + levels
                        : "";
                wrong(key, "holds words: " + column.name(), A_NUMBER + example);
            }
        }
    }

    private static String shortened(String word) {
        return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD) + "\u2026";
    }

    private void few(String key, int most) {
        FigureColumn column = figure.get(key);
        if (column != null && column.rowsByLevel().size() > most) {
            wrong(key, "has " + column.rowsByLevel().size() + " different cells: " + column.name(), "at most " + most);
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
            wrong("columns", "hold words: " + String.join(", ", words), "columns of numbers");
        }
        int count = figure.several().size();
        if (count < 2 || count > ScatterMatrix.MOST) {
            wrong("columns", "are " + count, "2 to " + ScatterMatrix.MOST + " columns of numbers");
        }
    }

    private void surfaceHasRows() {
        FigureColumn x = figure.get("x");
        FigureColumn y = figure.get("y");
        if (kind == FigureKind.SURFACE && problems.count() == 0) {
            int rows = FigureTable.together(List.of(x, y), table.all()).size();
            boolean isLine = x.levels().length < 2 || y.levels().length < 2;
            if (rows < 4 || isLine) {
                wrong("x", "and y have " + rows + " different pairs of numbers", "at least 4, not all in a line");
            }
        }
    }

    private void missing(String key, String wrong, String expected) {
        ColumnReference self = figure.figure().self();
        problems.add(self.place(), Binder.below(self.path(), key), wrong, expected, "");
    }

    private void wrong(String key, String wrong, String expected) {
        ColumnReference reference = key.equals("columns")
                ? figure.figure().columns().stream().findFirst().orElse(null)
                : figure.figure().get(key);
        if (reference == null) {
            missing(key, wrong, expected);
        } else {
            String right = expected + " (in " + file + ")";
            problems.add(reference.place(), Objects.requireNonNull(reference.path()), wrong, right, "");
        }
    }
}
