package org.resorb.scenario;

import org.apache.commons.math3.util.FastMath;
import org.resorb.quantity.Length;

/**
 * The fragment as an ellipsoid in um. {@code centre} is its place along x (0 is the disc margin) and y.
 *
 * @param x semi-axis from front to back
 * @param y semi-axis from below to above
 * @param z lateral semi-axis
 */
record Outline(double x, double y, double z, double centreX, double centreY) {
    private static final double SPHERE = 4 * FastMath.PI / 3;

    /** The shape of the type, scaled to the declared volume. */
    static Outline of(Herniation herniation, Anatomy anatomy) {
        Anatomy.Shape shape = shape(herniation.type(), anatomy);
        boolean half = herniation.type() == Herniation.Type.BULGE || herniation.type() == Herniation.Type.PROTRUSION;
        double whole = SPHERE * shape.anteroPosterior() * shape.cranioCaudal() * shape.lateral() * (half ? 0.5 : 1);
        double scale = FastMath.cbrt(herniation.volume() * Length.UM3_PER_ML / whole);
        double x = shape.anteroPosterior() * scale;
        double y = shape.cranioCaudal() * scale;
        double z = shape.lateral() * scale;
        return switch (herniation.type()) {
            case BULGE, PROTRUSION -> new Outline(x, y, z, 0, 0);
            case EXTRUSION -> new Outline(x, y, z, x * WAIST, 0);
            case SEQUESTRATION -> new Outline(x, y, z, x + GAP_UM, herniation.migration());
        };
    }

    /** The centre of an extrusion lies this part of its semi-axis behind the margin, so its neck is 0.6 of its full width. */
    private static final double WAIST = 0.8;

    /** A free fragment lies this far behind the posterior wall. */
    private static final double GAP_UM = 400;

    static Anatomy.Shape shape(Herniation.Type type, Anatomy anatomy) {
        return switch (type) {
            case BULGE -> anatomy.bulge();
            case PROTRUSION -> anatomy.protrusion();
            case EXTRUSION -> anatomy.extrusion();
            case SEQUESTRATION -> anatomy.sequestration();
        };
    }

    /** Distance from the centre relative to the outline: below 1 inside. */
    double relative(double atX, double atY, double atZ) {
        double a = (atX - centreX) / x;
        double b = (atY - centreY) / y;
        double c = atZ / z;
        return FastMath.sqrt(a * a + b * b + c * c);
    }

    /** True behind the disc margin and inside the ellipsoid. */
    boolean holds(double atX, double atY, double atZ) {
        return atX > 0 && relative(atX, atY, atZ) < 1;
    }

    /** How far round from the rearmost point a direction is, 0 at the back to 1 at the front. */
    double aroundFromBack(double atX, double atY) {
        return FastMath.abs(FastMath.atan2((atY - centreY) / y, (atX - centreX) / x)) / FastMath.PI;
    }
}
