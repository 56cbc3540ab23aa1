package org.resorb.patients;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.Proportion;
import org.resorb.table.Columns;

/**
 * What may become of one patient.
 *
 * @param models one for each outcome, or none at all
 * @param left part of the volume at the first image that is left, a row a simulation, a column a visit
 */
public record Prognosis(
        List<PredictedOutcome> outcomes,
        List<PredictionModel> models,
        FirstImage image,
        List<double[]> left,
        List<Visit> visits) {
    private static final Columns<Probability> COLUMNS = Columns.of(Probability.class)
            .text("event", "What counts as resorbed", row -> row.outcome.response())
            .text("visit", "By when", row -> row.outcome.visit())
            .text("method", "Regression or simulation", Probability::method)
            .number("probability", "1", "That it happens", row -> row.estimate.value())
            .number("lower", "1", "Lower end of its 95 % interval", row -> row.estimate.lower())
            .number("upper", "1", "Upper end of its 95 % interval", row -> row.estimate.upper())
            .whole("n", "Patients or simulations that it is known from", Probability::n)
            .whole("with_event", "How many of them had the event", Probability::withEvent);

    private record Probability(PredictedOutcome outcome, String method, Estimate estimate, int n, int withEvent) {}

    /** For a console. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("First image, day " + FirstImage.DAY + ":");
        for (BaselineVariable variable : BaselineVariable.values()) {
            String cell = image.cells().get(variable.column());
            lines.add(String.format(Locale.ROOT, "  %-34s%s", variable.words(), shortened(cell)));
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
    public String csv() {
        List<Probability> rows = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            PredictedOutcome outcome = outcomes.get(i);
            if (!models.isEmpty()) {
                PredictionModel model = models.get(i);
                rows.add(new Probability(outcome, "regression", regression(i), model.patients(), model.withEvent()));
            }
            rows.add(new Probability(outcome, "simulation", simulation(outcome), left.size(), count(outcome)));
        }
        return COLUMNS.csv(rows);
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
