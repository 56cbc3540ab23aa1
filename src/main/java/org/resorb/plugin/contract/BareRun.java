package org.resorb.plugin.contract;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.resorb.document.InvalidFileException;
import org.resorb.plugin.Plugins;

/** The run of the laws in a process whose class path lacks a plug-in, since a process cannot let go of one. */
public final class BareRun {
    private BareRun() {}

    /** Prints the run, a line a column. */
    public static void main(String[] arguments) throws InvalidFileException {
        LawRun.lines(LawRun.course(Map.of())).forEach(System.out::println);
    }

    /** What it prints on this class path without one of its entries. */
    static List<String> without(Path entry) throws IOException, InterruptedException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(each -> !Path.of(each).toAbsolutePath().normalize().equals(entry))
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder =
                new ProcessBuilder(java, "-Djava.awt.headless=true", "-cp", classPath, BareRun.class.getName());
        builder.environment().remove(Plugins.VARIABLE);
        Process process = builder.redirectErrorStream(true).start();
        try (InputStream in = process.getInputStream()) {
            String said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Law.hold(process.waitFor() == 0, "the model alone does not run on this class path:\n" + said);
            return said.lines().toList();
        }
    }
}
