package org.resorb.trial;

import org.resorb.statistics.Contrast;

/**
 * An arm beside the control at one end point.
 *
 * @param arm that is compared
 * @param n participants with an answer in it
 * @param nControl those in the control; the same where participants are in both
 * @param value mean or part of the arm
 * @param control that of the control
 * @param contrast with the interval, and the probability of the test
 */
record ArmContrast(
        EndPoint endPoint,
        EffectStatistic statistic,
        Arm arm,
        int n,
        int nControl,
        double value,
        double control,
        Contrast contrast) {
    /** Whether the test of this end point is that of this statistic, so that its power is told. */
    boolean isTested() {
        return endPoint.isTime() == (statistic == EffectStatistic.HAZARD_RATIO) && statistic != EffectStatistic.RATIO;
    }
}
