package org.resorb.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    /** All bytes of a file. */
    public static byte[] bytes(Path file) throws FileSystemException {
        try (InputStream in = in(file)) {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw named(file, failed);
        }
    }

    /**
     * Bytes of a part of a file, which is open no longer than that takes.
     *
     * @param from offset of the first byte in the file
     * @param at where in {@code bytes} it goes
     * @return how many there were, at most {@code length}
     */
    public static int bytes(Path file, long from, byte[] bytes, int at, int length) throws FileSystemException {
        try (FileChannel channel = FileChannel.open(file)) {
            return Channels.newInputStream(channel.position(from)).readNBytes(bytes, at, length);
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

    /** Appends a text in UTF-8; a file that is not there is made. */
    public static void append(Path file, CharSequence text) throws FileSystemException {
        try (OutputStream out = out(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw named(file, failed);
        }
    }

    /** Size of a file in bytes. */
    public static long size(Path file) throws FileSystemException {
        try {
            return Files.size(file);
        } catch (IOException failed) {
            throw named(file, failed);
        }
    }

    /** Removes a file if it is there. */
    public static void delete(Path file) throws FileSystemException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw named(file, failed);
        }
    }

    /** Waits until a file is on the disk. */
    public static void force(Path file) throws FileSystemException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException failed) {
            throw named(file, failed);
        }
    }

    /** The same failure with the name of a file, if it has none yet. */
    public static FileSystemException named(Path file, IOException failed) {
        if (failed instanceof FileSystemException has) {
            return has;
        }
        FileSystemException named = new FileSystemException(file.toString(), null, FailureWords.unnamed(failed));
        named.initCause(failed);
        return named;
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
}
