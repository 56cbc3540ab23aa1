package org.resorb.calibration;

import org.apache.commons.math3.util.FastMath;
import org.resorb.quantity.NineDigits;

/**
 * A parameter that moves with others by one multiplier.
 *
 * @param path dotted name
 * @param value what it is where the multiplier is 1, in {@code unit}
 * @param unit UCUM code as written, empty for a plain number
 * @param power 1 if it is multiplied, −1 if it is divided
 */
record ScaledParameter(String path, double value, String unit, int power) {
    /** As a scenario file has it. */
    String text(double multiplier) {
        String number = NineDigits.text(value * FastMath.pow(multiplier, power));
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
