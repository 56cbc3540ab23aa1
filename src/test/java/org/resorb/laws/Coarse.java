package org.resorb.laws;

import java.util.LinkedHashMap;
import java.util.Map;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.Course;
import org.resorb.run.Simulation;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;

/** Shipped scenarios on voxels of 0.4 mm and steps of a day, so that a law can be checked in a second. */
public final class Coarse {
    private Coarse() {}

    /** A scenario or file over so many days, with settings as on the command line: key, value, key, value. */
    public static ScenarioFile file(String name, int days, String... settings) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("resolution.voxel", "0.4 mm");
        all.put("resolution.step", "24 h");
        all.put("duration", days + " d");
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        try {
            return ScenarioFile.read(name, all);
        } catch (InvalidFileException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The same, ready to run. */
    public static Scenario scenario(String name, int days, String... settings) {
        return file(name, days, settings).scenario();
    }

    /** Its course. */
    public static Course run(String name, int days, String... settings) {
        return run(scenario(name, days, settings));
    }

    /** The course of a scenario. */
    public static Course run(Scenario scenario) {
        return Simulation.of(scenario).run().course();
    }

    /** All numbers of the first rows, bit by bit, one row after the other. */
    public static long[] bits(Course course, int rows) {
        int columns = course.columns().size();
        long[] bits = new long[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                bits[row * columns + column] = Double.doubleToRawLongBits(course.at(row, column));
            }
        }
        return bits;
    }

    /** All numbers, bit by bit. */
    public static long[] bits(Course course) {
        return bits(course, course.size());
    }

    /** The last value of a column. */
    public static double last(Course course, String column) {
        double[] series = course.series(column);
        return series[series.length - 1];
    }
}
