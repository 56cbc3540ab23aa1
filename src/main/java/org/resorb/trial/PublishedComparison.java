package org.resorb.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resorb.patients.EstimateText;
import org.resorb.statistics.Estimate;
import org.resorb.table.Columns;
import org.resorb.table.NumberText;

/**
 * What real trials found beside what trials of their size, or of this trial's where theirs is not known, find in virtual
 * patients.
 *
 * @param rows in the order of the file
 */
public record PublishedComparison(List<Row> rows) {
    private static final Columns<Estimate> PUBLISHED = Columns.of(Estimate.class)
            .number("published", "1", "What was published", Estimate::value)
            .number("published_lower", "1", "Lower end of its 95 % interval", Estimate::lower)
            .number("published_upper", "1", "Upper end of its 95 % interval", Estimate::upper);
    private static final Columns<Estimate> MODEL = Columns.of(Estimate.class)
            .number(
                    "model",
                    "1",
                    "Median of the estimates of simulated trials with so many participants",
                    Estimate::value,
                    NumberText::known)
            .number("model_lower", "1", "2.5 % of those estimates lie below it", Estimate::lower, NumberText::known)
            .number("model_upper", "1", "2.5 % of those estimates lie above it", Estimate::upper, NumberText::known);

    /** The columns of {@code published.csv}. */
    static final Columns<Row> COLUMNS = Columns.of(Row.class)
            .text(
                    "end_point",
                    "What is compared",
                    row -> row.answer().endPoint().name())
            .text(
                    "statistic",
                    "Difference, ratio or hazard ratio",
                    row -> row.answer().statistic())
            .text("arm", "Arm that is compared", row -> row.answer().arm().name())
            .with(PUBLISHED, row -> row.answer().estimate())
            .text("published_n", "Participants of the published trials, empty if that is not known", Row::size)
            .whole(
                    "model_n",
                    "Participants of each simulated trial: as many as published, or as in this trial if that is not known",
                    Row::simulated)
            .with(MODEL, Row::model)
            .text(
                    "within",
                    "Whether the published value lies within the middle 95 % of the simulated trials",
                    Row::within)
            .text(
                    "source",
                    "Keys of docs/sources.md",
                    row -> String.join(" ", row.answer().sources()))
            .text(
                    "definition",
                    "What was measured in reality, when and how",
                    row -> row.answer().definition());

    /**
     * One published answer.
     *
     * @param simulated participants of each simulated trial
     * @param model median of the simulated trials, with their middle 95 %; may be infinite
     */
    public record Row(PublishedAnswer answer, int simulated, Estimate model) {
        private String size() {
            return answer.n() == 0 ? "" : Integer.toString(answer.n());
        }

        String within() {
            return model.isKnown() ? (model.holds(answer.estimate().value()) ? "yes" : "no") : "";
        }

        String text() {
            return "  " + answer.endPoint().name() + ", " + answer.arm().name() + ", " + answer.statistic()
                    + ": published " + EstimateText.of(answer.estimate()) + ", here " + EstimateText.of(model)
                    + " with " + simulated + " participants" + (within().equals("no") ? ", apart" : "");
        }
    }

    /** Defensive copy. */
    public PublishedComparison {
        rows = List.copyOf(rows);
    }

    /** Simulates trials of the published sizes; where a size is not known, of that of the trial. */
    static PublishedComparison of(Trial trial, TrialPool pool, SimulatedTrials planned) {
        Map<Integer, SimulatedTrials> sizes = new HashMap<>();
        sizes.put(trial.plan().participants(), planned);
        List<Row> rows = new ArrayList<>();
        for (PublishedAnswer answer : trial.published()) {
            int size = answer.n() == 0 ? trial.plan().participants() : answer.n();
            SimulatedTrials trials = sizes.computeIfAbsent(size, n -> SimulatedTrials.of(trial, pool, n));
            rows.add(new Row(answer, size, model(answer, trials)));
        }
        return new PublishedComparison(rows);
    }

    private static Estimate model(PublishedAnswer answer, SimulatedTrials trials) {
        List<ArmContrast> order = trials.trials().get(0);
        for (int place = 0; place < order.size(); place++) {
            ArmContrast contrast = order.get(place);
            if (contrast.endPoint().equals(answer.endPoint())
                    && contrast.arm().equals(answer.arm())
                    && contrast.statistic() == answer.statistic()) {
                return trials.estimate(place);
            }
        }
        return Estimate.UNKNOWN;
    }
}
