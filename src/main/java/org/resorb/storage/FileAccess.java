package org.resorb.storage;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads and writes files so that every error names the file: all that is thrown is a {@link FileSystemException}. Java's own
 * say {@code No space left on device} or {@code Input length = 1} and leave the reader to guess where.
 */
public final class FileAccess {
    private FileAccess() {}

    /** The text of a file in UTF-8; other bytes are an error that names the line. */
    public static String read(Path file) throws FileSystemException {
        try (InputStream in = in(file)) {
            return decoded(file, in.readAllBytes());
        } catch (IOException failed) {
            throw named(file, failed);
        }
    }

    /** The lines of a file in UTF-8, without their ends; other bytes are an error that names the line. */
    public static List<String> lines(Path file) throws FileSystemException {
        return read(file).lines().toList();
    }

    /** Opens a file for reading. */
    public static InputStream in(Path file) throws FileSystemException {
        try {
            return new BufferedInputStream(new NamedInput(file, Files.newInputStream(file)));
        } catch (IOException failed) {
            throw named(file, failed);
        }
    }

    /** Writes lines in UTF-8, each with a line feed, in place of what is in a file. */
    public static Path write(Path file, List<String> lines) throws FileSystemException {
        return write(file, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }

    /** Writes a text in UTF-8 in place of what is in a file. */
    public static Path write(Path file, CharSequence text) throws FileSystemException {
        try (OutputStream out = out(file)) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException failed) {
            throw named(file, failed);
        }
    }

    /** Opens a file for writing; without options it is made, or emptied. Not buffered. */
    public static OutputStream out(Path file, OpenOption... options) throws FileSystemException {
        return out(file, file, options);
    }

    /** Opens a file that is a part of what the user knows by another name. */
    static OutputStream out(Path file, Path known, OpenOption... options) throws FileSystemException {
        try {
            return new NamedOutput(known, Files.newOutputStream(file, options));
        } catch (IOException failed) {
            throw named(known, failed);
        }
    }

    /** The same failure with the name of a file, if it has none yet. */
    public static FileSystemException named(Path file, IOException failed) {
        if (failed instanceof FileSystemException has) {
            return has;
        }
        String reason = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
        FileSystemException named = new FileSystemException(file.toString(), null, reason);
        named.initCause(failed);
        return named;
    }

    /** Why a file was refused, in a few words without its name. */
    public static String reason(FileSystemException refused) {
        if (refused instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (refused instanceof FileAlreadyExistsException) {
            return refused.getFile() + " is a file";
        }
        return refused.getReason() == null ? refused.getClass().getSimpleName() : refused.getReason();
    }

    private static String decoded(Path file, byte[] bytes) throws FileSystemException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            throw new NotTextException(file, line);
        }
        return text.toString();
    }

    private static final class NamedInput extends FilterInputStream {
        private final Path file;

        NamedInput(Path file, InputStream in) {
            super(in);
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            try {
                return in.read();
            } catch (IOException failed) {
                throw named(file, failed);
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return in.read(bytes, offset, length);
            } catch (IOException failed) {
                throw named(file, failed);
            }
        }
    }

    private static final class NamedOutput extends FilterOutputStream {
        private final Path file;

        NamedOutput(Path file, OutputStream out) {
            super(out);
            this.file = file;
        }

        @Override
        public void write(int one) throws IOException {
            try {
                out.write(one);
            } catch (IOException failed) {
                throw named(file, failed);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException failed) {
                throw named(file, failed);
            }
        }
    }
}
