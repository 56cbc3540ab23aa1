package org.resorb.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.resorb.space.Archive;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.FileAccess;
import org.resorb.storage.WrongFolderException;

/**
 * A checkpoint as a file, whole or not there, compressed and with the checksum of gzip: what it is, the fingerprint of the
 * model, what is run, and the state. Only a build with the same model goes on from it.
 */
final class CheckpointFile {
    private static final String FORM = "Resorb checkpoint 1";
    private static final int BUFFER = 1 << 16;

    private CheckpointFile() {}

    /**
     * Writes a checkpoint in place of an earlier one.
     *
     * @param work all that decides the course of the run and what is recorded of it
     * @param state passes the whole state to the archive
     */
    static void write(Path file, String work, Consumer<Archive> state) throws IOException {
        try (AtomicFile whole = new AtomicFile(file)) {
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(new Quick(whole.out()), BUFFER))) {
                out.writeUTF(FORM);
                out.writeUTF(ModelFingerprint.current());
                out.writeUTF(work);
                state.accept(new WritingArchive(out));
            }
            whole.publish();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /**
     * Reads a checkpoint back.
     *
     * @param work what is to be run
     * @param state takes the whole state from the archive, in the order in which it was passed
     * @throws WrongFolderException if it is damaged, of another model, or of another run
     */
    static void read(Path file, String work, Consumer<Archive> state) throws IOException {
        try {
            checkSum(file);
            try (DataInputStream in = open(file)) {
                checkHead(file, work, in);
                state.accept(new ReadingArchive(in));
            }
        } catch (UncheckedIOException | EOFException | ZipException | UTFDataFormatException damaged) {
            throw refused(file, "is damaged");
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        InputStream in = FileAccess.in(file);
        try {
            return new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER));
        } catch (IOException notCompressed) {
            in.close();
            throw notCompressed;
        }
    }

    /** Sizes of a damaged file would be believed before its end is reached, so it is read twice. */
    private static void checkSum(Path file) throws IOException {
        try (InputStream in = open(file)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void checkHead(Path file, String work, DataInputStream in) throws IOException {
        if (!in.readUTF().equals(FORM)) {
            throw refused(file, "is not one that this version of Resorb reads");
        }
        String model = in.readUTF();
        if (!model.equals(ModelFingerprint.current())) {
            throw refused(
                    file, "was made by the model " + model + ", and this build has " + ModelFingerprint.current());
        }
        if (!in.readUTF().equals(work)) {
            throw refused(file, "is of another scenario, seed or selection of outputs");
        }
    }

    private static WrongFolderException refused(Path file, String why) {
        return new WrongFolderException("the checkpoint " + file + " " + why + "; give another --out, or remove "
                + file.getParent() + " to begin anew");
    }

    /** State is mostly noise to a compressor, so the least effort, which takes out the zeros, does. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
