package org.resorb.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files that extend one another, from the one that was named on. */
public final class ExtendingFiles {
    private final List<SourceFile> files = new ArrayList<>();

    /** One more, which the last of them extends. */
    public void add(SourceFile file) {
        files.add(file);
    }

    /** Whether a file is among them; what is shipped is told by its name. */
    public boolean has(SourceFile file) {
        return files.stream()
                .anyMatch(one -> file.path() == null
                        ? one.path() == null && one.name().equals(file.name())
                        : isSame(file.path(), one));
    }

    /** Whether a path leads to a file, whichever way. */
    public static boolean isSame(Path path, SourceFile file) {
        return file.path() != null
                && path.toAbsolutePath()
                        .normalize()
                        .equals(file.path().toAbsolutePath().normalize());
    }

    /** What is wrong if the last of them extends one that is among them. */
    public String circle(SourceFile again) {
        List<String> names = Stream.concat(files.stream(), Stream.of(again))
                .map(SourceFile::name)
                .toList();
        return "is a circle: " + String.join(" extends ", names);
    }
}
