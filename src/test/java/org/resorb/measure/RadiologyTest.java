package org.resorb.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.space.Grid;
import org.resorb.tissue.SmallTissue;
import org.resorb.tissue.Tissue;

class RadiologyTest {
    static final Imaging IMAGING = new Imaging(800, 0.25, 5, 2.5, 0.2, 0.75, 4000, 400);
    static final double RADIUS = 2500;

    static Tissue ball(double voxel) {
        return new SmallTissue(SmallTissue.square(12_000, voxel))
                .withBall(RADIUS)
                .build();
    }

    static double radius(Tissue tissue, int v) {
        return Math.hypot(tissue.grid().x(v), tissue.grid().y(v));
    }

    private static double[] rim(Tissue tissue) {
        Radiology radiology = new Radiology(tissue.grid(), IMAGING);
        radiology.image(tissue);
        return radiology.rim(tissue);
    }

    @ParameterizedTest
    @ValueSource(doubles = {400, 200, 100})
    void aFreshFragmentIsSeenWhole(double voxel) {
        Tissue tissue = ball(voxel);
        Radiology radiology = new Radiology(tissue.grid(), IMAGING);
        radiology.image(tissue);
        assertThat(radiology.volume(tissue))
                .isCloseTo(tissue.fragment().length, within(1e-3 * tissue.fragment().length));
    }

    @Test
    void faintRemnantsAreNotSeenThoughTheyAreThere() {
        Tissue tissue = ball(200);
        SmallTissue.waste(tissue, v -> tissue.grid().x(v) < 0, 0.2);
        Radiology radiology = new Radiology(tissue.grid(), IMAGING);
        radiology.image(tissue);
        double half = 0.5 * tissue.fragment().length;
        assertThat(radiology.volume(tissue)).isBetween(half, 1.1 * half);
    }

    @ParameterizedTest
    @ValueSource(doubles = {400, 200, 100})
    void withoutNewVesselsThereIsNoRim(double voxel) {
        double[] rim = rim(ball(voxel));
        assertThat(rim[0]).isZero();
        assertThat(rim[1]).isZero();
    }

    /** The outline that a reader draws lies outside the fragment where the picture is blurred; the rim lies around it. */
    @ParameterizedTest
    @ValueSource(doubles = {400, 200, 100})
    void newVesselsAllAroundAFreshFragmentMakeACompleteRim(double voxel) {
        Tissue tissue = ball(voxel);
        SmallTissue.growVessels(tissue, v -> radius(tissue, v) > RADIUS && radius(tissue, v) < RADIUS + 1200, 3);
        double[] rim = rim(tissue);
        assertThat(rim[0]).isEqualTo(1);
        double brightArea = Math.PI * (4.05 * 4.05 - 2.25 * 2.25);
        double outlineOnSquares = 8 * 2.7;
        assertThat(rim[1]).isCloseTo(brightArea / outlineOnSquares, within(0.1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {400, 200, 100})
    void newVesselsOnOneSideMakeHalfARim(double voxel) {
        Tissue tissue = ball(voxel);
        SmallTissue.growVessels(
                tissue,
                v -> tissue.grid().x(v) > 0 && radius(tissue, v) > RADIUS && radius(tissue, v) < RADIUS + 1200,
                3);
        assertThat(rim(tissue)[0]).isCloseTo(0.5, within(0.12));
    }

    @Test
    void whereNothingIsOutlinedThereIsNoRim() {
        Tissue tissue = ball(200);
        SmallTissue.growVessels(tissue, v -> true, 5);
        SmallTissue.waste(tissue, v -> true, 0.15);
        assertThat(rim(tissue)).containsExactly(0, 0);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.1999, 0", "0.2, 1", "0.7499, 1", "0.75, 2", "1, 2"})
    void theClassOfARimChangesAtItsCutOffs(double brightPart, int expected) {
        Grid grid = SmallTissue.square(2000, 200);
        assertThat(new Radiology(grid, IMAGING).rimClass(brightPart)).isEqualTo(expected);
    }
}
