package org.resorb.patients;

/**
 * One volume of a patient's own course. Volume and error are in mm3, or parts of the first volume.
 *
 * @param line of the file
 * @param day since herniation
 * @param volume that a reader outlined on MRI
 * @param error one standard deviation of outlining it
 */
public record MeasuredVolume(int line, double day, double volume, double error) {
    MeasuredVolume over(double first) {
        return new MeasuredVolume(line, day, volume / first, error / first);
    }
}
