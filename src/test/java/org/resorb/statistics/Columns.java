package org.resorb.statistics;

import java.util.stream.LongStream;

/** Designs seen factor by factor. */
final class Columns {
    private Columns() {}

    static double[] of(Design design, int factor) {
        return LongStream.range(0, design.rows())
                .mapToDouble(row -> design.at(row)[factor])
                .toArray();
    }
}
