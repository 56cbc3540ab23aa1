package org.resorb.chart.figure;

import java.util.ArrayList;
import java.util.List;

/** Two columns across one another, and what the runs at each pair of their levels come to. */
final class LevelGrid {
    private final FigureColumn across;
    private final FigureColumn up;
    private final Summariser summariser;
    private final LevelAxis x;
    private final LevelAxis y;

    /** Where one level of the first column meets one of the second. */
    record Place(int column, int row, Summariser.Cell cell) {}

    LevelGrid(ResolvedFigure figure) {
        across = figure.get("x");
        up = figure.get("y");
        summariser = figure.summariser();
        x = LevelAxis.of(across);
        y = LevelAxis.of(up);
    }

    LevelAxis x() {
        return x;
    }

    LevelAxis y() {
        return y;
    }

    /** All places, those without a run too, row by row. */
    List<Place> cells(int[] rows) {
        List<List<Integer>> found = new ArrayList<>();
        for (int i = 0; i < x.size() * y.size(); i++) {
            found.add(new ArrayList<>());
        }
        for (int row : rows) {
            if (across.isKnown(row) && up.isKnown(row)) {
                int column = x.names().indexOf(across.text(row));
                found.get(y.names().indexOf(up.text(row)) * x.size() + column).add(row);
            }
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            int[] own = found.get(i).stream().mapToInt(row -> row).toArray();
            places.add(new Place(i % x.size(), i / x.size(), summariser.of(own)));
        }
        return places;
    }
}
