package org.resorb.export;

import static org.resorb.tissue.Macrophage.M1;
import static org.resorb.tissue.Macrophage.MACROPHAGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resorb.chance.Chance;
import org.resorb.document.InvalidFileException;
import org.resorb.mechanism.MacrophageInfiltration;
import org.resorb.scenario.ScenarioFile;
import org.resorb.space.Grid;
import org.resorb.table.Columns;
import org.resorb.table.TableReader;
import org.resorb.table.TableRow;
import org.resorb.tissue.Changes;
import org.resorb.tissue.SmallTissue;
import org.resorb.tissue.Tissue;

/**
 * OpenVT's reference model of a walk, done by Resorb's macrophages: epidural tissue without chemoattractant, walkers in
 * the middle of it, of which one in a hundred dies on the way, written as OpenVT's table and read from it again. The mechanism
 * crawls as in any run.
 */
public final class RandomWalk {
    private static final int MARGIN_UM = 4000;
    private static final double STEP_HOURS = 6;
    private static final int DAYS = 10;
    private static final double HOURS = 24;

    private final MacrophageInfiltration walking = mechanism();
    private final Grid grid;
    private final Map<Long, double[]> first = new HashMap<>();
    private final Map<Long, double[]> before = new HashMap<>();
    private final Map<Long, double[]> lastWay = new HashMap<>();
    private final double[] sum = new double[DAYS + 1];
    private final double[] sumOfSquares = new double[DAYS + 1];
    private final int[] alive = new int[DAYS + 1];
    private double turning;
    private int ways;

    /** A point of the curve: mean squared displacement of so many walkers. */
    record Point(String walk, int day, double square, double standardError) {}

    /** @param across walkers along each axis, one a voxel */
    private RandomWalk(double voxel, int across, boolean deep, Path folder) throws IOException {
        int n = across + (int) (2 * MARGIN_UM / voxel);
        grid = new Grid(n, n, deep ? n : 1, voxel, voxel, 0, 0);
        walk(across, folder);
        TableReader.forEach(folder.resolve("cells.csv"), this::read);
    }

    /** What is walked in this folder, which must be there. */
    static RandomWalk in(Path folder, double voxel, int across, boolean deep) throws IOException {
        return new RandomWalk(voxel, across, deep, folder);
    }

    private void walk(int across, Path folder) throws IOException {
        Tissue tissue = new SmallTissue(grid).build();
        Changes changes = new Changes(tissue, STEP_HOURS);
        int from = (grid.nx() - across) / 2;
        for (int v = 0; v < grid.size(); v++) {
            boolean middle = grid.axes() == 2 || isBetween(grid.layerOf(v), from, across);
            if (middle && isBetween(grid.column(v), from, across) && isBetween(grid.row(v), from, across)) {
                changes.cells(MACROPHAGE).enter(v, 1, M1);
            }
        }
        changes.commit();
        OpenVtWriter out = new OpenVtWriter(folder, grid, 1);
        CellTable kind = new CellTable(MACROPHAGE, 1);
        for (int step = 0; step <= DAYS * HOURS / STEP_HOURS; step++) {
            if (step * STEP_HOURS % HOURS == 0) {
                out.cells((int) (step * STEP_HOURS / HOURS), kind, tissue.cells(MACROPHAGE));
            }
            walking.act(tissue, changes, Chance.of(1, "random_walk", step, STEP_HOURS));
            changes.commit();
        }
        out.finish(List.of());
    }

    private static boolean isBetween(int at, int from, int count) {
        return at >= from && at < from + count;
    }

    private static MacrophageInfiltration mechanism() {
        String section = "mechanisms.macrophage_infiltration.";
        Map<String, String> alone = Map.of(
                section + "recruitment", "0 /mm3/d",
                section + "capacity", "1000000 /mm3",
                section + "life_m1", "1000 d");
        try {
            return (MacrophageInfiltration) ScenarioFile.read("sequestration", alone).scenario().mechanisms().stream()
                    .filter(MacrophageInfiltration.class::isInstance)
                    .findFirst()
                    .orElseThrow();
        } catch (InvalidFileException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void read(TableRow row) {
        long id = row.whole("cellID");
        double[] now = new double[grid.axes()];
        for (int axis = 0; axis < now.length; axis++) {
            now[axis] = row.number("xyz".substring(axis, axis + 1));
        }
        int day = (int) (row.number("time") / 60 / HOURS);
        double[] start = first.computeIfAbsent(id, walker -> now);
        double square = product(way(start, now), way(start, now));
        alive[day]++;
        sum[day] += square;
        sumOfSquares[day] += square * square;
        double[] way = way(before.getOrDefault(id, now), now);
        if (day > 1) {
            turning += product(lastWay.get(id), way);
            ways++;
        }
        before.put(id, now);
        lastWay.put(id, way);
    }

    private static double[] way(double[] from, double[] to) {
        double[] way = new double[to.length];
        for (int axis = 0; axis < way.length; axis++) {
            way[axis] = to[axis] - from[axis];
        }
        return way;
    }

    private static double product(double[] a, double[] b) {
        double product = 0;
        for (int axis = 0; axis < a.length; axis++) {
            product += a[axis] * b[axis];
        }
        return product;
    }

    int walkers() {
        return first.size();
    }

    /** Mean squared displacement, one a day from the first. */
    List<Point> curve(String name) {
        List<Point> curve = new ArrayList<>();
        for (int day = 1; day <= DAYS; day++) {
            double mean = sum[day] / alive[day];
            double variance = sumOfSquares[day] / alive[day] - mean * mean;
            curve.add(new Point(name, day, mean, Math.sqrt(variance / alive[day])));
        }
        return curve;
    }

    /** What the closed form of a walk without persistence gives: 2 n D t. */
    double closedForm(int day) {
        return 2 * grid.axes() * walking.motility() * day * HOURS;
    }

    /** Correlation of the way of a day with that of the day before: 0 without persistence. */
    double correlation() {
        return turning / ways / closedForm(1);
    }

    /**
     * Mean squared displacement by Fürth's formula of a persistent random walk with the same motility, in um2.
     *
     * @param persistence time in days
     */
    double persistent(int day, double persistence) {
        double late = persistence * (1 - Math.exp(-day / persistence));
        return 2 * grid.axes() * walking.motility() * HOURS * (day - late);
    }

    /** The table beside the figure in {@code docs/exchange.md}. */
    public static String csv() throws IOException {
        Path folder = Files.createTempDirectory("walk");
        List<Point> all = new ArrayList<>();
        RandomWalk coarse = in(folder, 200, 200, false);
        all.addAll(coarse.curve("macrophages, voxels of 0.2 mm"));
        all.addAll(in(folder, 100, 100, false).curve("macrophages, voxels of 0.1 mm"));
        for (int day = 1; day <= DAYS; day++) {
            all.add(new Point("closed form, no persistence", day, coarse.closedForm(day), 0));
        }
        for (int day = 1; day <= DAYS; day++) {
            all.add(new Point("closed form, persistence of a day", day, coarse.persistent(day, 1), 0));
        }
        Files.delete(folder.resolve("cells.csv"));
        Files.delete(folder);
        return Columns.of(Point.class)
                .text("walk", "Who walks, or by which formula", Point::walk)
                .whole("time_d", "d", "Days", Point::day)
                .number("msd_um2", "um2", "Mean squared displacement", Point::square)
                .number("standard_error_um2", "um2", "Its standard error", Point::standardError)
                .csv(all);
    }
}
