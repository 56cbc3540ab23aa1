package org.resorb.calibration;

import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * How far answers are from the targets, in standard deviations that count what is not known of the real patients, the
 * error of the model itself, and the chance of few virtual patients.
 */
public final class Implausibility {
    private final List<Target> targets;
    private final double[] variances;

    private Implausibility(List<Target> targets, double[] variances) {
        this.targets = targets;
        this.variances = variances;
    }

    /**
     * A yardstick.
     *
     * @param discrepancy of the model: this part of 1 for fractions, of the published value for what is above 1
     * @param asked points whose answers tell how much few patients leave to chance, on average
     */
    static Implausibility of(List<Target> targets, double discrepancy, List<EvaluatedPoint> asked) {
        List<ModelOutput> outputs = asked.stream().map(EvaluatedPoint::output).toList();
        double[] variances = new double[targets.size()];
        for (int i = 0; i < variances.length; i++) {
            double sd = targets.get(i).deviation();
            double model = discrepancy * targets.get(i).unit();
            variances[i] = sd * sd + model * model + ModelOutput.meanVariance(outputs, i);
        }
        return new Implausibility(List.copyOf(targets), variances);
    }

    List<Target> targets() {
        return targets;
    }

    double variance(int target) {
        return variances[target];
    }

    /**
     * Implausibility of an estimate: its gap in standard deviations (Craig and others 1997; Vernon, Goldstein and Bower,
     * Bayesian Analysis 2010, doi 10.1214/10-BA524).
     *
     * @param more variance of the estimate, beside what the yardstick has
     */
    double implausibility(int target, double estimate, double more) {
        return Math.abs(targets.get(target).gap(estimate)) / FastMath.sqrt(variances[target] + more);
    }

    /** Distance of an answer: the root mean square of its implausibilities; infinite if a value is missing. */
    public double distance(ModelOutput output) {
        double sum = 0;
        for (int i = 0; i < variances.length; i++) {
            double one = implausibility(i, output.values()[i], 0);
            sum += one * one;
        }
        return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : FastMath.sqrt(sum / variances.length);
    }

    /** The largest implausibility of an answer; infinite if a value is missing. */
    public double worst(ModelOutput output) {
        double worst = 0;
        for (int i = 0; i < variances.length; i++) {
            double one = implausibility(i, output.values()[i], 0);
            worst = Math.max(worst, Double.isNaN(one) ? Double.POSITIVE_INFINITY : one);
        }
        return worst;
    }
}
