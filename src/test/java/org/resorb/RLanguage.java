package org.resorb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** R of the system, against which statistics are checked. */
public final class RLanguage {
    private static final int MOST_SECONDS = 120;

    private RLanguage() {}

    /** Skips a test, with a word, where R or one of its packages is missing. */
    public static void needs(String... packages) {
        boolean there = true;
        try {
            String libraries = Arrays.stream(packages)
                    .map(one -> "suppressPackageStartupMessages(library(" + one + "))")
                    .collect(Collectors.joining("\n"));
            numbers(libraries + "\ncat(1)");
        } catch (IOException | AssertionError missing) {
            there = false;
        }
        assumeTrue(there, "R is not installed with " + List.of(packages) + " (r-base-core, r-cran-...)");
    }

    /** The numbers that a script prints; it must end well. */
    public static double[] numbers(String script) throws IOException {
        Path file = Files.createTempFile("script", ".R");
        Path said = Files.createTempFile("said", ".txt");
        try {
            Files.writeString(file, "options(digits = 15)\n" + script);
            Process process = new ProcessBuilder("Rscript", "--vanilla", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean over = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            String text = Files.readString(said, StandardCharsets.UTF_8);
            assertThat(over && process.exitValue() == 0).as(text).isTrue();
            return Arrays.stream(text.strip().split("\\s+"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            Files.delete(file);
            Files.delete(said);
        }
    }

    /** A vector as R writes it. */
    public static String vector(double... values) {
        return DoubleStream.of(values).mapToObj(Double::toString).collect(Collectors.joining(", ", "c(", ")"));
    }

    /** The same of truth values. */
    public static String vector(boolean... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> values[i] ? "1" : "0")
                .collect(Collectors.joining(", ", "c(", ")"));
    }
}
