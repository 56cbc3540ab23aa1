package org.resorb.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.run.Build;

/** The program in one file, as JBang runs it with Resorb in a local repository. */
@Tag("slow")
class JBangExampleTest {
    private static final Path JBANG = Path.of(".ci/jbang").toAbsolutePath();
    private static final Path EXAMPLE = Path.of("examples/java/FirstRun.java").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void jbangFindsResorbAndRunsTheFile() throws Exception {
        putResorbInto(folder.resolve("repository"));
        Process process = start(EXAMPLE.toString(), "5 d");
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code == 127) {
            System.err.println("\n!!! NOT TESTED: the example for JBang, which is not here; .ci/run fetches it.\n");
        }
        assumeTrue(code != 127, "JBang was not fetched");
        assertThat(said.lines()).hasSize(2).allMatch(line -> line.matches("(on|off), [0-9]+ mm3 left, none"));
        assertThat(code).isZero();
    }

    private Process start(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(JBANG.toString(), arguments[0], arguments[1])
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("JBANG_DIR", folder.resolve("home").toString());
        builder.environment().put("JBANG_REPO", folder.resolve("repository").toString());
        return builder.start();
    }

    /** A jar that is nothing but the class path of this test. */
    private static void putResorbInto(Path repository) throws IOException {
        String version = Build.current().version();
        assertThat(EXAMPLE).content().contains("//DEPS org.resorb:resorb:" + version + "\n");
        Path place = Files.createDirectories(repository.resolve("org/resorb/resorb/" + version));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
        try (OutputStream out = Files.newOutputStream(place.resolve("resorb-" + version + ".jar"))) {
            new JarOutputStream(out, manifest).close();
        }
        Files.writeString(
                place.resolve("resorb-" + version + ".pom"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>org.resorb</groupId><artifactId>resorb</artifactId>"
                        + "<version>" + version + "</version></project>");
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" "));
    }
}
