package org.resorb.calibration;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.resorb.statistics.Correlation;
import org.resorb.statistics.PopulationFit;

/**
 * Two traits, and how much of what is not known of one is not known of the other.
 *
 * @param first index of a trait
 * @param second index of a later one
 * @param places rank correlation of their places over draws
 * @param spreads the same of their spreads: below 0, the spread of one does for that of the other
 * @param within correlation of what is left open in each patient, on average over patients
 */
record TraitPair(int first, int second, double places, double spreads, double within) {
    private static final double TOGETHER = 0.5;

    static List<TraitPair> of(TraitFit fit) {
        PopulationFit population = fit.population();
        int traits = fit.traits();
        double[][] correlations = Correlation.spearman(population.draws());
        List<double[][]> patients = fit.patients();
        List<TraitPair> pairs = new ArrayList<>();
        for (int i = 0; i < traits; i++) {
            for (int j = i + 1; j < traits; j++) {
                double within = 0;
                for (double[][] own : patients) {
                    double scale = FastMath.sqrt(own[i][1 + i] * own[j][1 + j]);
                    within += scale > 0 ? own[i][1 + j] / scale / patients.size() : 0;
                }
                pairs.add(new TraitPair(i, j, correlations[i][j], correlations[traits + i][traits + j], within));
            }
        }
        return pairs;
    }

    /** Whether the volumes hold a combination of the two rather than each. */
    boolean cannotBeToldApart() {
        return Math.abs(places) > TOGETHER || spreads < -TOGETHER || Math.abs(within) > TOGETHER;
    }
}
