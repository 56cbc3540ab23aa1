package org.resorb.study;

import java.util.Arrays;
import org.resorb.statistics.Design;

/** The rows of a list: every factor has one value a row, and row i takes value i of each. */
final class ListedRows implements Design {
    private final int rows;
    private final int factors;

    ListedRows(int rows, int factors) {
        this.rows = rows;
        this.factors = factors;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public double[] at(long row) {
        double[] at = new double[factors];
        Arrays.fill(at, (row + 0.5) / rows);
        return at;
    }
}
