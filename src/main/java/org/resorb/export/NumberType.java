package org.resorb.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntToDoubleFunction;

/** How a number is kept in files, little-endian; its name in NumPy and in VTK. */
enum NumberType {
    UINT8("|u1", "UInt8", Byte.BYTES) {
        @Override
        void put(ByteBuffer into, double value) {
            into.put((byte) value);
        }
    },
    INT32("<i4", "Int32", Integer.BYTES) {
        @Override
        void put(ByteBuffer into, double value) {
            into.putInt((int) value);
        }
    },
    FLOAT64("<f8", "Float64", Double.BYTES) {
        @Override
        void put(ByteBuffer into, double value) {
            into.putDouble(value);
        }
    };

    private static final int AT_ONCE = 4096;

    private final String numpy;
    private final String vtk;
    private final int bytes;

    NumberType(String numpy, String vtk, int bytes) {
        this.numpy = numpy;
        this.vtk = vtk;
        this.bytes = bytes;
    }

    /** In NumPy and Zarr. */
    String numpy() {
        return numpy;
    }

    /** In VTK. */
    String vtk() {
        return vtk;
    }

    /** Bytes of one number. */
    int bytes() {
        return bytes;
    }

    abstract void put(ByteBuffer into, double value);

    /** Writes so many numbers, one behind the other. */
    void write(OutputStream out, int count, IntToDoubleFunction values) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(AT_ONCE * bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            put(buffer, values.applyAsDouble(i));
            if (!buffer.hasRemaining() || i == count - 1) {
                out.write(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
        }
    }
}
