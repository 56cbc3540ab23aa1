package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resorb.storage.ShellWord;

/**
 * A command in a process of its own, under strace: it lists the calls to the system that move, remove, make or save
 * something, or kills the process at one of them before it is done. The system does it, not the program.
 */
final class TracedProcess {
    static final Path STRACE = Path.of("/usr/bin/strace");
    private static final String CALLS =
            "?rename,?renameat,?renameat2,?link,?linkat,?unlink,?unlinkat,?rmdir,?mkdir,?mkdirat,"
                    + "fsync,fdatasync,ftruncate";
    private static final Pattern LINE = Pattern.compile("([0-9]+) +([a-z0-9_]+)\\((.*)");
    private static final int KILLED = 137;

    private final Path aside;
    private final List<String> arguments;

    /** @param aside a folder for what strace and the process say */
    TracedProcess(Path aside, String... arguments) {
        this.aside = aside;
        this.arguments = List.of(arguments);
    }

    /**
     * A place to be killed at.
     *
     * @param name of the call
     * @param number counts the calls of this name of each thread, from 1; the first thread that gets there is killed
     */
    record Call(String name, int number) {}

    /** All calls that name something in a folder, in their order. */
    List<Call> calls(Path within) throws Exception {
        Path log = aside.resolve("calls.log");
        assertThat(run(List.of("-y", "-o", log.toString(), "-e", "trace=" + CALLS)))
                .as(said())
                .isZero();
        List<Call> calls = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> reached = new HashMap<>();
        for (String line : Files.readAllLines(log)) {
            Matcher form = LINE.matcher(line);
            if (form.matches()) {
                String name = form.group(2);
                int count = counts.merge(form.group(1) + name, 1, Integer::sum);
                if (count > reached.getOrDefault(name, 0)) {
                    reached.put(name, count);
                    if (form.group(3).contains(within.toString())) {
                        calls.add(new Call(name, count));
                    }
                }
            }
        }
        return calls;
    }

    /** Some of the calls: each kind has its part, spread from its first to its last. */
    static List<Call> sample(List<Call> calls, int most) {
        Map<String, List<Call>> kinds = new LinkedHashMap<>();
        calls.forEach(call ->
                kinds.computeIfAbsent(call.name(), name -> new ArrayList<>()).add(call));
        List<Call> some = new ArrayList<>();
        for (List<Call> kind : kinds.values()) {
            int part = Math.min(kind.size(), Math.max(1, Math.round((float) most * kind.size() / calls.size())));
            for (int i = 0; i < part; i++) {
                some.add(kind.get((2 * i + 1) * kind.size() / (2 * part)));
            }
        }
        return some;
    }

    /** Starts the command and kills it there; false if it ended before. */
    boolean isKilledAt(Call call) throws Exception {
        String where = call.name() + ":signal=KILL:when=" + call.number();
        int code = run(List.of("-o", "/dev/null", "-e", "trace=" + call.name(), "-e", "inject=" + where));
        assertThat(code).as(said()).isIn(0, KILLED);
        return code == KILLED;
    }

    /** Without {@code --seccomp-bpf}, which is quicker, but with which strace 6.1 injects nothing. */
    private int run(List<String> how) throws Exception {
        List<String> command = new ArrayList<>(List.of(STRACE.toString(), "-f"));
        command.addAll(how);
        command.addAll(List.of(System.getProperty("java.home") + "/bin/java", "-XX:-UsePerfData", "-XX:+UseSerialGC"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Resorb.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(aside.resolve("said.txt").toFile())
                .start();
        return process.waitFor();
    }

    private String said() throws IOException {
        return String.join(" ", arguments.stream().map(ShellWord::of).toList()) + "\n"
                + Files.readString(aside.resolve("said.txt"));
    }
}
