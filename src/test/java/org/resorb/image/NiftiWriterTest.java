package org.resorb.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.Python;

/** What is written is read by nibabel with the same values at the same places. */
class NiftiWriterTest {
    private static final String NIBABEL = """
            import sys
            import nibabel
            import numpy
            for name in sys.argv[1:]:
                image = nibabel.load(name)
                values = numpy.asanyarray(image.dataobj)
                print(values.dtype, *values.shape)
                print(*values.ravel(order='F'))
                print(*image.get_sform().ravel())
                turned = image.get_qform()
                print('none' if image.header['qform_code'] == 0 else float(abs(turned - image.get_sform()).max()))
                print(*nibabel.aff2axcodes(image.affine), *image.header.get_xyzt_units())
            """;

    /** In half turns the header leaves the fourth part of the quaternion to the root of a rounding error. */
    private static final double HALF_TURN_ERROR = 5e-3;

    @TempDir
    Path folder;

    /** All turns and mirrorings, then one that is turned by an angle. */
    private static Affine affine(int which) {
        if (which == 48) {
            double c = Math.cos(0.4);
            double s = Math.sin(0.4);
            return new Affine(new double[][] {{0.5 * c, -0.7 * s, 0, 10}, {0.5 * s, 0.7 * c, 0, -20}, {0, 0, 4.4, 3}});
        }
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        double[] spacing = {0.5, 0.75, 4};
        double[][] rows = new double[3][4];
        for (int index = 0; index < 3; index++) {
            int row = orders[which / 8][index];
            rows[row][index] = (which >> index & 1) == 0 ? spacing[index] : -spacing[index];
            rows[row][3] = 1.5 * row - 4;
        }
        return new Affine(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.nii", "packed.nii.gz"})
    void nibabelReadsTheSameInEveryOrientation(String name) throws Exception {
        Python.needs("nibabel");
        List<Path> files = new ArrayList<>();
        for (int which = 0; which <= 48; which++) {
            Path file = folder.resolve(which + name);
            NiftiHeader header = new NiftiHeader(new int[] {2, 3, 4}, VoxelType.FLOAT32, affine(which));
            NiftiWriter.write(file, header, v -> 0.25 * v - 1);
            files.add(file);
        }
        List<String> said = Python.run(NIBABEL, files.toArray()).lines().toList();
        for (int which = 0; which <= 48; which++) {
            readsTheSame(which, said.subList(5 * which, 5 * which + 5));
        }
    }

    private static void readsTheSame(int which, List<String> said) {
        assertThat(said.get(0)).isEqualTo("float32 2 3 4");
        assertThat(Python.numbers(said.get(1)))
                .hasSize(24)
                .startsWith(-1, -0.75)
                .endsWith(4.75);
        double[] rows = Python.numbers(said.get(2));
        for (int i = 0; i < 12; i++) {
            assertThat(rows[i]).isEqualTo((float) affine(which).at(i / 4, i % 4));
        }
        assertThat(Double.parseDouble(said.get(3))).as("rotation %s", which).isLessThan(HALF_TURN_ERROR);
        assertThat(said.get(4)).endsWith("mm unknown");
    }

    @Test
    void shearedAxesHaveNoRotation() throws Exception {
        Python.needs("nibabel");
        Affine sheared = new Affine(new double[][] {{1, 0, 0, 0}, {0, 1, 0.2, 0}, {0, 0, 1, 0}});
        Path file = folder.resolve("sheared.nii");
        NiftiWriter.write(file, new NiftiHeader(new int[] {2, 2, 2}, VoxelType.UINT8, sheared), v -> v % 2);
        String[] said = Python.run(NIBABEL, file).split("\n");
        assertThat(said[0]).isEqualTo("uint8 2 2 2");
        assertThat(said[1]).isEqualTo("0 1 0 1 0 1 0 1");
        assertThat(said[3]).isEqualTo("none");
        assertThat(sheared.isSheared()).isTrue();
    }

    @Test
    void compressedOrNotTheBytesInsideAreTheSame() throws Exception {
        NiftiHeader header = new NiftiHeader(new int[] {5, 1, 3}, VoxelType.FLOAT32, affine(7));
        Path plain = folder.resolve("a.nii");
        Path packed = folder.resolve("a.nii.gz");
        NiftiWriter.write(plain, header, v -> v);
        NiftiWriter.write(packed, header, v -> v);
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(plain));
        }
    }

    @Test
    void aSizeThatTheHeaderCannotHoldIsRefused() {
        assertThatThrownBy(() -> new NiftiHeader(new int[] {40000, 1, 1}, VoxelType.UINT8, affine(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32767");
    }

    @Test
    void aPlaceIsInMillimetres() {
        assertThat(affine(0).place(1, 2, 3)).containsExactly(-3.5, -1, 11);
        assertThat(affine(0).isRightHanded()).isTrue();
        assertThat(affine(1).isRightHanded()).isFalse();
    }
}
