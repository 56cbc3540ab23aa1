package org.resorb.statistics;

import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Power over the size of a trial, from trials that were simulated at some sizes. Whatever is tested, a two-sided test whose
 * statistic is near normal has the power Φ(δ√n − z) + Φ(−δ√n − z); its one number δ, the standardised effect of one
 * participant, is fitted by maximum likelihood to how often the simulated trials found a difference. Where all of them did,
 * the likelihood rises without end, and only a lower end of δ is known.
 *
 * @param points at least one
 * @param alpha bound of the probability below which arms are said to differ
 * @param effect δ, with the interval of its profile likelihood; unknown with an infinite upper end where all trials found a
 *     difference
 */
public record PowerCurve(List<Point> points, double alpha, Estimate effect) {
    /** So many standard errors beyond the bound of the test a trial that finds nothing is less likely than any double tells. */
    private static final double FAR = 8;

    /** Nearest that a power counts to 0 and 1, so that its logarithm is finite. */
    private static final double LEAST = 1e-12;

    private static final int HALVINGS = 60;
    private static final double GOLDEN = 0.3819660112501051;

    /**
     * Trials of one size.
     *
     * @param size participants in all arms together
     * @param found those of the trials that found a difference
     */
    public record Point(int size, Proportion found) {}

    /** Defensive copy. */
    public PowerCurve {
        points = List.copyOf(points);
    }

    /**
     * The curve through simulated trials.
     *
     * @throws IllegalArgumentException without any
     */
    public static PowerCurve of(List<Point> points, double alpha) {
        if (points.isEmpty() || points.stream().allMatch(point -> point.found.n() == 0)) {
            throw new IllegalArgumentException("no trials to see power in");
        }
        double most = most(points, alpha);
        boolean isEndless = points.stream().allMatch(point -> point.found.count() == point.found.n());
        double best = isEndless ? most : best(points, alpha, most);
        double least = (isEndless ? 0 : likelihood(points, alpha, best)) - Normal.Z * Normal.Z / 2;
        double lower = likelihood(points, alpha, 0) >= least ? 0 : crossing(points, alpha, least, 0, best);
        if (isEndless) {
            return new PowerCurve(points, alpha, new Estimate(Double.NaN, lower, Double.POSITIVE_INFINITY));
        }
        double upper = crossing(points, alpha, least, most, best);
        return new PowerCurve(points, alpha, new Estimate(best, lower, upper));
    }

    /** An effect that even the smallest trials would always find. */
    private static double most(List<Point> points, double alpha) {
        int least = points.stream()
                .filter(point -> point.found.n() > 0)
                .mapToInt(Point::size)
                .min()
                .orElseThrow();
        return (Normal.quantile(1 - alpha / 2) + FAR) / FastMath.sqrt(least);
    }

    private static double best(List<Point> points, double alpha, double most) {
        double low = 0;
        double high = most;
        for (int i = 0; i < HALVINGS; i++) {
            double left = low + GOLDEN * (high - low);
            double right = high - GOLDEN * (high - low);
            if (likelihood(points, alpha, left) >= likelihood(points, alpha, right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }

    private static double crossing(List<Point> points, double alpha, double least, double outside, double inside) {
        double out = outside;
        double in = inside;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (out + in) / 2;
            if (likelihood(points, alpha, middle) < least) {
                out = middle;
            } else {
                in = middle;
            }
        }
        return (out + in) / 2;
    }

    private static double likelihood(List<Point> points, double alpha, double effect) {
        double sum = 0;
        for (Point point : points) {
            double power = FastMath.max(LEAST, FastMath.min(1 - LEAST, power(effect, point.size, alpha)));
            int found = point.found.count();
            sum += found * FastMath.log(power) + (point.found.n() - found) * FastMath.log1p(-power);
        }
        return sum;
    }

    private static double power(double effect, double size, double alpha) {
        return PowerFormula.normal(effect * FastMath.sqrt(size), alpha);
    }

    /** The fitted power of a size, 0 to 1; NaN where the effect is not known. */
    public double at(double size) {
        return power(effect.value(), size, alpha);
    }

    /**
     * Participants in all arms together for a power; infinite where the trials found differences no more often than by
     * chance, and not known but for its upper end where all of them found one. A larger effect needs fewer, so the lower end
     * comes from the upper end of the effect.
     *
     * @param target the power, 0 to 1
     * @param fewest that there can be in all arms together
     */
    public Estimate needed(double target, int fewest) {
        double shift = Normal.quantile(1 - alpha / 2) + Normal.quantile(target);
        double most = size(shift, effect.lower(), fewest);
        return effect.isKnown()
                ? new Estimate(size(shift, effect.value(), fewest), size(shift, effect.upper(), fewest), most)
                : new Estimate(Double.NaN, Double.NaN, most);
    }

    private static double size(double shift, double effect, int fewest) {
        double size = FastMath.pow(shift / effect, 2);
        return size > Integer.MAX_VALUE ? Double.POSITIVE_INFINITY : FastMath.max(fewest, FastMath.ceil(size));
    }
}
