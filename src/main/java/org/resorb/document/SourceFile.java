package org.resorb.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The text of a file and where it came from.
 *
 * @param name as shown to the user
 * @param path the file, or null for one that ships
 * @param text its text, or null if it cannot be read (a problem was added)
 */
public record SourceFile(String name, Path path, String text) {
    /** A scenario is a few hundred lines; anything this large is something else. */
    private static final int LARGEST = 1_000_000;

    /**
     * Finds what a user names: a file, or a shipped one by its name if no file hides it. What goes wrong is added to the
     * problems.
     *
     * @return never null; the text is null if there is none
     */
    public static SourceFile find(String pathOrName, ShippedFiles shipped, Problems problems) {
        Path path = path(pathOrName);
        boolean file = path != null && Files.exists(path) && !pathOrName.isEmpty();
        if (shipped.has(pathOrName) && (!file || Files.isDirectory(path))) {
            return shipped.get(pathOrName);
        }
        if (file) {
            return file(path, shipped.kind(), problems);
        }
        Place place = new Place(pathOrName, 0);
        problems.add(place, "", "does not exist", shipped.expected(), shipped.nearest(pathOrName));
        return new SourceFile(pathOrName, null, null);
    }

    /**
     * What a file names, where a file beside it goes before a shipped one; its ending may be left out.
     *
     * @param from the file that names it, or null for one that ships
     * @return a path if there is such a file, else the text
     */
    public static String beside(Path from, String text) {
        Path named = path(text);
        if (from == null || named == null || named.getFileName() == null) {
            return text;
        }
        Path beside = from.resolveSibling(named);
        Path yaml = beside.resolveSibling(beside.getFileName() + ".yaml");
        return Files.isRegularFile(beside) ? beside.toString() : Files.isRegularFile(yaml) ? yaml.toString() : text;
    }

    /** As {@link #file}, and says in plain words if there is none. */
    public static SourceFile existing(Path path, String what, Problems problems) {
        if (!Files.exists(path)) {
            problems.add(new Place(path.toString(), 0), "", "does not exist", "a file of " + what, "");
            return new SourceFile(path.toString(), null, null);
        }
        return file(path, what, problems);
    }

    /**
     * Reads a file. What goes wrong is added to the problems.
     *
     * @param what the kind of file, for messages, for example {@code study}
     */
    public static SourceFile file(Path path, String what, Problems problems) {
        Place place = new Place(path.toString(), 0);
        String text = null;
        try {
            text = Files.isDirectory(path) ? directory(place, what, problems) : decoded(bytes(path), place, problems);
        } catch (TooLarge e) {
            problems.add(place, "", "is too large for " + withArticle(what), "at most 1 MB", "");
        } catch (AccessDeniedException e) {
            problems.add(place, "", "may not be read", "a file with permission to read", "");
        } catch (IOException e) {
            problems.add(place, "", "cannot be read: " + e.getMessage(), "", "");
        }
        return new SourceFile(path.toString(), path, text);
    }

    /** The path, or null if the text cannot be one. */
    public static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static String directory(Place place, String what, Problems problems) {
        problems.add(place, "", "is a directory", withArticle(what) + " file", "");
        return null;
    }

    private static String withArticle(String what) {
        return (what.matches("[aeiou].*") ? "an " : "a ") + what;
    }

    private static byte[] bytes(Path path) throws IOException {
        if (Files.isRegularFile(path) && Files.size(path) > LARGEST) {
            throw new TooLarge();
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new TooLarge();
            }
            return bytes;
        }
    }

    private static String decoded(byte[] bytes, Place place, Problems problems) throws CharacterCodingException {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        var out = java.nio.CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            Place line = new Place(
                    place.file(), 1 + (int) text.chars().filter(c -> c == '\n').count());
            problems.add(line, "", "is not text in UTF-8", "a text file saved as UTF-8", "");
            return null;
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
