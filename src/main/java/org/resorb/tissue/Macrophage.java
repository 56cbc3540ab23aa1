package org.resorb.tissue;

import org.resorb.tissue.CellState.Mark;

/** Macrophages: monocytes of the blood that have entered the tissue. */
public final class Macrophage {
    /** Inflammatory. */
    public static final byte M1 = 0;

    /** Resolving and clearing. */
    public static final byte M2 = 1;

    /** The declaration. */
    public static final CellKind MACROPHAGE = CellKind.declare("macrophages", "Macrophages M1 and M2", "M")
            .state(new CellState("m1", "macrophage M1", 0xD55E00, Mark.SQUARE, 0.55, 3))
            .state(new CellState("m2", "macrophage M2", 0x0072B2, Mark.ROUND, 0.55, 2))
            .densityOfEachState()
            .eats()
            .column(count("macrophages_m1", "Inflammatory macrophages (M1) around and in the fragment", M1))
            .column(count("macrophages_m2", "Resolving macrophages (M2) around and in the fragment", M2))
            .column(new CellColumn(
                    "macrophages_inside",
                    "1",
                    "Macrophages where the fragment was or is",
                    false,
                    (now, toFragment) -> toFragment * inside(now) * now.grid().volume()))
            .done();

    private Macrophage() {}

    private static CellColumn count(String name, String meaning, byte state) {
        return new CellColumn(
                name,
                "1",
                meaning,
                false,
                (now, toFragment) ->
                        toFragment * now.cells(Macrophage.MACROPHAGE).cells(state));
    }

    private static double inside(Tissue now) {
        double sum = 0;
        for (int v : now.fragment()) {
            sum += now.density(MACROPHAGE, v);
        }
        return sum;
    }
}
