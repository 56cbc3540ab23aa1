package org.resorb.chart.figure;

import org.resorb.quantity.Keyword;

/** What a surface is between the rows of a design. */
public enum Smoothing implements Keyword {
    /** As they are where they lie on a grid, else smooth. */
    AUTO,
    /** Linear between neighbours of a grid. */
    OFF,
    /** A Gaussian process, which takes differences between neighbours as chance as far as they look like it. */
    ON
}
