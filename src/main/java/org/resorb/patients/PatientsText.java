package org.resorb.patients;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.resorb.quantity.Disclaimer;
import org.resorb.table.Columns;
import org.resorb.table.ConsoleTable;

/** Many patients held against results, in words for a terminal. */
final class PatientsText {
    private static final double FEW_EFFECTIVE = 3;

    private final PatientsComparison comparison;
    private final List<String> labels;

    PatientsText(PatientsComparison comparison) {
        this.comparison = comparison;
        labels = comparison.labels();
    }

    List<String> lines() {
        MeasuredPatients measured = comparison.measured();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(measured.volumes() + " measured volumes of "
                + measured.patients().size()
                + " patients held against the results"
                + (measured.missing() == 0 ? ":" : "; lines without a volume: " + measured.missing()));
        lines.addAll(results());
        lines.add("");
        lines.addAll(patients());
        lines.add("");
        addMeaning(lines);
        return lines;
    }

    private List<String> results() {
        double[] weights = comparison.weights();
        int all = comparison.patients().size();
        return ConsoleTable.of(
                Columns.of(Integer.class)
                        .text("result", "", labels::get)
                        .text("fits", "", i -> comparison.fitting(i) + " of " + all)
                        .whole("likeliest for", "", comparison::likeliest)
                        .number("log likelihood", "1", "", comparison::logLikelihood, fixed("%.2f"))
                        .number("weight", "1", "", i -> weights[i], fixed("%.3f"))
                        .text("volumes below, within, above", "", this::outside),
                IntStream.range(0, weights.length).boxed().toList());
    }

    private String outside(int result) {
        long below = comparison.below(result);
        long above = comparison.above(result);
        return below + ", " + (comparison.percentiles(result).length - below - above) + ", " + above;
    }

    private List<String> patients() {
        return ConsoleTable.of(
                Columns.of(PatientLikelihood.class)
                        .text("patient", "", PatientLikelihood::name)
                        .whole(
                                "volumes",
                                "",
                                one -> one.patient().course().volumes().size())
                        .text("likeliest", "", one -> one.fitsAny() ? labels.get(one.likeliest()) : "none fits")
                        .number("weight", "1", "", one -> one.weights()[one.likeliest()], fixed("%.3f"))
                        .number("p", "1", "", PatientsText::p, fixed("%.3f")),
                comparison.patients());
    }

    private static double p(PatientLikelihood patient) {
        return patient.held().get(patient.likeliest()).likelihood().p();
    }

    private void addMeaning(List<String> lines) {
        List<String> none = comparison.patients().stream()
                .filter(patient -> !patient.fitsAny())
                .map(PatientLikelihood::name)
                .toList();
        if (!none.isEmpty()) {
            lines.add("None of the results fits " + String.join(", ", none)
                    + ": even the closest replicates are further off than the errors explain.");
        }
        lines.add("Below and above: volumes outside of 5 to 95 % of the replicates, read with their errors; if patients"
                + " differ as replicates do, one in ten.");
        lines.add("Weight: what all patients say about these results against each other, each as credible as the others"
                + " before.");
        lines.add(Disclaimer.NO_PROGNOSIS);
    }

    /** What makes the numbers less firm than they look. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            int result = i;
            CourseLikelihood first = comparison.patients().get(0).held().get(i).likelihood();
            long few = comparison.patients().stream()
                    .filter(one -> !(one.held().get(result).likelihood().effectiveSampleSize() >= FEW_EFFECTIVE))
                    .count();
            if (first.replicates() == 1) {
                warnings.add(labels.get(i) + " has one replicate, so its likelihood knows no chance");
            } else if (few > 0) {
                warnings.add("the likelihoods of " + few + " of "
                        + comparison.patients().size() + " patients under "
                        + labels.get(i) + " hang on less than 3 of its " + first.replicates()
                        + " replicates; with more they may be quite others");
            }
        }
        return warnings;
    }

    private static DoubleFunction<String> fixed(String shape) {
        return value -> Double.isFinite(value) ? String.format(Locale.ROOT, shape, value) : "-";
    }
}
