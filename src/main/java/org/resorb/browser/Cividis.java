package org.resorb.browser;

/**
 * The colour map cividis, from dark blue to yellow: lightness grows evenly, so that colour-blind people see the same order
 * and a grey print keeps it. Nuñez, Anderton, Renslow 2018; the polynomials are those of d3-scale-chromatic.
 */
final class Cividis {
    private static final int LAST = 255;
    private static final int[] TABLE = table();

    private Cividis() {}

    private static int[] table() {
        int[] table = new int[LAST + 1];
        for (int i = 0; i <= LAST; i++) {
            double t = (double) i / LAST;
            table[i] = level(-4.54 - t * (35.34 - t * (2381.73 - t * (6402.7 - t * (7024.72 - t * 2710.57))))) << 16
                    | level(32.49 + t * (170.73 + t * (52.82 - t * (131.46 - t * (176.58 - t * 67.37))))) << 8
                    | level(81.24 + t * (442.36 - t * (2482.43 - t * (6167.24 - t * (6614.94 - t * 2475.67)))));
        }
        return table;
    }

    private static int level(double value) {
        return (int) (Math.min(LAST, Math.max(0, value)) + 0.5);
    }

    /** The colour, {@code 0xRRGGBB}, of a value from 0 to 1; below and above that those of the ends. */
    static int color(double value) {
        return TABLE[(int) (Math.min(1, Math.max(0, value)) * LAST + 0.5)];
    }
}
