package org.resorb.trial;

import java.util.ArrayList;
import java.util.List;
import org.resorb.statistics.Proportion;

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

    /** The estimates of a contrast by its place, NaN where one is not known. */
    double[] estimates(int place) {
        return trials.stream()
                .mapToDouble(all -> all.get(place).contrast().estimate().value())
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
