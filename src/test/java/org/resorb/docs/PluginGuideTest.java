package org.resorb.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.run.Build;

/**
 * Every command of docs/plugins.md, in a folder that has nothing of this repository but the example and, in a Maven repository,
 * the artefact of Resorb.
 */
@Tag("slow")
class PluginGuideTest {
    private static final int MOST_SECONDS = 300;
    private static final Pattern COMMANDS = Pattern.compile("(?s)```sh\n(.*?)```");
    private static final Path EXAMPLE = Path.of("examples/plugin");

    @TempDir
    Path folder;

    private final String version = Build.current().version();

    private void layDownExampleAndArtefact() throws IOException {
        assertThat(EXAMPLE.resolve("pom.xml")).content().contains("<resorb.version>" + version + "<");
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(EXAMPLE.resolve("target"))) {
                    Path copy = folder.resolve(file);
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        Path artefact = Files.createDirectories(
                repository().resolve("org/resorb/resorb").resolve(version));
        Files.copy(Path.of("pom.xml"), artefact.resolve("resorb-" + version + ".pom"));
        int packed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--create",
                        "--no-compress",
                        "--file",
                        artefact.resolve("resorb-" + version + ".jar").toString(),
                        "-C",
                        classes(),
                        ".");
        assertThat(packed).isZero();
    }

    private static String classes() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith("classes") && !entry.endsWith("test-classes"))
                .findFirst()
                .orElseThrow();
    }

    /** One's own with all that was ever fetched by links, so that Resorb's artefact is in none that lasts. */
    private Path repository() throws IOException {
        Path repository = Files.createDirectories(folder.resolve("repository"));
        Path org = Files.createDirectories(repository.resolve("org"));
        Path fetched = Path.of(System.getProperty("user.home"), ".m2", "repository");
        link(fetched, repository, "org");
        link(fetched.resolve("org"), org, "resorb");
        return repository;
    }

    private static void link(Path from, Path to, String except) throws IOException {
        if (Files.isDirectory(from)) {
            try (Stream<Path> entries = Files.list(from)) {
                for (Path entry : entries.toList()) {
                    if (!entry.endsWith(except)) {
                        Files.createSymbolicLink(to.resolve(entry.getFileName()), entry.toAbsolutePath());
                    }
                }
            }
        }
    }

    /** Whoever deletes the folder shall not follow them. */
    @AfterEach
    void removeLinks() throws IOException {
        Path repository = folder.resolve("repository");
        for (Path at : List.of(repository, repository.resolve("org"))) {
            if (Files.isDirectory(at)) {
                try (Stream<Path> entries = Files.list(at)) {
                    for (Path link : entries.filter(Files::isSymbolicLink).toList()) {
                        Files.delete(link);
                    }
                }
            }
        }
    }

    private List<String> command(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        if (words.remove("mvn")) {
            words.addAll(0, List.of("mvn", "-B", "-ntp", "-Dmaven.repo.local=" + folder.resolve("repository")));
            return words;
        }
        assertThat(words.remove("./resorb")).as(line).isTrue();
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        words.addAll(0, List.of(java, "-Djava.awt.headless=true", "-cp", classPath, "org.resorb.cli.Resorb"));
        return words;
    }

    private String said(String line) throws IOException, InterruptedException {
        Path log = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command(line))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean over = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(over && process.exitValue() == 0).as(line + "\n" + text).isTrue();
        return text;
    }

    @Test
    void everyCommandOfTheGuideDoesWhatItSays() throws Exception {
        layDownExampleAndArtefact();
        String guide = Files.readString(Path.of("docs/plugins.md"));
        List<String> lines = COMMANDS.matcher(guide)
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
        assertThat(lines).hasSize(4);
        assertThat(said(lines.get(0))).containsPattern("Tests run: [1-9][0-9]+, Failures: 0, Errors: 0, Skipped: 0");
        assertThat(said(lines.get(1))).contains("neutrophil_infiltration, a mechanism of the plug-in neutrophils 1.0");
        assertThat(said(lines.get(2))).contains("first_days.yaml: valid");
        assertThat(said(lines.get(3))).contains("Results: first_days");
        assertThat(folder.resolve("first_days/run.json")).content().contains("\"name\": \"neutrophils\"");
    }

    @Test
    void theTestThatTheGuideShowsIsThatOfTheExample() throws IOException {
        String guide = Files.readString(Path.of("docs/plugins.md"));
        String shown = guide.substring(guide.indexOf("@TestFactory"), guide.indexOf("}\n```") + 1);
        String test = Files.readString(EXAMPLE.resolve("src/test/java/org/example/neutrophils/NeutrophilsTest.java"));
        assertThat(test.replaceAll("(?m)^    ", "")).contains(shown);
    }
}
