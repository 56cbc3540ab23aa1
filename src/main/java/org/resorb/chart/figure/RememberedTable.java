package org.resorb.chart.figure;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A table that is read once as long as the same columns are asked for. */
final class RememberedTable implements TableSource {
    private final TableSource table;
    private Set<String> asked;
    private FigureTable read;

    RememberedTable(TableSource table) {
        this.table = table;
    }

    @Override
    public String name() {
        return table.name();
    }

    @Override
    public String file() {
        return table.file();
    }

    @Override
    public boolean isCurves() {
        return table.isCurves();
    }

    @Override
    public List<ColumnHead> heads() throws IOException {
        return table.heads();
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
