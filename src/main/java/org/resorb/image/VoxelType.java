package org.resorb.image;

import java.nio.ByteBuffer;

/** How NIfTI-1 keeps the value of a voxel. */
public enum VoxelType {
    /** A whole number from 0 to 255, as of masks and labels. */
    UINT8(2, Byte.BYTES) {
        @Override
        void put(ByteBuffer into, double value) {
            into.put((byte) value);
        }
    },
    /** A number with seven digits, as of pictures. */
    FLOAT32(16, Float.BYTES) {
        @Override
        void put(ByteBuffer into, double value) {
            into.putFloat((float) value);
        }
    };

    private final int code;
    private final int bytes;

    VoxelType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** Its {@code datatype} in a header. */
    int code() {
        return code;
    }

    /** Bytes of one value. */
    int bytes() {
        return bytes;
    }

    abstract void put(ByteBuffer into, double value);
}
