package org.resorb.view;

/** Where the bar of a colour ramp ends. */
final class RoundEnd {
    private RoundEnd() {}

    /** The next of 1, 2, 5, 10 and so on that is not below a value; 1 for nothing. */
    static double above(double highest) {
        if (!(highest > 0)) {
            return 1;
        }
        double ten = Math.pow(10, Math.floor(Math.log10(highest)));
        for (double step : new double[] {1, 2, 5}) {
            if (highest <= step * ten * (1 + 1e-9)) {
                return step * ten;
            }
        }
        return 10 * ten;
    }
}
