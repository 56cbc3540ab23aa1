package org.resorb.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The header of a NIfTI-1 file of one volume (<a href="https://nifti.nimh.nih.gov/pub/dist/src/niftilib/nifti1.h">nifti1.h</a>),
 * as far as Resorb uses it: size, type and place in mm. Free text and everything about the patient are not kept.
 *
 * @param size voxels along i, j and k, of which i changes fastest in the file
 * @param type of each value
 * @param affine where the voxels lie
 */
public record NiftiHeader(int[] size, VoxelType type, Affine affine) {
    /** Largest number of voxels along an axis. */
    static final int MOST = Short.MAX_VALUE;

    static final int BYTES = 348;
    static final int DATA_OFFSET = 352;

    private static final int DIMENSIONS = 40;
    private static final int DATATYPE = 70;
    private static final int SPACING = 76;
    private static final int VOXEL_OFFSET = 108;
    private static final int SLOPE = 112;
    private static final int UNITS = 123;
    private static final int FORM_CODES = 252;
    private static final int QUATERNION = 256;
    private static final int ROWS = 280;
    private static final int MAGIC = 344;
    private static final byte MILLIMETRES = 2;
    private static final short SCANNER = 1;

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if there are not three axes of 1 to 32767 voxels
     */
    public NiftiHeader {
        size = size.clone();
        if (size.length != 3 || Arrays.stream(size).anyMatch(n -> n < 1 || n > MOST)) {
            throw new IllegalArgumentException(
                    "NIfTI-1 holds 1 to " + MOST + " voxels along each of three axes, not " + Arrays.toString(size));
        }
    }

    @Override
    public int[] size() {
        return size.clone();
    }

    /** Number of voxels. */
    public long voxels() {
        return (long) size[0] * size[1] * size[2];
    }

    /** All that stands before the values in a file, little-endian. */
    byte[] bytes() {
        ByteBuffer header = ByteBuffer.allocate(DATA_OFFSET).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0, BYTES);
        short[] dimensions = {3, (short) size[0], (short) size[1], (short) size[2], 1, 1, 1, 1};
        for (int i = 0; i < dimensions.length; i++) {
            header.putShort(DIMENSIONS + Short.BYTES * i, dimensions[i]);
        }
        header.putShort(DATATYPE, (short) type.code());
        header.putShort(DATATYPE + Short.BYTES, (short) (Byte.SIZE * type.bytes()));
        header.putFloat(VOXEL_OFFSET, DATA_OFFSET);
        header.putFloat(SLOPE, 1);
        header.put(UNITS, MILLIMETRES);
        putPlace(header);
        header.put(MAGIC, "n+1".getBytes(StandardCharsets.US_ASCII));
        return header.array();
    }

    /** As a rotation too where there is one, because some programs read nothing else. */
    private void putPlace(ByteBuffer header) {
        header.putFloat(SPACING, affine.isRightHanded() ? 1 : -1);
        for (int index = 0; index < size.length; index++) {
            header.putFloat(SPACING + Float.BYTES * (index + 1), (float) affine.spacing(index));
        }
        if (!affine.isSheared()) {
            header.putShort(FORM_CODES, SCANNER);
            double[] quaternion = affine.quaternion();
            for (int i = 0; i < size.length; i++) {
                header.putFloat(QUATERNION + Float.BYTES * i, (float) quaternion[i]);
                header.putFloat(QUATERNION + Float.BYTES * (3 + i), (float) affine.at(i, 3));
            }
        }
        header.putShort(FORM_CODES + Short.BYTES, SCANNER);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column <= 3; column++) {
                header.putFloat(ROWS + Float.BYTES * (4 * row + column), (float) affine.at(row, column));
            }
        }
    }
}
