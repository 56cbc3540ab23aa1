package org.resorb.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {
    private static final Grid FLAT = new Grid(6, 5, 1, 200, 50, -400, -500);
    private static final Grid DEEP = new Grid(4, 3, 5, 100, 100, 0, -150);

    @Test
    void anIndexLeadsBackToItsColumnRowAndLayer() {
        for (Grid grid : new Grid[] {FLAT, DEEP}) {
            for (int v = 0; v < grid.size(); v++) {
                assertThat(grid.index(grid.column(v), grid.row(v), grid.layerOf(v)))
                        .isEqualTo(v);
            }
        }
    }

    @Test
    void theCentreOfAVoxelLiesInIt() {
        for (Grid grid : new Grid[] {FLAT, DEEP}) {
            for (int v = 0; v < grid.size(); v++) {
                assertThat(grid.at(grid.x(v), grid.y(v), grid.z(v))).isEqualTo(v);
            }
        }
    }

    @Test
    void neighboursKnowEachOtherAndLieOneVoxelApart() {
        int[] faces = new int[2];
        for (int which = 0; which < 2; which++) {
            Grid grid = which == 0 ? FLAT : DEEP;
            for (int v = 0; v < grid.size(); v++) {
                for (int axis = 0; axis < grid.axes(); axis++) {
                    int after = grid.neighbour(v, axis, 1);
                    if (after >= 0) {
                        faces[which]++;
                        assertThat(grid.neighbour(after, axis, -1)).isEqualTo(v);
                        double gap = grid.x(after) - grid.x(v) + grid.y(after) - grid.y(v) + grid.z(after) - grid.z(v);
                        assertThat(gap).isCloseTo(grid.voxel(), within(1e-9));
                    }
                }
            }
        }
        assertThat(faces).containsExactly(5 * 5 + 6 * 4, 3 * 15 + 4 * 2 * 5 + 4 * 3 * 4);
    }

    @Test
    void thereIsNoNeighbourBeyondAnEdge() {
        int corner = DEEP.index(0, 0, 0);
        int opposite = DEEP.index(3, 2, 4);
        for (int axis = 0; axis < Grid.AXES; axis++) {
            assertThat(DEEP.neighbour(corner, axis, -1)).isEqualTo(-1);
            assertThat(DEEP.neighbour(opposite, axis, 1)).isEqualTo(-1);
        }
        assertThat(FLAT.neighbour(FLAT.index(5, 0, 0), 0, 1)).isEqualTo(-1);
        assertThat(FLAT.neighbour(FLAT.index(0, 4, 0), 1, 1)).isEqualTo(-1);
        assertThat(FLAT.axes()).isEqualTo(2);
        assertThat(FLAT.neighbour(3, 2, 1)).isEqualTo(-1);
        assertThat(FLAT.neighbour(3, 2, -1)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"-400.1, 0, 0", "800.1, 0, 0", "0, -500.1, 0", "0, 500.1, 0", "0, 0, 25.1", "0, 0, -25.1"})
    void aPointOutsideIsInNoVoxel(double x, double y, double z) {
        assertThat(FLAT.at(x, y, z)).isEqualTo(-1);
    }

    @Test
    void aPointOnAFaceBelongsToTheVoxelAfterIt() {
        assertThat(FLAT.at(0, 100, 0)).isEqualTo(FLAT.index(2, 3, 0));
        assertThat(FLAT.at(-400, -500, -25)).isEqualTo(0);
        assertThat(FLAT.at(800, 0, 0)).isEqualTo(-1);
    }

    @Test
    void theVolumeIsInMillilitres() {
        assertThat(FLAT.volume()).isCloseTo(200 * 200 * 50 * 1e-12, within(1e-20));
        assertThat(DEEP.volume()).isCloseTo(1e-6, within(1e-18));
    }

    @Test
    void columnsComeInPairs() {
        assertThatThrownBy(() -> new Grid(5, 4, 1, 100, 100, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Grid(0, 4, 1, 100, 100, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Grid(4, 0, 1, 100, 100, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
