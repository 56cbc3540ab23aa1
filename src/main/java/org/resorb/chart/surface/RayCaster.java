package org.resorb.chart.surface;

import org.resorb.measure.FragmentShape;
import org.resorb.measure.Stain;

/** Finds what is seen of a fragment along parallel lines of sight. */
final class RayCaster {
    /** No surface is seen. */
    static final int NOTHING = -1;

    private static final double[] LIGHT = {-0.45, 0.55, 0.7};
    private static final double AMBIENT = 0.35;
    private static final double STEP = 0.75;
    private static final int HALVINGS = 7;
    /** Colours are those of the tissue a little below the surface, or of vessels a little above it; in voxels. */
    private static final double BELOW = 0.7;

    private final SurfaceField field;
    private final double[] right;
    private final double[] up;
    private final double[] toward;
    private final double[] middle;
    private final double reach;
    private final double voxelMm;

    RayCaster(FragmentShape shape, Viewpoint viewpoint) {
        field = new SurfaceField(shape);
        right = viewpoint.right();
        up = viewpoint.up();
        toward = viewpoint.toward();
        middle = new double[] {(shape.nx() - 1) / 2.0, (shape.ny() - 1) / 2.0, (shape.nz() - 1) / 2.0};
        reach = Math.sqrt(shape.nx() * shape.nx() + shape.ny() * shape.ny() + shape.nz() * shape.nz()) / 2 + 1;
        voxelMm = shape.voxelMm();
    }

    /** The colour that is seen so many mm to the right of the middle and above it, or {@link #NOTHING}. */
    int color(double across, double above) {
        double[] at = new double[3];
        double before = reach;
        for (double depth = reach; depth >= -reach; depth -= STEP) {
            if (isInside(at, across, above, depth)) {
                return color(surface(at, across, above, before, depth));
            }
            before = depth;
        }
        return NOTHING;
    }

    private boolean isInside(double[] at, double across, double above, double depth) {
        for (int axis = 0; axis < at.length; axis++) {
            at[axis] = middle[axis] + (across * right[axis] + above * up[axis]) / voxelMm + depth * toward[axis];
        }
        return field.holds(at[0], at[1], at[2]);
    }

    /** Where a line of sight meets the surface between a place outside and one inside. */
    private double[] surface(double[] at, double across, double above, double outside, double inside) {
        double out = outside;
        double in = inside;
        for (int i = 0; i < HALVINGS; i++) {
            double half = (out + in) / 2;
            if (isInside(at, across, above, half)) {
                in = half;
            } else {
                out = half;
            }
        }
        return at;
    }

    private int color(double[] at) {
        double[] normal = field.normal(at[0], at[1], at[2]);
        double proteoglycan =
                field.proteoglycan(at[0] - BELOW * normal[0], at[1] - BELOW * normal[1], at[2] - BELOW * normal[2]);
        double vessels = field.vessels(at[0] + BELOW * normal[0], at[1] + BELOW * normal[1], at[2] + BELOW * normal[2]);
        double lit = LIGHT[0] * along(normal, right) + LIGHT[1] * along(normal, up) + LIGHT[2] * along(normal, toward);
        return dimmed(Stain.fragment(proteoglycan, vessels), AMBIENT + (1 - AMBIENT) * Math.max(0, lit));
    }

    private static double along(double[] one, double[] other) {
        return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
    }

    private static int dimmed(int color, double light) {
        int dimmed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            dimmed |= (int) ((color >> shift & 0xFF) * light + 0.5) << shift;
        }
        return dimmed;
    }
}
