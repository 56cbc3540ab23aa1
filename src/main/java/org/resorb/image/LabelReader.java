package org.resorb.image;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.resorb.storage.Checksum;
import org.resorb.storage.FailureWords;
import org.resorb.storage.FileAccess;

/** Reads segmentations: NIfTI-1 and NIfTI-2 in one file, compressed or not, and MetaImage. */
public final class LabelReader {
    private static final String KNOWN = "NIfTI (.nii, .nii.gz) or MetaImage (.mha, .mhd)";
    private static final int START = 132;
    private static final double MEGABYTE = 1 << 20;

    /** Part of Java's memory that one image may take: as in the file and turned, two bytes a voxel each. */
    private static final double MEMORY_SHARE = 0.6;

    private static final int BYTES_PER_VOXEL = 4;

    /** What a slope in single precision may leave of a whole number. */
    private static final double ROUNDING = 1e-4;

    private final String name;
    private final Path file;
    private final byte[] content;

    private LabelReader(String name, Path file, byte[] content) {
        this.name = name;
        this.file = file;
        this.content = content;
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableImageException if it holds no labels, in words without the name of the file
     */
    public static LabelImage read(Path file) throws UnreadableImageException {
        if (!Files.exists(file)) {
            throw new UnreadableImageException("", "does not exist", "a file with a segmentation");
        }
        if (Files.isDirectory(file)) {
            throw new UnreadableImageException("", "is a directory", "a file with a segmentation");
        }
        return new LabelReader(file.toString(), file, null).read();
    }

    /** Reads what is no file, such as a part of the program; its values are in it. */
    public static LabelImage read(String name, byte[] content) throws UnreadableImageException {
        return new LabelReader(name, null, content).read();
    }

    private LabelImage read() throws UnreadableImageException {
        try (InputStream plain = new BufferedInputStream(open());
                InputStream in = new BufferedInputStream(unpacked(plain))) {
            byte[] start = peek(in, START);
            if (start.length >= Integer.BYTES && NiftiLayout.begins(start)) {
                return labels(NiftiLayout.read(in), in, "");
            }
            if (MetaImageLayout.begins(start)) {
                return metaImage(MetaImageLayout.read(in), in);
            }
            throw new UnreadableImageException("", "is " + kind(start), KNOWN);
        } catch (EOFException e) {
            throw new UnreadableImageException("", "ends before its values", "a whole file");
        } catch (ZipException e) {
            throw new UnreadableImageException("", "is damaged where it is compressed", "a whole file");
        } catch (FileSystemException e) {
            throw new UnreadableImageException("", "cannot be read: " + FailureWords.reason(e), "");
        } catch (IOException e) {
            throw new UnreadableImageException("", "cannot be read", "a whole file");
        }
    }

    private InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(content) : FileAccess.in(file);
    }

    private static byte[] peek(InputStream in, int count) throws IOException {
        in.mark(count);
        byte[] start = in.readNBytes(count);
        in.reset();
        return start;
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        byte[] start = peek(in, 2);
        boolean packed = start.length == 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B;
        return packed ? new GZIPInputStream(in) : in;
    }

    private static String kind(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.isEmpty()) {
            return "empty";
        }
        if (text.startsWith("NRRD")) {
            return "NRRD";
        }
        return text.endsWith("DICM") ? "DICOM" : "neither NIfTI nor MetaImage";
    }

    private LabelImage metaImage(MetaImageLayout header, InputStream in) throws IOException, UnreadableImageException {
        if (header.isLocal()) {
            return labels(header.layout(), header.compressed() ? new InflaterInputStream(in) : in, "");
        }
        Path beside = beside(header.dataFile());
        try (InputStream raw = FileAccess.in(beside);
                InputStream values = header.compressed() ? new InflaterInputStream(raw) : raw) {
            return labels(header.layout(), values, Checksum.sha256(beside));
        }
    }

    private Path beside(String other) throws UnreadableImageException, FileNotFoundException {
        try {
            Path beside = file == null ? null : file.resolveSibling(other);
            if (beside != null && Files.isRegularFile(beside)) {
                return beside;
            }
        } catch (InvalidPathException e) {
            throw new UnreadableImageException("ElementDataFile", "is no name of a file", "a file beside this one");
        }
        throw new UnreadableImageException(
                "ElementDataFile", "names " + other + ", which is not there", "a file beside this one");
    }

    private LabelImage labels(ImageLayout layout, InputStream in, String ofValues)
            throws IOException, UnreadableImageException {
        fits(layout);
        short[] labels = new short[(int) layout.voxels()];
        int width = layout.type().bytes();
        ByteBuffer buffer = ByteBuffer.allocate(width * 8192).order(layout.order());
        for (int first = 0; first < labels.length; first += buffer.capacity() / width) {
            int count = Math.min(labels.length - first, buffer.capacity() / width);
            int there = in.readNBytes(buffer.array(), 0, count * width);
            if (there < count * width) {
                throw new UnreadableImageException(
                        "",
                        "ends after " + (first + there / width) + " of " + labels.length + " voxels ("
                                + layout.sizeWords() + ")",
                        "a whole file");
            }
            buffer.clear();
            for (int v = first; v < first + count; v++) {
                double value = layout.type().get(buffer) * layout.slope() + layout.intercept();
                labels[v] = label(value, v, layout);
            }
        }
        checkEnd(layout, in);
        return LabelImage.of(
                name,
                sha256() + (ofValues.isEmpty() ? "" : " + " + ofValues),
                layout.format(),
                layout.size(),
                layout.affine(),
                labels,
                layout.remarks());
    }

    /** A checksum behind compressed values is compared only by who reads on to the end. */
    private static void checkEnd(ImageLayout layout, InputStream in) throws IOException, UnreadableImageException {
        int more;
        try {
            more = in.read();
        } catch (EOFException e) {
            throw new UnreadableImageException("", "ends before the checksum of its values", "a whole file");
        }
        if (more >= 0) {
            throw new UnreadableImageException(
                    "",
                    "goes on behind its " + layout.voxels() + " voxels (" + layout.sizeWords() + ")",
                    "a file that ends with its values");
        }
    }

    private String sha256() throws IOException {
        return file == null ? Checksum.sha256(content) : Checksum.sha256(file);
    }

    private static void fits(ImageLayout layout) throws UnreadableImageException {
        double need = BYTES_PER_VOXEL * (double) layout.voxels();
        double there = Runtime.getRuntime().maxMemory();
        if (layout.voxels() > Integer.MAX_VALUE - 8 || need > MEMORY_SHARE * there) {
            throw new UnreadableImageException(
                    "",
                    "has " + layout.sizeWords() + " voxels, for which about " + (long) (need / MEGABYTE)
                            + " MB are needed and Java has " + (long) (there / MEGABYTE),
                    "an image cut to the spine, or more memory with -Xmx"
                            + (long) Math.ceil(need / MEMORY_SHARE / MEGABYTE / 1024) + "g");
        }
    }

    private static short label(double value, int v, ImageLayout layout) throws UnreadableImageException {
        double whole = Math.rint(value);
        if (Math.abs(value - whole) < ROUNDING && whole >= 0 && whole <= LabelImage.MOST) {
            return (short) (int) whole;
        }
        int[] size = layout.size();
        String where =
                "has at voxel (" + v % size[0] + ", " + v / size[0] % size[1] + ", " + v / size[0] / size[1] + ") ";
        String what = Double.isNaN(value)
                ? "no number (NaN)"
                : value == whole ? "the label " + (long) value : (float) value + ", not a whole number";
        throw new UnreadableImageException("", where + what, "labels 0 to " + LabelImage.MOST);
    }
}
