package org.resorb.chart;

import java.util.ArrayList;
import java.util.List;
import org.resorb.measure.Course;
import org.resorb.measure.Variable;

/**
 * What added and removed volume since day 0, mean over replicates (medians wouldn't add up). The parts sum to
 * {@code net} day by day.
 *
 * @param days since herniation
 * @param parts one per balance column that ever moved, in the order of the file
 * @param net volume change in mm³
 */
record Balance(double[] days, List<Part> parts, double[] net) {
    private static final String PREFIX = "change_by_";
    private static final String SUFFIX = "_mm3";

    /** Cumulative change in mm³ by one process, gains above zero; {@code process} as in the column's name. */
    record Part(String process, double[] change) {
        double last() {
            return change[change.length - 1];
        }
    }

    /** The balance of all replicates. */
    static Balance of(List<Course> replicates) {
        List<Part> parts = new ArrayList<>();
        for (Variable column : replicates.get(0).columns()) {
            String name = column.name();
            if (name.startsWith(PREFIX) && name.endsWith(SUFFIX)) {
                double[] change = mean(replicates, name);
                if (moves(change)) {
                    parts.add(new Part(name.substring(PREFIX.length(), name.length() - SUFFIX.length()), change));
                }
            }
        }
        double[] net = mean(replicates, "fragment_volume_mm3");
        double start = net[0];
        for (int day = 0; day < net.length; day++) {
            net[day] -= start;
        }
        return new Balance(replicates.get(0).series("time_d"), parts, net);
    }

    /** Largest height of the gains stacked on one another. */
    double top() {
        return extreme(1);
    }

    /** Lowest depth of the losses stacked below one another. */
    double bottom() {
        return -extreme(-1);
    }

    private double extreme(int sign) {
        double extreme = 0;
        for (int day = 0; day < days.length; day++) {
            double sum = 0;
            for (Part part : parts) {
                sum += Math.max(0, sign * part.change[day]);
            }
            extreme = Math.max(extreme, Math.max(sum, sign * net[day]));
        }
        return extreme;
    }

    private static boolean moves(double[] change) {
        for (double value : change) {
            if (value != 0) {
                return true;
            }
        }
        return false;
    }

    private static double[] mean(List<Course> replicates, String column) {
        double[] mean = new double[replicates.get(0).size()];
        for (Course course : replicates) {
            double[] series = course.series(column);
            for (int day = 0; day < mean.length; day++) {
                mean[day] += series[day] / replicates.size();
            }
        }
        return mean;
    }
}
