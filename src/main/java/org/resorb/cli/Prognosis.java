package org.resorb.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.resorb.patients.FirstImage;
import org.resorb.patients.PredictedOutcome;
import org.resorb.patients.PredictionModel;
import org.resorb.patients.Visit;
import org.resorb.quantity.NineDigits;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.Proportion;

/**
 * What may become of one patient.
 *
 * @param models one for each outcome, or none at all
 * @param left part of the volume at the first image that is left, a row a simulation, a column a visit
 */
record Prognosis(
        List<PredictedOutcome> outcomes,
        List<PredictionModel> models,
        FirstImage image,
        List<double[]> left,
        List<Visit> visits) {
    private static final String HEAD = "event,visit,method,probability,lower,upper,n,with_event\n";

    /** For a console. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("First image, day " + FirstImage.DAY + ":");
        for (Map.Entry<String, String> cell : image.cells().entrySet()) {
            lines.add("  " + cell.getKey() + " " + shortened(cell.getValue()));
        }
        lines.add(String.format(Locale.ROOT, "%-34s%-22s%s", "", "regression", "simulation, n = " + left.size()));
        for (int i = 0; i < outcomes.size(); i++) {
            String regression = models.isEmpty() ? "–" : Rounded.percent(regression(i));
            String simulation = Rounded.percent(simulation(outcomes.get(i)));
            String words = outcomes.get(i).words();
            lines.add(String.format(Locale.ROOT, "%-34s%-22s%s", words, regression, simulation));
        }
        lines.add(
                "Intervals (95 %): of the regression that of its coefficients, of the simulation that of so many runs.");
        return lines;
    }

    private static String shortened(String cell) {
        return cell.matches("[0-9]+\\.[0-9]{3,}") ? String.format(Locale.ROOT, "%.2f", Double.parseDouble(cell)) : cell;
    }

    /** As a table. */
    String csv() {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < outcomes.size(); i++) {
            if (!models.isEmpty()) {
                PredictionModel model = models.get(i);
                add(text, i, "regression", regression(i), model.patients(), model.withEvent());
            }
            add(text, i, "simulation", simulation(outcomes.get(i)), left.size(), count(outcomes.get(i)));
        }
        return text.toString();
    }

    private void add(StringBuilder text, int outcome, String method, Estimate probability, int n, int withEvent) {
        text.append(String.join(
                        ",",
                        outcomes.get(outcome).response().toString(),
                        outcomes.get(outcome).visit().toString(),
                        method,
                        NineDigits.text(probability.value()),
                        NineDigits.text(probability.lower()),
                        NineDigits.text(probability.upper()),
                        Integer.toString(n),
                        Integer.toString(withEvent)))
                .append('\n');
    }

    private Estimate regression(int outcome) {
        return models.get(outcome).probability(image);
    }

    private Estimate simulation(PredictedOutcome outcome) {
        return new Proportion(count(outcome), left.size()).wilson();
    }

    private int count(PredictedOutcome outcome) {
        int visit = visits.indexOf(outcome.visit());
        return (int) left.stream()
                .filter(row -> outcome.response().holds(row[visit]))
                .count();
    }
}
