package org.resorb.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Plug-ins that tests write, compiled and packed as Maven would. */
public final class PluginJar {
    /** The service file of a jar. */
    public static final String SERVICE = "META-INF/services/org.resorb.plugin.Plugin";

    private static final Path EXAMPLE = Path.of("examples/plugin/src/main");

    private final Path work;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> resources = new LinkedHashMap<>();

    private final List<String> lost = new ArrayList<>();

    private PluginJar(Path work) {
        this.work = work;
    }

    /** An empty one; {@code work} is a folder for what is in between. */
    public static PluginJar in(Path work) {
        return new PluginJar(work);
    }

    /** The example of the repository, as a jar of this name in a folder. */
    public static Path ofExample(Path folder, String name) throws IOException {
        PluginJar jar = in(Files.createDirectories(folder));
        read(EXAMPLE.resolve("java"), jar.sources);
        read(EXAMPLE.resolve("resources"), jar.resources);
        return jar.write(name);
    }

    /**
     * A plug-in of one class {@code tried.Tried} that declares nothing but what the words in its body say.
     *
     * @param name by which it is called
     * @param version of the interface that it was made for
     * @param declares statements about {@code into}
     */
    public static PluginJar tried(Path work, String name, int version, String declares) {
        return in(work).source("tried/Tried.java", """
                        package tried;

                        import org.resorb.plugin.*;
                        import org.resorb.tissue.*;

                        public final class Tried implements Plugin {
                            public int madeFor() { return %d; }
                            public String name() { return "%s"; }
                            public String version() { return "1.0"; }
                            public void declare(Declarations into) { %s }
                        }
                        """.formatted(version, name, declares))
                .resource(SERVICE, "tried.Tried\n");
    }

    private static void read(Path folder, Map<String, String> into) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                into.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
    }

    /** A class by the path of its file. */
    public PluginJar source(String path, String text) {
        sources.put(path, text);
        return this;
    }

    /** A file that gets lost on the way into the jar. */
    public PluginJar without(String path) {
        lost.add(path);
        return this;
    }

    /** Any other file. */
    public PluginJar resource(String path, String text) {
        resources.put(path, text);
        return this;
    }

    /** Compiles and packs it. */
    public Path write(String name) throws IOException {
        Path stem = Files.createTempDirectory(work, "jar");
        Path classes = Files.createDirectories(stem.resolve("classes"));
        compile(Files.createDirectories(stem.resolve("sources")), classes);
        for (Map.Entry<String, String> one : resources.entrySet()) {
            Path file = classes.resolve(one.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, one.getValue());
        }
        for (String path : lost) {
            Files.delete(classes.resolve(path));
        }
        Path jar = work.resolve(name);
        pack(classes, jar);
        return jar;
    }

    private void compile(Path folder, Path classes) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> one : sources.entrySet()) {
            Path file = folder.resolve(one.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, one.getValue()));
        }
        if (files.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
            if (!compiler.getTask(said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call()) {
                throw new IllegalStateException(said.toString());
            }
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> {
                try {
                    ZipEntry entry =
                            new ZipEntry(classes.relativize(file).toString().replace('\\', '/'));
                    entry.setTime(0);
                    zip.putNextEntry(entry);
                    zip.write(Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
