package org.resorb.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs all benchmarks, or those whose name matches, and writes table, profile and charts: {@code mvn -Pbench verify}, or
 * {@code mvn -Pbench verify -Dbench=Tick}. Whole fragments in three dimensions take an hour and run only if asked for:
 * {@code -Dbench=WholeFragment}.
 */
public final class Benchmarks {
    /**
     * One line of the table: nanoseconds a unit of work, of the shortest iteration and of all on average. The shortest is
     * held against the shortest batch of the reference, since other processes can only make both longer.
     */
    record Line(String name, String unit, double units, double time, double mean, double reference, double bytes) {
        double ratio() {
            return time / reference;
        }
    }

    private Benchmarks() {}

    /** @param arguments folder for the results, then a regular expression of names or {@code all} */
    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        String which = arguments.length > 1 && !arguments[1].equals("all") ? arguments[1] : ".*";
        Files.createDirectories(folder);
        if (which.equals("WholeFragment")) {
            WholeFragment.write(folder.resolve("whole_fragment.csv"), "");
            DeepPeers.write(folder.resolve("deep_peers.csv"));
            return;
        }
        Path notes = folder.resolve("notes.tsv").toAbsolutePath();
        Files.deleteIfExists(notes);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("org\\.resorb\\.run\\..*" + which + ".*")
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.milliseconds(400))
                        .measurementIterations(6)
                        .measurementTime(TimeValue.milliseconds(300))
                        .timeUnit(TimeUnit.NANOSECONDS)
                        .addProfiler(GCProfiler.class)
                        .jvmArgsAppend("-XX:+UseSerialGC", "-Xms1g", "-D" + Beside.NOTES + "=" + notes)
                        .build())
                .run();
        List<Line> lines = lines(results, notes);
        BenchmarkTables.write(folder, lines);
        if (which.equals(".*")) {
            BenchmarkTables.writeProfiles(folder);
            Peers peers = Peers.of(lines);
            peers.write(folder);
            BenchmarkCharts.draw(folder, lines, peers);
        }
        Files.deleteIfExists(notes);
    }

    private static List<Line> lines(Collection<RunResult> results, Path notes) throws IOException {
        Map<String, double[]> noted = new HashMap<>();
        for (String note : Files.readAllLines(notes)) {
            String[] words = note.split("\t");
            noted.put(words[0], new double[] {Double.parseDouble(words[1]), Double.parseDouble(words[2])});
        }
        List<Line> lines = new ArrayList<>();
        for (RunResult result : results) {
            String name = Beside.key(result.getParams());
            double[] note = noted.get(name);
            Result<?> time = result.getPrimaryResult();
            Result<?> allocated = result.getSecondaryResults().get("·gc.alloc.rate.norm");
            allocated = allocated == null ? result.getSecondaryResults().get("gc.alloc.rate.norm") : allocated;
            lines.add(new Line(
                    name,
                    unit(name),
                    note[0],
                    time.getStatistics().getMin() / note[0],
                    time.getScore() / note[0],
                    note[1],
                    allocated == null ? Double.NaN : allocated.getScore()));
        }
        return lines;
    }

    private static String unit(String name) {
        if (name.startsWith("Agents") || name.startsWith("PeerAgents")) {
            return "agent-step";
        }
        if (name.startsWith("Run")) {
            return "run";
        }
        if (name.startsWith("Tick") || name.startsWith("Mechanism")) {
            return "step";
        }
        return name.startsWith("PeerFields") ? "voxel-step" : "voxel";
    }
}
