package org.resorb.chart.figure;

import java.util.Objects;
import org.resorb.document.Binder;
import org.resorb.document.Problems;

/**
 * What is wrong with the columns of a figure, reported where each was asked for.
 *
 * @param file where the table stands
 */
record FigureMistakes(Figure figure, String file, Problems problems) {
    /** A column that nobody named is needed. */
    void missing(String key, String wrong, String expected) {
        ColumnReference self = figure.self();
        problems.add(self.place(), Binder.below(self.path(), key), wrong, expected, "");
    }

    /** A column does not suit, whether it was named or found. */
    void wrong(String key, String wrong, String expected) {
        ColumnReference reference =
                key.equals("columns") ? figure.columns().stream().findFirst().orElse(null) : figure.get(key);
        if (reference == null) {
            missing(key, wrong, expected);
        } else {
            String right = expected + " (in " + file + ")";
            problems.add(reference.place(), Objects.requireNonNull(reference.path()), wrong, right, "");
        }
    }

    boolean areNone() {
        return problems.count() == 0;
    }
}
