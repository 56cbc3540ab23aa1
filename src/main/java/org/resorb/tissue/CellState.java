package org.resorb.tissue;

import org.resorb.quantity.Keyword;

/**
 * A state of a kind of cell, and how it looks under the microscope.
 *
 * @param name as in tables, snake_case
 * @param words for a legend
 * @param color as {@code 0xRRGGBB}
 * @param radius of its mark; a small cell has 0.3, a large one 0.75
 * @param layer in drawing; the higher lies on top
 */
public record CellState(String name, String words, int color, Mark mark, double radius, int layer) {

    /** The shape of a mark. */
    public enum Mark implements Keyword {
        /** A dot. */
        ROUND,
        /** A square. */
        SQUARE,
        /** A square on its corner. */
        DIAMOND,
        /** A triangle with its tip up. */
        TRIANGLE
    }
}
