package org.resorb.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What can be asked of a folder, and removing one. */
public final class Folders {
    /** What desktops and disks put into a folder by themselves. */
    private static final Set<String> CLUTTER =
            Set.of(".DS_Store", "Thumbs.db", "desktop.ini", ".directory", "lost+found");

    private static final Path MOUNTS = Path.of("/proc/self/mountinfo");
    private static final int MOUNT_POINT = 4;

    private Folders() {}

    /** Where a place really is, whether something is there or not. */
    static Path real(Path place) throws IOException {
        return Files.exists(place) ? place.toRealPath() : place.toAbsolutePath().normalize();
    }

    /** Makes a folder, and those above it, unless it is there. */
    public static void create(Path folder) throws FileSystemException {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw FileAccess.named(folder, failed);
        }
    }

    /** Makes a folder where the system keeps what does not last. */
    public static Path temporary() throws FileSystemException {
        try {
            return Files.createTempDirectory("resorb");
        } catch (IOException failed) {
            throw FileAccess.named(Path.of(System.getProperty("java.io.tmpdir")), failed);
        }
    }

    /** All that is in a folder, in the order of names. */
    public static List<Path> list(Path folder) throws FileSystemException {
        return list(folder, path -> true);
    }

    /** The folders in a folder, in the order of names. */
    public static List<Path> folders(Path folder) throws FileSystemException {
        return list(folder, Files::isDirectory);
    }

    /** All that is in a folder and in those below it, itself included, in the order of paths. */
    public static List<Path> below(Path folder) throws FileSystemException {
        return sorted(folder, () -> Files.walk(folder));
    }

    private static List<Path> list(Path folder, Predicate<Path> wanted) throws FileSystemException {
        return sorted(folder, () -> Files.list(folder)).stream().filter(wanted).toList();
    }

    private interface Paths {
        Stream<Path> open() throws IOException;
    }

    private static List<Path> sorted(Path folder, Paths opened) throws FileSystemException {
        try (Stream<Path> paths = opened.open()) {
            return paths.sorted().toList();
        } catch (UncheckedIOException failed) {
            throw FileAccess.named(folder, failed.getCause());
        } catch (IOException failed) {
            throw FileAccess.named(folder, failed);
        }
    }

    /** Fails if nothing can be made in a folder; what a killed process leaves of asking is cleared away by the next. */
    public static void checkWritable(Path folder) throws IOException {
        new AtomicFile(folder.resolve("may_write")).close();
    }

    /** Names of what is in a folder, in order; without what desktops and disks put there, or Resorb makes ready there. */
    public static Set<String> contents(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : list(folder)) {
            names.add(file.getFileName().toString());
        }
        names.removeAll(CLUTTER);
        names.removeIf(name -> name.startsWith(Staging.PREFIX));
        return names;
    }

    /**
     * Paths of all files in a folder and in folders below it, in order, with slashes; without what {@link #contents} leaves
     * out, and without hidden ones at the top.
     */
    public static SortedSet<String> files(Path folder) throws IOException {
        SortedSet<String> files = new TreeSet<>();
        for (String name : contents(folder)) {
            if (!name.startsWith(".")) {
                collect(folder, name, files);
            }
        }
        return files;
    }

    private static void collect(Path folder, String name, SortedSet<String> files) throws IOException {
        Path path = folder.resolve(name);
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            files.add(name);
            return;
        }
        for (String below : contents(path)) {
            collect(folder, name + "/" + below, files);
        }
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
    public static void delete(Path folder) throws IOException {
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
