package org.resorb.chart.mark;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** The shape of a point, which tells series apart where colours don't. */
public enum Symbol {
    CIRCLE(false),
    SQUARE(false),
    DIAMOND(false),
    TRIANGLE(false),
    /** White within, with an outline. */
    OPEN_CIRCLE(true),
    /** White within, with an outline. */
    OPEN_DIAMOND(true),
    /** An upright stroke: followed until then and no longer, the usual mark of a censored time. */
    CENSORED(true);

    private final boolean open;

    Symbol(boolean open) {
        this.open = open;
    }

    boolean isOpen() {
        return open;
    }

    /** The outline around (x, y); what is not round is a little larger. */
    public Shape at(double x, double y, double radius) {
        double wide = radius * 1.2;
        return switch (this) {
            case CIRCLE, OPEN_CIRCLE -> new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
            case SQUARE -> new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
            case TRIANGLE -> Paths.polygon(x, y - wide, x + wide, y + radius, x - wide, y + radius);
            case DIAMOND, OPEN_DIAMOND -> Paths.polygon(x, y - wide, x + wide, y, x, y + wide, x - wide, y);
            case CENSORED -> Paths.polygon(x, y - radius, x, y + radius);
        };
    }
}
