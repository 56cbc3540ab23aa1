package org.resorb.patients;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.resorb.measure.Course;

/**
 * Volumes that were measured in one patient, in order of time.
 *
 * @param file as the user named it
 * @param volumes at least one; at least two if they are relative
 * @param relative whether volumes are parts of the first one, which then is 1
 */
public record MeasuredCourse(String file, List<MeasuredVolume> volumes, boolean relative) {
    /** How far a run may end before a measurement, in days: months are no whole days. */
    private static final double SLACK = 1;

    /**
     * The same with errors that hold what a model errs by itself, independently at each measurement; what all are relative
     * to stays as it is.
     *
     * @param share one standard deviation of this, as part of the first volume
     */
    public MeasuredCourse widened(double share) {
        double more = share * volumes.get(0).volume();
        List<MeasuredVolume> wide = new ArrayList<>();
        for (MeasuredVolume at : volumes) {
            double error = relative && wide.isEmpty() ? at.error() : FastMath.hypot(at.error(), more);
            wide.add(new MeasuredVolume(at.line(), at.day(), at.volume(), error));
        }
        return new MeasuredCourse(file, List.copyOf(wide), relative);
    }

    /** The first measurement that lies after the end of a simulated course, or null. */
    public MeasuredVolume beyond(Course course) {
        double end = course.at(course.size() - 1, 0) + SLACK;
        return volumes.stream().filter(volume -> volume.day() > end).findFirst().orElse(null);
    }

    /** What of a simulated course can be held against the measurements: its MRI volume day by day, in their unit. */
    public double[] seen(Course course) {
        double[] seen = course.series("mri_volume_mm3");
        double first = relative ? between(course, seen, volumes.get(0).day()) : 1;
        for (int row = 0; row < seen.length; row++) {
            seen[row] = seen[row] / first;
        }
        return seen;
    }

    /** As {@link #seen}, at the time of each measurement, linear between days. */
    public double[] predicted(Course course) {
        double[] seen = seen(course);
        return volumes.stream()
                .mapToDouble(volume -> between(course, seen, volume.day()))
                .toArray();
    }

    private static double between(Course course, double[] series, double day) {
        int row = 0;
        while (row < series.length - 1 && course.at(row + 1, 0) <= day) {
            row++;
        }
        if (row == series.length - 1) {
            return series[row];
        }
        double share = (day - course.at(row, 0)) / (course.at(row + 1, 0) - course.at(row, 0));
        return series[row] + share * (series[row + 1] - series[row]);
    }
}
