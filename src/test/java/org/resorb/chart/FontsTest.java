package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.chart.theme.Fonts;

class FontsTest {
    @TempDir
    Path folder;

    @Test
    void aMachineWithFontsIsLeftAlone() throws Exception {
        assumeThat(child("-Dresorb.fonts=system")).startsWith("drawn");
        assertThat(child()).isEqualTo("drawn with null");
    }

    @Test
    void theShippedFaceDrawsWhereNoneIsInstalled() throws Exception {
        assertThat(child("-Dresorb.fonts=own")).startsWith("drawn with ").endsWith("fontconfig.properties");
        assertThat(Files.readString(folder.resolve("volume.svg"))).contains("Liberation Sans", "mm\u00b3");
        assertThat(folder.resolve("volume.png")).isNotEmptyFile();
    }

    @Test
    void theShippedFaceComesWithItsLicence() {
        assertThat(Fonts.class.getResource("/org/resorb/chart/font/LICENSE")).isNotNull();
    }

    @Test
    void aChoiceThatWasMadeBeforeStays() throws Exception {
        Path chosen = Files.writeString(folder.resolve("own.properties"), "version=1\n");
        assertThat(child("-Dresorb.fonts=own", "-Dsun.awt.fontconfig=" + chosen, "-Dresorb.test.only=prepare"))
                .isEqualTo("drawn with " + chosen);
    }

    /** Runs {@link DrawOnce} without a screen in a process of its own and returns what it prints. */
    private String child(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.awt.headless=true");
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(DrawOnce.class.getName(), folder.toString()));
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.waitFor();
        return Files.readString(output).strip();
    }
}
