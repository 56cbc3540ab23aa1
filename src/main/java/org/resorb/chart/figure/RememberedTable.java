package org.resorb.chart.figure;

import java.io.IOException;
import java.util.Set;

/** A table that is read once as long as the same columns are asked for. */
final class RememberedTable implements DerivedTable {
    private final TableSource table;
    private Set<String> asked;
    private FigureTable read;

    RememberedTable(TableSource table) {
        this.table = table;
    }

    @Override
    public TableSource table() {
        return table;
    }

    @Override
    public FigureTable load(Set<String> wanted) throws IOException {
        if (!wanted.equals(asked)) {
            read = table.load(wanted);
            asked = Set.copyOf(wanted);
        }
        return read;
    }
}
