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

    private FigureSuggestions() {}

    /** Figures whose columns are all chosen by the result. */
    static List<ResolvedFigure> of(ResultTables result, FigureStyle style) throws IOException {
        List<ResolvedFigure> possible = new ArrayList<>();
        for (FigureKind kind : ORDER) {
            try {
                ResolvedFigure figure = FigureResolver.of(result, Figure.of(kind), style);
                if (isTelling(figure)) {
                    possible.add(figure);
                }
            } catch (InvalidFileException notOfThis) {
                // Most results suit some kinds alone.
                continue;
            }
        }
        return List.copyOf(possible);
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
        Grid grid = new Grid(figure);
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
