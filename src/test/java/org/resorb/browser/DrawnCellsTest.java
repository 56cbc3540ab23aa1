package org.resorb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resorb.measure.Section;
import org.resorb.tissue.CellState;
import org.resorb.tissue.Declared;

/** A picture with very many cells. */
class DrawnCellsTest {
    private static final int MANY = 3 * DrawnCells.MOST_OF_A_KIND;
    private static final List<CellState> MARKS = Declared.drawnStates();

    private final int disc = place("disc cell");
    private final int m1 = place("macrophage M1");
    private final int m2 = place("macrophage M2");

    private static int place(String words) {
        return MARKS.stream().map(CellState::words).toList().indexOf(words);
    }

    private static List<Section.Cell> cells(int place, int count) {
        List<Section.Cell> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cells.add(new Section.Cell(MARKS.get(place), i, 0));
        }
        return cells;
    }

    private static long count(float[] drawn, int place) {
        long count = 0;
        for (int i = 0; i < drawn.length; i += 3) {
            count += drawn[i] == place ? 1 : 0;
        }
        return count;
    }

    @Test
    void aKindIsDrawnAsBeforeWhenAnotherComesInGreatNumbers() {
        DrawnCells drawn = new DrawnCells();
        List<Section.Cell> cells = cells(disc, 1000);
        assertThat(count(drawn.of(cells), disc)).isEqualTo(1000);
        cells.addAll(cells(m1, MANY));
        float[] crowded = drawn.of(cells);
        assertThat(count(crowded, disc)).isEqualTo(1000);
        assertThat(count(crowded, m1)).isEqualTo(MANY / 4);
        assertThat(drawn.strides()[disc]).isEqualTo(1);
    }

    @Test
    void oneInSoManyOfAKindOnlyGrowsAndHoldsForAllItsStates() {
        DrawnCells drawn = new DrawnCells();
        drawn.of(cells(m1, MANY));
        assertThat(count(drawn.of(cells(m2, 1000)), m2)).isEqualTo(250);
        assertThat(drawn.strides()[m1]).isEqualTo(4).isEqualTo(drawn.strides()[m2]);
    }
}
