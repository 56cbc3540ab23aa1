package org.resorb.calibration;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What the model's patients come to at one point.
 *
 * @param values one a target, NaN where there is none
 * @param variances of these values by the number of patients alone, one a target; NaN where it is not known
 * @param freedoms degrees of freedom by which these variances are known; NaN where they are not
 * @param patients of whom these values are, in the smaller group where there are two; NaN where it is not known
 */
public record ModelOutput(double[] values, double[] variances, double[] freedoms, double[] patients) {
    /** Of several outputs the mean variance of the value of a target, as far as it is known; 0 if it never is. */
    static double meanVariance(List<ModelOutput> outputs, int target) {
        return mean(outputs.stream().mapToDouble(output -> output.variances[target]));
    }

    /** Of several outputs the mean value of a target, as far as there is one; 0 if there is none. */
    static double meanValue(List<ModelOutput> outputs, int target) {
        return mean(outputs.stream().mapToDouble(output -> output.values[target]));
    }

    private static double mean(DoubleStream numbers) {
        return numbers.filter(Double::isFinite).average().orElse(0);
    }
}
