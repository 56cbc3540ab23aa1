package org.resorb.chart.figure;

import org.resorb.quantity.Keyword;

/** What stands for the runs of one place of a figure. */
public enum Centre implements Keyword {
    /** The middle one, with the band of the runs. */
    MEDIAN,
    /** The mean, with its 95 % interval. */
    MEAN
}
