package org.resorb.chart.figure;

/** What a column of a table is for. */
enum ColumnRole {
    /** Tells runs apart. */
    IDENTITY,
    /** Tells runs apart that differ by chance alone. */
    REPLICATE,
    /** Days since herniation along a curve. */
    TIME,
    /** What was varied. */
    FACTOR,
    /** Which runs belong together. */
    GROUP,
    /** What came of it. */
    OUTPUT
}
