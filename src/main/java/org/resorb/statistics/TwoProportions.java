package org.resorb.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * A yes or no of two groups of different people.
 *
 * @param first the group that is compared
 * @param second the group that it is compared with
 */
public record TwoProportions(Proportion first, Proportion second) {
    /** Of answers, 1 for a yes and 0 for a no. */
    public static TwoProportions of(double[] first, double[] second) {
        return new TwoProportions(Proportion.of(first), Proportion.of(second));
    }

    /**
     * The first part less the second, with the interval from Wilson's of both (Newcombe 1998, method 10, doi
     * 10.1002/(SICI)1097-0258(19980430)17:8{@literal <}873::AID-SIM779{@literal >}3.0.CO;2-I) and {@link #p}; unknown if a group is empty.
     */
    public Contrast difference() {
        if (isEmpty()) {
            return Contrast.UNKNOWN;
        }
        return new Contrast(first.wilson().less(second.wilson()), p());
    }

    /**
     * The first part over the second, with the interval of its logarithm (Katz and others 1978, doi 10.2307/2530610) and
     * {@link #p}. Where one has no yes the interval is not known, and where the second has none the ratio is not either: it
     * tends to infinity, if the first has one.
     */
    public Contrast ratio() {
        if (isEmpty() || first.count() + second.count() == 0) {
            return Contrast.UNKNOWN;
        }
        if (second.count() == 0) {
            return Contrast.tendingTo(Double.POSITIVE_INFINITY, p());
        }
        double ratio = first.value() / second.value();
        if (first.count() == 0) {
            return new Contrast(Estimate.alone(ratio), p());
        }
        double error = FastMath.sqrt(1.0 / first.count() - 1.0 / first.n() + 1.0 / second.count() - 1.0 / second.n());
        double factor = FastMath.exp(Normal.Z * error);
        return new Contrast(new Estimate(ratio, ratio / factor, ratio * factor), p());
    }

    /** By Pearson's chi-squared without correction; not known if all or none said yes. */
    public double p() {
        int yes = first.count() + second.count();
        int all = first.n() + second.n();
        if (isEmpty() || yes == 0 || yes == all) {
            return Double.NaN;
        }
        double common = (double) yes / all;
        double variance = common * (1 - common) * (1.0 / first.n() + 1.0 / second.n());
        double difference = first.value() - second.value();
        return ChiSquared.upperTail(difference * difference / variance, 1);
    }

    private boolean isEmpty() {
        return first.n() == 0 || second.n() == 0;
    }
}
