package org.resorb.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher for Windows, run by Wine with a program that stands in for Java and says what it was given. */
@Tag("slow")
class WindowsLauncherTest {
    private static final String JAVA = """
            @echo off
            if "%1"=="-version" (
            echo openjdk version "%JAVA_IS%" 2025-04-15 1>&2
            exit /b 0
            )
            :next
            if [%1]==[] exit /b 3
            echo given %1
            shift
            goto next
            """;

    @TempDir
    static Path folder;

    @BeforeAll
    static void makeAWindows() throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/wine")), "Wine is not installed; resorb.cmd is NOT TESTED here");
        Files.createDirectories(folder.resolve("tools"));
        Files.writeString(folder.resolve("tools/java.bat"), JAVA.replace("\n", "\r\n"));
        assertThat(wine(folder, "17.0.15", "wineboot", "-i").waitFor(3, TimeUnit.MINUTES))
                .isTrue();
    }

    private static Process wine(Path where, String java, String... command) throws IOException {
        ProcessBuilder process = new ProcessBuilder("wine").directory(where.toFile());
        process.command().addAll(List.of(command));
        process.environment().put("WINEPREFIX", folder.resolve("prefix").toString());
        process.environment().put("WINEDEBUG", "-all");
        process.environment().put("WINEPATH", windows(folder.resolve("tools")));
        process.environment().put("LC_ALL", "C.UTF-8");
        process.environment().put("JAVA_IS", java);
        process.environment().remove("JAVA_HOME");
        return process.redirectErrorStream(true)
                .redirectOutput(where.resolve("said").toFile())
                .start();
    }

    private static String windows(Path path) {
        return "Z:" + path.toString().replace('/', '\\');
    }

    /** What the launcher says; Wine may end a little before its last words are in the file. */
    private static String start(Path checkout, String java, int code) throws IOException, InterruptedException {
        Process process = wine(checkout, java, "cmd", "/c", "resorb.cmd run a.yaml");
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(code);
        Path said = checkout.resolve("said");
        for (int i = 0; i < 100 && Files.size(said) == 0; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return Files.readString(said, StandardCharsets.ISO_8859_1);
    }

    private static Path checkout(String name) throws IOException {
        Path checkout = Files.createDirectories(folder.resolve(name));
        Files.copy(Path.of("resorb.cmd"), checkout.resolve("resorb.cmd"));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        Files.createDirectories(checkout.resolve("target"));
        Files.writeString(checkout.resolve("target/resorb.jar"), "jar");
        return checkout;
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "a (1) & b", "größe", "resorb-main [2]", "it's 100"})
    void itStartsFromAFolderOfAnyName(String name) throws Exception {
        Path checkout = checkout(name);
        assertThat(start(checkout, "17.0.15", 3)).contains("given -jar", "given run", "given a.yaml");
        assertThat(checkout.resolve("target/jars/current")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_402", "11.0.2"})
    void anOldJavaIsNamed(String version) throws Exception {
        assertThat(start(checkout("old " + version), version, 1))
                .contains("resorb: This is Java " + version + "; Resorb needs a JDK 17 or newer.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"21.0.1", "25"})
    void aNewerJavaKeepsTheClassesItLoads(String version) throws Exception {
        assertThat(start(checkout("new " + version), version, 3)).contains("given -XX:+AutoCreateSharedArchive");
    }
}
