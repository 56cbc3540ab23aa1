package org.resorb.quantity;

/** Conversions of lengths and volumes between the house unit, um, and what radiologists report. */
public final class Length {
    /** Micrometres in a millimetre. */
    public static final double UM_PER_MM = 1000;

    /** Millimetres in a micrometre. */
    public static final double MM_PER_UM = 1e-3;

    /** Cubic millimetres in a millilitre. */
    public static final double MM3_PER_ML = 1000;

    /** Cubic micrometres in a millilitre. */
    public static final double UM3_PER_ML = 1e12;

    /** mm2 in a cm2. */
    public static final double MM2_PER_CM2 = 100;

    /** um2 in a mm2. */
    public static final double UM2_PER_MM2 = 1e6;

    private Length() {}
}
