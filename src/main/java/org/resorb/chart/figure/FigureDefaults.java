package org.resorb.chart.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Chooses the columns of a figure that nobody named. */
final class FigureDefaults {
    private static final int FEW_GROUPS = 6;
    private static final int USUAL_MATRIX = 6;

    private final FigureTable table;
    private final FigureKind kind;
    private final FigureMistakes mistakes;
    private ResolvedFigure figure;

    FigureDefaults(ResolvedFigure figure, FigureMistakes mistakes) {
        this.figure = figure;
        this.mistakes = mistakes;
        table = figure.table();
        kind = figure.figure().kind();
    }

    /** The figure with all columns that its kind needs; what is missing is reported. */
    ResolvedFigure completed() {
        switch (kind) {
            case HEAT_MAP, SURFACE -> plane();
            case LINE, SPAGHETTI -> lines();
            case SURVIVAL -> survival();
            case SCATTER_MATRIX -> matrix();
            case FOREST, VIOLIN -> groups();
        }
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
                FigureCheck.A_NUMBER);
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
            IntStream.of(FEW_GROUPS, FigureCheck.MOST_GROUPS)
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
                            () -> mistakes.missing(key, "is missing in a figure of kind " + kind, expected));
        }
    }
}
