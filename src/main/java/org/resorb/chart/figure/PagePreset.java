package org.resorb.chart.figure;

import org.resorb.quantity.Keyword;

/** Pages that figures are made for. */
public enum PagePreset implements Keyword {
    /** Reports and screens, with title and caption on the picture. */
    SCREEN(480 * 25.4 / 72, 8, true),
    /** One column of a journal. */
    ONE_COLUMN(85, 7, false),
    /** A column and a half. */
    ONE_AND_A_HALF(120, 7, false),
    /** Both columns of a journal. */
    TWO_COLUMNS(175, 7, false),
    /** Projected, 16:9 slides at half their width. */
    SLIDE(160, 12, true);

    private final double width;
    private final double font;
    private final boolean isTitled;

    PagePreset(double width, double font, boolean isTitled) {
        this.width = width;
        this.font = font;
        this.isTitled = isTitled;
    }

    /** In mm. */
    public double width() {
        return width;
    }

    /** In points. */
    public double font() {
        return font;
    }

    /** Whether title and caption stand on the picture; journals set them themselves. */
    public boolean isTitled() {
        return isTitled;
    }
}
