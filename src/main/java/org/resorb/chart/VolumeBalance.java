package org.resorb.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.resorb.measure.Course;
import org.resorb.measure.Variable;

/**
 * What added and removed volume since day 0, mean over replicates (medians wouldn't add up), laid on one another: gains
 * upwards from zero, losses downwards. Gains less losses are {@code net} day by day.
 *
 * @param layers in the order of the file; a process that both gains and loses has two
 * @param net volume change in mm³
 */
record VolumeBalance(List<Layer> layers, double[] net) {
    private static final String PREFIX = "change_by_";
    private static final String SUFFIX = "_mm3";

    /** Space between two curves that one process fills, in mm³; {@code process} as in the column's name. */
    record Layer(String process, boolean gain, double[] low, double[] high) {
        double thickest() {
            double thickest = 0;
            for (int day = 0; day < low.length; day++) {
                thickest = Math.max(thickest, high[day] - low[day]);
            }
            return thickest;
        }

        /** Cumulative change at the end. */
        double last() {
            int last = low.length - 1;
            return gain ? high[last] - low[last] : low[last] - high[last];
        }

        double middleAtEnd() {
            int last = low.length - 1;
            return (low[last] + high[last]) / 2;
        }
    }

    /** The balance of all replicates. */
    static VolumeBalance of(List<Course> replicates) {
        int days = replicates.get(0).size();
        List<Layer> layers = new ArrayList<>();
        double[] gained = new double[days];
        double[] lost = new double[days];
        for (Variable column : replicates.get(0).columns()) {
            String name = column.name();
            if (name.startsWith(PREFIX) && name.endsWith(SUFFIX)) {
                String process = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
                double[] change = mean(replicates, name);
                gained = add(layers, process, true, gained, change);
                lost = add(layers, process, false, lost, change);
            }
        }
        double[] volume = mean(replicates, "fragment_volume_mm3");
        double[] net = Arrays.stream(volume).map(value -> value - volume[0]).toArray();
        return new VolumeBalance(List.copyOf(layers), net);
    }

    /** Lays the gains or the losses of a process on those before it, and returns the new edge. */
    private static double[] add(List<Layer> layers, String process, boolean gain, double[] edge, double[] change) {
        double[] next = edge.clone();
        for (int day = 0; day < next.length; day++) {
            next[day] += gain ? Math.max(0, change[day]) : Math.min(0, change[day]);
        }
        if (!Arrays.equals(next, edge)) {
            layers.add(gain ? new Layer(process, true, edge, next) : new Layer(process, false, next, edge));
        }
        return next;
    }

    double top() {
        return Math.max(
                Arrays.stream(net).max().orElse(0),
                layers.stream()
                        .flatMapToDouble(layer -> Arrays.stream(layer.high()))
                        .max()
                        .orElse(0));
    }

    double bottom() {
        return Math.min(
                Arrays.stream(net).min().orElse(0),
                layers.stream()
                        .flatMapToDouble(layer -> Arrays.stream(layer.low()))
                        .min()
                        .orElse(0));
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
