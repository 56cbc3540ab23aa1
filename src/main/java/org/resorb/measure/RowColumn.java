package org.resorb.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.resorb.tissue.Cause;
import org.resorb.tissue.CellColumn;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Substance;

/** A column that every row has, and how it is read off. */
record RowColumn(Variable variable, ToDoubleFunction<Look> reading) {
    /** What is left of the fragment. These columns and the two lists below hang on nothing declared. */
    static final List<RowColumn> OF_FRAGMENT = List.of(
            of("time_d", "d", "Days since herniation", Look::days),
            of(
                    "fragment_volume_mm3",
                    "mm3",
                    "Volume of fragment tissue",
                    look -> look.mm3(look.amounts().tissue())),
            of(
                    "fragment_volume_fraction",
                    "1",
                    "Volume relative to the first day",
                    look -> look.amounts().tissue() / look.first().tissue()),
            imaged(
                    "mri_volume_mm3",
                    "mm3",
                    "Volume that a reader outlines on MRI",
                    look -> look.declared() * look.image()),
            imaged("mri_volume_fraction", "1", "MRI volume relative to the first day", Look::image),
            of(
                    "water_fraction",
                    "1",
                    "Water in what is left of the fragment, part of its volume",
                    look -> look.amounts().waterPart()),
            of(
                    "t2_signal",
                    "1",
                    "Mean T2 signal of what is left, 0 dark to 1 bright",
                    look -> look.amounts().t2()),
            of(
                    "proteoglycan_fraction",
                    "1",
                    "Proteoglycan left, relative to the first day",
                    look -> look.amounts().proteoglycan() / look.first().proteoglycan()),
            of(
                    "collagen_fraction",
                    "1",
                    "Collagen left, whole or cut, relative to the first day",
                    look -> look.amounts().collagen() / look.first().collagen()));

    static final List<RowColumn> OF_RIM = List.of(
            imaged("rim_enhancement_fraction", "1", "Part of the outline with a bright rim after contrast", Look::rim),
            imaged("rim_enhancement_class", "1", "Bright rim: 0 none, 1 partial, 2 complete", Look::rimClass),
            imaged("rim_thickness_mm", "mm", "Mean thickness of the bright rim", Look::rimThickness));

    static final List<RowColumn> OF_COVER_AND_PAIN = List.of(
            of(
                    "cover_integrity",
                    "1",
                    "Part of the outline under a closed cover",
                    look -> look.tissue().coveredPart()),
            imaged("pain_vas", "1", "Leg pain, visual analogue scale 0 to 10", Look::pain));

    /** Closes what is declared, so it is put together when the first row is. */
    private static final class Row {
        static final List<RowColumn> COLUMNS = Stream.of(
                        OF_FRAGMENT,
                        IntStream.range(0, Amounts.CELLS.size())
                                .mapToObj(RowColumn::ofCells)
                                .toList(),
                        OF_RIM,
                        Declared.SUBSTANCES.all().stream().map(RowColumn::of).toList(),
                        OF_COVER_AND_PAIN,
                        Declared.CAUSES.all().stream().map(RowColumn::of).toList())
                .flatMap(List::stream)
                .toList();
    }

    /** All of them, in the order of a row. */
    static List<RowColumn> all() {
        return Row.COLUMNS;
    }

    private static RowColumn of(Substance substance) {
        String meaning = substance.meaning() + ", mean over where the fragment was";
        return of(
                substance.column(),
                substance.unit(),
                meaning,
                look -> look.amounts().mean(substance));
    }

    private static RowColumn of(Cause cause) {
        return of(
                Plausibility.CHANGE + cause.name() + "_mm3",
                "mm3",
                "Volume gained or lost so far by " + cause.words(),
                look -> look.mm3(look.tissue().balance().of(cause)));
    }

    private static RowColumn of(String name, String unit, String meaning, ToDoubleFunction<Look> reading) {
        return new RowColumn(new Variable(name, unit, meaning), reading);
    }

    private static RowColumn imaged(String name, String unit, String meaning, ToDoubleFunction<Look> reading) {
        return new RowColumn(Variable.imaged(name, unit, meaning), reading);
    }

    private static RowColumn ofCells(int i) {
        CellColumn column = Amounts.CELLS.get(i);
        return of(column.name(), column.unit(), column.meaning(), look -> {
            double value = look.amounts().cells(i);
            return column.relative() ? value / look.first().cells(i) : value;
        });
    }
}
