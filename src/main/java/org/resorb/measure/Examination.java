package org.resorb.measure;

/**
 * How a patient is examined.
 *
 * @param histology null where no section is cut
 * @param declaredVolume of the fragment at herniation, in mL; counts and volumes are scaled to it
 * @param seed of the run, on which hangs where slices happen to lie
 */
public record Examination(Imaging imaging, Sectioning histology, Pain pain, double declaredVolume, long seed) {}
