package org.resorb.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.space.Grid;
import org.resorb.tissue.SmallTissue;
import org.resorb.tissue.Tissue;

/** A slab of a round fragment is a piece of a long cylinder, which has two thirds of the surface that a sphere has. */
class SurfaceAndVolumeTest {
    private static final double RADIUS = 3000;
    private static final double VOXEL = 200;
    private static final int ACROSS = 40;

    private static Tissue cylinder() {
        return new SmallTissue(SmallTissue.square(ACROSS * VOXEL, VOXEL))
                .withBall(RADIUS)
                .build();
    }

    private static Tissue sphere() {
        double low = -ACROSS * VOXEL / 2;
        return new SmallTissue(new Grid(ACROSS, ACROSS, ACROSS, VOXEL, VOXEL, low, low))
                .withBall(RADIUS)
                .build();
    }

    private static double leached(Tissue tissue, String depth) {
        Dehydration leaching =
                Given.mechanism(Dehydration.class, "turnover", "0 /a", "leaching", "0.01 /d", "leaching_depth", depth);
        TinyTissue.act(leaching, tissue, 1);
        double lost = 0;
        for (int v : tissue.fragment()) {
            lost += 1 - tissue.proteoglycan(v);
        }
        return lost / tissue.fragment().length;
    }

    /** With the leaching depth a and the radius r, from the integrals of exp(-depth / a) over both bodies. */
    @ParameterizedTest
    @ValueSource(doubles = {150, 300, 600})
    void aSphereLeachesFasterThanALongCylinderByItsSurfaceForItsVolume(double depth) {
        double a = depth / RADIUS;
        double rest = 1 - Math.exp(-1 / a);
        double ofCylinder = 2 * a - 2 * a * a * rest;
        double ofSphere = 3 * a - 6 * a * a + 6 * a * a * a * rest;
        double ratio = leached(sphere(), depth + " um") / leached(cylinder(), depth + " um");
        assertThat(ratio).isCloseTo(ofSphere / ofCylinder, within(0.05)).isLessThan(1.5);
    }

    @Test
    void whereAFrontHasComeEquallyDeepASphereHasThreeHalvesOfThePowerOfACylinder() {
        Tissue cylinder = cylinder();
        Tissue sphere = sphere();
        for (double front : new double[] {900, 1300, 1700}) {
            double exponent = Math.log(beyond(sphere, front)) / Math.log(beyond(cylinder, front));
            assertThat(exponent).as("front at %f um", front).isCloseTo(1.5, within(0.08));
        }
    }

    private static double beyond(Tissue tissue, double depth) {
        int left = 0;
        for (int v : tissue.fragment()) {
            left += tissue.depth(v) > depth ? 1 : 0;
        }
        return (double) left / tissue.fragment().length;
    }
}
