package org.resorb.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.TreeSet;
import org.resorb.storage.WrongFolderException;

/** Tells the folders that Resorb made from all others, and removes them. */
final class OwnFolder {
    /** What desktops drop into a folder that someone looked at. */
    private static final Set<String> CLUTTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini", ".directory");

    private OwnFolder() {}

    /** Returns if there is nothing, an empty folder, or a result of this kind as it was written. */
    static void mayReplace(Path target, Kind kind) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new WrongFolderException(target + " is a file, not a result folder; give another --out");
        }
        Set<String> present = names(target);
        if (present.isEmpty()) {
            return;
        }
        if (!present.contains(RunRecord.FILE)) {
            throw new WrongFolderException(
                    target + " holds files that Resorb did not make, so it is left alone; give another --out");
        }
        Earlier earlier = Earlier.in(target);
        holdsNothingElse(target, present, earlier);
        if (earlier.kind() != kind) {
            throw new WrongFolderException(
                    target + " holds a " + earlier.kind() + ", not a " + kind + ", so it stays; give another --out");
        }
    }

    private static void holdsNothingElse(Path target, Set<String> present, Earlier earlier) throws IOException {
        Set<String> added = new TreeSet<>(present);
        added.removeAll(earlier.files().keySet());
        if (earlier.own()) {
            added.remove(RunRecord.FILE);
        }
        if (!added.isEmpty()) {
            throw new WrongFolderException(target + " holds " + String.join(", ", added)
                    + " beside an earlier result, so it is left alone; move that away or give another --out");
        }
        Set<String> changed = earlier.changed(target);
        changed.retainAll(present);
        if (!changed.isEmpty()) {
            throw new WrongFolderException(target + ": " + String.join(", ", changed)
                    + " was changed since it was written, so the folder is left alone; give another --out");
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                names.add(file.getFileName().toString());
            }
        }
        names.removeAll(CLUTTER);
        return names;
    }

    /** Gives a folder made for the owner alone the permissions that a new folder has here. */
    static void sharePermissions(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Path usual = Files.createDirectory(folder.resolve("usual"));
        String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(usual));
        Files.delete(usual);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    }

    /** Removes a folder with all in it; links are removed, not followed. */
    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failed) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
