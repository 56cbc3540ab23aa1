package org.resorb.tissue;

import java.util.Comparator;
import java.util.List;

/** What the model is made of. Each is declared in a file of its own; a new one is added to its line here. */
public final class Declared {
    /** The soluble substances, in the order in which they are settled: each depends only on those before it. */
    public static final Registry<Substance> SUBSTANCES = new Registry<>(
            Mmp7.MMP7,
            Il10.IL10,
            Oxygen.OXYGEN,
            Antigen.ANTIGEN,
            Tnf.TNF,
            Mmp3.MMP3,
            Mcp1.MCP1,
            Vegf.VEGF,
            Chondromodulin.CHONDROMODULIN);

    /** The kinds of cells, in the order of their columns. */
    public static final Registry<CellKind> CELL_KINDS =
            new Registry<>(Macrophage.MACROPHAGE, VesselTip.VESSEL_TIP, DiscCell.DISC_CELL);

    /** What changes of the fragment's volume are booked to, in the order of their columns. */
    public static final Registry<Cause> CAUSES = new Registry<>(
            Cause.SWELLING,
            Cause.DEHYDRATION,
            Cause.MATRIX_DEGRADATION,
            Cause.PHAGOCYTOSIS,
            Cause.GRANULATION,
            Cause.TREATMENT,
            Cause.FOLLOWING);

    /** What is measured of the tissue beside its cells and substances; the model itself has none. */
    public static final Registry<TissueMeasure> MEASURES = new Registry<>();

    private Declared() {}

    /** The kinds of cells in the order of drawing: what comes later lies on top. */
    public static List<CellKind> drawnKinds() {
        return CELL_KINDS.all().stream()
                .sorted(Comparator.comparingInt(
                        kind -> kind.drawnStates().get(0).layer()))
                .toList();
    }

    /** The states of all kinds of cells in the order of drawing. */
    public static List<CellState> drawnStates() {
        return CELL_KINDS.all().stream()
                .flatMap(kind -> kind.states().stream())
                .sorted(Comparator.comparingInt(CellState::layer))
                .toList();
    }
}
