package org.resorb.browser;

import java.util.Arrays;
import java.util.List;
import org.resorb.measure.Section;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.CellState;
import org.resorb.tissue.Declared;

/**
 * Which cells of one run a picture shows: of each kind one in so many, which only grows. So a kind does not seem to thin out
 * because others have come, nor seem to come again when others go.
 */
final class DrawnCells {
    /** More marks of a kind could not be told apart, and take long to draw. */
    static final int MOST_OF_A_KIND = 4000;

    private static final int NUMBERS = 3;
    private static final List<CellKind> KINDS = Declared.drawnKinds();
    private static final int[] KIND_OF_MARK =
            Vocabulary.MARKS.stream().mapToInt(DrawnCells::kindOf).toArray();

    private final int[] strides = new int[KINDS.size()];

    DrawnCells() {
        Arrays.fill(strides, 1);
    }

    private static int kindOf(CellState state) {
        for (int kind = 0; kind < KINDS.size(); kind++) {
            if (KINDS.get(kind).states().contains(state)) {
                return kind;
            }
        }
        throw new IllegalStateException("no kind has the state " + state.name());
    }

    /** The cells that are drawn, each as the place of its mark, x and y. */
    float[] of(List<Section.Cell> cells) {
        int[] marks = new int[cells.size()];
        int[] counts = new int[strides.length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = Vocabulary.MARKS.indexOf(cells.get(i).state());
            counts[KIND_OF_MARK[marks[i]]]++;
        }
        for (int kind = 0; kind < strides.length; kind++) {
            while (counts[kind] > strides[kind] * MOST_OF_A_KIND) {
                strides[kind] *= 2;
            }
        }
        float[] flat = new float[NUMBERS * cells.size()];
        int[] seen = new int[strides.length];
        int length = 0;
        for (int i = 0; i < marks.length; i++) {
            int kind = KIND_OF_MARK[marks[i]];
            if (seen[kind]++ % strides[kind] == 0) {
                flat[length++] = marks[i];
                flat[length++] = (float) cells.get(i).x();
                flat[length++] = (float) cells.get(i).y();
            }
        }
        return Arrays.copyOf(flat, length);
    }

    /** For each mark: one in so many of its cells is drawn. */
    int[] strides() {
        return Arrays.stream(KIND_OF_MARK).map(kind -> strides[kind]).toArray();
    }
}
