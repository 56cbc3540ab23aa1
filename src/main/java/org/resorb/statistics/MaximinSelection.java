package org.resorb.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Chooses few of many points so that they lie far from one another (Johnson, Moore and Ylvisaker 1990). */
public final class MaximinSelection {
    private MaximinSelection() {}

    /**
     * Chooses points one after the other, each as far as can be from those before.
     *
     * @param candidates to choose from, in an order that settles ties
     * @param known points that are there already
     * @param count how many to choose, at most all
     */
    public static List<double[]> choose(double[][] candidates, List<double[]> known, int count) {
        double[] room = new double[candidates.length];
        Arrays.fill(room, Double.POSITIVE_INFINITY);
        known.forEach(point -> narrow(room, candidates, point));
        List<double[]> chosen = new ArrayList<>();
        while (chosen.size() < Math.min(count, candidates.length)) {
            int widest = 0;
            for (int i = 1; i < room.length; i++) {
                widest = room[i] > room[widest] ? i : widest;
            }
            chosen.add(candidates[widest]);
            narrow(room, candidates, candidates[widest]);
            room[widest] = Double.NEGATIVE_INFINITY;
        }
        return chosen;
    }

    private static void narrow(double[] room, double[][] candidates, double[] point) {
        for (int i = 0; i < room.length; i++) {
            double square = 0;
            for (int j = 0; j < point.length; j++) {
                double part = candidates[i][j] - point[j];
                square += part * part;
            }
            room[i] = Math.min(room[i], square);
        }
    }
}
