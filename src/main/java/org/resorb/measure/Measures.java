package org.resorb.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.util.FastMath;
import org.resorb.quantity.Length;
import org.resorb.quantity.Time;
import org.resorb.tissue.Cause;
import org.resorb.tissue.DiscCell;
import org.resorb.tissue.Macrophage;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/** Measures a tissue, one row of numbers at a time. */
public final class Measures {

    private static final List<Variable> COLUMNS = describe();

    private final Pain pain;
    private final Radiology radiology;
    private final double declared;
    private final double firstSum;
    private final double firstImage;
    private final double firstProteoglycan;
    private final double firstCollagen;
    private final double firstDiscCells;
    private final double perFragment;

    /** @param declaredVolume of the fragment at herniation, in mL; counts and volumes are scaled to it */
    public Measures(Tissue fresh, Imaging imaging, Pain pain, double declaredVolume) {
        this.pain = pain;
        radiology = new Radiology(fresh.grid(), imaging);
        declared = declaredVolume * Length.MM3_PER_ML;
        firstSum = sum(fresh, Tissue::fraction);
        firstProteoglycan = sum(fresh, Tissue::proteoglycan);
        firstCollagen = sum(fresh, Tissue::collagen);
        firstDiscCells = fresh.discCells().size();
        radiology.image(fresh);
        firstImage = radiology.volume(fresh);
        perFragment = declaredVolume / (firstSum * fresh.grid().volume());
    }

    /** The measured quantities in the order of a row. */
    public static List<Variable> columns() {
        return COLUMNS;
    }

    private static List<Variable> describe() {
        List<Variable> columns = new ArrayList<>(List.of(
                new Variable("time_d", "d", "Days since herniation"),
                new Variable("fragment_volume_mm3", "mm3", "Volume of fragment tissue"),
                new Variable("fragment_volume_fraction", "1", "Volume relative to the first day"),
                new Variable("mri_volume_mm3", "mm3", "Volume that a reader outlines on MRI"),
                new Variable("mri_volume_fraction", "1", "MRI volume relative to the first day"),
                new Variable("water_fraction", "1", "Water in what is left of the fragment, part of its volume"),
                new Variable("t2_signal", "1", "Mean T2 signal of what is left, 0 dark to 1 bright"),
                new Variable("proteoglycan_fraction", "1", "Proteoglycan left, relative to the first day"),
                new Variable("collagen_fraction", "1", "Collagen left, whole or cut, relative to the first day"),
                new Variable("macrophages_m1", "1", "Inflammatory macrophages around and in the fragment"),
                new Variable("macrophages_m2", "1", "Resolving macrophages around and in the fragment"),
                new Variable("macrophages_inside", "1", "Macrophages where the fragment was or is"),
                new Variable("vessel_length_mm", "mm", "Length of new vessels around and in the fragment"),
                new Variable("tip_cells", "1", "Growing vessel tips"),
                new Variable("disc_cells_viable_fraction", "1", "Living disc cells, relative to the first day"),
                new Variable("disc_cells_autophagic_fraction", "1", "Disc cells in autophagy, part of the living"),
                new Variable("rim_enhancement_fraction", "1", "Part of the outline with a bright rim after contrast"),
                new Variable("rim_enhancement_class", "1", "0 no rim, 1 partial, 2 complete"),
                new Variable("rim_thickness_mm", "mm", "Mean thickness of the bright rim")));
        for (Substance substance : Substance.values()) {
            columns.add(describe(substance));
        }
        columns.add(new Variable("cover_integrity", "1", "Part of the outline under a closed cover"));
        columns.add(new Variable("pain_vas", "1", "Leg pain, visual analogue scale 0 to 10"));
        for (Cause cause : Cause.values()) {
            String name = cause.name().toLowerCase(Locale.ROOT);
            columns.add(new Variable(
                    "change_by_" + name + "_mm3", "mm3", "Volume gained or lost so far by " + words(cause)));
        }
        return List.copyOf(columns);
    }

    private static Variable describe(Substance substance) {
        String name = substance.name().toLowerCase(Locale.ROOT);
        String where = ", mean over where the fragment was";
        return switch (substance) {
            case OXYGEN -> new Variable("oxygen_kpa", "kPa", "Oxygen tension" + where);
            case ANTIGEN -> new Variable("antigen", "1", "Disc antigen, 1 in bare nucleus" + where);
            default -> new Variable(name + "_ng_per_ml", "ng/mL", words(substance) + where);
        };
    }

    /** The unit of a substance. */
    public static String unit(Substance substance) {
        return describe(substance).unit();
    }

    private static String words(Substance substance) {
        return switch (substance) {
            case MMP3 -> "MMP-3";
            case MMP7 -> "MMP-7";
            case MCP1 -> "MCP-1";
            case IL10 -> "IL-10";
            default -> substance.name();
        };
    }

    private static String words(Cause cause) {
        return switch (cause) {
            case SWELLING -> "swelling";
            case DEHYDRATION -> "loss of water";
            case MATRIX_DEGRADATION -> "breakdown of matrix by enzymes";
            case PHAGOCYTOSIS -> "uptake by macrophages";
            case GRANULATION -> "turning into granulation tissue";
            case TREATMENT -> "treatment";
        };
    }

    private interface Quantity {
        double at(Tissue tissue, int v);
    }

    private static double sum(Tissue tissue, Quantity quantity) {
        double sum = 0;
        for (int v : tissue.fragment()) {
            sum += quantity.at(tissue, v);
        }
        return sum;
    }

    /** True for the columns that are read off an image, which takes longer than all others together. */
    public static boolean needsImage(String column) {
        return column.startsWith("mri_") || column.startsWith("rim_") || column.startsWith("pain_");
    }

    /** One row, in the order of {@link #columns()}. */
    public double[] row(Tissue now, double hours) {
        return row(now, hours, true);
    }

    /** The same; without an image what is read off it is {@link Double#NaN}. */
    public double[] row(Tissue now, double hours, boolean withImage) {
        double[] row = new double[COLUMNS.size()];
        double whole = sum(now, Tissue::fraction);
        double image = Double.NaN;
        double[] rim = {Double.NaN, Double.NaN};
        if (withImage) {
            radiology.image(now);
            image = radiology.volume(now) / firstImage;
            rim = radiology.rim(now);
        }
        double[] start = {
            hours / Time.HOURS_PER_DAY,
            declared * whole / firstSum,
            whole / firstSum,
            declared * image,
            image,
            whole > 0 ? sum(now, Tissue::water) / whole : 0,
            whole > 0 ? sum(now, Section::t2OfFragment) / whole : 0,
            sum(now, Tissue::proteoglycan) / firstProteoglycan,
            (sum(now, Tissue::collagen) + sum(now, Tissue::degradedCollagen)) / firstCollagen,
            perFragment * now.macrophages().cells(Macrophage.M1),
            perFragment * now.macrophages().cells(Macrophage.M2),
            perFragment * sum(now, Tissue::macrophageDensity) * now.grid().volume(),
            perFragment * now.newVesselLength() * Length.MM_PER_UM,
            perFragment * now.tips().cells((byte) 0),
            now.discCells().size() / firstDiscCells,
            autophagicPart(now),
            rim[0],
            withImage ? radiology.rimClass(rim[0]) : Double.NaN,
            rim[1]
        };
        System.arraycopy(start, 0, row, 0, start.length);
        int next = start.length;
        for (Substance substance : Substance.values()) {
            row[next++] = sum(now, (tissue, v) -> tissue.of(substance, v)) / now.fragment().length;
        }
        row[next++] = now.coveredPart();
        row[next++] = pain(now, hours, image);
        for (Cause cause : Cause.values()) {
            row[next++] = declared * now.balance().of(cause) / firstSum;
        }
        return row;
    }

    private static double autophagicPart(Tissue now) {
        double cells =
                now.discCells().cellsPerAgent() * (double) now.discCells().size();
        return cells > 0 ? now.discCells().cells(DiscCell.AUTOPHAGIC) / cells : 0;
    }

    private double pain(Tissue now, double hours, double image) {
        double inflamed = pain.inflammatory() * now.acuteSignal() * FastMath.exp(-hours / pain.habituation());
        double felt = (pain.offset() + inflamed + pain.compressive() * Math.min(image, 2))
                * now.medication().painLeft();
        return Math.min(10, Math.max(0, felt));
    }

    /** A look at the middle layer of the tissue. */
    public Section section(Tissue now, double hours) {
        radiology.image(now);
        return Section.of(now, hours / Time.HOURS_PER_DAY, radiology);
    }
}
