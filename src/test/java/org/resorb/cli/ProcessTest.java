package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process of its own can show: kills, full disks, missing libraries, loaded classes. */
class ProcessTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private static final String[] DATA_FILES = {
        "columns.csv", "run.json", "scenario.yaml", "summary.json", "timeseries.csv"
    };

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aKillInTheMiddleLeavesNoResultAndTheNextRunClearsUp() throws Exception {
        Process process = start(CLASS_PATH, List.of(), "--replicates", "1000");
        awaitHalfWritten();
        process.destroyForcibly().waitFor();
        assertThat(visible()).isEmpty();
        assertThat(hidden()).hasSize(1);

        assertThat(start(CLASS_PATH, List.of()).waitFor()).isZero();
        assertThat(visible()).containsExactly("result");
        assertThat(hidden()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void ctrlCLeavesTheEarlierResultWholeAndNothingElse() throws Exception {
        assertThat(start(CLASS_PATH, List.of()).waitFor()).isZero();
        byte[] earlier = Files.readAllBytes(folder.resolve("result/timeseries.csv"));
        Process process = start(CLASS_PATH, List.of(), "--replicates", "1000");
        awaitHalfWritten();
        new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor();
        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(folder.resolve("result/timeseries.csv")).hasBinaryContent(earlier);
        assertThat(hidden()).isEmpty();
    }

    @Test
    void aFullDiskIsToldInPlainWordsAndNothingIsLeft() throws Exception {
        assumeTrue(mount("-t", "tmpfs", "-o", "size=64k", "tmpfs"), "no small disk can be mounted here");
        try {
            Said said = Said.by(arguments("--replicates", "60"));
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.err())
                    .contains(folder.toString())
                    .containsIgnoringCase("no space left")
                    .doesNotContain("\tat ");
            assertThat(visible()).isEmpty();
            assertThat(hidden()).isEmpty();
        } finally {
            new ProcessBuilder("umount", folder.toString()).start().waitFor();
        }
    }

    @Test
    void aMountedDiskGetsTheFilesPutIntoItAndIsReplacedTheSameWay() throws Exception {
        assumeTrue(mount("-t", "tmpfs", "-o", "size=4m", "tmpfs"), "no disk can be mounted here");
        try {
            for (String seed : List.of("1", "2")) {
                String[] here = arguments("--seed", seed);
                here[List.of(here).indexOf("--out") + 1] = folder.toString();
                assertThat(Said.by(here).code()).isZero();
                assertThat(visible()).containsExactlyInAnyOrder(DATA_FILES);
                assertThat(hidden()).isEmpty();
            }
        } finally {
            new ProcessBuilder("umount", folder.toString()).start().waitFor();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFolderThatARunIsStartedInGetsTheFilesPutIntoIt() throws Exception {
        List<String> command =
                new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1"));
        String[] here = arguments();
        here[List.of(here).indexOf("--out") + 1] = ".";
        command.addAll(List.of("-cp", absolute(CLASS_PATH), Resorb.class.getName()));
        command.addAll(List.of(here));
        Object before = Files.readAttributes(folder, "unix:ino").get("ino");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
        assertThat(visible()).containsExactlyInAnyOrder(DATA_FILES);
        assertThat(Files.readAttributes(folder, "unix:ino").get("ino")).isEqualTo(before);
    }

    private static String absolute(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void minimalLoadsNoClassForDrawing() throws Exception {
        Path log = folder.resolve("classes.log");
        assertThat(start(CLASS_PATH, List.of("-Xlog:class+load:file=" + log)).waitFor())
                .isZero();
        assertThat(Files.readString(log))
                .contains("org.resorb.cli.RunJob")
                .doesNotContain("org.resorb.chart.", "org.jfree.", "org.apache.batik.", "java.awt.Graphics");
    }

    @Test
    void aMachineThatCannotDrawStillGetsItsData() throws Exception {
        String withoutCharts = Stream.of(CLASS_PATH.split(File.pathSeparator))
                .filter(entry -> !entry.contains("jfreechart"))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(start(withoutCharts, List.of(), "--profile", "standard").waitFor())
                .isZero();
        assertThat(folder.resolve("result/timeseries.csv")).isNotEmptyFile();
        assertThat(folder.resolve("result/run.json")).content().contains("no charts: ");
        assertThat(folder.resolve("said.txt")).content().contains("warning: no charts: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"explain", "check sequestration", "scenarios", "--version"})
    @EnabledOnOs(OS.LINUX)
    void anAnswerThatCannotBeWrittenIsAFailureInWords(String line) throws Exception {
        assertThat(answering(line, new File("/dev/full")).waitFor()).isEqualTo(1);
        assertThat(Files.readAllLines(folder.resolve("said.txt")))
                .containsExactly("resorb: standard output: No space left on device");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aReaderThatHasSeenEnoughIsNoFailure() throws Exception {
        Process process = answering("explain", null);
        process.getInputStream().close();
        assertThat(process.waitFor()).isZero();
        assertThat(folder.resolve("said.txt")).isEmptyFile();
    }

    /** As under cron, in containers and in clean environments of jobs. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameThatTheLocaleCannotWriteIsToldWithWhatHelps() throws Exception {
        // The shell writes the bytes of the name, whatever this process could.
        String line = "exec \"$0\" -XX:TieredStopAtLevel=1 -cp \"$1\" \"$2\" check \"$(printf 'gr\\303\\266n.yaml')\"";
        String java = System.getProperty("java.home") + "/bin/java";
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line, java, CLASS_PATH, Resorb.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().put("LC_ALL", "POSIX");
        assertThat(builder.start().waitFor()).isEqualTo(2);
        assertThat(Files.readAllLines(folder.resolve("said.txt")))
                .singleElement()
                .asString()
                .startsWith("resorb: the locale of this process (")
                .contains("LC_ALL=C.UTF-8 in front, or by the launcher ./resorb");
    }

    @Test
    void aConsoleOfWindowsGetsTheLettersThatItKnows() {
        assertThat(SystemCharset.ofConsole("Windows 11", "cp850").name()).isEqualTo("IBM850");
        assertThat(SystemCharset.ofConsole("Windows 11", null)).isEqualTo(StandardCharsets.UTF_8);
        assertThat(SystemCharset.ofConsole("Linux", "ISO-8859-1")).isEqualTo(StandardCharsets.UTF_8);
    }

    private Process answering(String line, File out) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", CLASS_PATH, Resorb.class.getName()));
        command.addAll(List.of(line.split(" ")));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("said.txt").toFile());
        return (out == null ? builder : builder.redirectOutput(out)).start();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayTheWindowIsRefusedInOneSentence() throws Exception {
        List<String> command = List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Djava.awt.headless=true",
                "-cp",
                CLASS_PATH,
                Resorb.class.getName(),
                "view",
                "sequestration");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().remove("DISPLAY");
        assertThat(builder.start().waitFor()).isEqualTo(2);
        assertThat(Files.readAllLines(folder.resolve("said.txt")))
                .containsExactly("resorb: there is no display for a window; resorb explore shows the same model in a"
                        + " browser, and resorb run writes charts.");
    }

    private Process start(String classPath, List<String> options, String... more) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-Djava.awt.headless=true", "-cp", classPath, Resorb.class.getName()));
        command.addAll(List.of(arguments(more)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
    }

    /** Two coarse weeks. */
    private String[] arguments(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "sequestration",
                "--until",
                "2 wk",
                "--set",
                "resolution.voxel=0.4 mm",
                "--threads",
                "1",
                "--out",
                folder.resolve("result").toString()));
        if (!List.of(more).contains("--profile")) {
            arguments.addAll(List.of("--profile", "minimal"));
        }
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private void awaitHalfWritten() throws Exception {
        for (int i = 0; i < 600; i++) {
            for (String part : hidden()) {
                Path series = folder.resolve(part).resolve("new/timeseries.csv");
                if (Files.exists(series) && Files.size(series) > 0) {
                    return;
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("nothing was written: " + Files.readString(folder.resolve("said.txt")));
    }

    private boolean mount(String... options) {
        try {
            List<String> command = new ArrayList<>(List.of("mount"));
            command.addAll(List.of(options));
            command.add(folder.toString());
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException | InterruptedException impossible) {
            return false;
        }
    }

    private List<String> visible() throws IOException {
        return names().filter(name -> !name.startsWith(".") && !name.endsWith(".txt"))
                .toList();
    }

    private List<String> hidden() throws IOException {
        return names().filter(name -> name.startsWith(".")).toList();
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
