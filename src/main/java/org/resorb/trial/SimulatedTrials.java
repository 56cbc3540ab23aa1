package org.resorb.trial;

import java.util.ArrayList;
import java.util.List;
import org.resorb.statistics.Contrast;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.Missing;
import org.resorb.statistics.Proportion;
import org.resorb.statistics.Quantiles;

/**
 * Many trials of one size, which differ in nothing but the draws: who is seen, to which arm, who stays away.
 *
 * @param trials contrasts of each, in the same order
 * @param alpha bound of the probability below which arms are said to differ
 */
record SimulatedTrials(List<List<ArmContrast>> trials, double alpha) {
    /** Those of a size. */
    static SimulatedTrials of(Trial trial, TrialPool pool, int size) {
        List<List<ArmContrast>> trials = new ArrayList<>();
        // The trial of number 0 is the one that is told in full.
        for (int number = 1; number <= trial.power().trials(); number++) {
            trials.add(new TrialAnalysis(trial, new Enrolment(trial, pool, size, number)).all());
        }
        return new SimulatedTrials(trials, trial.power().alpha());
    }

    /**
     * Median of the estimates of a contrast by its place, between their 2.5th and 97.5th percentiles. A ratio in which one arm
     * alone has none counts as 0 or infinite ({@link Contrast#limit}); left out are those with no answer or none in both arms.
     */
    Estimate estimate(int place) {
        double[] quantiles = Quantiles.all(limits(place), 0.5, 0.025, 0.975);
        return new Estimate(quantiles[0], quantiles[1], quantiles[2]);
    }

    /** How many trials {@link #estimate} is of. */
    int known(int place) {
        return Missing.omit(limits(place)).length;
    }

    private double[] limits(int place) {
        return trials.stream()
                .mapToDouble(all -> all.get(place).contrast().limit())
                .toArray();
    }

    /** How many trials found a difference; a test that cannot be made finds none. */
    Proportion found(int place) {
        long found = trials.stream()
                .filter(all -> all.get(place).contrast().p() < alpha)
                .count();
        return new Proportion((int) found, trials.size());
    }
}
