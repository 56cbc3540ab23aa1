package org.resorb.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.resorb.Python;

/** Labels are read at their places whatever the file's form, and what cannot be read is refused with the field of the header. */
class LabelReaderTest {
    private static final Path NIBABEL = Path.of("/usr/lib/python3/dist-packages/nibabel/tests/data");

    /** Voxels of 0.5 x 0.75 x 4 mm towards posterior, superior and left. */
    private static final Affine PSL = new Affine(new double[][] {{0, 0, -4, 10}, {-0.5, 0, 0, 20}, {0, 0.75, 0, -30}});

    private static final int[] SIZE = {5, 4, 3};

    @TempDir
    Path folder;

    private static double label(int voxel) {
        return voxel % 7 == 3 ? 95 : voxel % 5 == 1 ? 1 : 0;
    }

    private Path written(String name, VoxelType type) throws IOException {
        Path file = folder.resolve(name);
        NiftiWriter.write(file, new NiftiHeader(SIZE, type, PSL), LabelReaderTest::label);
        return file;
    }

    private static void isTheSample(LabelImage image) {
        assertThat(image.orientation().code()).isEqualTo("PSL");
        assertThat(image.turnedSize()).containsExactly(3, 5, 4);
        for (int v = 0; v < 60; v++) {
            int i = v % 5;
            int j = v / 5 % 4;
            int k = v / 20;
            assertThat(image.at(2 - k, 4 - i, j)).isEqualTo((int) label(v));
        }
        for (int index = 0; index < 12; index++) {
            assertThat(image.affine().at(index / 4, index % 4)).isEqualTo(PSL.at(index / 4, index % 4));
        }
    }

    @ParameterizedTest
    @EnumSource(VoxelType.class)
    void everyTypeOfValueGivesTheSameLabels(VoxelType type) throws Exception {
        isTheSample(LabelReader.read(written("a.nii", type)));
        isTheSample(LabelReader.read(written("a.nii.gz", type)));
    }

    @Test
    void whatNibabelWritesIsRead() throws Exception {
        Python.needs("nibabel");
        String script = """
                import sys
                import nibabel, numpy
                base = nibabel.load(sys.argv[1])
                values = numpy.asanyarray(base.dataobj)
                folder = sys.argv[2]
                nibabel.save(nibabel.Nifti1Image(values.astype('float32'), base.affine), folder + '/one.nii.gz')
                nibabel.save(nibabel.Nifti2Image(values.astype('int16'), base.affine), folder + '/two.nii')
                big = nibabel.Nifti1Image(values.astype('>i2'), base.affine, nibabel.Nifti1Header(endianness='>'))
                nibabel.save(big, folder + '/big.nii')
                only = nibabel.Nifti1Image(values, base.affine)
                only.set_sform(None, 0)
                only.set_qform(base.affine, 1)
                nibabel.save(only, folder + '/qform.nii')
                scaled = nibabel.Nifti1Image(values.astype('float64') , base.affine)
                scaled.header.set_data_dtype('uint8')
                nibabel.save(scaled, folder + '/scaled.nii')
                """;
        Python.run(script, written("base.nii", VoxelType.UINT8), folder);
        for (String name : new String[] {"one.nii.gz", "two.nii", "big.nii"}) {
            isTheSample(LabelReader.read(folder.resolve(name)));
        }
        // To put 95 into a byte, nibabel multiplied, and rounded what it got.
        refused(folder.resolve("scaled.nii"), "has at voxel (1, 0, 0) 1.117647, not a whole number");
        LabelImage turned = LabelReader.read(folder.resolve("qform.nii"));
        assertThat(turned.orientation().code()).isEqualTo("PSL");
        assertThat(turned.affine().at(1, 0)).isCloseTo(-0.5, Offset.offset(1e-5));
    }

    @Test
    void ofNibabelsOwnFilesThoseWithSeveralVolumesOrNoLabelsAreRefusedAndOthersRead() throws Exception {
        assumeTrue(Files.isDirectory(NIBABEL), "the Debian package python3-nibabel is not installed");
        assertThat(LabelReader.read(NIBABEL.resolve("standard.nii.gz")).counts())
                .isNotEmpty();
        refused(NIBABEL.resolve("anatomical.nii"), "has at voxel (22, 3, 1) the label -277");
        refused(NIBABEL.resolve("example4d.nii.gz"), "dim[4] is 2, so it holds several volumes");
        refused(NIBABEL.resolve("example_nifti2.nii.gz"), "dim[4] is 2, so it holds several volumes");
        refused(NIBABEL.resolve("functional.nii"), "dim[4] is 20, so it holds several volumes");
        refused(NIBABEL.resolve("row_major.dconn.nii"), "");
        refused(NIBABEL.resolve("nifti1.hdr"), "magic says that header and values are two files");
        refused(NIBABEL.resolve("analyze.hdr"), "");
        refused(NIBABEL.resolve("0.dcm"), "magic is neither n+1 nor n+2");
        refused(NIBABEL.resolve("small.mnc"), "is neither NIfTI nor MetaImage");
    }

    private static void refused(Path file, String words) {
        assertThatThrownBy(() -> LabelReader.read(file))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining(words);
    }

    private static byte[] values() {
        byte[] values = new byte[60];
        for (int v = 0; v < values.length; v++) {
            values[v] = (byte) label(v);
        }
        return values;
    }

    private static String metaHeader(String more) {
        return "ObjectType = Image\nNDims = 3\nBinaryData = True\nBinaryDataByteOrderMSB = False\n"
                + "TransformMatrix = 0 1 0 0 0 1 1 0 0\nOffset = -10 -20 -30\nElementSpacing = 0.5 0.75 4\n"
                + "DimSize = 5 4 3\nElementType = MET_UCHAR\n" + more;
    }

    private static byte[] joined(String header, byte[] values) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(header.getBytes(StandardCharsets.US_ASCII));
        all.write(values);
        return all.toByteArray();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(all)) {
            out.write(bytes);
        }
        return all.toByteArray();
    }

    @Test
    void metaImagesAreReadWithTheirValuesInsideOrBesidePackedOrNot() throws Exception {
        isTheSample(LabelReader.read(Files.write(
                folder.resolve("a.mha"), joined(metaHeader("HeaderSize = 0\nElementDataFile = LOCAL\n"), values()))));
        isTheSample(LabelReader.read(Files.write(
                folder.resolve("b.mha"),
                joined(metaHeader("CompressedData = True\nElementDataFile = LOCAL\n"), packed(values())))));
        Files.write(folder.resolve("c.raw"), values());
        isTheSample(
                LabelReader.read(Files.writeString(folder.resolve("c.mhd"), metaHeader("ElementDataFile = c.raw\n"))));
        Files.write(folder.resolve("d.zraw"), packed(values()));
        isTheSample(LabelReader.read(Files.writeString(
                folder.resolve("d.mhd"), metaHeader("CompressedData = True\nElementDataFile = d.zraw"))));
    }

    static Stream<Arguments> brokenMetaImages() {
        return Stream.of(
                Arguments.of("NDims = 3", "NDims = 4", "NDims is 4"),
                Arguments.of(
                        "ElementType = MET_UCHAR", "ElementType = MET_UCHAR_ARRAY", "ElementType is MET_UCHAR_ARRAY"),
                Arguments.of("ElementType = MET_UCHAR\n", "", "ElementType is missing"),
                Arguments.of("NDims = 3\n", "", "NDims is missing"),
                Arguments.of("ElementType", "ElementNumberOfChannels = 3\nElementType", "ElementNumberOfChannels is 3"),
                Arguments.of("TransformMatrix", "Trans", "TransformMatrix is missing"),
                Arguments.of("0 1 0 0 0 1 1 0 0", "0 1 0 0 0 1", "TransformMatrix is 0 1 0 0 0 1"),
                Arguments.of("0 1 0 0 0 1 1 0 0", "0 1 0 0 0 1 1 0 0.2", "not at right angles"),
                Arguments.of(
                        "0 1 0 0 0 1 1 0 0",
                        "0 2 0 0 0 1 1 0 0",
                        "TransformMatrix has a direction of length 2.0 for index 1"),
                Arguments.of("0.5 0.75 4", "-0.5 0.75 4", "ElementSpacing is -0.5 0.75 4"),
                Arguments.of("0.5 0.75 4", "0x1p-1 0.75 4", "ElementSpacing is 0x1p-1 0.75 4"),
                Arguments.of("0.5 0.75 4", "0.5f 0.75 4", "ElementSpacing is 0.5f 0.75 4"),
                Arguments.of("-10 -20 -30", "1e300 0 0", "Offset puts the first voxel at -1.0E300 mm"),
                Arguments.of("-10 -20 -30", "0 0 1000000", "Offset puts the first voxel at 1000000.0 mm"),
                Arguments.of("ElementType", "ElementSpacing = 1 1 1\nElementType", "ElementSpacing stands twice"),
                Arguments.of("ElementType", "DimSize = 5 4 3\nElementType", "DimSize stands twice"),
                Arguments.of("DimSize = 5 4 3", "DimSize = 0x5p0 4 3", "DimSize is 0x5p0 4 3"),
                Arguments.of("DimSize = 5 4 3", "DimSize = 5e0 4 3", "DimSize is 5e0 4 3"),
                Arguments.of("DimSize = 5 4 3", "DimSize = 5 4 2", "goes on behind its 40 voxels (5 x 4 x 2)"),
                Arguments.of("0.5 0.75 4", "0.5 zero 4", "ElementSpacing is 0.5 zero 4"),
                Arguments.of("0.5 0.75 4", "0.5 0.75 4000", "ElementSpacing makes voxels of 4000.0 mm"),
                Arguments.of("DimSize = 5 4 3", "DimSize = 5 4", "DimSize is 5 4"),
                Arguments.of("DimSize = 5 4 3", "DimSize = 5 4 30", "ends after 60 of 600 voxels"),
                Arguments.of("BinaryData = True", "BinaryData = True\nHeaderSize = 348", "HeaderSize is 348"),
                Arguments.of("BinaryData = True", "BinaryData = True\nHeaderSize = -1", "HeaderSize is -1"),
                Arguments.of("BinaryData = True", "BinaryData = False", "BinaryData is False"),
                Arguments.of("ElementDataFile = LOCAL", "ElementDataFile = LIST", "names several files"),
                Arguments.of(
                        "ElementDataFile = LOCAL", "ElementDataFile = gone.raw", "names gone.raw, which is not there"),
                Arguments.of("ElementDataFile = LOCAL", "Element = LOCAL", "ElementDataFile is missing"),
                Arguments.of(
                        "ElementDataFile",
                        "CompressedData = True\nElementDataFile",
                        "is damaged where it is compressed"));
    }

    @ParameterizedTest
    @MethodSource("brokenMetaImages")
    void aBrokenMetaImageIsRefusedWithItsKey(String good, String bad, String words) throws Exception {
        String header = metaHeader("ElementDataFile = LOCAL\n").replace(good, bad);
        refused(Files.write(folder.resolve("a.mha"), joined(header, values())), words);
    }

    private static Arguments broken(String words, UnaryOperator<byte[]> harm) {
        return Arguments.of(words, harm);
    }

    private static UnaryOperator<byte[]> with(Consumer<ByteBuffer> change) {
        return bytes -> {
            byte[] changed = bytes.clone();
            change.accept(ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN));
            return changed;
        };
    }

    static Stream<Arguments> brokenHeaders() {
        return Stream.of(
                broken("is empty", bytes -> new byte[0]),
                broken("ends after 200 bytes", bytes -> Arrays.copyOf(bytes, 200)),
                broken("is neither NIfTI nor MetaImage", with(b -> b.putInt(0, 347))),
                broken("dim[0] is 768, so the bytes are in the wrong order", with(b -> b.putShort(40, (short) 768))),
                broken("so the bytes are in the wrong order", with(b -> b.putInt(0, Integer.reverseBytes(348)))),
                broken("dim[1] is -5", with(b -> b.putShort(42, (short) -5))),
                broken("dim[3] is 0", with(b -> b.putShort(46, (short) 0))),
                broken("dim[4] is 9, so it holds several volumes", with(b -> {
                    b.putShort(40, (short) 4);
                    b.putShort(48, (short) 9);
                })),
                broken("datatype is 128, colours", with(b -> b.putShort(70, (short) 128))),
                broken("datatype is 32, complex numbers", with(b -> b.putShort(70, (short) 32))),
                broken("datatype is 1", with(b -> b.putShort(70, (short) 1))),
                broken("xyzt_units is 1, metres", with(b -> b.put(123, (byte) 1))),
                broken("xyzt_units is 3, micrometres", with(b -> b.put(123, (byte) 3))),
                broken("sform_code and qform_code are 0", with(b -> b.putInt(252, 0))),
                broken("srow_x is not a number", with(b -> b.putFloat(280, Float.NaN))),
                broken("sform has axes that are not at right angles", with(b -> b.putFloat(284, 0.3f))),
                broken("sform and pixdim makes voxels of 0.0 mm", with(b -> b.putFloat(288, 0))),
                broken("quatern_b, c, d are no rotation", with(b -> {
                    b.putShort(254, (short) 0);
                    b.putFloat(256, 3);
                })),
                broken("quatern_c is not a number", with(b -> {
                    b.putShort(254, (short) 0);
                    b.putFloat(260, Float.NaN);
                })),
                broken("vox_offset is 3, within the header", with(b -> b.putFloat(108, 3))),
                broken("magic is neither n+1 nor n+2", with(b -> b.putInt(344, 0))),
                broken("magic says that header and values are two files", with(b -> b.put(345, (byte) 'i'))),
                broken("pixdim[1] is -0.5, which would mirror", with(b -> {
                    b.putShort(254, (short) 0);
                    b.putFloat(80, -0.5f);
                })),
                broken("sform puts the first voxel at 1.0000000150474662E30 mm", with(b -> b.putFloat(292, 1e30f))),
                broken("goes on behind its 60 voxels (5 x 4 x 3)", bytes -> Arrays.copyOf(bytes, bytes.length + 1000)),
                broken("ends after 50 of 60 voxels (5 x 4 x 3)", bytes -> Arrays.copyOf(bytes, 352 + 50 * 4)),
                broken("has at voxel (2, 1, 0) no number (NaN)", with(b -> b.putFloat(352 + 4 * 7, Float.NaN))),
                broken("has at voxel (2, 1, 0) 0.37, not a whole number", with(b -> b.putFloat(352 + 4 * 7, 0.37f))),
                broken("the label -1", with(b -> b.putFloat(352, -1))),
                broken("the label 70000", with(b -> b.putFloat(352, 70000))),
                broken("has 32767 x 32767 x 32767 voxels", with(b -> {
                    b.putShort(42, Short.MAX_VALUE);
                    b.putShort(44, Short.MAX_VALUE);
                    b.putShort(46, Short.MAX_VALUE);
                })));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenHeaders")
    void aBrokenNiftiIsRefusedWithItsField(String words, UnaryOperator<byte[]> harm) throws Exception {
        byte[] good = Files.readAllBytes(written("good.nii", VoxelType.FLOAT32));
        refused(Files.write(folder.resolve("bad.nii"), harm.apply(good)), words);
    }

    @Test
    void aTruncatedOrDamagedPackedFileIsRefused() throws Exception {
        byte[] good = Files.readAllBytes(written("good.nii.gz", VoxelType.FLOAT32));
        refused(
                Files.write(folder.resolve("a.nii.gz"), Arrays.copyOf(good, good.length / 2)),
                "ends before its values");
        byte[] damaged = good.clone();
        damaged[good.length / 2] ^= 0x55;
        damaged[good.length / 2 + 1] ^= 0x55;
        assertThatThrownBy(() -> LabelReader.read(Files.write(folder.resolve("b.nii.gz"), damaged)))
                .isInstanceOf(UnreadableImageException.class);
        ByteArrayOutputStream nothing = new ByteArrayOutputStream();
        new GZIPOutputStream(nothing).close();
        refused(Files.write(folder.resolve("c.nii.gz"), nothing.toByteArray()), "is empty");
        refused(folder.resolve("gone.nii"), "does not exist");
        refused(folder, "is a directory");
    }

    @Test
    void valuesThatDoNotFitTheChecksumBehindThemAreRefused() throws Exception {
        byte[] plain = Files.readAllBytes(written("good.nii", VoxelType.UINT8));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (OutputStream out = new StoredGzip(all)) {
            out.write(plain);
        }
        byte[] stored = all.toByteArray();
        isTheSample(LabelReader.read(Files.write(folder.resolve("stored.nii.gz"), stored)));
        byte[] damaged = stored.clone();
        damaged[damaged.length - 8 - 60] ^= 1;
        refused(Files.write(folder.resolve("damaged.nii.gz"), damaged), "is damaged where it is compressed");
        refused(
                Files.write(folder.resolve("cut.nii.gz"), Arrays.copyOf(stored, stored.length - 8)),
                "ends before the checksum of its values");
        byte[] packed = packed(values());
        packed[packed.length - 1] ^= 1;
        byte[] meta = joined(metaHeader("CompressedData = True\nElementDataFile = LOCAL\n"), packed);
        refused(Files.write(folder.resolve("damaged.mha"), meta), "is damaged where it is compressed");
    }

    /** Leaves bytes as they are, so that one of them can be changed without breaking a code. */
    private static final class StoredGzip extends GZIPOutputStream {
        StoredGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.NO_COMPRESSION);
        }
    }

    @Test
    void whatIsOddButNoMistakeIsRemarked() throws Exception {
        byte[] odd = Files.readAllBytes(written("good.nii", VoxelType.UINT8));
        ByteBuffer header = ByteBuffer.wrap(odd).order(ByteOrder.LITTLE_ENDIAN);
        header.put(123, (byte) 0);
        header.putFloat(80, 2);
        LabelImage image = LabelReader.read(Files.write(folder.resolve("odd.nii"), odd));
        assertThat(image.remarks()).hasSize(2);
        assertThat(image.remarks().get(0)).contains("xyzt_units names no unit");
        assertThat(image.remarks().get(1)).contains("pixdim[1] says 2.0 mm and sform 0.5 mm");
    }
}
