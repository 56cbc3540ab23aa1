package org.resorb.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class ScreenTest {
    /** What the packages of Linux for machines without a screen leave out is left out here. */
    @Test
    void aJavaWithoutWindowsIsToldInOneSentence(@TempDir Path folder) throws Exception {
        Path java = folder.resolve("java");
        int linked = ToolProvider.findFirst("jlink")
                .orElseThrow()
                .run(System.out, System.err, "--add-modules", "java.se,jdk.unsupported", "--output", java.toString());
        assertThat(linked).isZero();
        Files.delete(java.resolve("lib/libawt_xawt.so"));
        Path said = folder.resolve("said.txt");
        int code = new ProcessBuilder(
                        java.resolve("bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.resorb.cli.Resorb",
                        "view",
                        "sequestration")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assertThat(Files.readAllLines(said)).singleElement().asString().contains("this Java comes without windows");
        assertThat(code).isEqualTo(2);
    }
}
