package org.resorb.cli;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resorb.docs.MarkdownPage;

/**
 * The commands of each page are run by a shell, one block behind the other in a folder of their own, with the scenarios and the
 * kept results in it. A mark before a block shortens its commands, or says who else runs them or why nobody does.
 */
@Tag("slow")
class DocumentedRunsTest {
    private static final String SHORTENED = "run with: ";
    private static final int MOST_SECONDS = 300;

    @TempDir
    Path folder;

    static Stream<MarkdownPage> pages() throws IOException {
        return MarkdownPage.all().stream()
                .filter(page -> !page.file().startsWith("src/site"))
                .filter(page -> page.blocks().stream().anyMatch(DocumentedRunsTest::isRun));
    }

    private static boolean isRun(MarkdownPage.Block block) {
        return block.language().equals("sh")
                && (block.mark().isEmpty() || block.mark().startsWith(SHORTENED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void theCommandsOfAPageEndWell(MarkdownPage page) throws Exception {
        layOut();
        for (MarkdownPage.Block block : page.blocks()) {
            if (isRun(block)) {
                run(page.file() + ":" + block.line(), block);
            }
        }
    }

    @AfterEach
    void takeLinksAway() throws IOException {
        for (Path place : List.of(folder, folder.resolve("results"))) {
            try (Stream<Path> files = Files.list(place)) {
                for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                    Files.delete(link);
                }
            }
        }
    }

    private void layOut() throws IOException {
        for (String shared : List.of("scenarios", "docs", "examples")) {
            Files.createSymbolicLink(folder.resolve(shared), Path.of(shared).toAbsolutePath());
        }
        Files.createDirectory(folder.resolve("results"));
        try (Stream<Path> kept = Files.list(Path.of("results"))) {
            for (Path one : kept.filter(path -> path.getFileName().toString().matches("\\d{4}-.*"))
                    .toList()) {
                Files.createSymbolicLink(folder.resolve(one), one.toAbsolutePath());
            }
        }
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        Path program = Files.writeString(
                folder.resolve("resorb"),
                "#!/bin/sh\nexec '" + System.getProperty("java.home") + "/bin/java' -Djava.awt.headless=true -Xmx1g"
                        + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '" + classPath
                        + "' org.resorb.cli.ShortenedCommand \"$@\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private void run(String name, MarkdownPage.Block block) throws IOException, InterruptedException {
        String commands =
                block.text().lines().filter(line -> !line.startsWith("mvn ")).collect(Collectors.joining("\n"));
        Path log = folder.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder("sh", "-e", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("RUN_WITH", String.join("\n", options(block.mark())));
        Process process = builder.start();
        boolean over = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        String said = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(over && process.exitValue() == 0)
                .as("%s%n%s%n%s", name, commands, said)
                .isTrue();
    }

    /** Each option of a mark with its value, as one word. */
    private static List<String> options(String mark) {
        List<String> options = new ArrayList<>();
        if (mark.startsWith(SHORTENED)) {
            for (String word :
                    ShellText.commands(mark.substring(SHORTENED.length())).get(0)) {
                if (word.startsWith("--")) {
                    options.add(word);
                } else {
                    int last = options.size() - 1;
                    options.set(last, options.get(last) + "=" + word);
                }
            }
        }
        return options;
    }
}
