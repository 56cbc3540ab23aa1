package org.resorb.patients;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.VarianceParts;
import org.resorb.table.Column;
import org.resorb.table.Columns;

/** How tables show the parts of a variance. */
final class VarianceColumns {
    /** An origin of variance, as tables have it. */
    private record Origin(String name, String words, Function<VarianceParts, VarianceParts.Part> part) {}

    private VarianceColumns() {}

    /**
     * The mean, what is uncertain of it, and a standard deviation and a share of the variance for each origin.
     *
     * @param persons what persons are called in names of columns, such as {@code patients}
     */
    static Columns<VarianceParts> of(String persons) {
        List<Origin> origins = List.of(
                new Origin("parameters", "parameter sets", VarianceParts::sets),
                new Origin(persons, persons, VarianceParts::persons),
                new Origin(
                        "interplay",
                        persons + " being otherwise under another parameter set",
                        VarianceParts::interplay),
                new Origin("chance", "another seed of the same run", VarianceParts::chance));
        Columns<VarianceParts> columns = Columns.of(VarianceParts.class)
                .number("mean", "1", "Mean over all runs", VarianceParts::mean)
                .number(
                        "error",
                        "1",
                        "Standard error of it by the number of " + persons + " and seeds",
                        VarianceParts::error);
        for (Origin origin : origins) {
            columns = columns.with(columns(origin));
        }
        return columns;
    }

    private static List<Column<VarianceParts>> columns(Origin origin) {
        List<Column<VarianceParts>> columns = new ArrayList<>();
        String sd = "Standard deviation made by " + origin.words;
        columns.addAll(columns(
                origin.name + "_sd", sd, parts -> origin.part.apply(parts).sd()));
        String share = "Part of the variance made by " + origin.words;
        columns.addAll(columns(
                origin.name + "_share", share, parts -> origin.part.apply(parts).share()));
        return columns;
    }

    private static List<Column<VarianceParts>> columns(
            String name, String meaning, Function<VarianceParts, Estimate> of) {
        return List.of(
                Column.number(name, "1", meaning, parts -> of.apply(parts).value()),
                Column.number(
                        name + "_lower",
                        "1",
                        "Lower end of its 95 % interval",
                        parts -> of.apply(parts).lower()),
                Column.number(
                        name + "_upper",
                        "1",
                        "Upper end of its 95 % interval",
                        parts -> of.apply(parts).upper()));
    }
}
