package org.resorb.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.run.Build;

/** The launcher with the real Maven on a copy of what is needed to build. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class RealBuildTest {
    @TempDir
    Path folder;

    @Test
    void aFreshCopyIsBuiltRunAndStartedAgainWithoutMaven() throws Exception {
        for (String source :
                List.of("resorb", "pom.xml", "LICENSE", "THIRD-PARTY.md", "docs/sources.md", "src/main", "scenarios")) {
            copy(Path.of(source));
        }
        // The page takes most of a build, and .ci/release builds it in another folder already.
        Files.writeString(Files.createDirectory(folder.resolve(".mvn")).resolve("maven.config"), "-Dexec.skip=true\n");
        Checkout.Ran first = run(System.getenv("PATH"), "run", "sequestration", "--until", "2 wk", "--out", "first");
        assertThat(first.code()).as(first.said()).isZero();
        assertThat(folder.resolve("first/report.html")).exists();
        assertThat(folder.resolve("target/resorb.jar")).exists();
        try (Stream<Path> jars = Files.list(folder.resolve("target/jars"))) {
            assertThat(jars)
                    .as("classes parsed beforehand")
                    .anyMatch(path -> path.toString().endsWith(".jsa"));
        }

        Path tools = Files.createDirectory(folder.resolve("tools"));
        Files.writeString(tools.resolve("mvn"), "#!/bin/sh\necho Maven was started\nexit 1\n");
        Files.setPosixFilePermissions(tools.resolve("mvn"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Checkout.Ran second = run(tools + ":" + System.getenv("PATH"), "--version");
        assertThat(second.code()).as(second.said()).isZero();
        assertThat(second.said()).startsWith("Resorb " + Build.current().version());
    }

    private Checkout.Ran run(String path, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of("/bin/sh", "./resorb"), Stream.of(arguments))
                .toList();
        ProcessBuilder process =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        process.environment().put("PATH", path);
        process.environment().remove("JAVA_HOME");
        return Checkout.Ran.of(process.start());
    }

    private void copy(Path source) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path target = folder.resolve(file.toString());
                Files.createDirectories(target.getParent());
                if (!Files.isDirectory(file)) {
                    Files.copy(file, target);
                }
            }
        }
    }
}
