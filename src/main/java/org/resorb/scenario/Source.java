package org.resorb.scenario;

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
import org.resorb.quantity.Spelling;

/**
 * The text of a file and where it came from.
 *
 * @param name as shown to the user
 * @param path the file, or null for a shipped scenario
 * @param text its text, or null if it cannot be read (a problem was added)
 */
public record Source(String name, Path path, String text) {
    /** A scenario is a few hundred lines; anything this large is something else. */
    private static final int LARGEST = 1_000_000;

    static Source shipped(String name) {
        return new Source("scenarios/" + name + ".yaml", null, Shipped.text(name));
    }

    /** Reads a file; what goes wrong is added to the problems. */
    static Source file(Path path, Problems problems) {
        return file(path, "scenario", problems);
    }

    /** As the other, for a file of another kind, such as a study. */
    static Source file(Path path, String what, Problems problems) {
        Place place = new Place(path.toString(), 0);
        String text = null;
        try {
            text = Files.isDirectory(path) ? directory(place, what, problems) : decoded(bytes(path), place, problems);
        } catch (TooLarge e) {
            problems.add(place, "", "is too large for a " + what, "at most 1 MB", "");
        } catch (AccessDeniedException e) {
            problems.add(place, "", "may not be read", "a file with permission to read", "");
        } catch (IOException e) {
            problems.add(place, "", "cannot be read: " + e.getMessage(), "", "");
        }
        return new Source(path.toString(), path, text);
    }

    static Source shippedStudy(String name) {
        return new Source("scenarios/studies/" + name + ".yaml", null, Shipped.study(name));
    }

    /**
     * Reads facts about patients from a file, or shipped ones by their name. What goes wrong is added to the problems.
     *
     * @return never null; the text is null if there is none
     */
    public static Source facts(String pathOrName, Problems problems) {
        Path path = path(pathOrName);
        boolean file = path != null && Files.exists(path) && !pathOrName.isEmpty();
        if (Shipped.facts().contains(pathOrName) && (!file || Files.isDirectory(path))) {
            return new Source("scenarios/" + Shipped.inTargets(pathOrName), null, Shipped.facts(pathOrName));
        }
        if (file) {
            return file(path, "file of facts", problems);
        }
        String stem = pathOrName.replaceFirst(".*[/\\\\]", "").replaceFirst("\\.csv$", "");
        String expected = "a file or one of " + String.join(", ", Shipped.facts());
        String near = Shipped.facts().contains(stem) ? stem : Spelling.nearest(stem, Shipped.facts());
        problems.add(new Place(pathOrName, 0), "", "does not exist", expected, near);
        return new Source(pathOrName, null, null);
    }

    /** The path, or null if the text cannot be one. */
    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static String directory(Place place, String what, Problems problems) {
        problems.add(place, "", "is a directory", "a " + what + " file", "");
        return null;
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
