package org.resorb.tissue;

import org.resorb.tissue.CellState.Mark;

/** Cells of the disc that came out with the fragment. A dead one is gone. */
public final class DiscCell {
    /** Alive. */
    public static final byte VIABLE = 0;

    /** Alive and living on itself. */
    public static final byte AUTOPHAGIC = 1;

    /** The declaration. */
    public static final CellKind DISC_CELL = CellKind.declare("disc_cells", "Disc cells", "N")
            .state(new CellState("disc_cell", "disc cell", 0x6A5A9A, Mark.ROUND, 0.3, 0))
            .state(new CellState("autophagic_disc_cell", "disc cell in autophagy", 0x009E73, Mark.DIAMOND, 0.5, 1))
            .anchored()
            .column(new CellColumn(
                    "disc_cells_viable_fraction",
                    "1",
                    "Living disc cells, relative to the first day",
                    true,
                    (now, toFragment) -> now.cells(DiscCell.DISC_CELL).size()))
            .column(new CellColumn(
                    "disc_cells_autophagic_fraction",
                    "1",
                    "Disc cells in autophagy, part of the living",
                    false,
                    (now, toFragment) -> autophagicPart(now.cells(DiscCell.DISC_CELL))))
            .done();

    private DiscCell() {}

    private static double autophagicPart(Population all) {
        double cells = all.cellsPerAgent() * (double) all.size();
        return cells > 0 ? all.cells(AUTOPHAGIC) / cells : 0;
    }
}
