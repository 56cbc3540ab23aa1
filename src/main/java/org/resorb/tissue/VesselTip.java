package org.resorb.tissue;

import org.resorb.quantity.Length;
import org.resorb.tissue.CellState.Mark;

/** The tips of growing vessels. */
public final class VesselTip {
    /** Growing; a tip has no other state. */
    public static final byte TIP = 0;

    /** The declaration. */
    public static final CellKind VESSEL_TIP = CellKind.declare("vessel_tips", "Vessel tips", "tips")
            .state(new CellState("tip", "vessel tip", 0x000000, Mark.TRIANGLE, 0.75, 4))
            .grows()
            .column(new CellColumn(
                    "vessel_length_mm",
                    "mm",
                    "Length of new vessels around and in the fragment",
                    false,
                    (now, toFragment) -> toFragment * now.newVesselLength() * Length.MM_PER_UM))
            .column(new CellColumn(
                    "tip_cells",
                    "1",
                    "Growing vessel tips",
                    false,
                    (now, toFragment) ->
                            toFragment * now.cells(VesselTip.VESSEL_TIP).cells(TIP)))
            .done();

    private VesselTip() {}
}
