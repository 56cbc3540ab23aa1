package org.resorb.chart;

import java.util.List;
import java.util.stream.IntStream;

/** Dated events to draw. */
final class Marks {
    static final List<Mark> CARE = List.of(
            new Mark(0, "NSAID"),
            new Mark(7, "heat and massage"),
            new Mark(14, "acupuncture"),
            new Mark(42, "anti-TNF 5 mg/kg"),
            new Mark(180, "kinesitherapy"),
            new Mark(715, "second look"));

    static final List<Mark> FROM_THE_START = List.of(
            new Mark(0, "NSAID"),
            new Mark(0, "heat"),
            new Mark(0, "massage"),
            new Mark(0, "acupuncture"),
            new Mark(0, "kinesitherapy"),
            new Mark(30, "epidural steroid"));

    private Marks() {}

    /** Marks a week apart, named by {@code drugs} in turn. */
    static List<Mark> weekly(int count, int drugs) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Mark(7.0 * i, "drug number " + i % drugs))
                .toList();
    }
}
