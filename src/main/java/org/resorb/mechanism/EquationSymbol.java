package org.resorb.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.CellState;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;

/**
 * A symbol of the equations that is no parameter, said once for all mechanisms.
 *
 * @param unit house unit, {@code 1} for a plain number
 * @param meaning without a full stop
 */
public record EquationSymbol(String name, String unit, String meaning) {
    private static final String CELLS = "Cells per volume: ";
    private static final List<EquationSymbol> OF_TISSUE = List.of(
            new EquationSymbol(
                    "release",
                    "ng/mL/h",
                    "What is made of a substance; of oxygen in kPa/h, of antigen and chondromodulin in /h"),
            new EquationSymbol("uptake", "/h", "Rate at which a substance is used up, beside its clearance"),
            new EquationSymbol("P", "1", "Proteoglycan, 1 in adult nucleus"),
            new EquationSymbol("P0", "1", "Proteoglycan at herniation; for the balance of water with what followed"),
            new EquationSymbol("C", "1", "Whole collagen, 1 in adult annulus"),
            new EquationSymbol("C0", "1", "Collagen at herniation"),
            new EquationSymbol("D", "1", "Degraded collagen: cut and not yet eaten"),
            new EquationSymbol("B", "1", "Chemoattractant bound to matrix, at herniation as much as P"),
            new EquationSymbol("W", "1", "Water, part of the voxel's volume at herniation"),
            new EquationSymbol("W0", "1", "Water at herniation; for its own balance with what followed"),
            new EquationSymbol("cartilage", "1", "Cartilage of the end plate, part of the volume"),
            new EquationSymbol("base", "1", "Annular base at the disc margin, 0 or 1"),
            new EquationSymbol("depth", "um", "Distance to the nearest epidural or granulation tissue"),
            new EquationSymbol("free", "1", "Part of MMP-3 and MMP-7 that TIMP does not hold"),
            new EquationSymbol("closed", "1", "Closed part of a face of the cover"),
            new EquationSymbol("covered", "1", "Part of the fragment's outline that the cover closes"),
            new EquationSymbol("awaited", "1", "Disc material about to follow, relative to what herniated first"),
            new EquationSymbol("V", "1", "Vessel density, 1 in normal epidural tissue"),
            new EquationSymbol("V0", "1", "Vessel density without herniation"),
            new EquationSymbol("mature", "1", "Vessel density beyond V0 that has matured"),
            new EquationSymbol("A", "1", "Stress signal of the fresh herniation, 1 on the first day"),
            new EquationSymbol("autophagic", "1", "1 for a disc cell in autophagy, else 0"),
            new EquationSymbol(
                    "eaten",
                    "mL",
                    "Tissue whose collagen one cell has eaten and not digested; the collagen is part of it"),
            new EquationSymbol("last_direction", "1", "Unit vector in which a tip last grew"),
            new EquationSymbol("level", "1", "Amount of a drug that still acts, in usual doses"),
            new EquationSymbol("effect", "1", "Effect of a drug, 1 at most"));

    /** What belongs to the tissue, then the concentrations of substances, then the densities of cells. */
    public static List<EquationSymbol> all() {
        List<EquationSymbol> all = new ArrayList<>(OF_TISSUE);
        for (Substance substance : Declared.SUBSTANCES.all()) {
            String concentration = "Concentration of " + substance.words();
            boolean plain = substance.unit().equals("ng/mL");
            all.add(new EquationSymbol(
                    substance.symbol(),
                    substance.unit(),
                    plain ? concentration + lumped(substance) : substance.meaning()));
        }
        for (CellKind kind : Declared.CELL_KINDS.all()) {
            all.add(new EquationSymbol(kind.symbol(), "/mm3", CELLS + kind.words()));
            for (CellState state : kind.statesCountedApart()) {
                String symbol = state.name().toUpperCase(Locale.ROOT);
                all.add(new EquationSymbol(symbol, "/mm3", CELLS + state.words()));
            }
        }
        return List.copyOf(all);
    }

    private static String lumped(Substance substance) {
        return substance.whole().equals(substance.meaning()) ? "" : ": " + substance.whole();
    }
}
