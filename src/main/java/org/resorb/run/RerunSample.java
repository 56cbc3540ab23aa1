package org.resorb.run;

import java.util.ArrayList;
import java.util.List;

/** Which of many runs are done again to see whether they come to the same. */
public final class RerunSample {
    private RerunSample() {}

    /** So many of the numbers from 0 to below {@code count}, or all if there are fewer, spread evenly; in order. */
    public static List<Integer> of(long count, int most) {
        int size = (int) Math.min(count, most);
        List<Integer> sample = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            sample.add((int) ((2L * i + 1) * count / (2L * size)));
        }
        return sample;
    }
}
