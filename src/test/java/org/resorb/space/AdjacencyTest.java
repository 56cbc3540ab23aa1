package org.resorb.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdjacencyTest {
    @ParameterizedTest
    @CsvSource({"10, 7, 1", "6, 5, 4"})
    void saysWhatGridAndMembraneSay(int nx, int ny, int nz) {
        Grid grid = new Grid(nx, ny, nz, 200, 200, 0, 0);
        Problem problem = Problem.random(grid, new Random(8));
        Adjacency adjacency = new Adjacency(grid, problem.active, problem.membrane);
        int listed = 0;
        for (int v = 0; v < grid.size(); v++) {
            if (problem.active[v]) {
                assertThat(adjacency.voxels()[listed++]).isEqualTo(v);
            }
            for (int axis = 0; axis < grid.axes(); axis++) {
                for (int side = -1; side <= 1; side += 2) {
                    int to = grid.neighbour(v, axis, side);
                    boolean joined = problem.active[v] && to >= 0 && problem.active[to];
                    assertThat(adjacency.next(v, axis, side)).isEqualTo(joined ? to : -1);
                    assertThat(adjacency.face(v, axis, side))
                            .isEqualTo(joined ? problem.membrane.between(v, axis, side, to) : -1);
                }
            }
        }
        assertThat(adjacency.voxels()).hasSize(listed);
    }
}
