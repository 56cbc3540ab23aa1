package org.resorb.chart.figure;

import java.util.List;
import org.resorb.chart.sheet.Plot;

/** A figure of one kind as a specification of plots. */
interface Drawing {
    /**
     * The plots of a facet, or of all if there are none.
     *
     * @param facet its name, empty if there is one alone
     * @param rows of the table that belong to it
     */
    List<Plot> plots(String facet, int[] rows);

    /** Plots behind those of all facets that help to read them. */
    default List<Plot> guides() {
        return List.of();
    }

    /** How many plots stand side by side, 0 if that is left to the page. */
    default int columns() {
        return 0;
    }

    /** What the marks stand for. */
    String note();

    /** What is to be seen, for those who cannot see it. */
    String words();

    /** The numbers that were drawn so far. */
    FigureNumbers numbers();
}
