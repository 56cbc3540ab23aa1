package org.resorb.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Commands one after the other in a process of its own, for what belongs to a process. */
public final class Session {
    private static final String NEXT = ";";
    private static final String COMMAND = "\u0001";
    private static final String PART = "\u0002";

    private Session() {}

    /** What each of these lines of words answers. */
    static List<Said> of(String... lines) throws IOException, InterruptedException {
        return in(Map.of(), lines);
    }

    /** The same with variables of the environment. */
    static List<Said> in(Map<String, String> environment, String... lines) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                Session.class.getName()));
        for (String line : lines) {
            command.addAll(List.of(line.split(" ")));
            command.add(NEXT);
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(all);
        }
        List<Said> said = new ArrayList<>();
        for (String one : all.substring(all.indexOf(COMMAND) + 1).split(COMMAND)) {
            String[] parts = one.split(PART, -1);
            said.add(new Said(Integer.parseInt(parts[0]), parts[1], parts[2]));
        }
        return said;
    }

    private static String classPath() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        if (loader instanceof URLClassLoader urls) {
            return Arrays.stream(urls.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    /** The process itself. */
    public static void main(String[] words) {
        List<String> line = new ArrayList<>();
        for (String word : words) {
            if (!word.equals(NEXT)) {
                line.add(word);
                continue;
            }
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            CommandLine command =
                    Resorb.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
            int code = command.execute(line.toArray(String[]::new));
            System.out.print(COMMAND + code + PART + out + PART + err);
            line.clear();
        }
    }
}
