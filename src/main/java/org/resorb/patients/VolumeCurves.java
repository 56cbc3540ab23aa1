package org.resorb.patients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.resorb.statistics.Missing;
import org.resorb.statistics.Moments;
import org.resorb.statistics.Quantiles;
import org.resorb.table.Columns;

/**
 * Volume over time of the patients of each group: mean and spread of {@code mri_volume_fraction}, the part of the MRI
 * volume of the first day that is left.
 *
 * @param days since herniation, rising
 * @param groups in the order of the study
 */
public record VolumeCurves(double[] days, List<GroupCurve> groups) {
    private static final Columns<Point> COLUMNS = Columns.of(Point.class)
            .text("group", "Group of the cohort", point -> point.group.name)
            .number("time_d", "d", "Days since herniation", Point::day)
            .whole("n", "Patients with a value", point -> point.group.n[point.time])
            .number("mean", "1", "Mean part of the MRI volume that is left", point -> point.group.mean[point.time])
            .number("p05", "1", "5th percentile", point -> point.group.p05[point.time])
            .number("p25", "1", "25th percentile", point -> point.group.p25[point.time])
            .number("median", "1", "Median", point -> point.group.median[point.time])
            .number("p75", "1", "75th percentile", point -> point.group.p75[point.time])
            .number("p95", "1", "95th percentile", point -> point.group.p95[point.time]);

    private record Point(GroupCurve group, int time, double day) {}

    /** Defensive copy of the list; the numbers are shared. */
    public VolumeCurves {
        groups = List.copyOf(groups);
    }

    /**
     * One group; each array has a value a day of {@link VolumeCurves#days}, {@link Double#NaN} where no patient has one.
     * Quantiles as in {@code summary.json}.
     *
     * @param n patients with a value at that time
     */
    public record GroupCurve(
            String name,
            int[] n,
            double[] mean,
            double[] p05,
            double[] p25,
            double[] median,
            double[] p75,
            double[] p95) {
        private GroupCurve(String name, int times) {
            this(
                    name,
                    new int[times],
                    new double[times],
                    new double[times],
                    new double[times],
                    new double[times],
                    new double[times],
                    new double[times]);
        }

        private void set(int time, double[] values) {
            n[time] = values.length;
            // Mean and quantiles of no value are NaN.
            mean[time] = Moments.mean(values);
            double[] quantiles = Quantiles.all(values, 0.05, 0.25, 0.5, 0.75, 0.95);
            p05[time] = quantiles[0];
            p25[time] = quantiles[1];
            median[time] = quantiles[2];
            p75[time] = quantiles[3];
            p95[time] = quantiles[4];
        }
    }

    /**
     * Curves of groups.
     *
     * @param days since herniation, rising
     * @param patients name of a group to {@code [patient][time]}, in the order to tell them; {@link Double#NaN} for a
     *     patient who has no value at a time
     * @throws IllegalArgumentException if a patient has not one value a time
     */
    public static VolumeCurves of(double[] days, Map<String, double[][]> patients) {
        List<GroupCurve> groups = new ArrayList<>();
        patients.forEach((name, curves) -> {
            if (Arrays.stream(curves).anyMatch(curve -> curve.length != days.length)) {
                throw new IllegalArgumentException("a curve of " + name + " has not " + days.length + " values");
            }
            GroupCurve group = new GroupCurve(name, days.length);
            for (int time = 0; time < days.length; time++) {
                int at = time;
                group.set(
                        time,
                        Missing.omit(Arrays.stream(curves)
                                .mapToDouble(curve -> curve[at])
                                .toArray()));
            }
            groups.add(group);
        });
        return new VolumeCurves(days, groups);
    }

    /** The table as {@code volume_curves.csv}; cells of what is not known are empty. */
    public String csv() {
        List<Point> points = new ArrayList<>();
        for (GroupCurve group : groups) {
            for (int time = 0; time < days.length; time++) {
                points.add(new Point(group, time, days[time]));
            }
        }
        return COLUMNS.csv(points);
    }
}
