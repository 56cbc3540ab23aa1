package org.resorb.tissue;

/** A number to measure of the tissue that belongs to no kind of cell. */
public final class TissueMeasure extends Named {
    private final CellColumn column;

    private TissueMeasure(CellColumn column) {
        super(column.name());
        this.column = column;
    }

    /**
     * A measure.
     *
     * @param name as in tables, snake_case with its unit as a suffix
     * @param unit UCUM code, {@code 1} for a plain number
     * @param meaning one sentence without a full stop
     * @param reading never negative, always finite
     */
    public static TissueMeasure of(String name, String unit, String meaning, CellColumn.Reading reading) {
        return new TissueMeasure(new CellColumn(name, unit, meaning, false, reading));
    }

    /** Its column. */
    public CellColumn column() {
        return column;
    }
}
