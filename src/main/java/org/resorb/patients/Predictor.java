package org.resorb.patients;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.util.FastMath;
import org.resorb.quantity.Keyword;

/**
 * One predictor of the regression: a thing that a radiologist sees at the first image, or knows, in a unit in which an odds
 * ratio can be read. A kind (type, ligament, rim) has a predictor for each of its words; one of them is the reference.
 */
public enum Predictor implements Keyword {
    /** A bulge. */
    TYPE_BULGE("herniation_type", "bulge", "bulge"),
    /** A protrusion. */
    TYPE_PROTRUSION("herniation_type", "protrusion", "protrusion"),
    /** An extrusion. */
    TYPE_EXTRUSION("herniation_type", "extrusion", "extrusion"),
    /** A sequestration. */
    TYPE_SEQUESTRATION("herniation_type", "sequestration", "sequestration"),
    /** Volume, each doubling counting alike. */
    VOLUME("herniation_volume_mm3", "volume", "doubling", FastMath::log10, FastMath.log10(2)),
    /** Distance from the level of the disc. */
    MIGRATION("herniation_migration_mm", "migration", "mm", 1),
    /** The ligament covers the herniation. */
    LIGAMENT_INTACT("ligament", "intact", "intact ligament"),
    /** The herniation has gone through the ligament. */
    LIGAMENT_PERFORATED("ligament", "perforated", "perforated ligament"),
    /** The fragment lies beyond the ligament. */
    LIGAMENT_BYPASSED("ligament", "bypassed", "bypassed ligament"),
    /** Brightness on T2. */
    T2_SIGNAL("t2_signal_at_baseline", "T2 signal", "0.1", 0.1),
    /** No bright rim. */
    RIM_NONE("rim_enhancement_class_at_baseline", "0", "no rim"),
    /** A bright rim along a part of the outline. */
    RIM_PARTIAL("rim_enhancement_class_at_baseline", "1", "partial rim"),
    /** A complete ring. */
    RIM_COMPLETE("rim_enhancement_class_at_baseline", "2", "complete rim"),
    /** Thickness of the bright rim. */
    RIM_THICKNESS("rim_thickness_mm_at_baseline", "rim thickness", "mm", 1),
    /** End-plate cartilage in the fragment. */
    ENDPLATE_CARTILAGE(
            "herniation_composition_endplate_cartilage_percent", "end-plate cartilage", "10 % of the fragment", 10),
    /** Age. */
    AGE("patient_age_a", "age", "10 years", 10);

    private final String column;
    private final String level;
    private final String words;
    private final String unit;
    private final DoubleUnaryOperator scale;
    private final double size;

    Predictor(String column, String level, String words) {
        this.column = column;
        this.level = level;
        this.words = words;
        this.unit = "";
        this.scale = DoubleUnaryOperator.identity();
        this.size = 1;
    }

    Predictor(String column, String words, String unit, double size) {
        this(column, words, unit, DoubleUnaryOperator.identity(), size);
    }

    Predictor(String column, String words, String unit, DoubleUnaryOperator scale, double size) {
        this.column = column;
        this.level = "";
        this.words = words;
        this.unit = unit;
        this.scale = scale;
        this.size = size;
    }

    /** Column of a table of patients that it is read from. */
    public String column() {
        return column;
    }

    /** True for one word of a kind, which is either so or not. */
    boolean isWord() {
        return !level.isEmpty();
    }

    /** All predictors of the same column, in order. */
    List<Predictor> kin() {
        return Arrays.stream(values())
                .filter(predictor -> predictor.column.equals(column))
                .toList();
    }

    /** With its unit, or with what it is held against: {@code age, per 10 years}; {@code extrusion against bulge}. */
    public String words(Predictor reference) {
        return isWord() ? words + (reference == null ? "" : " against " + reference.words) : words + ", per " + unit;
    }

    /** Without unit. */
    public String words() {
        return words;
    }

    /** A value in the unit of the predictor as the column has it. */
    double asColumn(double value) {
        return this == VOLUME ? FastMath.pow(10, value * size) : value * size;
    }

    /**
     * The value of a cell of the column in units of the predictor; {@link Double#NaN} for an empty one. A word that the kind
     * does not have or a number that cannot be: {@link IllegalArgumentException}.
     */
    double value(String cell) {
        if (cell.isEmpty()) {
            return Double.NaN;
        }
        if (isWord()) {
            if (kin().stream().noneMatch(predictor -> predictor.level.equals(cell))) {
                throw new IllegalArgumentException(column + ": " + cell + " is none of "
                        + kin().stream().map(predictor -> predictor.level).toList());
            }
            return level.equals(cell) ? 1 : 0;
        }
        double value = number(cell);
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException(column + ": " + cell + " has no value on the scale of the term");
        }
        return value;
    }

    private double number(String cell) {
        try {
            return scale.applyAsDouble(Double.parseDouble(cell)) / size;
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(column + ": " + cell + " is no number", noNumber);
        }
    }

    /** As tables have it. */
    @Override
    public String toString() {
        return word();
    }
}
