package org.resorb.measure;

import java.util.ArrayList;
import java.util.List;
import org.resorb.quantity.NineDigits;

/** What is allowed in a course but should make its reader suspicious. */
public final class Cautions {
    /** Nothing that was published of fragments left in the canal swelled beyond this. */
    private static final double SWOLLEN = 2;

    private Cautions() {}

    /** Sentences about a course, none if nothing is odd. */
    public static List<String> of(Course course) {
        List<String> cautions = new ArrayList<>();
        double[] volume = course.series("fragment_volume_fraction");
        int largest = 0;
        for (int row = 1; row < volume.length; row++) {
            largest = volume[row] > volume[largest] ? row : largest;
        }
        if (volume.length > 0 && volume[largest] > SWOLLEN) {
            cautions.add("the fragment swells to " + NineDigits.text((int) (volume[largest] * 10 + 0.5) / 10.0)
                    + " times its first volume by day " + NineDigits.text(course.at(largest, 0)));
        }
        return List.copyOf(cautions);
    }
}
