package org.resorb.space;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MembraneTest {
    private final Grid grid = new Grid(20, 15, 3, 200, 200, 0, 0);

    @Test
    void aFaceIsFoundFromBothItsSides() {
        Membrane membrane = new Membrane(grid);
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
        Membrane membrane = new Membrane(grid);
        int v = grid.index(7, 6, 1);
        membrane.add(v, 0, 500, 0);
        assertThat(membrane.between(v, 1, 1, grid.neighbour(v, 1, 1))).isEqualTo(-1);
        assertThat(membrane.between(v, 0, -1, grid.neighbour(v, 0, -1))).isEqualTo(-1);
        assertThat(membrane.between(v + 1, 0, 1, v + 2)).isEqualTo(-1);
    }

    @Test
    void keepsManyFacesAndTheirValues() {
        Membrane membrane = new Membrane(grid);
        for (int v = 0; v < 200; v++) {
            membrane.add(v, 1, v, 0.001 * v);
        }
        assertThat(membrane.size()).isEqualTo(200);
        for (int face = 0; face < 200; face++) {
            assertThat(membrane.voxel(face)).isEqualTo(face);
            assertThat(membrane.axis(face)).isEqualTo(1);
            assertThat(membrane.resistance(face)).isEqualTo(face);
            assertThat(membrane.open(face)).isEqualTo(0.001 * face);
        }
    }

    @Test
    void openingAFaceLeavesTheResistanceOfItsClosedPart() {
        Membrane membrane = new Membrane(grid);
        membrane.add(3, 0, 500, 0);
        membrane.open(0, 0.75);
        assertThat(membrane.open(0)).isEqualTo(0.75);
        assertThat(membrane.resistance(0)).isEqualTo(500);
    }
}
