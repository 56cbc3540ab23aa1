package org.resorb.patients;

import org.resorb.statistics.Estimate;
import org.resorb.table.Columns;

/** How tables show a fraction of patients. */
final class FractionColumns {
    private FractionColumns() {}

    /**
     * A fraction with its Wilson interval.
     *
     * @param meaning of the fraction, in words
     */
    static Columns<Estimate> of(String meaning) {
        return Columns.of(Estimate.class)
                .number("fraction", "1", meaning, Estimate::value)
                .number("lower", "1", "Lower end of its 95 % interval (Wilson)", Estimate::lower)
                .number("upper", "1", "Upper end of its 95 % interval (Wilson)", Estimate::upper);
    }
}
