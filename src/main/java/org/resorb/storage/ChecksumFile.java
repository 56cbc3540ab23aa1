package org.resorb.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code SHA256SUMS} of a folder, as {@code sha256sum --check} reads it: a line a file. Comments say how to make the files
 * anew, and the last line holds the checksum of those above it.
 *
 * @param again the command that makes the files anew, empty if none was noted
 * @param sums SHA-256 by the path of a file, relative to the folder, with slashes
 * @param isIntact false if it is not what was written
 */
public record ChecksumFile(String again, SortedMap<String, String> sums, boolean isIntact) {
    /** Its name. */
    public static final String NAME = "SHA256SUMS";

    private static final String AGAIN = "# To make these files anew: ";
    private static final String OWN = "# SHA-256 of the lines above: ";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    /** An empty one. */
    public ChecksumFile(String again) {
        this(again, new TreeMap<>(), true);
    }

    /** Whether a folder has one. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(NAME));
    }

    /** Reads that of a folder; an empty one if there is none. Lines that are none of its own are passed over. */
    public static ChecksumFile read(Path folder) throws IOException {
        if (!isIn(folder)) {
            return new ChecksumFile("");
        }
        String text;
        try {
            text = FileAccess.read(folder.resolve(NAME));
        } catch (FileSystemException noText) {
            return new ChecksumFile("", new TreeMap<>(), false);
        }
        SortedMap<String, String> sums = new TreeMap<>();
        String again = "";
        for (String line : text.lines().toList()) {
            Matcher form = LINE.matcher(line);
            if (form.matches()) {
                sums.put(form.group(2), form.group(1));
            } else if (line.startsWith(AGAIN)) {
                again = line.substring(AGAIN.length());
            }
        }
        int end = Math.max(0, text.lastIndexOf(OWN));
        return new ChecksumFile(again, sums, text.substring(end).equals(own(text.substring(0, end))));
    }

    private static String own(String above) {
        return OWN + Checksum.sha256(above.getBytes(StandardCharsets.UTF_8)) + "\n";
    }

    /** The same with the checksums of more files, or new ones; of a file that is not there it has none. */
    public ChecksumFile with(Path folder, Collection<String> names) throws IOException {
        SortedMap<String, String> all = new TreeMap<>(sums);
        for (String name : names) {
            all.remove(name);
            if (Files.isRegularFile(folder.resolve(name))) {
                all.put(name, Checksum.sha256(folder.resolve(name)));
            }
        }
        return new ChecksumFile(again, all, true);
    }

    /** The same with the checksum of a file that is about to be written. */
    public ChecksumFile withText(String name, String text) {
        SortedMap<String, String> all = new TreeMap<>(sums);
        all.put(name, Checksum.sha256(text.getBytes(StandardCharsets.UTF_8)));
        return new ChecksumFile(again, all, true);
    }

    /** Forgets the checksums of files that are about to be written, so that a kill between two of them is no damage. */
    public static void forget(Path folder, Collection<String> names) throws IOException {
        ChecksumFile known = read(folder);
        SortedMap<String, String> left = new TreeMap<>(known.sums);
        left.keySet().removeAll(names);
        if (left.size() < known.sums.size()) {
            new ChecksumFile(known.again, left, true).write(folder);
        }
    }

    /** The same of all files; how to make them anew stays. */
    public static void forget(Path folder) throws IOException {
        forget(folder, read(folder).sums.keySet());
    }

    /** Writes it into a folder. */
    public void write(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        if (!again.isEmpty()) {
            text.append(AGAIN).append(again.replaceAll("\\R", " ")).append('\n');
        }
        sums.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
        AtomicFile.write(folder.resolve(NAME), text + own(text.toString()));
    }

    /** That of all files of a folder as they are, those in folders below it left out, and how to make them anew. */
    public static ChecksumFile of(Path folder, String again) throws IOException {
        List<String> names = Folders.contents(folder).stream()
                .filter(name -> !name.startsWith(".") && !name.equals(NAME))
                .toList();
        return new ChecksumFile(again).with(folder, names);
    }

    /**
     * Looks at all files that it names, and at itself.
     *
     * @param remedy what mends a file, by its name
     */
    public void inspect(Path folder, Inspection inspection, UnaryOperator<String> remedy) throws IOException {
        if (!isIntact) {
            inspection.damaged(NAME, "was changed since it was written", remedy.apply(NAME));
        }
        inspect(folder, sums, NAME, inspection, remedy);
    }

    /**
     * Looks at files whose checksums are known.
     *
     * @param sums SHA-256 by name
     * @param known the file in which the checksums stand
     * @param remedy what mends a file, by its name
     */
    public static void inspect(
            Path folder, Map<String, String> sums, String known, Inspection inspection, UnaryOperator<String> remedy)
            throws IOException {
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            Path file = folder.resolve(sum.getKey());
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                inspection.damaged(sum.getKey(), "is missing", remedy.apply(sum.getKey()));
            } else if (!Checksum.matches(file, sum.getValue())) {
                String wrong = Files.isRegularFile(file) && Files.size(file) == 0
                        ? "is empty, which it was not when it was written"
                        : "was changed since it was written: its SHA-256 is not the one in " + known;
                inspection.damaged(sum.getKey(), wrong, remedy.apply(sum.getKey()));
            } else {
                inspection.compared(1);
            }
        }
    }
}
