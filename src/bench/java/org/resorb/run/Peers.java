package org.resorb.run;

import static org.resorb.tissue.Oxygen.OXYGEN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.resorb.scenario.Scenario;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Transport;

/**
 * What the same two years of all substances on the default grid would cost elsewhere, at the same accuracy: numbers of
 * steps by arithmetic, times a step as measured in the same run of the benchmarks.
 */
final class Peers {
    private static final double TOLERANCE = 1e-4;
    private static final double HOURS = 730.5 * 24;
    private static final double MASON_STEP = 1.0 / 3;

    /** One way of solving. */
    record Way(String name, double steps, double nanosecondsPerVoxelStep, double seconds) {}

    private final List<Way> ways = new ArrayList<>();

    private Peers() {}

    static Peers of(List<Benchmarks.Line> lines) {
        Peers peers = new Peers();
        Scenario scenario = MidCourse.read("extrusion", Map.of());
        double voxels = Splitting.NX * Splitting.NY;
        double explicit = 0;
        double implicit = 0;
        double mason = 0;
        for (Substance substance : Declared.SUBSTANCES.all()) {
            Transport transport = scenario.substances().get(substance);
            double loss = substance == OXYGEN ? 10 : transport.clearance();
            Splitting splitting = new Splitting(transport.diffusivity(), loss);
            explicit += HOURS / splitting.stableStep();
            implicit += HOURS / splitting.stepForAccuracy(TOLERANCE);
            mason += HOURS * transport.diffusivity() / (Splitting.VOXEL_UM * Splitting.VOXEL_UM) / MASON_STEP;
        }
        peers.add("explicit steps at the limit of stability", explicit, time(lines, "explicitStep"), voxels);
        peers.add("implicit splitting at equal accuracy", implicit, time(lines, "implicitSplittingStep"), voxels);
        peers.add("MASON's diffuser", mason, time(lines, "masonDiffuser"), voxels);
        double solves =
                Declared.SUBSTANCES.size() * (HOURS / scenario.resolution().step() + 1);
        peers.add("Resorb", solves, time(lines, "SettlingBenchmark.warm 0.2 ALL"), voxels);
        return peers;
    }

    /** The parameters of a benchmark are named in the order of their names. */
    private static double time(List<Benchmarks.Line> lines, String name) {
        return lines.stream()
                .filter(line -> line.name().contains(name) || line.name().contains(name.replace("0.2 ALL", "ALL 0.2")))
                .findFirst()
                .orElseThrow()
                .time();
    }

    private void add(String name, double steps, double perVoxelStep, double voxels) {
        ways.add(new Way(name, steps, perVoxelStep, steps * perVoxelStep * voxels * 1e-9));
    }

    List<Way> ways() {
        return ways;
    }

    void write(Path folder) throws IOException {
        List<String> csv = new ArrayList<>();
        csv.add("way,steps_of_all_substances,time_ns_per_voxel_step,seconds_for_24_months");
        for (Way way : ways) {
            csv.add(String.format(
                    Locale.ROOT,
                    "%s,%.0f,%.3g,%.3g",
                    way.name(),
                    way.steps(),
                    way.nanosecondsPerVoxelStep(),
                    way.seconds()));
        }
        Files.write(folder.resolve("peers.csv"), csv);
        csv.forEach(System.out::println);
    }
}
