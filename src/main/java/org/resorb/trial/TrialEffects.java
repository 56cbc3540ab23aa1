package org.resorb.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.resorb.patients.EstimateText;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.NumberNeeded;
import org.resorb.statistics.Proportion;
import org.resorb.table.Columns;
import org.resorb.table.NumberText;

/**
 * What the trial found, and what trials of its size find: the middle and the middle 95 % of the estimates of many that
 * differ in nothing but who took part, and how many of them found a difference.
 *
 * @param rows end point by end point, arm by arm
 */
public record TrialEffects(List<Row> rows) {
    private static final Columns<Estimate> INTERVAL = Columns.of(Estimate.class)
            .number("estimate", "1", "This arm less the control, or over it", Estimate::value)
            .number("lower", "1", "Lower end of its 95 % interval", Estimate::lower)
            .number("upper", "1", "Upper end of its 95 % interval", Estimate::upper);
    private static final Columns<Estimate> TRIALS = Columns.of(Estimate.class)
            .number(
                    "trials_middle",
                    "1",
                    "Median of the estimates of the simulated trials of this size; a ratio is 0 or infinite where one arm"
                            + " alone has none",
                    Estimate::value,
                    NumberText::known)
            .number("trials_lower", "1", "2.5 % of those estimates lie below it", Estimate::lower, NumberText::known)
            .number("trials_upper", "1", "2.5 % of those estimates lie above it", Estimate::upper, NumberText::known);
    private static final Columns<Estimate> POWER = Columns.of(Estimate.class)
            .number("power", "1", "Part of those trials that found a difference", Estimate::value)
            .number("power_lower", "1", "Lower end of its 95 % interval (Wilson)", Estimate::lower)
            .number("power_upper", "1", "Upper end of its 95 % interval", Estimate::upper);

    /** The columns of {@code effects.csv}. */
    static final Columns<Row> COLUMNS = Columns.of(Row.class)
            .text(
                    "end_point",
                    "What is compared",
                    row -> row.contrast().endPoint().name())
            .text(
                    "statistic",
                    "Difference, ratio or hazard ratio",
                    row -> row.contrast().statistic())
            .text("arm", "Arm that is compared", row -> row.contrast().arm().name())
            .text("control", "Arm that it is held against", Row::control)
            .text(
                    "dose",
                    "Dose in that arm, empty without a drug",
                    row -> row.contrast().arm().dose())
            .text(
                    "schedule",
                    "Its schedule in a dose-schedule design",
                    row -> row.contrast().arm().schedule())
            .whole(
                    "n",
                    "Participants of the arm with an answer; of a difference of operations in pairs, who stay until then",
                    row -> row.contrast().n())
            .whole(
                    "n_control",
                    "Participants of the control with an answer",
                    row -> row.contrast().nControl())
            .number(
                    "value",
                    "1",
                    "Mean or part in the arm (of operations by Kaplan and Meier; of pairs the part of n)",
                    row -> row.contrast().value())
            .number(
                    "value_control",
                    "1",
                    "The same in the control",
                    row -> row.contrast().control())
            .with(INTERVAL, row -> row.contrast().contrast().estimate())
            .number(
                    "p",
                    "1",
                    "Two-sided probability: Welch or Student of pairs; chi-squared or McNemar; log-rank",
                    row -> row.contrast().contrast().p())
            .text(
                    "number_needed",
                    "Patients to treat for one more with the outcome, and its 95 % interval; negative for one fewer",
                    Row::numberNeeded)
            .with(TRIALS, Row::trials)
            .whole(
                    "trials_known",
                    "Simulated trials that have such an estimate; the others have no answer, or none in both arms",
                    Row::known)
            .with(POWER, row -> row.power().wilson())
            .number(
                    "pool_error",
                    "1",
                    "Standard error of a difference from the number of virtual patients alone",
                    Row::poolError);

    /**
     * One contrast.
     *
     * @param contrast of the trial that is told in full
     * @param trials median of the estimates of the simulated trials, with their middle 95 %; may be infinite
     * @param known how many simulated trials those are
     * @param power those of the trials that found a difference; none of none where it is not tested
     * @param poolError standard error of the difference in the pool
     */
    public record Row(
            ArmContrast contrast, String control, Estimate trials, int known, Proportion power, double poolError) {
        String numberNeeded() {
            boolean isPart = contrast.statistic() == EffectStatistic.DIFFERENCE
                    && !contrast.endPoint().isNumber();
            return isPart ? NumberNeeded.of(contrast.contrast().estimate()).words() : "";
        }

        /** The end point. */
        public EndPoint endPoint() {
            return contrast.endPoint();
        }

        /** What the numbers are. */
        public EffectStatistic statistic() {
            return contrast.statistic();
        }

        /** The arm that is compared. */
        public Arm arm() {
            return contrast.arm();
        }

        /** What this trial found. */
        public Estimate estimate() {
            return contrast.contrast().estimate();
        }

        String text() {
            String p = Double.isNaN(contrast.contrast().p())
                    ? ""
                    : String.format(Locale.ROOT, "  p %.2g", contrast.contrast().p());
            String needed = numberNeeded().isEmpty() ? "" : "  number needed to treat " + numberNeeded();
            return String.format(
                    Locale.ROOT,
                    "  %-30s %-22s %-12s %s%s%s",
                    endPoint().name(),
                    arm().name(),
                    statistic(),
                    EstimateText.of(estimate()),
                    p,
                    needed);
        }
    }

    /** Defensive copy. */
    public TrialEffects {
        rows = List.copyOf(rows);
    }

    /** Of one trial and many like it. */
    static TrialEffects of(Trial trial, TrialPool pool, List<ArmContrast> told, SimulatedTrials many) {
        PoolEffects truth = new PoolEffects(trial, pool);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            ArmContrast contrast = told.get(i);
            rows.add(new Row(
                    contrast,
                    trial.control().name(),
                    many.estimate(i),
                    many.known(i),
                    contrast.isTested() ? many.found(i) : new Proportion(0, 0),
                    contrast.statistic() == EffectStatistic.DIFFERENCE ? truth.error(contrast) : Double.NaN));
        }
        return new TrialEffects(rows);
    }
}
