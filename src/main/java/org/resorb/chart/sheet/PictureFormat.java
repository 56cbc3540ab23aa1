package org.resorb.chart.sheet;

import org.resorb.quantity.Keyword;

/** Files of pictures. */
public enum PictureFormat implements Keyword {
    /** Dots. */
    PNG,
    /** Lines and real text. */
    SVG,
    /** Lines and real text on a page of their size. */
    PDF;

    /** Behind the name of a file. */
    public String ending() {
        return "." + word();
    }

    @Override
    public String toString() {
        return word();
    }
}
