package org.resorb.chart.figure;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A table of a result, which is read when it is needed. */
interface TableSource {
    /** As figures name it. */
    String name();

    /** Its file, for messages. */
    String file();

    /** What is known of its columns, in order. */
    List<ColumnHead> heads() throws IOException;

    /** Whether a row is a day of a curve. */
    default boolean isCurves() {
        return false;
    }

    /** Reads the columns of these names, and those that tell rows apart; unknown names do no harm. */
    FigureTable load(Set<String> wanted) throws IOException;

    /** Reads all columns. */
    default FigureTable load() throws IOException {
        return load(Set.copyOf(heads().stream().map(ColumnHead::name).toList()));
    }
}
