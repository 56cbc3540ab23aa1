package org.resorb.patients;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.resorb.measure.Measures;
import org.resorb.measure.Variable;
import org.resorb.patients.Observable.Timing;
import org.resorb.quantity.Spelling;
import org.resorb.scenario.Catalogue;

/** The words that a file of facts may use, and tables of them for the documents. */
public final class FactVocabulary {
    private static final List<String> ONCE = List.of(
            "patient", "group", "herniation_type", "ligament", "seed", "half_time_d", "pain_half_time_d", "surgery_d");

    private static final List<String> AT_VISITS = Stream.concat(
                    Stream.of("time_d", "observed_volume_fraction", "change_class"),
                    Measures.columns().stream().map(Variable::name).filter(name -> !name.equals("time_d")))
            .toList();

    /** Behind a column of the time series: the day on which it is largest. */
    private static final String PEAK = "_peak_d";

    /** Columns of what a study varies begin like this; the unit of the study may stand behind. */
    private static final List<String> TRAITS = Catalogue.entries().stream()
            .flatMap(entry -> entry.parameters().stream().map(parameter -> entry.name() + "_" + parameter.name()))
            .map(path -> path.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"))
            .toList();

    private FactVocabulary() {}

    static boolean isKnown(String name) {
        return Observables.named(name) != null
                || AT_VISITS.contains(name)
                || ONCE.contains(name)
                || isPeak(name)
                || isTrait(name);
    }

    private static boolean isPeak(String name) {
        return name.endsWith(PEAK) && AT_VISITS.contains(name.substring(0, name.length() - PEAK.length()));
    }

    private static boolean isTrait(String name) {
        return TRAITS.stream().anyMatch(trait -> name.equals(trait) || name.startsWith(trait + "_"));
    }

    /** What was probably meant, empty if that is unknown. */
    static String nearest(String name) {
        if (name.endsWith(PEAK)) {
            String column = Spelling.nearest(name.substring(0, name.length() - PEAK.length()), AT_VISITS);
            return column.isEmpty() ? "" : column + PEAK;
        }
        List<String> known = new ArrayList<>(Observables.names());
        known.addAll(AT_VISITS);
        known.addAll(ONCE);
        known.addAll(TRAITS);
        return Spelling.nearest(name, known);
    }

    /** Whether a known name is asked at a visit. */
    static Timing timing(String name) {
        Observable observable = Observables.named(name);
        if (observable != null) {
            return observable.timing();
        }
        return AT_VISITS.contains(name) ? Timing.AT_A_VISIT : Timing.ONCE;
    }

    /** The observables beside the columns of {@code patients.csv}, as a table in Markdown. */
    public static String observables() {
        StringBuilder table = new StringBuilder("| observable | is | asked | meaning |\n|---|---|---|---|\n");
        for (Observable one : Observables.all()) {
            String is = switch (one.kind()) {
                case YES_OR_NO -> "yes or no";
                case PART -> "part, 0 to 1";
                case NUMBER -> "number";
            };
            String asked = switch (one.timing()) {
                case AT_A_VISIT -> "at a visit";
                case ONCE -> "without a time";
                case EITHER -> "at a visit or without a time";
            };
            row(table, "`" + one.name() + "`", is, asked, one.meaning());
        }
        return table.toString();
    }

    /** The statistics, as a table in Markdown. */
    public static String statistics() {
        StringBuilder table = new StringBuilder("| statistic | against | meaning; interval |\n|---|---|---|\n");
        for (Statistic one : Statistic.values()) {
            String against = switch (one.against()) {
                case NOTHING, BASELINE, COURSE -> "–";
                case OBSERVABLE, OTHER_COURSE -> "an observable or column";
                case EITHER -> "a subgroup, or an observable or column";
            };
            row(table, "`" + one + "`", against, one.meaning());
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String... cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
