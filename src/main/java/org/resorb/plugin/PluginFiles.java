package org.resorb.plugin;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.resorb.document.Problems;
import org.resorb.storage.FailureWords;
import org.resorb.storage.FileAccess;
import org.resorb.storage.Folders;

/** The jars and folders of classes that a user names, by the classes that they offer as plug-ins. */
final class PluginFiles {
    private static final String SERVICE = "META-INF/services/" + Plugin.class.getName();
    private static final String EXPECTED = "a jar with a plug-in, or a folder of such jars";

    private final Problems problems;
    private final List<Path> all = new ArrayList<>();
    private final Map<String, Path> offered = new LinkedHashMap<>();

    PluginFiles(Problems problems) {
        this.problems = problems;
    }

    /** What an environment variable names, between the system's separators of paths. */
    static List<Path> inVariable(String value) {
        List<Path> files = new ArrayList<>();
        for (String part : (value == null ? "" : value).split(File.pathSeparator)) {
            if (!part.isBlank()) {
                try {
                    files.add(Path.of(part.strip()));
                } catch (InvalidPathException impossible) {
                    files.add(Path.of(part.replaceAll("[^A-Za-z0-9./_-]", "?")));
                }
            }
        }
        return files;
    }

    /** Takes in a jar, a folder of jars or a folder of classes. */
    void add(Path given) {
        if (!Files.exists(given)) {
            wrong(given, "does not exist");
        } else if (Files.isDirectory(given)) {
            folder(given);
        } else {
            Map<String, Path> found = jar(given);
            if (found != null && found.isEmpty()) {
                wrong(given, "has no plug-in in it: there is no " + SERVICE);
            }
        }
    }

    private void folder(Path given) {
        try {
            if (Files.exists(given.resolve(SERVICE))) {
                all.add(given);
                names(FileAccess.read(given.resolve(SERVICE)), given, offered);
                return;
            }
            List<Path> jars = jarsIn(given);
            int before = offered.size();
            jars.forEach(this::jar);
            if (jars.isEmpty()) {
                wrong(given, "has no jar in it");
            } else if (offered.size() == before) {
                wrong(given, "has no jar with a plug-in in it: none has " + SERVICE);
            }
        } catch (IOException unreadable) {
            wrong(given, "cannot be read: " + FailureWords.of(unreadable));
        }
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        return Folders.list(folder).stream()
                .filter(file -> file.toString().endsWith(".jar"))
                .sorted()
                .toList();
    }

    /** What a jar offers, or null if it is none. A jar that offers nothing may be a library of one that does. */
    private Map<String, Path> jar(Path file) {
        Map<String, Path> found = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(FileAccess.in(file))) {
            if (!seek(zip, file, found)) {
                wrong(file, "is not a jar");
                return null;
            }
        } catch (ZipException | EOFException cut) {
            wrong(file, "is not a jar, or is cut");
            return null;
        } catch (IOException unreadable) {
            wrong(file, "cannot be read: " + FailureWords.of(unreadable));
            return null;
        }
        if (all.contains(file)) {
            return found;
        }
        all.add(file);
        found.keySet().stream().filter(offered::containsKey).forEach(type -> {
            String twice = "offers " + type + ", and so does " + offered.get(type);
            problems.add(file.toString(), 0, "", twice, "one of the two", "");
        });
        offered.putAll(found);
        return found;
    }

    /** Reads the service if there is one; false if there is nothing at all. */
    private static boolean seek(ZipInputStream zip, Path file, Map<String, Path> found) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        boolean any = entry != null;
        while (entry != null && !entry.getName().equals(SERVICE)) {
            entry = zip.getNextEntry();
        }
        if (entry != null) {
            names(new String(zip.readAllBytes(), StandardCharsets.UTF_8), file, found);
        }
        return any;
    }

    private static void names(String service, Path file, Map<String, Path> into) {
        service.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .forEach(name -> into.put(name, file));
    }

    private void wrong(Path file, String what) {
        problems.add(file.toString(), 0, "", what, EXPECTED, "");
    }

    /** All jars and folders of classes, those of libraries included. */
    List<Path> all() {
        return List.copyOf(all);
    }

    /** Where a class was offered, or null if on the class path. */
    Path of(String type) {
        return offered.get(type);
    }
}
