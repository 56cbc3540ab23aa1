package org.example.neutrophils;

import org.resorb.tissue.CellColumn;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.CellState;
import org.resorb.tissue.CellState.Mark;

/** A kind of cell that the model does not have. */
public final class Neutrophil {
    /** It has one state. */
    public static final byte ACTIVE = 0;

    /** The declaration: how it looks in histology, how many cells an agent stands for, what is reported of it. */
    public static final CellKind NEUTROPHIL = CellKind.declare("neutrophils", "Neutrophils", "N")
            .state(new CellState("neutrophil", "neutrophil", 0xE69F00, Mark.ROUND, 0.4, 5))
            .cellsPerAgent(20)
            .column(new CellColumn(
                    "neutrophils",
                    "1",
                    "Neutrophils around and in the fragment",
                    false,
                    (now, toFragment) ->
                            toFragment * now.cells(Neutrophil.NEUTROPHIL).cells(ACTIVE)))
            .done();

    private Neutrophil() {}
}
