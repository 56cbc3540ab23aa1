package org.resorb.calibration;

import java.util.ArrayList;
import java.util.List;
import org.resorb.quantity.Keyword;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.Normal;
import org.resorb.statistics.StandardError;
import org.resorb.statistics.Student;
import org.resorb.table.Columns;

/**
 * {@code structure_needs.csv}: which facts a variant of the model meets worse than the whole, each fitted anew. Both best points
 * count as if their patients were others, although they are the same people with the same seeds, so that chance is not made small.
 */
public final class StructureNeeds {
    /** Its usual name. */
    public static final String FILE = "structure_needs.csv";

    /** What is said of a fact under a variant. */
    enum Verdict implements Keyword {
        /** It is met worse beyond chance and outside the published interval. */
        NEEDED,
        /** It is met worse beyond chance, but in the published interval. */
        WORSE,
        /** What differs may be chance, or is for the better. */
        NOT,
        /** The whole model has no value, or too few patients say what chance does to such values, so there is nothing to compare. */
        UNKNOWN;

        @Override
        public String toString() {
            return word();
        }
    }

    /**
     * A target under a variant.
     *
     * @param whole what the best point of the whole comes to
     * @param without what that of the variant comes to
     * @param worse how much farther from the published value that is, in units of the target; NaN if there is no value
     * @param chance standard deviation of that by the number of patients; NaN if it is not known, as of a median
     * @param verdict what to make of it
     */
    record Row(
            String structure,
            String target,
            double whole,
            double without,
            double worse,
            double chance,
            Verdict verdict) {}

    private static final Columns<Row> COLUMNS = Columns.of(Row.class)
            .text("structure", "Name of the variant", Row::structure)
            .text("target", "Key of the target", Row::target)
            .number("whole", "1", "What the whole model comes to at its best point", Row::whole)
            .number("without", "1", "What the variant comes to at its own", Row::without)
            .number("worse", "1", "How much farther from the published value that is", Row::worse)
            .number("chance", "1", "Standard deviation of that by the number of patients", Row::chance)
            .text("verdict", "needed, worse, not or unknown", Row::verdict);

    private static final String ERROR = "best_error";
    private static final String FREEDOM = "best_freedom";

    /** Of fewer than three patients a spread is hardly known. */
    private static final double LEAST_FREEDOM = 2;

    private final FinishedCalibration whole;
    private final List<FinishedCalibration> variants;

    StructureNeeds(FinishedCalibration whole, List<FinishedCalibration> variants) {
        this.whole = whole;
        this.variants = List.copyOf(variants);
    }

    /** The text of the file. */
    public String csv() {
        return COLUMNS.csv(variants.stream().flatMap(one -> rows(one).stream()).toList());
    }

    /** A line for each variant: which facts need what it is without. */
    public List<String> words() {
        return variants.stream().map(this::words).toList();
    }

    private String words(FinishedCalibration variant) {
        List<Row> rows = rows(variant);
        String needing = keys(rows, Verdict.NEEDED);
        String worse = keys(rows, Verdict.WORSE);
        return variant.name() + ": "
                + (needing.isEmpty()
                        ? "no fact needs what it is without"
                        : "what it is without is needed by " + needing)
                + (worse.isEmpty() ? "" : "; worse, but as published: " + worse);
    }

    private static String keys(List<Row> rows, Verdict verdict) {
        return String.join(
                ", ",
                rows.stream()
                        .filter(row -> row.verdict == verdict)
                        .map(Row::target)
                        .toList());
    }

    List<Row> rows(FinishedCalibration variant) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            Target target = whole.target(i);
            double before = whole.number(i, "best");
            double after = variant.number(i, "best");
            double worse = Math.abs(target.gap(after)) - Math.abs(target.gap(before));
            StandardError chance = chance(i, variant);
            Verdict verdict = verdict(target, before, after, worse, chance);
            rows.add(new Row(variant.name(), target.key(), before, after, worse, chance.error(), verdict));
        }
        return rows;
    }

    /** What the number of patients does to a difference; by how many it is known is not known where either side is of too few. */
    private StandardError chance(int target, FinishedCalibration variant) {
        double[] variances = {square(whole.number(target, ERROR)), square(variant.number(target, ERROR))};
        double[] freedoms = {whole.number(target, FREEDOM), variant.number(target, FREEDOM)};
        StandardError chance = StandardError.of(new double[] {1, 1}, variances, freedoms);
        boolean isKnown = freedoms[0] >= LEAST_FREEDOM && freedoms[1] >= LEAST_FREEDOM;
        return isKnown ? chance : new StandardError(chance.variance(), Double.NaN);
    }

    private static double square(double value) {
        return value * value;
    }

    private Verdict verdict(Target target, double before, double after, double worse, StandardError chance) {
        if (Double.isNaN(before)) {
            return Verdict.UNKNOWN;
        }
        if (Double.isNaN(after)) {
            return Verdict.NEEDED;
        }
        if (worse <= 0) {
            return Verdict.NOT;
        }
        if (worse <= deviations(chance.freedom()) * chance.error()) {
            return Verdict.NOT;
        }
        // Where all patients come to the same that says nothing of chance either.
        if (Double.isNaN(chance.freedom())) {
            return Verdict.UNKNOWN;
        }
        return target.holds(after) ? Verdict.WORSE : Verdict.NEEDED;
    }

    /**
     * How many standard deviations are beyond chance, so that of all targets together hardly one is taken wrongly (Bonferroni);
     * Student's, as few patients tell the deviation itself. What is not known to be told by few is within the bound if it is within
     * that of many.
     */
    private double deviations(double freedom) {
        double part = 1 - (1 - Estimate.CONFIDENCE) / whole.size();
        return Double.isNaN(freedom) ? Normal.quantile(part) : new Student(freedom).quantile(part);
    }
}
