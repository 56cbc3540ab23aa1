package org.resorb.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The header of a NIfTI-1 or NIfTI-2 file, in either order of bytes, as far as labels need it
 * (<a href="https://nifti.nimh.nih.gov/pub/dist/src/niftilib/nifti1.h">nifti1.h</a>,
 * <a href="https://nifti.nimh.nih.gov/pub/dist/doc/nifti2.h">nifti2.h</a>).
 */
final class NiftiLayout {
    private static final int SECOND_BYTES = 540;
    private static final int SPACE_UNITS = 7;
    private static final int MILLIMETRES = 2;
    private static final double SAME_SPACING = 0.01;

    private final ByteBuffer header;
    private final boolean second;

    private NiftiLayout(ByteBuffer header, boolean second) {
        this.header = header;
        this.second = second;
    }

    /** Whether a file that begins with these four bytes is NIfTI or the Analyze of which it was made. */
    static boolean begins(byte[] four) {
        int little = ByteBuffer.wrap(four).order(ByteOrder.LITTLE_ENDIAN).getInt();
        int big = Integer.reverseBytes(little);
        return isSize(little) || isSize(big);
    }

    private static boolean isSize(int bytes) {
        return bytes == NiftiHeader.BYTES || bytes == SECOND_BYTES;
    }

    /** Reads the header and leaves the stream at the first value. */
    static ImageLayout read(InputStream in) throws IOException, UnreadableImageException {
        byte[] start = in.readNBytes(NiftiHeader.BYTES);
        ByteBuffer header = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        int little = start.length < Integer.BYTES ? 0 : header.getInt(0);
        ByteOrder order = isSize(little) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        boolean second = (isSize(little) ? little : Integer.reverseBytes(little)) == SECOND_BYTES;
        int length = second ? SECOND_BYTES : NiftiHeader.BYTES;
        byte[] all = Arrays.copyOf(start, length);
        int there = start.length + in.readNBytes(all, start.length, length - start.length);
        if (there < length) {
            throw new UnreadableImageException(
                    "sizeof_hdr", "says " + length + " and the file ends after " + there + " bytes", "a whole file");
        }
        NiftiLayout layout = new NiftiLayout(ByteBuffer.wrap(all).order(order), second);
        layout.checkMagic();
        ImageLayout read = layout.layout();
        layout.skip(in, length);
        return read;
    }

    private void checkMagic() throws UnreadableImageException {
        int at = second ? 4 : 344;
        String magic = new String(header.array(), at, 3, StandardCharsets.ISO_8859_1);
        if (magic.equals("ni1") || magic.equals("ni2")) {
            throw new UnreadableImageException(
                    "magic", "says that header and values are two files", "one file, .nii or .nii.gz");
        }
        if (!magic.equals(second ? "n+2" : "n+1")) {
            throw new UnreadableImageException(
                    "magic", "is neither n+1 nor n+2, as in Analyze, which has no orientation", "NIfTI");
        }
    }

    private ImageLayout layout() throws UnreadableImageException {
        List<String> remarks = new ArrayList<>();
        int[] size = size();
        VoxelType type = type();
        units(remarks);
        double slope = number(second ? 176 : 112);
        double intercept = number(second ? 184 : 116);
        boolean scaled = slope != 0 && Double.isFinite(slope) && Double.isFinite(intercept);
        String format = (second ? "NIfTI-2, " : "NIfTI-1, ")
                + type.word()
                + (header.order() == ByteOrder.BIG_ENDIAN ? ", big-endian" : "");
        Affine affine = affine(remarks);
        return ImageLayout.checked(
                new ImageLayout(
                        format,
                        size,
                        type,
                        header.order(),
                        scaled ? slope : 1,
                        scaled ? intercept : 0,
                        affine,
                        remarks),
                form() + " and pixdim",
                form(),
                form());
    }

    private int[] size() throws UnreadableImageException {
        long axes = dimension(0);
        if (axes < 1 || axes > 7) {
            throw new UnreadableImageException(
                    "dim[0]", "is " + axes + ", so the bytes are in the wrong order or damaged", "1 to 7 axes");
        }
        for (int axis = 4; axis <= axes; axis++) {
            if (dimension(axis) > 1) {
                throw new UnreadableImageException(
                        "dim[" + axis + "]", "is " + dimension(axis) + ", so it holds several volumes", "one volume");
            }
        }
        int[] size = new int[3];
        for (int axis = 1; axis <= 3; axis++) {
            long count = axis <= axes ? dimension(axis) : 1;
            if (count < 1 || count > Integer.MAX_VALUE) {
                throw new UnreadableImageException("dim[" + axis + "]", "is " + count, "at least one voxel");
            }
            size[axis - 1] = (int) count;
        }
        return size;
    }

    private VoxelType type() throws UnreadableImageException {
        int code = header.getShort(second ? 12 : 70);
        for (VoxelType type : VoxelType.values()) {
            if (type.code() == code) {
                return type;
            }
        }
        boolean colour = code == 128 || code == 2304;
        boolean complex = code == 32 || code == 1792 || code == 2048;
        throw new UnreadableImageException(
                "datatype",
                "is " + code + (colour ? ", colours" : complex ? ", complex numbers" : ""),
                "whole numbers, or floats that are whole");
    }

    private void units(List<String> remarks) throws UnreadableImageException {
        int units = (second ? header.getInt(500) : header.get(123)) & SPACE_UNITS;
        if (units == 0) {
            remarks.add("xyzt_units names no unit; taken as mm");
        } else if (units != MILLIMETRES) {
            String name = units == 1 ? "metres" : units == 3 ? "micrometres" : "an unknown unit";
            throw new UnreadableImageException("xyzt_units", "is " + units + ", " + name, "2, millimetres");
        }
    }

    private String form() {
        return code(true) > 0 ? "sform" : "qform";
    }

    private int code(boolean sform) {
        int at = (second ? 344 : 252) + (sform ? (second ? Integer.BYTES : Short.BYTES) : 0);
        return second ? header.getInt(at) : header.getShort(at);
    }

    /** From the sform, else the qform. */
    private Affine affine(List<String> remarks) throws UnreadableImageException {
        if (code(true) <= 0 && code(false) <= 0) {
            throw new UnreadableImageException(
                    "sform_code and qform_code",
                    "are 0, so nothing tells front from back",
                    "an image with an orientation");
        }
        Affine affine = code(true) > 0 ? sform() : qform();
        for (int index = 0; index < 3; index++) {
            double stated = Math.abs(spacing(index + 1));
            if (!(Math.abs(affine.spacing(index) - stated) <= SAME_SPACING * stated)) {
                remarks.add("pixdim[" + (index + 1) + "] says " + (float) stated + " mm and " + form() + " "
                        + (float) affine.spacing(index) + " mm; the latter is taken");
            }
        }
        if (code(true) > 0
                && code(false) > 0
                && !Orientation.of(qform()).code().equals(Orientation.of(affine).code())) {
            remarks.add("qform says " + Orientation.of(qform()).code() + " and sform "
                    + Orientation.of(affine).code() + "; sform is taken");
        }
        return affine;
    }

    private Affine sform() throws UnreadableImageException {
        double[][] rows = new double[3][4];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                int index = 4 * row + column;
                rows[row][column] = number((second ? 400 : 280) + width() * index);
                finite("srow_" + "xyz".charAt(row), rows[row][column]);
            }
        }
        return new Affine(rows);
    }

    private Affine qform() throws UnreadableImageException {
        double[] quaternion = new double[3];
        double[] origin = new double[3];
        double[] spacing = new double[3];
        int at = second ? 352 : 256;
        for (int i = 0; i < 3; i++) {
            quaternion[i] = number(at + width() * i);
            origin[i] = number(at + width() * (3 + i));
            spacing[i] = spacing(i + 1);
            finite("quatern_" + "bcd".charAt(i), quaternion[i]);
            finite("qoffset_" + "xyz".charAt(i), origin[i]);
            finite("pixdim[" + (i + 1) + "]", spacing[i]);
            if (spacing[i] < 0) {
                throw new UnreadableImageException(
                        "pixdim[" + (i + 1) + "]", "is " + (float) spacing[i] + ", which would mirror", "above 0");
            }
        }
        double length = quaternion[0] * quaternion[0] + quaternion[1] * quaternion[1] + quaternion[2] * quaternion[2];
        if (length > 1.001) {
            throw new UnreadableImageException("quatern_b, c, d", "are no rotation", "a length of at most 1");
        }
        return Affine.of(quaternion, spacing, origin, spacing(0) < 0);
    }

    private static void finite(String field, double value) throws UnreadableImageException {
        if (!Double.isFinite(value)) {
            throw new UnreadableImageException(field, "is not a number", "a number");
        }
    }

    private double spacing(int index) {
        return number((second ? 104 : 76) + width() * index);
    }

    private int width() {
        return second ? Double.BYTES : Float.BYTES;
    }

    private double number(int at) {
        return second ? header.getDouble(at) : header.getFloat(at);
    }

    private long dimension(int axis) {
        return second ? header.getLong(16 + Long.BYTES * axis) : header.getShort(40 + Short.BYTES * axis);
    }

    private void skip(InputStream in, int length) throws IOException, UnreadableImageException {
        double offset = second ? header.getLong(168) : header.getFloat(108);
        if (!(offset >= length && offset <= Integer.MAX_VALUE)) {
            throw new UnreadableImageException(
                    "vox_offset", "is " + (long) offset + ", within the header", "at least " + (length + 4));
        }
        in.skipNBytes((long) offset - length);
    }
}
