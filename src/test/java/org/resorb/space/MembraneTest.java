package org.resorb.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MembraneTest {
    private final Grid grid = new Grid(20, 15, 3, 200, 200, 0, 0);

    @Test
    void aFaceIsFoundFromBothItsSides() {
        Membrane membrane = new Membrane(grid, 200);
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
        Membrane membrane = new Membrane(grid, 200);
        int v = grid.index(7, 6, 1);
        membrane.add(v, 0, 500, 0);
        assertThat(membrane.between(v, 1, 1, grid.neighbour(v, 1, 1))).isEqualTo(-1);
        assertThat(membrane.between(v, 0, -1, grid.neighbour(v, 0, -1))).isEqualTo(-1);
        assertThat(membrane.between(v + 1, 0, 1, v + 2)).isEqualTo(-1);
    }

    @Test
    void keepsManyFacesAndTheirValues() {
        Membrane membrane = new Membrane(grid, 200);
        for (int v = 0; v < 200; v++) {
            membrane.add(v, 1, v, 0.001 * v);
        }
        assertThat(membrane.size()).isEqualTo(200);
        for (int face = 0; face < 200; face++) {
            assertThat(membrane.voxel(face)).isEqualTo(face);
            assertThat(membrane.axis(face)).isEqualTo(1);
            assertThat(membrane.open(face)).isEqualTo(0.001 * face);
        }
    }

    @Test
    void aClosedFaceHasTheResistanceOfItsLayerAndAnOpenOneNone() {
        Membrane membrane = new Membrane(grid, 200);
        membrane.add(3, 0, 5000, 0);
        assertThat(membrane.thickness()).isEqualTo(200);
        assertThat(membrane.resistance(0)).isCloseTo(5000, within(1e-9));
        membrane.open(0, 1);
        assertThat(membrane.open(0)).isEqualTo(1);
        assertThat(membrane.resistance(0)).isZero();
    }

    /** Half a face of holes as long as the layer is thick, beside half a face of layer, for half a face of flow. */
    @Test
    void holesLieBesideTheLayer() {
        Membrane membrane = new Membrane(grid, 200);
        membrane.add(3, 0, 5000, 0.5);
        assertThat(membrane.resistance(0)).isCloseTo(1 / (1 / 200.0 + 1 / 5000.0), within(1e-9));
        double before = membrane.resistance(0);
        membrane.open(0, 0.9);
        assertThat(membrane.resistance(0)).isLessThan(before);
    }
}
