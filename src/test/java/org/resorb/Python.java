package org.resorb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The Python of the system, whose packages read the files that Resorb writes. */
public final class Python {
    private static final String PYTHON = "/usr/bin/python3";
    private static final int MOST_SECONDS = 120;

    private Python() {}

    /** Skips a test, with a word, where a package of Debian is missing; named as it is imported. */
    public static void needs(String... packages) {
        for (String one : packages) {
            boolean there = true;
            try {
                output("import " + one);
            } catch (IOException | AssertionError missing) {
                there = false;
            }
            assumeTrue(there, "the Debian package of the Python package " + one + " is not installed");
        }
    }

    /** What a script prints, given these arguments; it must end well. */
    public static String run(String script, Object... arguments) throws IOException {
        return output(script, arguments);
    }

    /** The numbers of a line. */
    public static double[] numbers(String line) {
        return Arrays.stream(line.strip().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static String output(String script, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(PYTHON, "-B", "-W", "ignore", "-c", script));
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        Path said = Files.createTempFile("python", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean over = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            String text = Files.readString(said, StandardCharsets.UTF_8);
            assertThat(over && process.exitValue() == 0).as(text).isTrue();
            return text;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            Files.delete(said);
        }
    }
}
