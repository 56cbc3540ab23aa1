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
import org.resorb.table.Columns;
import org.resorb.table.MarkdownTable;

/** The words that a file of facts may use, and tables of them for the documents. */
public final class FactVocabulary {
    private static final List<String> ONCE = PatientColumns.once();
    private static final List<String> AT_VISITS = Stream.concat(
                    PatientColumns.atEachVisit().stream(),
                    Measures.all().stream().map(Variable::name))
            .distinct()
            .toList();
    private static final String PEAK = PatientColumns.PEAK;

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
        return MarkdownTable.of(
                Columns.of(Observable.class)
                        .text("observable", "Its name", one -> "`" + one.name() + "`")
                        .text("is", "What an answer is", one -> one.kind().words())
                        .text(
                                "asked",
                                "Of a visit or of the whole course",
                                one -> one.timing().words())
                        .text("meaning", "How it is found", Observable::meaning),
                Observables.all());
    }

    /** The statistics, as a table in Markdown. */
    public static String statistics() {
        return MarkdownTable.of(
                Columns.of(Statistic.class)
                        .text("statistic", "Its name", one -> "`" + one + "`")
                        .text("against", "What it is held against", FactVocabulary::against)
                        .text("meaning; interval", "How it is found", Statistic::meaning),
                List.of(Statistic.values()));
    }

    private static String against(Statistic statistic) {
        return switch (statistic.against()) {
            case NOTHING, BASELINE, COURSE -> "–";
            case OBSERVABLE, OTHER_COURSE -> "an observable or column";
            case EITHER -> "a subgroup, or an observable or column";
            case GROUPS -> "the next subgroups, joined by `then`";
        };
    }
}
