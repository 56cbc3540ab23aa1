package org.resorb.statistics;

import java.util.stream.IntStream;
import org.resorb.chance.Chance;

/** Two arms of made-up people, the same each time. */
final class TwoArms {
    static final int FIRST = 37;
    static final int SECOND = 52;

    private TwoArms() {}

    /** Normal numbers. */
    static double[] numbers(int arm, int size, double mean, double sd) {
        Chance chance = Chance.of(11, "numbers of arm " + arm, 0, 1);
        return IntStream.range(0, size)
                .mapToDouble(i -> mean + sd * Normal.quantile(chance.uniform(i, 0)))
                .toArray();
    }

    /** Times to an event at this rate, on a grid of whole days so that some are tied. */
    static double[] times(int arm, int size, double rate) {
        Chance chance = Chance.of(12, "times of arm " + arm, 0, 1);
        return IntStream.range(0, size)
                .mapToDouble(i -> Math.min(60, 1 + Math.floor(-Math.log1p(-chance.uniform(i, 0)) / rate)))
                .toArray();
    }

    /** Whether the event came: not at the end, and not in about a fifth of the others. */
    static boolean[] happened(int arm, double[] times) {
        Chance chance = Chance.of(13, "events of arm " + arm, 0, 1);
        boolean[] happened = new boolean[times.length];
        for (int i = 0; i < times.length; i++) {
            happened[i] = times[i] < 60 && chance.uniform(i, 0) < 0.8;
        }
        return happened;
    }
}
