package org.resorb.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final Set<String> OF_ANY_MODEL = Stream.of(
                    Stream.of(RowColumn.OF_FRAGMENT, RowColumn.OF_RIM, RowColumn.OF_COVER_AND_PAIN)
                            .flatMap(List::stream)
                            .map(RowColumn::variable),
                    HistologicalSection.OF_TISSUE.stream(),
                    SlicedVolume.columns().stream(),
                    OutlinedExtent.columns().stream())
            .flatMap(columns -> columns)
            .map(Variable::name)
            .collect(Collectors.toUnmodifiableSet());

    private ModelColumns() {}

    /** Whether there is a column of this name, details included. */
    public static boolean has(String name) {
        return OF_ANY_MODEL.contains(name)
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
