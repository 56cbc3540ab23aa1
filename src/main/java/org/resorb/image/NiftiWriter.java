package org.resorb.image;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.function.IntToDoubleFunction;
import java.util.zip.GZIPOutputStream;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.FileAccess;

/** Writes NIfTI-1 files, {@code .nii} or compressed as {@code .nii.gz}. No date and no name is in them. */
public final class NiftiWriter {
    private NiftiWriter() {}

    /**
     * Writes one volume.
     *
     * @param file compressed if its name ends with {@code .gz}
     * @param values of the voxels by {@code i + nx * (j + ny * k)}; put into the type of the header
     * @throws IOException if it cannot be written, with the name of the file
     */
    public static void write(Path file, NiftiHeader header, IntToDoubleFunction values) throws IOException {
        try (OutputStream out = FileAccess.out(file)) {
            write(out, isCompressed(file), header, values);
        }
    }

    /** The same beside its place, where it appears when it is whole; what is there already stays until then. */
    public static void replace(Path file, NiftiHeader header, IntToDoubleFunction values) throws IOException {
        try (AtomicFile whole = new AtomicFile(file)) {
            write(whole.out(), isCompressed(file), header, values);
            whole.publish();
        }
    }

    private static boolean isCompressed(Path file) {
        return file.getFileName().toString().endsWith(".gz");
    }

    private static void write(OutputStream file, boolean compressed, NiftiHeader header, IntToDoubleFunction values)
            throws IOException {
        try (OutputStream plain = new BufferedOutputStream(file);
                OutputStream out = compressed ? new GZIPOutputStream(plain) : plain) {
            out.write(header.bytes());
            int row = header.size()[0];
            ByteBuffer bytes = ByteBuffer.allocate(row * header.type().bytes()).order(ByteOrder.LITTLE_ENDIAN);
            for (int first = 0; first < header.voxels(); first += row) {
                bytes.clear();
                for (int v = first; v < first + row; v++) {
                    header.type().put(bytes, values.applyAsDouble(v));
                }
                out.write(bytes.array());
            }
        }
    }
}
