package org.resorb.chart.figure;

import org.resorb.document.Place;

/**
 * A name that somebody wrote, and where.
 *
 * @param path of its key, empty for an option of the command line
 */
public record ColumnReference(String text, Place place, String path) {}
