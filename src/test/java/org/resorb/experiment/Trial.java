package org.resorb.experiment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.Course;
import org.resorb.quantity.Time;
import org.resorb.run.Simulation;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;

/** A shipped scenario with some settings, run with several seeds on all processors. */
record Trial(String name, List<Course> courses) {
    static final double MONTH_DAYS = Time.DAYS_PER_MONTH;

    /** Grid, step and groups four times coarser than the default: a tenth of the cost, for the ordinary tests. */
    static final Map<String, String> COARSE =
            Map.of("resolution.voxel", "0.4 mm", "resolution.step", "24 h", "duration", "6 mo");

    static Trial run(String name, String scenario, Map<String, String> settings, int seeds) {
        List<Course> courses = IntStream.rangeClosed(1, seeds)
                .parallel()
                .mapToObj(seed ->
                        Simulation.of(scenario(scenario, settings, seed)).run().course())
                .toList();
        return new Trial(name, courses);
    }

    private static Scenario scenario(String name, Map<String, String> settings, int seed) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("seed", Integer.toString(seed));
        try {
            return ScenarioFile.read(name, all).scenario();
        } catch (InvalidFileException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Map<String, String> with(Map<String, String> settings, String... more) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    /** Median over seeds of a column at a month, taken on the nearest day. */
    double median(String column, double month) {
        return quantile(column, month, 50);
    }

    double quantile(String column, double month, double percent) {
        return new Percentile(percent)
                .withEstimationType(Percentile.EstimationType.R_7)
                .evaluate(all(column, month));
    }

    private double[] all(String column, double month) {
        return courses.stream()
                .mapToDouble(course -> {
                    int row = (int) Math.min(course.size() - 1, Math.round(month * MONTH_DAYS));
                    return course.at(row, course.index(column));
                })
                .toArray();
    }

    /** Mean over seeds: near the threshold, where some runs ignite and others fizzle, it tells how many do. */
    double mean(double month) {
        return Arrays.stream(all("fragment_volume_fraction", month)).average().orElseThrow();
    }

    /** Median over seeds of the largest value that a column ever has. */
    double peak(String column) {
        double[] peaks = courses.stream()
                .mapToDouble(
                        course -> Arrays.stream(course.series(column)).max().orElse(0))
                .toArray();
        return new Percentile().evaluate(peaks);
    }

    double volume(double month) {
        return median("fragment_volume_fraction", month);
    }
}
