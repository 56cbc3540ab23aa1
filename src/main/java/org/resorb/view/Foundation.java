package org.resorb.view;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resorb.evidence.Bibliography;
import org.resorb.evidence.Publication;
import org.resorb.scenario.Catalogue;
import org.resorb.scenario.Origin;

/** In words, what a claim or a number of the model rests on: the publications themselves, not their keys. */
final class Foundation {
    private static final String BETWEEN = "\n";

    private Foundation() {}

    /** Claim, equations and sources of a mechanism, a line each. */
    static String of(Catalogue.Entry entry) {
        return lines(
                Stream.of(entry.claim()),
                entry.equations().stream().map(line -> "    " + line),
                cited(entry.sources()));
    }

    /** Meaning, default, range and origin of a parameter, a line each. */
    static String of(Catalogue.Parameter parameter) {
        Origin origin = parameter.origin();
        String range = parameter.low().isEmpty() ? parameter.high() : parameter.low() + " to " + parameter.high();
        String why = origin.note().isEmpty() ? "" : ": " + origin.note();
        return lines(
                Stream.of(
                        parameter.meaning(),
                        "Default " + parameter.value() + (range.isEmpty() ? "" : "; " + range),
                        status(parameter) + why),
                cited(origin.sources()),
                Stream.empty());
    }

    /** Sourced, calibrated, a scale or assumed, in one word. */
    static String status(Catalogue.Parameter parameter) {
        return parameter.origin().status().word();
    }

    private static Stream<String> cited(List<String> keys) {
        return keys.stream()
                .map(key -> key
                        + Bibliography.shipped()
                                .find(key)
                                .map(Publication::citation)
                                .map(words -> ": " + words)
                                .orElse(""));
    }

    private static String lines(Stream<String> first, Stream<String> second, Stream<String> third) {
        return Stream.of(first, second, third).flatMap(one -> one).collect(Collectors.joining(BETWEEN));
    }
}
