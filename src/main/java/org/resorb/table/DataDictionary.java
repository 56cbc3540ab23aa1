package org.resorb.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code columns.csv}: name, unit and meaning of the columns of the tables in a folder, from their declarations. */
public final class DataDictionary {
    /** Its usual name. */
    public static final String FILE = "columns.csv";

    /** Its own columns. */
    public static final Columns<Column<?>> COLUMNS = columns();

    private DataDictionary() {}

    private static Columns<Column<?>> columns() {
        return Columns.<Column<?>>none()
                .text("column", "Name of the column", Column::name)
                .text("unit", "UCUM code of its unit, 1 for plain numbers and words", Column::unit)
                .with(Column.<Column<?>>text("meaning", "What it means", Column::meaning)
                        .quoted());
    }

    /** The columns of some tables, each name once: where several tables have it, the first says what it means. */
    public static List<Column<?>> of(Columns<?>... tables) {
        Map<String, Column<?>> byName = new LinkedHashMap<>();
        for (Columns<?> table : tables) {
            table.all().forEach(column -> byName.putIfAbsent(column.name(), column));
        }
        return new ArrayList<>(byName.values());
    }
}
