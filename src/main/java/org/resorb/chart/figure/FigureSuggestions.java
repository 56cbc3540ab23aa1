package org.resorb.chart.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.resorb.document.InvalidFileException;

/** What can be drawn of a result, that which shows its design best first. */
final class FigureSuggestions {
    private static final List<FigureKind> ORDER = List.of(
            FigureKind.HEAT_MAP,
            FigureKind.LINE,
            FigureKind.SURFACE,
            FigureKind.FOREST,
            FigureKind.SCATTER_MATRIX,
            FigureKind.VIOLIN,
            FigureKind.SURVIVAL,
            FigureKind.SPAGHETTI);

    private static final int FEW_FACTORS = 3;

    private FigureSuggestions() {}

    /** Figures whose columns are all chosen by the result. */
    static List<ResolvedFigure> of(ResultTables result, FigureStyle style) throws IOException {
        List<ResolvedFigure> possible = new ArrayList<>();
        for (FigureKind kind : order(result)) {
            ResolvedFigure figure = figure(result, kind, style);
            if (figure != null) {
                possible.add(figure);
            }
        }
        return List.copyOf(possible);
    }

    /** The first of them, null if there is none. */
    static ResolvedFigure first(ResultTables result, FigureStyle style) throws IOException {
        for (FigureKind kind : order(result)) {
            ResolvedFigure figure = figure(result, kind, style);
            if (figure != null) {
                return figure;
            }
        }
        return null;
    }

    private static ResolvedFigure figure(ResultTables result, FigureKind kind, FigureStyle style) throws IOException {
        try {
            ResolvedFigure figure = FigureResolver.of(result, Figure.of(kind), style);
            return isTelling(figure) ? figure : null;
        } catch (InvalidFileException notOfThis) {
            // Most results suit some kinds alone.
            return null;
        }
    }

    /** Groups are compared; of many factors each is shown; few make a plane or a line. */
    private static List<FigureKind> order(ResultTables result) throws IOException {
        FigureTable main = result.tables().get(0).load();
        boolean isGrouped = !main.of(ColumnRole.GROUP).isEmpty();
        boolean isOfFactors = !main.of(ColumnRole.FACTOR).isEmpty();
        long varied = main.of(ColumnRole.FACTOR).stream()
                .filter(column -> column.rowsByLevel().size() > 1)
                .count();
        List<FigureKind> order = new ArrayList<>(ORDER);
        if (isGrouped) {
            put(isOfFactors ? FigureKind.FOREST : FigureKind.SURVIVAL, order);
        } else if (varied > FEW_FACTORS) {
            put(FigureKind.SCATTER_MATRIX, order);
        }
        return order;
    }

    private static void put(FigureKind first, List<FigureKind> order) {
        order.remove(first);
        order.add(0, first);
    }

    /** What has one row or one group alone is no picture of a design. */
    private static boolean isTelling(ResolvedFigure figure) {
        return switch (figure.figure().kind()) {
            case HEAT_MAP -> isFull(figure);
            case FOREST, VIOLIN ->
                figure.group() != null
                        || Forest.isOfEstimates(figure.table().names())
                        || figure.table().rows() > 1;
            default -> true;
        };
    }

    /** Whether runs lie on most of the grid; in a Latin hypercube or a list they lie on its diagonal. */
    private static boolean isFull(ResolvedFigure figure) {
        LevelGrid grid = new LevelGrid(figure);
        int[] all = figure.table().all();
        long known =
                grid.cells(all).stream().filter(place -> place.cell().n() > 0).count();
        return 2 * known > (long) grid.x().size() * grid.y().size();
    }

    /** Options of the command that ask for a figure. */
    static String options(ResolvedFigure figure) {
        StringBuilder line = new StringBuilder("--kind ").append(figure.figure().kind());
        if (!figure.several().isEmpty()) {
            line.append(" --columns ").append(String.join(",", FigureColumn.names(figure.several())));
        }
        Stream.of("x", "y", "value", "group", "facet")
                .filter(key -> figure.get(key) != null && figure.figure().kind().has(key))
                .forEach(key -> line.append(" --")
                        .append(key)
                        .append(' ')
                        .append(figure.get(key).name()));
        return line.toString();
    }
}
