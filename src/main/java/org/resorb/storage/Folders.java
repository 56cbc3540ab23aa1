package org.resorb.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What can be asked of a folder, and removing one. */
public final class Folders {
    /** What desktops and disks put into a folder by themselves. */
    private static final Set<String> CLUTTER =
            Set.of(".DS_Store", "Thumbs.db", "desktop.ini", ".directory", "lost+found");

    private static final Path MOUNTS = Path.of("/proc/self/mountinfo");
    private static final int MOUNT_POINT = 4;

    private Folders() {}

    /** Names of what is in a folder, in order; without what desktops and disks put there, or Resorb makes ready there. */
    public static Set<String> contents(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                names.add(file.getFileName().toString());
            }
        }
        names.removeAll(CLUTTER);
        names.removeIf(name -> name.startsWith(Staging.PREFIX));
        return names;
    }

    /** Whether a folder has to stay where it is: a mounted disk, one that somebody stands in, or in one that is read-only. */
    static boolean mustStay(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Path here = Path.of("").toRealPath();
        return here.startsWith(folder) || !Files.isWritable(folder.getParent()) || isMounted(folder);
    }

    private static boolean isMounted(Path folder) throws IOException {
        FileStore own = Files.getFileStore(folder);
        if (!own.equals(Files.getFileStore(folder.getParent()))) {
            return true;
        }
        // Where a folder of the same disk is mounted again, as containers do, only this list tells.
        if (!Files.isReadable(MOUNTS)) {
            return false;
        }
        try (Stream<String> mounts = FileAccess.lines(MOUNTS).stream()) {
            return mounts.map(line -> line.split(" "))
                    .anyMatch(fields -> fields.length > MOUNT_POINT
                            && plain(fields[MOUNT_POINT]).equals(folder.toString()));
        }
    }

    private static String plain(String escaped) {
        return escaped.replace("\\040", " ")
                .replace("\\011", "\t")
                .replace("\\012", "\n")
                .replace("\\134", "\\");
    }

    /** Removes a file, or a folder with all in it, if it is there; links are removed, not followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failed) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
