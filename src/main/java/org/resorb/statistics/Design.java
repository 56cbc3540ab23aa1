package org.resorb.statistics;

/** Points of a study in the unit cube, one a row. A row is a pure function of the design and the row's number. */
public interface Design {
    /** Number of rows. */
    long rows();

    /**
     * Coordinates of a row, one a factor, each in [0, 1]: the part of a factor's range, or the quantile of its
     * distribution.
     *
     * @param row from 0
     */
    double[] at(long row);

    /**
     * Rows with the same number here are of the same patient, so they share their seeds. No two rows are by default.
     *
     * @param row from 0
     */
    default long twin(long row) {
        return row;
    }
}
