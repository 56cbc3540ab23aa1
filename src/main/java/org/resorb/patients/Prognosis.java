package org.resorb.patients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.Proportion;
import org.resorb.statistics.VarianceParts;
import org.resorb.table.Columns;

/**
 * What may become of one patient.
 *
 * @param models one for each outcome, or none at all
 * @param left part of the volume at the first image that is left, a row a simulation, a column a visit
 * @param design of the simulations; empty if it is not known which of them are alike, as some failed
 */
public record Prognosis(
        List<PredictedOutcome> outcomes,
        List<PredictionModel> models,
        FirstImage image,
        List<double[]> left,
        List<Visit> visits,
        Optional<TwinDesign> design) {
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

    /** What a number of the simulations varies by: whether an outcome comes true, or the part of the volume that is left. */
    private record Varying(String event, Visit visit, TwinDesign design, VarianceParts parts) {}

    private static final Columns<Varying> VARIANCE = Columns.of(Varying.class)
            .text("event", "What counts as resorbed, or the part of the volume that is left", Varying::event)
            .text("visit", "By when", Varying::visit)
            .whole("parameter_sets", "Parameter sets", row -> row.design.sets())
            .whole("persons", "Draws of the traits that are not known", row -> row.design.persons())
            .whole("seeds", "Seeds of each of them", row -> row.design.seeds())
            .with(VarianceColumns.of("traits"), Varying::parts);

    /** No number that is 0 or 1 varies more. */
    private static final double MOST_OF_TWO = 0.25;

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
        lines.add("Times and losses count from the first image, on day " + FirstImage.DAY + ".");
        lines.add(
                "Intervals (95 %): of the regression that of its coefficients, of the simulation that of so few runs, parameter sets"
                        + " and traits.");
        design.ifPresent(known -> lines.addAll(open(known)));
        return lines;
    }

    /** What is open, by its origin; there is nothing to tell apart where only chance is open. */
    private List<String> open(TwinDesign known) {
        List<String> lines = new ArrayList<>();
        if (known.sets() == 1 && known.persons() == 1 || known.seeds() == 1) {
            return lines;
        }
        lines.add("Of what is open, the part that is due to (95 % interval):");
        for (PredictedOutcome outcome : outcomes) {
            VarianceParts parts = parts(known, outcome);
            lines.add(String.format(Locale.ROOT, "  %-32s%s", outcome.words(), shares(parts)));
        }
        return lines;
    }

    private static String shares(VarianceParts parts) {
        Map<String, VarianceParts.Part> named = new LinkedHashMap<>();
        named.put("parameters", parts.sets());
        named.put("traits that are not known", parts.persons());
        named.put("both together", parts.interplay());
        named.put("chance", parts.chance());
        return named.entrySet().stream()
                .filter(one -> one.getValue().isKnown())
                .map(one -> one.getKey() + " " + Rounded.percent(one.getValue().share()))
                .collect(Collectors.joining(", "));
    }

    /** Where what is open comes from, as a table; empty if some simulations failed. */
    public Optional<String> variance() {
        return design.map(known -> {
            List<Varying> rows = new ArrayList<>();
            outcomes.forEach(
                    one -> rows.add(new Varying(one.response().word(), one.visit(), known, parts(known, one))));
            for (Visit visit : visits) {
                int column = visits.indexOf(visit);
                rows.add(new Varying("volume_left", visit, known, known.parts(left, row -> row[column])));
            }
            return VARIANCE.csv(rows);
        });
    }

    private VarianceParts parts(TwinDesign known, PredictedOutcome outcome) {
        return known.parts(left, came(outcome)).atMost(MOST_OF_TWO);
    }

    /** 1 of a simulation in which it came true, else 0. */
    private ToDoubleFunction<double[]> came(PredictedOutcome outcome) {
        int visit = visits.indexOf(outcome.visit());
        return row -> outcome.response().holds(row[visit]) ? 1 : 0;
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

    /** Simulations with the same parameters or traits are alike, though each has its own seed, and the interval is wider for it. */
    private Estimate simulation(PredictedOutcome outcome) {
        Proportion came = new Proportion(count(outcome), left.size());
        return design.map(known -> came.wilson(known.error(left, came(outcome))))
                .orElseGet(() -> Estimate.alone(came.value()));
    }

    private int count(PredictedOutcome outcome) {
        return (int) left.stream().mapToDouble(came(outcome)).sum();
    }
}
