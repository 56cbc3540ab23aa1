package org.resorb.calibration;

import java.util.List;

/**
 * What came of a calibration.
 *
 * @param asked all points at which the model was asked, in their order
 * @param yardstick that they are measured by
 * @param surface of the last emulators
 * @param posterior points drawn by the emulators' likelihood, as arrays of the unit cube; all count alike
 * @param ensemble of asked points
 * @param plausible part of the unit cube that was left plausible after each wave
 * @param warnings in plain words
 */
public record Fit(
        List<Asked> asked,
        Yardstick yardstick,
        Surface surface,
        double[][] posterior,
        Ensemble ensemble,
        List<Double> plausible,
        List<String> warnings) {
    /** Distance of an asked point to the targets. */
    public double distance(Asked point) {
        return yardstick.distance(point.answer());
    }

    /** The targets, in their order. */
    public List<Target> targets() {
        return yardstick.targets();
    }
}
