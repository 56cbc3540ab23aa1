package org.resorb.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of file that Resorb reads.
 *
 * @param name of the kind
 * @param form how it is built
 * @param file of a good one, in its folder
 * @param folder makes a folder with a good one, in which nothing else is missing
 * @param command that reads it; {@code @} stands for the folder
 * @param cost how many times as long as usual reading takes
 * @param readers classes that open it
 */
record FileKind(
        String name, Form form, String file, Sample folder, List<String> command, int cost, List<String> readers) {
    /** What the file is as a text. */
    enum Form {
        /** Cells below names. */
        TABLE,
        /** Text of a user in another form. */
        TEXT,
        /** What Resorb itself wrote and reads as bytes, so that damage is told by a checksum or does no harm. */
        BYTES
    }

    /** Makes a sample. */
    interface Sample {
        /** Fills an empty folder. */
        void make(Path folder) throws Exception;
    }

    /** Gives the command for a folder. */
    Said read(Path folder) {
        return Said.by(command.stream()
                .map(word -> word.replace("@", folder.toString()))
                .toArray(String[]::new));
    }

    /** Copies a sample with all folders in it. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(path -> {
                try {
                    Files.copy(path, to.resolve(from.relativize(path).toString()));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        }
    }

    /** Removes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
