package org.resorb.chart.figure;

import java.io.IOException;
import java.util.List;

/** A table that is another one with columns that are changed or added. */
interface DerivedTable extends TableSource {
    /** The other. */
    TableSource table();

    @Override
    default String name() {
        return table().name();
    }

    @Override
    default String file() {
        return table().file();
    }

    @Override
    default boolean isCurves() {
        return table().isCurves();
    }

    @Override
    default List<ColumnHead> heads() throws IOException {
        return table().heads();
    }
}
