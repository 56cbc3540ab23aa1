package org.resorb.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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

/** Tells the folders that Resorb made from all others, and removes them. */
final class OwnFolder {
    /** What desktops drop into a folder that someone looked at. */
    private static final Set<String> CLUTTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini", ".directory");

    private OwnFolder() {}

    /** Returns if there is nothing, an empty folder, or a result folder with nothing added to it. */
    static void mayReplace(Path target) throws IOException {
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
        present.removeAll(recorded(target.resolve(RunRecord.FILE)));
        if (!present.isEmpty()) {
            throw new WrongFolderException(target + " holds " + String.join(", ", present)
                    + " beside an earlier result, so it is left alone; move that away or give another --out");
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

    /** Names of the files that a run record lists, with its own; empty if Resorb did not write it. */
    private static Set<String> recorded(Path record) {
        Set<String> names = new TreeSet<>();
        boolean own = false;
        try (JsonParser parser = new JsonFactory().createParser(record.toFile())) {
            while (parser.nextToken() != null) {
                JsonToken token = parser.currentToken();
                String above = parser.getParsingContext().getParent() == null
                        ? null
                        : parser.getParsingContext().getParent().getCurrentName();
                if (token == JsonToken.VALUE_STRING && "files".equals(above)) {
                    names.add(parser.currentName());
                }
                own |= token == JsonToken.VALUE_STRING
                        && "made_by".equals(parser.currentName())
                        && RunRecord.MADE_BY.equals(parser.getText());
            }
        } catch (IOException notOurs) {
            return Set.of();
        }
        names.add(RunRecord.FILE);
        return own ? names : Set.of();
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
