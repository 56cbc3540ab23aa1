package org.resorb.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckerboardTest {
    private static boolean[] random(Grid grid, double part, long seed) {
        Random random = new Random(seed);
        boolean[] active = new boolean[grid.size()];
        for (int v = 0; v < active.length; v++) {
            active[v] = random.nextDouble() < part;
        }
        return active;
    }

    /** Tissue as wide as a canal beside a bulging disc: the rows in the middle are longer than the others. */
    private static boolean[] canal(Grid grid) {
        boolean[] active = new boolean[grid.size()];
        for (int v = 0; v < active.length; v++) {
            boolean middle = Math.abs(grid.row(v) - grid.ny() / 2) < grid.ny() / 4;
            active[v] = grid.column(v) < (middle ? 50 : 30) && grid.column(v) >= (middle ? 0 : 10);
        }
        return active;
    }

    @ParameterizedTest
    @CsvSource({"24, 21, 1, 0.9", "24, 20, 1, 0.1", "12, 9, 7, 0.5", "12, 8, 6, 1", "2, 1, 1, 1", "8, 5, 1, 0"})
    void everyActiveVoxelHasAPlaceOfItsOwn(int nx, int ny, int nz, double part) {
        Grid grid = new Grid(nx, ny, nz, 200, 200, 0, 0);
        boolean[] active = random(grid, part, nx);
        Checkerboard board = new Checkerboard(grid, active);
        Set<Integer> taken = new HashSet<>();
        for (int v = 0; v < active.length; v++) {
            if (active[v]) {
                assertThat(board.slot(v)).isBetween(board.pad, board.length - board.pad - 1);
                int slab = board.slab(v);
                assertThat(board.slot(v)).isBetween(board.from[slab], board.to[slab] - 1);
                assertThat(taken.add((slab * 4 + board.quarter(v)) * board.length + board.slot(v)))
                        .isTrue();
                assertThat(board.voxels(board.quarter(v), active)[slab][board.slot(v)])
                        .isEqualTo(v);
            }
        }
    }

    @Test
    void whatIsInactiveCostsNearlyNothing() {
        Grid grid = new Grid(72, 88, 1, 200, 200, 0, 0);
        boolean[] active = canal(grid);
        int count = new Adjacency(grid, active, new Membrane(grid, 400)).voxels().length;
        Checkerboard board = new Checkerboard(grid, active);
        assertThat(4 * board.layer).isBetween(count, (int) (1.05 * count));
    }

    @Test
    void wallsAroundTheTissueChangeNothing() {
        Grid small = new Grid(24, 21, 1, 200, 200, 0, 0);
        Grid large = new Grid(40, 35, 1, 200, 200, 0, 0);
        Problem problem = Problem.random(small, new Random(5));
        Problem walled = new Problem(large);
        Arrays.fill(walled.active, false);
        walled.exchange.clear(0.05);
        for (int v = 0; v < small.size(); v++) {
            int at = large.index(small.column(v) + 6, small.row(v) + 4, 0);
            walled.active[at] = problem.active[v];
            walled.relativeDiffusivity.set(at, problem.relativeDiffusivity.at(v));
            walled.exchange.takeUp(at, problem.exchange.loss[v]);
            walled.exchange.release(at, problem.exchange.source[v]);
        }
        for (int face = 0; face < problem.membrane.size(); face++) {
            int v = problem.membrane.voxel(face);
            int at = large.index(small.column(v) + 6, small.row(v) + 4, 0);
            walled.cover(at, problem.membrane.axis(face), 1000, problem.membrane.open(face));
        }
        Membrane same = new Membrane(small, 200);
        for (int face = 0; face < problem.membrane.size(); face++) {
            same.add(problem.membrane.voxel(face), problem.membrane.axis(face), 1000, problem.membrane.open(face));
        }
        Diffusion diffusion = new Diffusion(small, problem.active);
        diffusion.conduct(problem.relativeDiffusivity, same);
        org.resorb.space.Field plain = new org.resorb.space.Field(small);
        diffusion.settle(plain, problem.diffusivity, problem.exchange.in(diffusion), 5e-4, new Diffusion.Pace(), true);
        org.resorb.space.Field within = walled.settled(5e-4);
        for (int v = 0; v < small.size(); v++) {
            assertThat(within.at(large.index(small.column(v) + 6, small.row(v) + 4, 0)))
                    .isEqualTo(plain.at(v));
        }
    }

    /** The compiler makes vector instructions of a loop only if its arrays are different ones with one index. */
    @ParameterizedTest
    @CsvSource({"24, 21, 1", "12, 9, 7"})
    void noTwoQuantitiesOfAQuarterShareAnArrayAndAllHaveOneIndex(int nx, int ny, int nz) throws IllegalAccessException {
        Grid grid = new Grid(nx, ny, nz, 200, 200, 0, 0);
        boolean[] active = random(grid, 0.8, 3);
        Checkerboard board = new Checkerboard(grid, active);
        Scratch scratch = new Scratch(board);
        for (Quarter quarter : Quarter.all(board, Links.all(board, active), scratch)) {
            List<Object> arrays = new ArrayList<>();
            collect(scratch, arrays);
            collect(new NarrowScratch(board), arrays);
            collect(quarter, arrays);
            collect(quarter.links, arrays);
            collect(quarter.links.narrow, arrays);
            collect(quarter.correction, arrays);
            assertThat(arrays).hasSizeGreaterThan(20);
            for (int i = 0; i < arrays.size(); i++) {
                Object array = arrays.get(i);
                assertThat(java.lang.reflect.Array.getLength(array)).isEqualTo(board.length);
                assertThat(arrays.subList(0, i)).noneMatch(other -> other == array);
            }
        }
    }

    private static void collect(Object owner, List<Object> arrays) throws IllegalAccessException {
        for (Field field : owner.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            if (field.getType() == double[].class || field.getType() == float[].class) {
                arrays.add(field.get(owner));
            } else if (field.getType() == double[][].class || field.getType() == float[][].class) {
                for (Object layer : (Object[]) field.get(owner)) {
                    if (layer != null) {
                        arrays.add(layer);
                    }
                }
            }
        }
    }
}
