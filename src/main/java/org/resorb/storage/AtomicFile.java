package org.resorb.storage;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file in the making: written beside its place and moved there when whole, so that it is whole or not there, also if
 * two processes write it at once. Closed before it is published, it vanishes.
 */
public final class AtomicFile implements Closeable {
    private final Path target;
    private final Path part;
    private final OutputStream out;
    private boolean over;

    /** Starts a file in a folder that exists; what killed processes of this machine left of it is cleared away. */
    public AtomicFile(Path target) throws IOException {
        Owner self = Owner.self(1);
        String start = "." + target.getFileName() + "." + self.host() + ".";
        this.target = target;
        part = target.toAbsolutePath().resolveSibling(start + self.pid());
        clearLeftovers(part.getParent(), start);
        out = FileAccess.out(part, target);
    }

    /** Writes a whole text in UTF-8. */
    public static void write(Path target, CharSequence text) throws IOException {
        write(target, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes all bytes of a file. */
    public static void write(Path target, byte[] bytes) throws IOException {
        try (AtomicFile file = new AtomicFile(target)) {
            file.out().write(bytes);
            file.publish();
        }
    }

    private static void clearLeftovers(Path folder, String start) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, isPart(start))) {
            for (Path part : parts) {
                String pid = part.getFileName().toString().substring(start.length());
                if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private static DirectoryStream.Filter<Path> isPart(String start) {
        return file -> {
            String name = file.getFileName().toString();
            return name.startsWith(start) && name.substring(start.length()).matches("[0-9]{1,10}");
        };
    }

    /** Adds what processes of this machine that are gone left in a folder of files that they had begun; only reads. */
    static void inspect(Path folder, Inspection inspection) throws IOException {
        String form = "\\..+\\." + Pattern.quote(Owner.self(1).host()) + "\\.([0-9]{1,10})";
        Pattern part = Pattern.compile(form);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".*")) {
            for (Path file : files) {
                Matcher name = part.matcher(file.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    inspection.harmless(
                            file.getFileName().toString(),
                            "was left by a process that was killed before the file was whole",
                            "the next command that writes it clears it away; or: rm " + ShellWord.of(file));
                }
            }
        }
    }

    /** Where to write it; not buffered. */
    public OutputStream out() {
        return out;
    }

    /** Ends the file, waits until it is on the disk, and moves it into place. */
    public void publish() throws IOException {
        out.close();
        FileAccess.force(part);
        move(part, target);
        over = true;
        forceFolder(part.getParent());
    }

    /** Removes the file unless it was published. */
    @Override
    public void close() throws IOException {
        if (!over) {
            over = true;
            out.close();
            Files.deleteIfExists(part);
        }
    }

    /** Moves a file or folder in one step; replaces a file. */
    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Waits until what is in a folder by name is on the disk, where the system can do that. */
    static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            return;
        }
    }
}
