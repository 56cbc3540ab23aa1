package org.resorb.chart.figure;

import java.util.List;
import java.util.Map;
import org.resorb.document.Place;
import org.resorb.quantity.Between;
import org.resorb.quantity.In;
import org.resorb.quantity.Means;
import org.resorb.quantity.Usually;

/**
 * A figure that somebody asks for. What is left open follows from the result.
 *
 * @param name of its files
 * @param kind null if the result is to decide
 * @param names of the table, of its columns for {@code x}, {@code y}, {@code value}, {@code group}, {@code facet}, by key
 * @param columns names of columns of a kind that takes several
 * @param where cells that rows must have, by column
 * @param title empty for one that says what is shown
 * @param caption further words in the file, may be empty
 * @param labels what axes call columns, by their names
 * @param self where it is described
 */
public record Figure(
        String name,
        FigureKind kind,
        Map<String, ColumnReference> names,
        List<ColumnReference> columns,
        Map<ColumnReference, String> where,
        Reading reading,
        String title,
        String caption,
        Map<String, String> labels,
        ColumnReference self) {

    /**
     * How runs of one place come to one value.
     *
     * @param statistic what is drawn
     * @param band part of the runs between the ends of a band around a median
     */
    public record Reading(
            @Means("What stands for the replicates: their median with a band, or their mean with its 95 % interval")
            @Usually("median")
            Centre statistic,

            @Means("Part of the runs between the ends of a band around a median")
            @In("1")
            @Between(low = "10 %", high = "99.9 %")
            @Usually("90 %")
            double band,

            @Means("Whether a surface is smoothed; without a word only where its rows lie on no grid") @Usually("auto")
            Smoothing smooth) {
        /** As it is without a word. */
        static final Reading USUAL = new Reading(Centre.MEDIAN, 0.9, Smoothing.AUTO);
    }

    /** A figure of which only the kind is known. */
    static Figure of(FigureKind kind) {
        return new Figure(
                kind.word(),
                kind,
                Map.of(),
                List.of(),
                Map.of(),
                Reading.USUAL,
                "",
                "",
                Map.of(),
                new ColumnReference(kind.word(), new Place("", 0), ""));
    }

    /** The same of a kind. */
    Figure as(FigureKind other) {
        return new Figure(name, other, names, columns, where, reading, title, caption, labels, self);
    }

    /** The same under another name. */
    Figure named(String other) {
        return new Figure(other, kind, names, columns, where, reading, title, caption, labels, self);
    }

    ColumnReference get(String key) {
        return names.get(key);
    }
}
