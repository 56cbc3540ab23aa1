package org.resorb.run;

import java.util.function.IntPredicate;

/**
 * What a run is asked to look at beside the numbers that cost next to nothing. Looking changes nothing in the tissue.
 *
 * @param sections whether to keep what MRI and a microscope would show at 0, 1, 3, 6, 12 and 24 months
 * @param images on which days, counted from herniation, to take the image that volume on MRI, rim and pain are read off;
 *     on other days these are {@link Double#NaN}
 * @param regions whether to measure cells and substances by region, also where the scenario does not ask for it
 */
public record Recording(boolean sections, IntPredicate images, boolean regions) {
    /** Everything. */
    public static final Recording ALL = new Recording(true, day -> true);

    /** Every number of every day, but no sections. */
    public static final Recording NUMBERS = new Recording(false, day -> true);

    /** Regions only where the scenario asks for them. */
    public Recording(boolean sections, IntPredicate images) {
        this(sections, images, false);
    }

    /** The same with regions, or without. */
    public Recording withRegions(boolean measured) {
        return new Recording(sections, images, measured);
    }
}
