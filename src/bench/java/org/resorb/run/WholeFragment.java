package org.resorb.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.resorb.scenario.Scenario;
import org.resorb.space.Parallel;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Tissue;

/**
 * Sequestrations of several sizes in three dimensions, each in a process of its own: what it takes from the start of Java
 * to the last row, beside the reference kernel in the same process.
 */
final class WholeFragment {
    private static final String HEAD = "volume_mm3,voxel_mm,cells_per_agent,step_h,days,threads,living_voxels,agents,"
            + "process_cpu_s,wall_s,live_mb,resident_mb,reference_ns_per_voxel,thousand_reference_sweeps";

    /** Disc cells of an agent for each macrophage of one, unless every cell is an agent. */
    private static final int DISC_CELLS = 10;

    /** Volume, voxel, macrophages an agent, longest step, days, threads. */
    private static final List<String> TARGETS = List.of(
            "500 0.4 16 12 730 1",
            "500 0.4 16 24 730 1",
            "500 0.4 16 12 90 1",
            "500 0.2 16 12 90 1",
            "500 0.2 16 12 90 2",
            "500 0.2 16 12 730 1",
            "500 0.2 16 24 730 1",
            "500 0.2 16 24 730 2",
            "1000 0.2 1 24 730 2");

    private static final double REFERENCE_VOXELS = 72 * 88;

    private WholeFragment() {}

    /** One row with six arguments; else the file to write and, of all rows, only those that begin with the second. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 6) {
            System.out.println(row(arguments));
        } else {
            write(Path.of(arguments[0]), arguments.length > 1 ? arguments[1] : "");
        }
    }

    static void write(Path file, String which) throws IOException, InterruptedException {
        List<String> rows = new ArrayList<>(TARGETS);
        for (String volume : List.of("100", "500", "1000", "2000")) {
            for (String voxel : List.of("0.8", "0.4", "0.2")) {
                rows.add(volume + " " + voxel + " 16 12 10 1");
            }
        }
        List<String> lines = new ArrayList<>(List.of(HEAD));
        for (String row : rows) {
            if (row.startsWith(which)) {
                lines.add(inAProcessOfItsOwn(row));
                Files.write(file, lines);
            }
        }
    }

    private static String inAProcessOfItsOwn(String row) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+UseTransparentHugePages",
                "-cp",
                System.getProperty("java.class.path"),
                WholeFragment.class.getName()));
        command.addAll(List.of(row.split(" ")));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = new String(process.getInputStream().readAllBytes()).strip();
        if (process.waitFor() != 0) {
            throw new IOException(row + " failed");
        }
        System.out.println(line);
        return line;
    }

    private static String row(String[] what) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "resolution.dimensions", "3",
                "herniation.volume", what[0] + " mm3",
                "resolution.voxel", what[1] + " mm",
                "resolution.longest_step", what[3] + " h",
                "duration", what[4] + " d"));
        int cells = Integer.parseInt(what[2]);
        settings.put("resolution.macrophages_per_agent", what[2]);
        settings.put("resolution.disc_cells_per_agent", String.valueOf(cells == 1 ? 1 : DISC_CELLS * cells));
        int threads = Integer.parseInt(what[5]);
        Scenario scenario = MidCourse.read("sequestration", settings);
        long start = System.nanoTime();
        Simulation run;
        int[] most = {0};
        try (Workers workers = new Workers(threads)) {
            run = Simulation.of(scenario, threads == 1 ? Parallel.SERIAL : workers);
            run.watchedBy((tissue, hours) -> most[0] = Math.max(most[0], agents(run.tissue())));
            run.run(part -> {}, Recording.ALL);
        }
        double wall = (System.nanoTime() - start) * 1e-9;
        double cpu = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() * 1e-9;
        System.gc();
        long live = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        double reference = new ReferenceKernel().nanosecondsPerVoxel();
        return String.format(
                Locale.ROOT,
                "%s,%s,%d,%s,%s,%s,%d,%d,%.1f,%.1f,%d,%s,%.3f,%.0f",
                what[0],
                what[1],
                cells,
                what[3],
                what[4],
                what[5],
                run.tissue().living().length,
                most[0],
                cpu,
                wall,
                live >> 20,
                resident(),
                reference,
                cpu * 1e6 / (reference * REFERENCE_VOXELS));
    }

    /** The most memory that the system gave the process, in MB; nothing where the system does not say. */
    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> String.valueOf(Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10))
                .findFirst()
                .orElse("");
    }

    private static int agents(Tissue tissue) {
        return Declared.CELL_KINDS.all().stream()
                .mapToInt(kind -> tissue.cells(kind).size())
                .sum();
    }
}
