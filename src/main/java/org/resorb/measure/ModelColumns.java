package org.resorb.measure;

import java.util.ArrayList;
import java.util.List;
import org.resorb.tissue.Cause;
import org.resorb.tissue.CellColumn;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.CellState;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;

/**
 * The names of columns that are taken. Unlike {@link Measures} this leaves what is declared open, so that it can be asked
 * before something is added.
 */
public final class ModelColumns {
    /** Those that hang on nothing declared. */
    private static final List<String> OWN = List.of(
            "time_d",
            "fragment_volume_mm3",
            "fragment_volume_fraction",
            "mri_volume_mm3",
            "mri_volume_fraction",
            "water_fraction",
            "t2_signal",
            "proteoglycan_fraction",
            "collagen_fraction",
            "rim_enhancement_fraction",
            "rim_enhancement_class",
            "rim_thickness_mm",
            "cover_integrity",
            "pain_vas",
            "section_area_mm2",
            "section_vessels_per_cm2",
            "sliced_volume_mm3",
            "ap_extent_mm");

    private ModelColumns() {}

    /** Whether there is a column of this name, details included. */
    public static boolean has(String name) {
        return OWN.contains(name)
                || Zone.columns("volume_mm3").contains(name)
                || Declared.MEASURES.has(name)
                || Declared.CELL_KINDS.any(kind -> of(kind).contains(name))
                || Declared.SUBSTANCES.any(substance -> of(substance).contains(name))
                || Declared.CAUSES.any(cause -> of(cause).contains(name));
    }

    /** Those of a kind of cell. */
    public static List<String> of(CellKind kind) {
        List<String> names =
                new ArrayList<>(kind.columns().stream().map(CellColumn::name).toList());
        for (CellState state : kind.states()) {
            names.addAll(Zone.columns(state.name()));
            names.add("section_" + state.name() + "_per_cm2");
            names.add("section_" + state.name() + "_share");
        }
        return names;
    }

    /** Those of a substance. */
    public static List<String> of(Substance substance) {
        List<String> names = new ArrayList<>(Zone.columns(substance.column()));
        names.add(substance.column());
        return names;
    }

    /** Those of what changes the volume. */
    public static List<String> of(Cause cause) {
        return List.of(Plausibility.CHANGE + cause.name() + "_mm3");
    }
}
