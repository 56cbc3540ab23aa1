package org.resorb.chart.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.measure.FragmentShape;

class SurfaceImageTest {
    private static final double BACK = 4;
    private static final double UP = 7;
    private static final double LEFT = 5;
    private static final FragmentShape ELLIPSOID = ellipsoid(0.4, 255);

    /** Semi-axes of 4, 7 and 5 mm from front to back, up and across. */
    private static FragmentShape ellipsoid(double voxel, int share) {
        int nx = (int) Math.ceil(2 * BACK / voxel);
        int ny = (int) Math.ceil(2 * UP / voxel);
        int nz = (int) Math.ceil(2 * LEFT / voxel);
        byte[] tissue = new byte[nx * ny * nz];
        for (int i = 0; i < tissue.length; i++) {
            double x = (i % nx + 0.5 - nx / 2.0) * voxel / BACK;
            double y = (i / nx % ny + 0.5 - ny / 2.0) * voxel / UP;
            double z = (i / (nx * ny) + 0.5 - nz / 2.0) * voxel / LEFT;
            tissue[i] = x * x + y * y + z * z < 1 ? (byte) share : 0;
        }
        byte[] full = new byte[tissue.length];
        Arrays.fill(full, (byte) 255);
        return new FragmentShape(0, nx, ny, nz, voxel, tissue, full, new byte[tissue.length]);
    }

    private static double silhouette(double azimuth, double elevation) {
        return 20 * 20 * new SurfaceImage(new Viewpoint(azimuth, elevation), 20, 20, 10).covered(ELLIPSOID);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "90, 0", "0, 90", "35, 20", "-120, -40"})
    void theSilhouetteOfAnEllipsoidIsAsLargeAsGeometrySays(double azimuth, double elevation) {
        double[] toward = new Viewpoint(azimuth, elevation).toward();
        double area = Math.PI
                * Math.sqrt(Math.pow(UP * LEFT * toward[0], 2)
                        + Math.pow(BACK * LEFT * toward[1], 2)
                        + Math.pow(BACK * UP * toward[2], 2));
        assertThat(silhouette(azimuth, elevation)).isCloseTo(area, within(0.02 * area));
    }

    @Test
    void theSurfaceEnclosesTheVolumeOfTheTissue() {
        double voxel = 0.4;
        SurfaceField field = new SurfaceField(ELLIPSOID);
        int inside = 0;
        int parts = 4;
        for (int i = 0; i < parts * ELLIPSOID.nx(); i++) {
            for (int j = 0; j < parts * ELLIPSOID.ny(); j++) {
                for (int k = 0; k < parts * ELLIPSOID.nz(); k++) {
                    inside += field.holds(place(i, parts), place(j, parts), place(k, parts)) ? 1 : 0;
                }
            }
        }
        double volume = 4 * Math.PI / 3 * BACK * UP * LEFT;
        assertThat(inside * Math.pow(voxel / parts, 3)).isCloseTo(volume, within(0.02 * volume));
    }

    private static double place(int i, int parts) {
        return (i + 0.5) / parts - 0.5;
    }

    @Test
    void thinTissueKeepsItsOutlineAndALastVoxelItsSize() {
        SurfaceImage picture = new SurfaceImage(Viewpoint.USUAL, 20, 20, 10);
        assertThat(picture.covered(ellipsoid(0.4, 60)) / picture.covered(ELLIPSOID))
                .isCloseTo(1, within(0.1));
        byte[] one = new byte[27];
        one[13] = (byte) 255;
        FragmentShape last = new FragmentShape(0, 3, 3, 3, 0.4, one, one, new byte[27]);
        double area = 20 * 20 * picture.covered(last);
        assertThat(area).isBetween(0.5 * 0.4 * 0.4, 4 * 0.4 * 0.4);
    }

    @Test
    void theBackIsSeenFromBehindAndTheLeftSideFromTheLeft() {
        assertThat(new Viewpoint(0, 0).toward()[0]).isCloseTo(1, within(1e-12));
        assertThat(new Viewpoint(0, 0).right()[2]).isCloseTo(-1, within(1e-12));
        assertThat(new Viewpoint(90, 0).toward()[2]).isCloseTo(1, within(1e-12));
        assertThat(new Viewpoint(90, 0).right()[0]).isCloseTo(1, within(1e-12));
    }

    @Test
    void theLightComesFromAboveAndAnotherOutlineIsGrey() {
        FragmentShape nothing = ellipsoid(0.4, 0);
        SurfaceImage picture = new SurfaceImage(Viewpoint.USUAL, 20, 20, 5);
        BufferedImage lit = picture.of(ELLIPSOID, ELLIPSOID);
        assertThat(lit.getRGB(50, 30) & 0xFF).isGreaterThan(lit.getRGB(50, 70) & 0xFF);
        BufferedImage gone = picture.of(nothing, ELLIPSOID);
        int dark = 0;
        for (int i = 0; i < 100 * 100; i++) {
            dark += (gone.getRGB(i % 100, i / 100) & 0xFF) < 200 ? 1 : 0;
        }
        assertThat(dark).isBetween(150, 1200);
        assertThat(gone.getRGB(50, 50) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void aRoomHoldsTheShapeFromAllSides() {
        double[] room = SurfaceImage.room(ELLIPSOID, 25);
        for (int turn = 0; turn < 360; turn += 30) {
            BufferedImage image =
                    new SurfaceImage(new Viewpoint(turn, 25), room[0], room[1], 4).of(ELLIPSOID, ELLIPSOID);
            for (int x = 0; x < image.getWidth(); x++) {
                assertThat(image.getRGB(x, 0) & 0xFFFFFF).isEqualTo(0xFFFFFF);
                assertThat(image.getRGB(x, image.getHeight() - 1) & 0xFFFFFF).isEqualTo(0xFFFFFF);
            }
        }
    }
}
