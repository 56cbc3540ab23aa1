package org.resorb.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Elementary effects of each factor: how much the output changes per whole range of the factor, seen from many places
 * (Morris, Technometrics 1991, doi 10.2307/1269043; the mean of absolute effects after Campolongo, Cariboni and Saltelli,
 * Environ Model Softw 2007, doi 10.1016/j.envsoft.2006.10.004). They are told in the unit of the output.
 *
 * @param effects one a factor
 */
public record Morris(List<Effect> effects) {
    /**
     * Effects of one factor. The intervals of both means go by Student's t, that of the deviation is bootstrapped.
     *
     * @param mu mean, in which effects of opposite signs cancel
     * @param muStar mean of the absolute values: how much the factor matters
     * @param sigma standard deviation: how much the effect depends on where it is looked at
     * @param used steps that count
     * @param dropped steps with a missing end
     */
    public record Effect(Estimate mu, Estimate muStar, Estimate sigma, int used, int dropped) {}

    /**
     * Effects from trajectories of factors + 1 rows each, in which every step changes one factor.
     *
     * @param points rows × factors, coordinates in [0, 1]
     * @param outputs one a row; what is not finite is missing
     * @param seed of the bootstrap
     * @throws IllegalArgumentException if the rows are not whole trajectories
     */
    public static Morris of(double[][] points, double[] outputs, long seed) {
        int factors = points.length == 0 ? 0 : points[0].length;
        if (factors == 0 || points.length != outputs.length || points.length % (factors + 1) != 0) {
            throw new IllegalArgumentException(outputs.length + " outputs of " + points.length
                    + " rows are not whole trajectories of " + factors + " factors");
        }
        List<List<Double>> steps = steps(points, outputs, factors);
        List<Effect> effects = new ArrayList<>();
        for (int factor = 0; factor < factors; factor++) {
            effects.add(effect(steps.get(factor), new Bootstrap(seed, "morris " + factor)));
        }
        return new Morris(List.copyOf(effects));
    }

    /** Elementary effects of each factor. */
    private static List<List<Double>> steps(double[][] points, double[] outputs, int factors) {
        List<List<Double>> steps = new ArrayList<>();
        for (int factor = 0; factor < factors; factor++) {
            steps.add(new ArrayList<>());
        }
        for (int row = 0; row + 1 < points.length; row++) {
            if ((row + 1) % (factors + 1) != 0) {
                int factor = Arrays.mismatch(points[row], points[row + 1]);
                double change = points[row + 1][factor] - points[row][factor];
                steps.get(factor).add((outputs[row + 1] - outputs[row]) / change);
            }
        }
        return steps;
    }

    private static Effect effect(List<Double> steps, Bootstrap bootstrap) {
        double[] all = steps.stream().mapToDouble(Double::doubleValue).toArray();
        double[] kept = Arrays.stream(all).filter(Double::isFinite).toArray();
        double[] sizes = Arrays.stream(kept).map(Math::abs).toArray();
        Estimate muStar = Moments.studentInterval(sizes);
        return new Effect(
                Moments.studentInterval(kept),
                new Estimate(muStar.value(), Math.max(0, muStar.lower()), muStar.upper()),
                deviation(kept, bootstrap),
                kept.length,
                all.length - kept.length);
    }

    private static Estimate deviation(double[] values, Bootstrap bootstrap) {
        if (values.length < 2) {
            return Estimate.UNKNOWN;
        }
        double[] drawn = new double[values.length];
        return bootstrap
                .intervals(values.length, pick -> {
                    Arrays.setAll(drawn, place -> values[pick.applyAsInt(place)]);
                    return new double[] {Moments.sd(drawn)};
                })[0];
    }
}
