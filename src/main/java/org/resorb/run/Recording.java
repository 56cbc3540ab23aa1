package org.resorb.run;

import java.util.List;
import java.util.function.IntPredicate;
import org.resorb.measure.Detail;

/**
 * What a run is asked to look at beside the numbers that cost next to nothing. Looking changes nothing in the tissue.
 *
 * @param sections whether to keep what MRI and a microscope would show at 0, 1, 3, 6, 12 and 24 months
 * @param images on which days, counted from herniation, to take the image that volume on MRI, rim and pain are read off;
 *     on other days these are {@link Double#NaN}
 * @param details what to measure beside, also where the scenario does not ask for it
 */
public record Recording(boolean sections, IntPredicate images, List<Detail> details) {
    /** Everything. */
    public static final Recording ALL = new Recording(true, day -> true);

    /** Every number of every day, but no sections. */
    public static final Recording NUMBERS = new Recording(false, day -> true);

    /** No detail but those that the scenario asks for. */
    public Recording(boolean sections, IntPredicate images) {
        this(sections, images, List.of());
    }

    /** The same with these details. */
    public Recording with(List<Detail> measured) {
        return new Recording(sections, images, List.copyOf(measured));
    }
}
