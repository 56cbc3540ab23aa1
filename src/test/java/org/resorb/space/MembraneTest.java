package org.resorb.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MembraneTest {
    private final Grid grid = new Grid(20, 15, 3, 200, 200, 0, 0);

    @Test
    void aFaceIsFoundFromBothItsSides() {
        Membrane membrane = new Membrane(grid, 400);
        for (int axis = 0; axis < Grid.AXES; axis++) {
            int v = grid.index(7, 6, 1);
            int after = grid.neighbour(v, axis, 1);
            membrane.add(v, axis, 500, 0.1);
            assertThat(membrane.between(v, axis, 1, after)).isEqualTo(axis);
            assertThat(membrane.between(after, axis, -1, v)).isEqualTo(axis);
        }
    }

    @Test
    void aFaceWithoutALayerIsNotFound() {
        Membrane membrane = new Membrane(grid, 400);
        int v = grid.index(7, 6, 1);
        membrane.add(v, 0, 500, 0);
        assertThat(membrane.between(v, 1, 1, grid.neighbour(v, 1, 1))).isEqualTo(-1);
        assertThat(membrane.between(v, 0, -1, grid.neighbour(v, 0, -1))).isEqualTo(-1);
        assertThat(membrane.between(v + 1, 0, 1, v + 2)).isEqualTo(-1);
    }

    @Test
    void keepsManyFacesAndTheirValues() {
        Membrane membrane = new Membrane(grid, 400);
        for (int v = 0; v < 200; v++) {
            membrane.add(v, 1, v, 0.001 * v);
        }
        assertThat(membrane.size()).isEqualTo(200);
        for (int face = 0; face < 200; face++) {
            assertThat(membrane.voxel(face)).isEqualTo(face);
            assertThat(membrane.axis(face)).isEqualTo(1);
            double holes = 0.001 * face / 400 + (1 - 0.001 * face) / face;
            assertThat(membrane.resistance(face)).isCloseTo(face == 0 ? 0 : (1 - 0.001 * face) / holes, within(1e-9));
            assertThat(membrane.open(face)).isEqualTo(0.001 * face);
        }
    }

    @Test
    void aClosedFaceHindersWithAllItsResistanceAndAnOpenOneNotAtAll() {
        Membrane membrane = new Membrane(grid, 400);
        membrane.add(3, 0, 5000, 0);
        assertThat(membrane.resistance(0)).isEqualTo(5000);
        membrane.open(0, 1);
        assertThat(membrane.resistance(0)).isZero();
    }

    @Test
    void aHalfOpenFaceLetsThroughHolesAsLongAsTheLayerIsThickBesideItsClosedPart() {
        Membrane membrane = new Membrane(grid, 400);
        membrane.add(3, 0, 5000, 0.5);
        assertThat(membrane.resistance(0)).isCloseTo(0.5 / (0.5 / 400 + 0.5 / 5000), within(1e-9));
    }
}
