package org.resorb.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A standalone Spark on this machine, with a master and workers as processes, made of the jars that Maven fetched. */
final class Cluster implements AutoCloseable {
    private static final Path BUILD = Path.of(System.getProperty("spark.test.folder"));
    private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://127\\.0\\.0\\.1:[0-9]+)");
    /** Far more than it takes, on a machine that has much else to do. */
    private static final int SECONDS = 300;

    private final Path home;
    private final String master;
    private final List<Process> started = new ArrayList<>();

    /** Starts the master, in a folder for all that Spark writes. */
    Cluster(Path home) throws Exception {
        this.home = home;
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (String jar : Files.readString(BUILD.resolve("spark.classpath")).split(File.pathSeparator)) {
            Files.createSymbolicLink(jars.resolve(Path.of(jar).getFileName()), Path.of(jar));
        }
        List<String> options = List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0");
        start("master", "org.apache.spark.deploy.master.Master", options);
        master = await(() -> {
            Matcher line = MASTER.matcher(said("master"));
            return line.find() ? line.group(1) : null;
        });
    }

    /** Starts a worker for one task at a time. */
    Process worker(String name) throws Exception {
        List<String> options = List.of("--host", "127.0.0.1", "--webui-port", "0", "--cores", "1", "--memory", "512m");
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("--work-dir", home.resolve("work-" + name).toString(), master));
        Process worker = start(name, "org.apache.spark.deploy.worker.Worker", all);
        await(() -> said(name).contains("Successfully registered with master") ? true : null);
        return worker;
    }

    /** Submits the jar of this build, as spark-submit does. */
    Process submit(String name, Path study, Path out, String... more) throws IOException {
        List<String> options = new ArrayList<>(List.of("--master", master, "--class", SparkSweep.class.getName()));
        for (String setting : List.of(
                "spark.driver.host=127.0.0.1",
                "spark.ui.enabled=false",
                "spark.executor.memory=512m",
                "spark.speculation=true",
                "spark.speculation.multiplier=1.1",
                "spark.speculation.quantile=0.1",
                "spark.speculation.minTaskRuntime=10ms")) {
            options.addAll(List.of("--conf", setting));
        }
        options.addAll(List.of(BUILD.resolve("resorb.jar").toString(), study.toString(), "--out", out.toString()));
        options.addAll(List.of(more));
        return start(name, "org.apache.spark.deploy.SparkSubmit", options);
    }

    /** A command of the jar of this build, without Spark. */
    Process command(String name, List<String> arguments) throws IOException {
        return start(name, BUILD.resolve("resorb.jar").toString(), "org.resorb.cli.Resorb", arguments);
    }

    private Process start(String name, String type, List<String> options) throws IOException {
        return start(name, home.resolve("jars/*").toString(), type, options);
    }

    private Process start(String name, String classPath, String type, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx512m",
                "-Dspark.master.rest.enabled=false",
                "-cp",
                classPath,
                type));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(name + ".log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_LOCAL_DIRS", home.toString());
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /** What a process has said so far. */
    String said(String name) throws IOException {
        return Files.readString(home.resolve(name + ".log"));
    }

    /** Its exit code, in bounded time. */
    int end(String name, Process process) throws Exception {
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as(said(name)).isTrue();
        return process.exitValue();
    }

    /** Asks until there is an answer, in bounded time. */
    <T> T await(Callable<T> question) throws Exception {
        for (int i = 0; i < SECONDS * 20; i++) {
            T answer = question.call();
            if (answer != null) {
                return answer;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("Spark did not do what it should; its logs: " + logs());
    }

    private String logs() throws IOException {
        StringBuilder logs = new StringBuilder();
        try (Stream<Path> files =
                Files.list(home).filter(file -> file.toString().endsWith(".log"))) {
            for (Path file : files.toList()) {
                logs.append(file).append('\n').append(Files.readString(file));
            }
        }
        return logs.toString();
    }

    /** As kill -9 on all that a machine runs, or its power cut: the process and those that it started. */
    static void kill(Process process) {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
        process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    /** Ends every process and takes the links away, of which JUnit would warn one by one. */
    @Override
    public void close() throws IOException {
        for (Process process : started) {
            kill(process);
        }
        try (Stream<Path> links = Files.list(home.resolve("jars"))) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
    }
}
