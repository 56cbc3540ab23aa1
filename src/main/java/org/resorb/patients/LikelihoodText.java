package org.resorb.patients;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.resorb.quantity.Disclaimer;

/** How likely measurements are under several results, in words for a terminal. */
final class LikelihoodText {
    private static final double FEW_EFFECTIVE = 3;
    private static final int SHOWN = 3;

    private final MeasuredCourse measured;
    private final List<ResultLikelihood> results;
    private final int width;

    LikelihoodText(MeasuredCourse measured, List<ResultLikelihood> results) {
        this.measured = measured;
        this.results = results;
        width = Math.max(
                6,
                results.stream().mapToInt(held -> held.label().length()).max().orElse(0));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Measured volumes held against the results:");
        addTable(lines);
        lines.add("");
        addPercentiles(lines);
        addMembers(lines);
        lines.add("");
        addMeaning(lines);
        return lines;
    }

    private void addTable(List<String> lines) {
        lines.add(row("result", "log likelihood", "weight", "closest chi2", "p", "fits"));
        double[] weights = CourseLikelihood.weights(
                results.stream().map(ResultLikelihood::likelihood).toList());
        for (int i = 0; i < weights.length; i++) {
            CourseLikelihood likelihood = results.get(i).likelihood();
            String chi2 = number("%.1f", likelihood.chi2()) + " of " + likelihood.freedom();
            lines.add(row(
                    results.get(i).label(),
                    number("%.2f", likelihood.logLikelihood()),
                    number("%.3f", weights[i]),
                    chi2,
                    likelihood.p() < 0.001 ? "<0.001" : number("%.3f", likelihood.p()),
                    likelihood.p() < PatientLikelihood.UNLIKELY ? "no" : "yes"));
        }
    }

    private void addPercentiles(List<String> lines) {
        lines.add("Percentile of each measurement among the replicates, read with its error:");
        int start = measured.relative() ? 1 : 0;
        List<MeasuredVolume> volumes =
                measured.volumes().subList(start, measured.volumes().size());
        StringBuilder head = new StringBuilder(padded("result"));
        volumes.forEach(at -> head.append(String.format(Locale.ROOT, "  %8s", "day " + number("%.0f", at.day()))));
        lines.add(head.toString());
        for (ResultLikelihood held : results) {
            StringBuilder line = new StringBuilder(padded(held.label()));
            for (int i = 0; i < volumes.size(); i++) {
                line.append(
                        String.format(Locale.ROOT, "  %8.0f", held.likelihood().percentileRead(start + i)));
            }
            lines.add(line.toString());
        }
    }

    private void addMembers(List<String> lines) {
        for (ResultLikelihood held : results) {
            double[] weights = held.memberWeights();
            String most = IntStream.range(0, weights.length)
                    .boxed()
                    .filter(member -> Double.isFinite(weights[member]))
                    .sorted(Comparator.comparingDouble(member -> -weights[member]))
                    .limit(SHOWN)
                    .map(member -> member + 1 + " (" + number("%.3f", weights[member]) + ")")
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
            if (!most.isEmpty()) {
                lines.add("Members of " + held.label() + " with the highest weights, each of " + weights.length
                        + " with " + number("%.3f", 1.0 / weights.length) + " before: " + most);
            }
        }
    }

    private void addMeaning(List<String> lines) {
        if (results.stream().allMatch(held -> held.likelihood().p() < PatientLikelihood.UNLIKELY)) {
            lines.add("None of the results fits: even the closest replicate is further off than the errors explain.");
            lines.add("The weights only tell which one is least far.");
        }
        lines.add(
                "Likely means: how densely a result's replicates, read with the stated errors, lie where was measured.");
        lines.add(
                "Weight: what that says about these results against each other, each as credible as the others before.");
        lines.add(Disclaimer.NO_PROGNOSIS);
    }

    /** What makes the numbers less firm than they look. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (ResultLikelihood held : results) {
            CourseLikelihood likelihood = held.likelihood();
            if (likelihood.replicates() == 1) {
                warnings.add(held.label() + " has one replicate, so its likelihood knows no chance");
            } else if (!(likelihood.effectiveSampleSize() >= FEW_EFFECTIVE)) {
                warnings.add("the likelihood of " + held.label() + " hangs on "
                        + number("%.1f", likelihood.effectiveSampleSize()) + " of its " + likelihood.replicates()
                        + " replicates; with more it may be quite another");
            }
        }
        return warnings;
    }

    private String row(Object... cells) {
        return padded((String) cells[0])
                + String.format(
                                Locale.ROOT,
                                "  %14s  %6s  %13s  %7s  %s",
                                cells[1],
                                cells[2],
                                cells[3],
                                cells[4],
                                cells[5])
                        .stripTrailing();
    }

    private String padded(String label) {
        return String.format(Locale.ROOT, "%-" + width + "s", label);
    }

    private static String number(String shape, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, shape, value) : "-";
    }
}
