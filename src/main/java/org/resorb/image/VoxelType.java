package org.resorb.image;

import java.nio.ByteBuffer;
import org.resorb.quantity.Keyword;

/** How the value of a voxel is kept, with its names in NIfTI and in MetaImage. */
public enum VoxelType implements Keyword {
    /** A whole number from -128 to 127. */
    INT8(256, Byte.BYTES, "MET_CHAR") {
        @Override
        void put(ByteBuffer into, double value) {
            into.put((byte) value);
        }

        @Override
        double get(ByteBuffer from) {
            return from.get();
        }
    },
    /** A whole number from 0 to 255, as of masks and labels. */
    UINT8(2, Byte.BYTES, "MET_UCHAR") {
        @Override
        void put(ByteBuffer into, double value) {
            into.put((byte) value);
        }

        @Override
        double get(ByteBuffer from) {
            return from.get() & 0xFF;
        }
    },
    /** A whole number from -32768 to 32767. */
    INT16(4, Short.BYTES, "MET_SHORT") {
        @Override
        void put(ByteBuffer into, double value) {
            into.putShort((short) value);
        }

        @Override
        double get(ByteBuffer from) {
            return from.getShort();
        }
    },
    /** A whole number from 0 to 65535. */
    UINT16(512, Short.BYTES, "MET_USHORT") {
        @Override
        void put(ByteBuffer into, double value) {
            into.putShort((short) (int) value);
        }

        @Override
        double get(ByteBuffer from) {
            return from.getShort() & 0xFFFF;
        }
    },
    /** A whole number of 32 bits. */
    INT32(8, Integer.BYTES, "MET_INT") {
        @Override
        void put(ByteBuffer into, double value) {
            into.putInt((int) value);
        }

        @Override
        double get(ByteBuffer from) {
            return from.getInt();
        }
    },
    /** A whole number of 32 bits that is not negative. */
    UINT32(768, Integer.BYTES, "MET_UINT") {
        @Override
        void put(ByteBuffer into, double value) {
            into.putInt((int) (long) value);
        }

        @Override
        double get(ByteBuffer from) {
            return from.getInt() & 0xFFFFFFFFL;
        }
    },
    /** A whole number of 64 bits. */
    INT64(1024, Long.BYTES, "MET_LONG_LONG") {
        @Override
        void put(ByteBuffer into, double value) {
            into.putLong((long) value);
        }

        @Override
        double get(ByteBuffer from) {
            return from.getLong();
        }
    },
    /** A whole number of 64 bits that is not negative; half of them are beyond any label. */
    UINT64(1280, Long.BYTES, "MET_ULONG_LONG") {
        @Override
        void put(ByteBuffer into, double value) {
            into.putLong((long) value);
        }

        @Override
        double get(ByteBuffer from) {
            long value = from.getLong();
            return value < 0 ? Long.MAX_VALUE : value;
        }
    },
    /** A number with seven digits, as of pictures. */
    FLOAT32(16, Float.BYTES, "MET_FLOAT") {
        @Override
        void put(ByteBuffer into, double value) {
            into.putFloat((float) value);
        }

        @Override
        double get(ByteBuffer from) {
            return from.getFloat();
        }
    },
    /** A number with sixteen digits. */
    FLOAT64(64, Double.BYTES, "MET_DOUBLE") {
        @Override
        void put(ByteBuffer into, double value) {
            into.putDouble(value);
        }

        @Override
        double get(ByteBuffer from) {
            return from.getDouble();
        }
    };

    private final int code;
    private final int bytes;
    private final String metaName;

    VoxelType(int code, int bytes, String metaName) {
        this.code = code;
        this.bytes = bytes;
        this.metaName = metaName;
    }

    /** Its {@code datatype} in a NIfTI header. */
    int code() {
        return code;
    }

    /** Bytes of one value. */
    int bytes() {
        return bytes;
    }

    /** Its {@code ElementType} in a MetaImage header. */
    String metaName() {
        return metaName;
    }

    abstract void put(ByteBuffer into, double value);

    abstract double get(ByteBuffer from);
}
