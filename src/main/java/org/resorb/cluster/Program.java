package org.resorb.cluster;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.resorb.storage.AtomicFile;
import org.resorb.storage.Checksum;
import org.resorb.storage.FileAccess;
import org.resorb.storage.Folders;
import org.resorb.storage.ShellWord;

/**
 * The Resorb that is running, so that tasks can start the same.
 *
 * @param java the program
 * @param jar that it was started from, or null if from a class path
 * @param classPath that it was started from
 * @param main its class
 * @param plugins jars and folders that it was given, those of libraries included
 */
public record Program(Path java, Path jar, String classPath, String main, List<Path> plugins) {
    private static final int DIGITS = 12;

    /** This process. */
    public static Program current(Class<?> main, List<Path> plugins) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        Path only = classPath.contains(File.pathSeparator) ? null : Path.of(classPath);
        List<Path> absolute = plugins.stream().map(Path::toAbsolutePath).toList();
        return new Program(
                java, only != null && Files.isRegularFile(only) ? only : null, classPath, main.getName(), absolute);
    }

    /**
     * The same program from copies of its jars in a folder. A build, or the launcher when it tidies up, may replace or
     * remove a jar before the last task has started; rows of two builds would not go together. The name says the
     * content, so a copy that tasks are running from is never written again.
     */
    Program copiedInto(Path folder) throws IOException {
        List<Path> copies = new ArrayList<>();
        for (Path plugin : plugins) {
            copies.add(Files.isRegularFile(plugin) ? copied(plugin, folder, named(plugin)) : plugin);
        }
        Path copy = jar == null ? null : copied(jar, folder, "resorb-" + digits(jar) + ".jar");
        return new Program(java, copy, copy == null ? classPath : copy.toString(), main, copies);
    }

    /** Records name the file, so its name stays as it is. */
    private static String named(Path plugin) throws IOException {
        return "plugin-" + digits(plugin) + "/" + plugin.getFileName();
    }

    private static String digits(Path jar) throws IOException {
        return Checksum.sha256(jar).substring(0, DIGITS);
    }

    private static Path copied(Path jar, Path folder, String name) throws IOException {
        Path copy = folder.resolve(name);
        if (!Files.exists(copy)) {
            Folders.create(copy.getParent());
            try (InputStream in = FileAccess.in(jar);
                    AtomicFile file = new AtomicFile(copy)) {
                in.transferTo(file.out());
                file.publish();
            }
        }
        return copy;
    }

    /** The options that bring the same plug-ins, each with a space before it. */
    String options() {
        return plugins.stream()
                .map(plugin -> " --plugins " + ShellWord.of(plugin))
                .collect(Collectors.joining());
    }

    /** What follows Java's options on a command line. */
    String start() {
        return jar == null ? "-cp " + ShellWord.of(classPath) + " " + main : "-jar " + ShellWord.of(jar);
    }
}
