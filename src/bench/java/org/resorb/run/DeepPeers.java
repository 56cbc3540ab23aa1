package org.resorb.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.TissueBuilder;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;
import sim.field.grid.DoubleGrid3D;

/**
 * What two years of all substances of a whole fragment would cost with explicit steps in three dimensions: a step is timed
 * beside the reference kernel, how many there would be is arithmetic. Without walls, covers or a diffusivity that differs by
 * voxel, which would make them slower.
 */
final class DeepPeers {
    private static final int EDGE = 82;
    private static final int BATCHES = 12;
    private static final int STEPS = 4;
    private static final double HOURS = 730.5 * 24;
    private static final double VOXEL_UM = 200;
    private static final double DEEP_STABLE = 1.0 / 6;

    /** The heat bugs of MASON move all of the way to the mean of the 27, whose second moment is 2/3 voxel squared an axis. */
    private static final double MASON_STEP = 1.0 / 3;

    private final double[] now = new double[EDGE * EDGE * EDGE];
    private final double[] next = new double[EDGE * EDGE * EDGE];
    private final DoubleGrid3D grid = new DoubleGrid3D(EDGE, EDGE, EDGE, 1);
    private final DoubleGrid3D other = new DoubleGrid3D(EDGE, EDGE, EDGE, 1);

    private DeepPeers() {}

    static void write(Path file) throws IOException {
        Scenario scenario =
                MidCourse.read("sequestration", Map.of("resolution.dimensions", "3", "resolution.voxel", "0.2 mm"));
        double diffusivity = 0;
        for (Substance substance : Declared.SUBSTANCES.all()) {
            diffusivity += scenario.substances().get(substance).diffusivity();
        }
        double perStable = HOURS * diffusivity / (VOXEL_UM * VOXEL_UM);
        double voxels = TissueBuilder.voxels(scenario);
        DeepPeers peers = new DeepPeers();
        List<String> lines = new ArrayList<>(List.of(
                "way,steps_of_all_substances,time_ns_per_voxel_step,reference_ns_per_voxel,ratio,hours_for_24_months"));
        lines.add(line("explicit steps over plain arrays", perStable / DEEP_STABLE, peers.time(peers::plain), voxels));
        lines.add(line("MASON's DoubleGrid3D, mean of 27", perStable / MASON_STEP, peers.time(peers::mason), voxels));
        Files.write(file, lines);
        lines.forEach(System.out::println);
    }

    private static String line(String way, double steps, double nanoseconds, double voxels) {
        double reference = new ReferenceKernel().nanosecondsPerVoxel();
        return String.format(
                Locale.ROOT,
                "%s,%.0f,%.3g,%.3f,%.3g,%.3g",
                way,
                steps,
                nanoseconds,
                reference,
                nanoseconds / reference,
                steps * voxels * nanoseconds * 1e-9 / 3600);
    }

    /** The shortest of many batches. */
    private double time(IntConsumer step) {
        long shortest = Long.MAX_VALUE;
        for (int batch = 0; batch < BATCHES; batch++) {
            long start = System.nanoTime();
            for (int i = 0; i < STEPS; i++) {
                step.accept(i);
            }
            shortest = Math.min(shortest, System.nanoTime() - start);
        }
        return (double) shortest / STEPS / Math.pow(EDGE - 2, 3);
    }

    private void plain(int step) {
        double[] from = step % 2 == 0 ? now : next;
        double[] to = step % 2 == 0 ? next : now;
        int layer = EDGE * EDGE;
        for (int z = 1; z < EDGE - 1; z++) {
            for (int y = 1; y < EDGE - 1; y++) {
                int row = z * layer + y * EDGE;
                for (int v = row + 1; v < row + EDGE - 1; v++) {
                    double around = from[v - 1] + from[v + 1] + from[v - EDGE] + from[v + EDGE] + from[v - layer];
                    to[v] = 0.999 * from[v] + 0.16 * (around + from[v + layer] - 6 * from[v]) + 1e-3;
                }
            }
        }
    }

    private void mason(int step) {
        double[][][] from = (step % 2 == 0 ? grid : other).field;
        double[][][] to = (step % 2 == 0 ? other : grid).field;
        for (int x = 1; x < EDGE - 1; x++) {
            for (int y = 1; y < EDGE - 1; y++) {
                mean(from[x - 1], from[x], from[x + 1], y, to[x][y]);
            }
        }
    }

    /** Row by row, as MASON's own diffuser of two dimensions holds its columns. */
    private static void mean(double[][] past, double[][] here, double[][] next, int y, double[] into) {
        for (int z = 1; z < EDGE - 1; z++) {
            into[z] = 0.999 / 27 * (three(past, y, z) + three(here, y, z) + three(next, y, z));
        }
    }

    private static double three(double[][] plane, int y, int z) {
        double[] below = plane[y - 1];
        double[] row = plane[y];
        double[] above = plane[y + 1];
        return below[z - 1]
                + below[z]
                + below[z + 1]
                + row[z - 1]
                + row[z]
                + row[z + 1]
                + above[z - 1]
                + above[z]
                + above[z + 1];
    }

    /** The file to write. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
    }
}
