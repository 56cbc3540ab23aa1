package org.resorb.chart.surface;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.resorb.chart.mark.TriadMark;

/**
 * Where somebody stands who looks at a fragment from far away. Directions are (back, up, left) of the patient.
 *
 * @param azimuth degrees around the spine: 0 from behind, 90 from the patient's left
 * @param elevation degrees above the horizon, from −90 to 90
 */
public record Viewpoint(double azimuth, double elevation) {
    /** From behind, a little from the left and from above. */
    public static final Viewpoint USUAL = new Viewpoint(35, 20);

    /** To the right of a picture. */
    double[] right() {
        double turn = FastMath.toRadians(azimuth);
        return new double[] {FastMath.sin(turn), 0, -FastMath.cos(turn)};
    }

    /** To the upper edge of a picture. */
    double[] up() {
        double turn = FastMath.toRadians(azimuth);
        double rise = FastMath.toRadians(elevation);
        return new double[] {
            -FastMath.sin(rise) * FastMath.cos(turn), FastMath.cos(rise), -FastMath.sin(rise) * FastMath.sin(turn)
        };
    }

    /** To who looks. */
    double[] toward() {
        double turn = FastMath.toRadians(azimuth);
        double rise = FastMath.toRadians(elevation);
        return new double[] {
            FastMath.cos(rise) * FastMath.cos(turn), FastMath.sin(rise), FastMath.cos(rise) * FastMath.sin(turn)
        };
    }

    /** Where back, head and left are in a picture, by their letters. */
    public List<TriadMark.Arm> arms() {
        return List.of(arm("P", 0), arm("H", 1), arm("L", 2));
    }

    private TriadMark.Arm arm(String letter, int axis) {
        return new TriadMark.Arm(letter, right()[axis], up()[axis]);
    }
}
