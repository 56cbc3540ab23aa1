package org.resorb.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.resorb.chart.guide.Annotation;

/** Dated events to draw. */
final class Annotations {
    static final List<Annotation> CARE = List.of(
            new Annotation(0, "NSAID"),
            new Annotation(7, "heat and massage"),
            new Annotation(14, "acupuncture"),
            new Annotation(42, "anti-TNF 5 mg/kg"),
            new Annotation(180, "kinesitherapy"),
            new Annotation(715, "second look"));

    static final List<Annotation> FROM_THE_START = List.of(
            new Annotation(0, "NSAID"),
            new Annotation(0, "heat"),
            new Annotation(0, "massage"),
            new Annotation(0, "acupuncture"),
            new Annotation(0, "kinesitherapy"),
            new Annotation(30, "epidural steroid"));

    private Annotations() {}

    /** Marks a week apart, named by {@code drugs} in turn. */
    static List<Annotation> weekly(int count, int drugs) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Annotation(7.0 * i, "drug number " + i % drugs))
                .toList();
    }
}
