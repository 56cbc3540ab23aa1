package org.resorb.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The numbers of the benchmarks as files. */
final class BenchmarkTables {
    private static final List<String> TYPES = List.of("bulge", "protrusion", "extrusion", "sequestration");

    private BenchmarkTables() {}

    static void write(Path folder, List<Benchmarks.Line> lines) throws IOException {
        List<String> csv = new ArrayList<>();
        csv.add("benchmark,unit,units_per_call,time_ns_per_unit,mean_time_ns_per_unit,reference_ns_per_voxel,ratio,"
                + "allocated_bytes_per_call");
        for (Benchmarks.Line line : lines) {
            csv.add(String.format(
                    Locale.ROOT,
                    "%s,%s,%.0f,%.4g,%.4g,%.4f,%.4g,%.0f",
                    line.name(),
                    line.unit(),
                    line.units(),
                    line.time(),
                    line.mean(),
                    line.reference(),
                    line.ratio(),
                    line.bytes()));
        }
        Files.write(folder.resolve("benchmarks.csv"), csv);
        Files.write(folder.resolve("machine.txt"), machine());
        csv.forEach(System.out::println);
    }

    /** What it ran on. */
    private static List<String> machine() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("java: " + System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        lines.add("system: " + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch"));
        lines.add("processors: " + Runtime.getRuntime().availableProcessors());
        Path cpu = Path.of("/proc/cpuinfo");
        if (Files.isReadable(cpu)) {
            Files.readAllLines(cpu).stream()
                    .filter(line -> line.startsWith("model name") || line.startsWith("cache size"))
                    .distinct()
                    .map(line -> line.replaceAll("\\s+", " "))
                    .forEach(lines::add);
        }
        return lines;
    }

    /** Where the time of whole runs goes. */
    static void writeProfiles(Path folder) throws IOException {
        List<String> csv = new ArrayList<>();
        csv.add("type,phase,cpu_ms,share");
        for (String type : TYPES) {
            Map<String, Long> phases = PhaseProfile.of(type);
            double all = phases.values().stream().mapToLong(Long::longValue).sum();
            phases.forEach((phase, time) ->
                    csv.add(String.format(Locale.ROOT, "%s,%s,%.1f,%.4f", type, phase, time * 1e-6, time / all)));
        }
        Files.write(folder.resolve("profile.csv"), csv);
    }
}
