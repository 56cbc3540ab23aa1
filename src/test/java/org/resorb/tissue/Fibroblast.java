package org.resorb.tissue;

import org.resorb.tissue.CellState.Mark;

/** A kind of cell that the model does not have: it enters with the vessels, lays collagen and dies. */
public final class Fibroblast {
    /** Resting or laying collagen alike. */
    public static final byte ACTIVE = 0;

    /** What its collagen is booked to. */
    public static final Cause FIBROSIS = Cause.of("fibrosis", "collagen that fibroblasts lay");

    /** The declaration. */
    public static final CellKind FIBROBLAST = CellKind.declare("fibroblasts", "Fibroblasts", "F")
            .state(new CellState("fibroblast", "fibroblast", 0xCC79A7, Mark.ROUND, 0.6, 5))
            .cellsPerAgent(20)
            .column(new CellColumn(
                    "fibroblasts",
                    "1",
                    "Fibroblasts around and in the fragment",
                    false,
                    (now, toFragment) ->
                            toFragment * now.cells(Fibroblast.FIBROBLAST).cells(ACTIVE)))
            .done();

    private Fibroblast() {}
}
