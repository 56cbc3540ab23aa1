package org.resorb.calibration;

import java.util.List;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.Moments;
import org.resorb.statistics.Quantiles;

/**
 * What came of a calibration.
 *
 * @param asked all points at which the model was asked, in their order; of two levels the dear one
 * @param screened all points at which the cheap one of two levels was asked; empty if there is one only
 * @param implausibility that they are measured by
 * @param emulators of the last emulators
 * @param posterior points drawn by the emulators' likelihood, as arrays of the unit cube; all count alike
 * @param accepted asked points, the ensemble
 * @param plausible part of the unit cube that was left plausible after each wave
 * @param warnings in plain words
 */
public record CalibrationResult(
        List<EvaluatedPoint> asked,
        List<EvaluatedPoint> screened,
        Implausibility implausibility,
        EmulatorBank emulators,
        double[][] posterior,
        Accepted accepted,
        List<Double> plausible,
        List<String> warnings) {
    /** Distance of an asked point to the targets. */
    public double distance(EvaluatedPoint point) {
        return implausibility.distance(point.output());
    }

    /** The targets, in their order. */
    public List<Target> targets() {
        return implausibility.targets();
    }

    /** Answers of the ensemble's members to a target, without those that have none. */
    double[] members(int target) {
        return accepted.members().stream()
                .mapToDouble(member -> member.output().values()[target])
                .filter(Double::isFinite)
                .toArray();
    }

    /** Mean of the ensemble's answers to a target, between their 2.5th and 97.5th percentiles; unknown if there are none. */
    public Estimate ensemble(int target) {
        double[] members = members(target);
        double[] ends = Quantiles.all(members, 0.025, 0.975);
        return new Estimate(Moments.mean(members), ends[0], ends[1]);
    }
}
