package org.resorb.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.resorb.scenario.ScenarioFile;

class ReadmeTest {
    @Test
    void theTwoLinesOfTheSetUpAreThereAndWhatTheyNameExists() throws IOException {
        assertThat(readme()).contains("\n./resorb run scenarios/l5s1_case.yaml\nmvn verify\n");
        assertThat(Path.of("resorb")).isExecutable();
        assertThat(Path.of("resorb.cmd")).exists();
        assertThat(Path.of("pom.xml")).exists();
    }

    @Test
    void theLinesToInstallAreThoseOfTheLauncher() throws IOException {
        String launcher = Files.readString(Path.of("resorb"));
        for (String line : List.of(
                "sudo apt install default-jdk-headless maven",
                "sudo dnf install java-21-openjdk-devel maven",
                "brew install openjdk maven",
                "choco install temurin21 maven")) {
            assertThat(readme()).contains("`" + line + "`");
            assertThat(launcher).contains(line);
            assertThat(Files.readString(Path.of("resorb.cmd"))).contains(line);
        }
    }

    @Test
    void everyShippedScenarioIsValid() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                assertThat(ScenarioFile.read(file.toString(), Map.of()).scenario())
                        .as(file.toString())
                        .isNotNull();
            }
        }
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
