package org.resorb.plugin.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.Course;
import org.resorb.run.Recording;
import org.resorb.run.Simulation;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;
import org.resorb.space.Parallel;

/** The run by which laws are looked at: a sequestration on coarse voxels, so that it takes a moment. */
final class LawRun {
    private LawRun() {}

    static Scenario scenario(Map<String, String> settings) throws InvalidFileException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("resolution.voxel", "0.4 mm");
        all.put("resolution.step", "24 h");
        all.put("duration", "10 d");
        all.putAll(settings);
        return ScenarioFile.read("sequestration", all).scenario();
    }

    static Course course(Map<String, String> settings) throws InvalidFileException {
        return course(settings, Parallel.SERIAL);
    }

    static Course course(Map<String, String> settings, Parallel parallel) throws InvalidFileException {
        return Simulation.of(scenario(settings), parallel)
                .run(progress -> {}, Recording.NUMBERS)
                .course();
    }

    /** A line a column: its name and the bits of all its numbers. */
    static List<String> lines(Course course) {
        List<String> lines = new ArrayList<>();
        for (int column = 0; column < course.columns().size(); column++) {
            StringBuilder line = new StringBuilder(course.columns().get(column).name());
            for (int row = 0; row < course.size(); row++) {
                line.append(' ').append(Long.toHexString(Double.doubleToRawLongBits(course.at(row, column))));
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
