package org.resorb.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A small checkout with the real launcher, and a Maven that writes down each build and makes a jar of {@link Echo}. */
final class Checkout {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final String MAVEN = """
            #!/bin/sh
            if [ "$1" = -v ]; then echo "Apache Maven $MAVEN_VERSION (made up)"; exit 0; fi
            echo build >> "%1$s/builds"
            [ -z "${MAVEN_FAILS:-}" ] || { echo "$MAVEN_FAILS"; exit 1; }
            for word in "$@"; do case $word in -Dbuild.folder=*) folder=${word#*=};; esac; done
            sleep ${MAVEN_TAKES:-0}
            mkdir -p "$folder" && cp "%1$s/echo.jar" "$folder/resorb.jar"
            """;

    private final Path root;
    private final Path tools;
    private final List<String> environment = new ArrayList<>(List.of("MAVEN_VERSION=3.9.9"));

    Checkout(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("check out"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.copy(Path.of("resorb"), root.resolve("resorb"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.createDirectories(root.resolve("src/main/java"));
        Files.writeString(root.resolve("src/main/java/A.java"), "class A {}");
        Files.createDirectories(root.resolve("scenarios"));
        Files.writeString(root.resolve("scenarios/a.yaml"), "name: a\n");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
            }
        }
        writeJar(tools.resolve("echo.jar"));
        tool("mvn", MAVEN.formatted(tools));
    }

    Path root() {
        return root;
    }

    /** Puts a program on the path, before those of the system. */
    void tool(String name, String script) throws IOException {
        Path file = tools.resolve(name);
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Sets a variable of the environment, as {@code NAME=value}. */
    void with(String variable) {
        environment.add(variable);
    }

    int builds() throws IOException {
        Path builds = tools.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    /** Makes a source newer than everything before. */
    void touch(String source) throws IOException {
        Files.setLastModifiedTime(
                root.resolve(source), FileTime.from(Instant.now().plusMillis(1500)));
    }

    void writeJar(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
        String name = Echo.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out, manifest);
                InputStream echo = Echo.class.getClassLoader().getResourceAsStream(name)) {
            zip.putNextEntry(new JarEntry(name));
            echo.transferTo(zip);
        }
    }

    ProcessBuilder process(Path launcher, String... arguments) {
        List<String> command = new ArrayList<>(List.of("sh", launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        String java = Path.of(System.getProperty("java.home"), "bin").toString();
        process.environment().remove("JAVA_HOME");
        process.environment().put("PATH", tools + ":" + java + ":/usr/local/bin:/usr/bin:/bin");
        for (String variable : environment) {
            process.environment().put(variable.split("=", 2)[0], variable.split("=", 2)[1]);
        }
        return process;
    }

    /** Starts the launcher and waits for its end. */
    Ran run(String... arguments) throws IOException, InterruptedException {
        return Ran.of(process(root.resolve("resorb"), arguments).start());
    }

    /** How a start ended and what it said, errors included. */
    record Ran(int code, String said) {
        static Ran of(Process process) throws IOException, InterruptedException {
            String said = new String(process.getInputStream().readAllBytes());
            return new Ran(process.waitFor(), said);
        }

        /** The jar that was started. */
        String jar() {
            return said.lines()
                    .filter(line -> line.contains("|"))
                    .map(line -> line.substring(0, line.indexOf('|')))
                    .findFirst()
                    .orElse("");
        }
    }
}
