package org.resorb.study;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.resorb.statistics.Moments;

/**
 * What a study ran and what came of it.
 *
 * @param scheme of the rows
 * @param factors names
 * @param points rows × factors
 * @param paired whether replicate j has the same seed in every row
 * @param outputs by name: rows × replicates, NaN for what failed; the time of an event that a run ended without is
 *     infinite
 * @param end days until which every run was followed
 */
public record StudyOutputs(
        SamplingScheme scheme,
        List<String> factors,
        double[][] points,
        boolean paired,
        Map<String, double[][]> outputs,
        double end) {

    /** Means over replicates, one a row; NaN where a replicate is missing. */
    public static double[] means(double[][] replicates) {
        return Arrays.stream(replicates).mapToDouble(Moments::mean).toArray();
    }
}
