package org.resorb.patients;

import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.apache.commons.math3.util.FastMath;
import org.resorb.statistics.Estimate;

/** 95 % intervals that have a closed form. */
final class Intervals {
    private static final double TAIL = (1 + Estimate.CONFIDENCE) / 2;
    private static final double Z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(TAIL);

    private Intervals() {}

    /** Wilson's interval of a fraction (1927, doi 10.1080/01621459.1927.10502953). */
    static Estimate fraction(double[] answers) {
        int yes = (int) DoubleStream.of(answers).sum();
        ConfidenceInterval wilson = new WilsonScoreInterval().createInterval(answers.length, yes, Estimate.CONFIDENCE);
        double lower = yes == 0 ? 0 : wilson.getLowerBound();
        double upper = yes == answers.length ? 1 : wilson.getUpperBound();
        return new Estimate((double) yes / answers.length, lower, upper);
    }

    /** Student's interval of a mean. */
    static Estimate mean(double[] answers) {
        double mean = Statistic.mean(answers);
        if (answers.length < 2) {
            return Estimate.alone(mean);
        }
        double t = new TDistribution(null, answers.length - 1.0).inverseCumulativeProbability(TAIL);
        double half = t * FastMath.sqrt(StatUtils.variance(answers) / answers.length);
        return new Estimate(mean, mean - half, mean + half);
    }

    /** Woolf's interval of an odds ratio (1955, doi 10.1111/j.1469-1809.1955.tb01348.x). */
    static Estimate oddsRatio(double[] exposed, double[] others) {
        double ratio = OddsRatio.of(exposed, others);
        double factor = FastMath.exp(Z * OddsRatio.error(exposed, others));
        return new Estimate(ratio, ratio / factor, ratio * factor);
    }

    /** Fisher's interval of a correlation of so many pairs. */
    static Estimate correlation(double r, int pairs) {
        return correlation(r, 1, pairs);
    }

    /** The same for ranks, with the error of Bonett and Wright (2000, doi 10.1007/BF02294183). */
    static Estimate rankCorrelation(double r, int pairs) {
        return correlation(r, 1 + r * r / 2, pairs);
    }

    private static Estimate correlation(double r, double variance, int pairs) {
        if (pairs < 4) {
            return Estimate.alone(r);
        }
        double z = FastMath.atanh(r);
        double half = Z * FastMath.sqrt(variance / (pairs - 3));
        return new Estimate(r, FastMath.tanh(z - half), FastMath.tanh(z + half));
    }
}
