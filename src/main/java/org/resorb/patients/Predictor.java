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
    TYPE_BULGE(BaselineVariable.TYPE, "bulge", "bulge"),
    /** A protrusion. */
    TYPE_PROTRUSION(BaselineVariable.TYPE, "protrusion", "protrusion"),
    /** An extrusion. */
    TYPE_EXTRUSION(BaselineVariable.TYPE, "extrusion", "extrusion"),
    /** A sequestration. */
    TYPE_SEQUESTRATION(BaselineVariable.TYPE, "sequestration", "sequestration"),
    /** Volume, each doubling counting alike. */
    VOLUME(BaselineVariable.VOLUME, "volume", "doubling", FastMath::log10, FastMath.log10(2)),
    /** Distance from the level of the disc. */
    MIGRATION(BaselineVariable.MIGRATION, "migration", "mm", 1),
    /** The ligament covers the herniation. */
    LIGAMENT_INTACT(BaselineVariable.LIGAMENT, "intact", "intact ligament"),
    /** The herniation has gone through the ligament. */
    LIGAMENT_PERFORATED(BaselineVariable.LIGAMENT, "perforated", "perforated ligament"),
    /** The fragment lies beyond the ligament. */
    LIGAMENT_BYPASSED(BaselineVariable.LIGAMENT, "bypassed", "bypassed ligament"),
    /** Brightness on T2. */
    T2_SIGNAL(BaselineVariable.T2_SIGNAL, "T2 signal", "0.1", 0.1),
    /** No bright rim. */
    RIM_NONE(BaselineVariable.RIM, "0", "no rim"),
    /** A bright rim along a part of the outline. */
    RIM_PARTIAL(BaselineVariable.RIM, "1", "partial rim"),
    /** A complete ring. */
    RIM_COMPLETE(BaselineVariable.RIM, "2", "complete rim"),
    /** Thickness of the bright rim. */
    RIM_THICKNESS(BaselineVariable.RIM_THICKNESS, "rim thickness", "mm", 1),
    /** End-plate cartilage in the fragment. */
    ENDPLATE_CARTILAGE(BaselineVariable.ENDPLATE_CARTILAGE, "end-plate cartilage", "10 % of the fragment", 10),
    /** Age. */
    AGE(BaselineVariable.AGE, "age", "10 years", 10);

    /** Smaller than any image shows. */
    private static final double LEAST_MM3 = 0.001;

    private static final double OLDEST = 130;
    private static final double ALL_PERCENT = 100;

    /** Longer than a spine. */
    private static final double LONGEST_MM = 1000;

    private static final double LARGEST = 10;

    private final BaselineVariable variable;
    private final String level;
    private final String words;
    private final String unit;
    private final DoubleUnaryOperator scale;
    private final double size;

    Predictor(BaselineVariable variable, String level, String words) {
        this.variable = variable;
        this.level = level;
        this.words = words;
        this.unit = "";
        this.scale = DoubleUnaryOperator.identity();
        this.size = 1;
    }

    Predictor(BaselineVariable variable, String words, String unit, double size) {
        this(variable, words, unit, DoubleUnaryOperator.identity(), size);
    }

    Predictor(BaselineVariable variable, String words, String unit, DoubleUnaryOperator scale, double size) {
        this.variable = variable;
        this.level = "";
        this.words = words;
        this.unit = unit;
        this.scale = scale;
        this.size = size;
    }

    /** Column of a table of patients that it is read from. */
    public String column() {
        return variable.column();
    }

    /** True for one word of a kind, which is either so or not. */
    boolean isWord() {
        return !level.isEmpty();
    }

    /** All predictors of the same variable, in order. */
    List<Predictor> kin() {
        return Arrays.stream(values())
                .filter(predictor -> predictor.variable == variable)
                .toList();
    }

    /** Least number that the column of a table may hold. */
    double least() {
        return this == VOLUME ? LEAST_MM3 : 0;
    }

    /** Largest number that the column of a table may hold. */
    double most() {
        return switch (variable) {
            case VOLUME -> MeasuredFile.LARGEST_MM3;
            case AGE -> OLDEST;
            case ENDPLATE_CARTILAGE -> ALL_PERCENT;
            case MIGRATION, RIM_THICKNESS -> LONGEST_MM;
            default -> LARGEST;
        };
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
                throw new IllegalArgumentException(column() + ": " + cell + " is none of "
                        + kin().stream().map(predictor -> predictor.level).toList());
            }
            return level.equals(cell) ? 1 : 0;
        }
        double value = number(cell);
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException(column() + ": " + cell + " has no value on the scale of the term");
        }
        return value;
    }

    private double number(String cell) {
        try {
            return scale.applyAsDouble(Double.parseDouble(cell)) / size;
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(column() + ": " + cell + " is no number", noNumber);
        }
    }

    /** As tables have it. */
    @Override
    public String toString() {
        return word();
    }
}
