package org.resorb.cluster;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.Checksum;
import org.resorb.storage.FileAccess;

/**
 * The Resorb that is running, so that tasks can start the same.
 *
 * @param java the program
 * @param jar that it was started from, or null if from a class path
 * @param classPath that it was started from
 * @param main its class
 */
public record Program(Path java, Path jar, String classPath, String main) {
    private static final int DIGITS = 12;

    /** This process. */
    public static Program current(Class<?> main) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        Path only = classPath.contains(File.pathSeparator) ? null : Path.of(classPath);
        return new Program(java, only != null && Files.isRegularFile(only) ? only : null, classPath, main.getName());
    }

    /**
     * The same program from a copy of the jar in a folder. A build, or the launcher when it tidies up, may replace or
     * remove the jar before the last task has started; rows of two builds would not go together. The name says the
     * content, so a copy that tasks are running from is never written again.
     */
    Program copiedInto(Path folder) throws IOException {
        if (jar == null) {
            return this;
        }
        Path copy = folder.resolve("resorb-" + Checksum.sha256(jar).substring(0, DIGITS) + ".jar");
        if (!Files.exists(copy)) {
            try (InputStream in = FileAccess.in(jar);
                    AtomicFile file = new AtomicFile(copy)) {
                in.transferTo(file.out());
                file.publish();
            }
        }
        return new Program(java, copy, copy.toString(), main);
    }

    /** What follows Java's options on a command line. */
    String start() {
        return jar == null ? "-cp " + Shell.word(classPath) + " " + main : "-jar " + Shell.word(jar.toString());
    }
}
