package org.resorb.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.resorb.patients.EstimateText;
import org.resorb.statistics.Estimate;
import org.resorb.statistics.PowerCurve;
import org.resorb.statistics.Proportion;
import org.resorb.table.Columns;
import org.resorb.table.NumberText;

/**
 * How many trials of some sizes find a difference, beside the closed formula, and how many participants it takes.
 *
 * @param curves one for each end point and arm that can be tested
 * @param unvarying what cannot, in words
 */
public record TrialPower(List<Curve> curves, List<String> unvarying) {
    /**
     * One size of one end point and arm.
     *
     * @param formula power by the closed formula, NaN if there is none
     */
    private record Point(Curve curve, int size, Proportion found, double formula) {}

    private static final Columns<Estimate> POWER = Columns.of(Estimate.class)
            .number("power", "1", "Part of the trials that found a difference", Estimate::value)
            .number("power_lower", "1", "Lower end of its 95 % interval (Wilson)", Estimate::lower)
            .number("power_upper", "1", "Upper end of its 95 % interval", Estimate::upper);

    /** The columns of {@code power.csv}. */
    private static final Columns<Point> COLUMNS = Columns.of(Point.class)
            .text(
                    "end_point",
                    "What is compared",
                    point -> point.curve().endPoint().name())
            .text("arm", "Arm that is compared", point -> point.curve().arm().name())
            .text(
                    "dose",
                    "Dose in that arm, empty without a drug",
                    point -> point.curve().arm().dose())
            .text(
                    "schedule",
                    "Its schedule in a dose-schedule design",
                    point -> point.curve().arm().schedule())
            .whole("participants", "In all arms together", Point::size)
            .whole("trials", "Simulated trials", point -> point.found().n())
            .with(POWER, point -> point.found().wilson())
            .number(
                    "power_formula",
                    "1",
                    "Power by the closed formula, from means and spreads of the virtual patients",
                    Point::formula);

    private static final Columns<Estimate> NEEDED = Columns.of(Estimate.class)
            .number(
                    "needed",
                    "1",
                    "Participants in all arms together for the power that is wanted, empty where all simulated trials"
                            + " found a difference",
                    Estimate::value,
                    NumberText::known)
            .number(
                    "needed_lower",
                    "1",
                    "Lower end of its 95 % interval, from the simulated trials; empty likewise",
                    Estimate::lower,
                    NumberText::known)
            .number(
                    "needed_upper",
                    "1",
                    "Upper end of its 95 % interval, at most so many; infinite if they found too little",
                    Estimate::upper,
                    NumberText::known);

    private static final Columns<Curve> SIZES = Columns.of(Curve.class)
            .text("end_point", "What is compared", curve -> curve.endPoint().name())
            .text("arm", "Arm that is compared", curve -> curve.arm().name())
            .text(
                    "dose",
                    "Dose in that arm, empty without a drug",
                    curve -> curve.arm().dose())
            .text(
                    "schedule",
                    "Its schedule in a dose-schedule design",
                    curve -> curve.arm().schedule())
            .number("power_wanted", "1", "Power that is wanted", Curve::target)
            .with(NEEDED, Curve::needed);

    /**
     * Power over size.
     *
     * @param target the power that is wanted
     * @param fewest participants in all arms together that the design allows
     * @param formula by the closed formula at each size, NaN if there is none
     */
    public record Curve(EndPoint endPoint, Arm arm, PowerCurve power, double target, int fewest, List<Double> formula) {
        /** Defensive copy. */
        public Curve {
            formula = List.copyOf(formula);
        }

        /** Participants in all arms together; an upper end alone where all simulated trials found a difference. */
        public Estimate needed() {
            return power.needed(target, fewest);
        }

        String text() {
            return String.format(
                    Locale.ROOT,
                    "  %-30s %-22s %s participants for a power of %s",
                    endPoint.name(),
                    arm.name(),
                    participants(),
                    EstimateText.percent(target));
        }

        String participants() {
            Estimate needed = needed();
            if (!needed.isKnown()) {
                return Double.isInfinite(needed.upper()) ? "not known how many" : "at most " + people(needed.upper());
            }
            return people(needed.value()) + " (" + people(needed.lower()) + " to " + people(needed.upper()) + ")";
        }

        private static String people(double count) {
            return Double.isInfinite(count) ? "endlessly many" : String.format(Locale.ROOT, "%.0f", count);
        }
    }

    /** Defensive copies. */
    public TrialPower {
        curves = List.copyOf(curves);
        unvarying = List.copyOf(unvarying);
    }

    /** Simulates the trials; hears of each size that is done. */
    static TrialPower of(Trial trial, TrialPool pool, IntConsumer done) {
        PoolEffects truth = new PoolEffects(trial, pool);
        List<SimulatedTrials> sizes = new ArrayList<>();
        for (int size : trial.power().sizes()) {
            sizes.add(SimulatedTrials.of(trial, pool, size));
            done.accept(size);
        }
        List<Curve> curves = new ArrayList<>();
        List<String> unvarying = new ArrayList<>();
        List<ArmContrast> order = sizes.get(0).trials().get(0);
        for (int place = 0; place < order.size(); place++) {
            ArmContrast contrast = order.get(place);
            int arm = trial.arms().indexOf(contrast.arm());
            int endPoint = trial.endPoints().indexOf(contrast.endPoint());
            if (!contrast.isTested()) {
                continue;
            }
            PoolEffects.Answers answers = truth.answers(arm, endPoint);
            if (answers == PoolEffects.Answers.VARY) {
                curves.add(curve(trial, truth, sizes, place, contrast));
            } else {
                unvarying.add(unvarying(trial, pool, contrast, answers));
            }
        }
        return new TrialPower(curves, unvarying);
    }

    private static String unvarying(Trial trial, TrialPool pool, ArmContrast contrast, PoolEffects.Answers answers) {
        boolean isPaired = trial.plan().design() == Trial.Comparison.PAIRED;
        String both = contrast.arm().name() + " and " + trial.control().name();
        String whom = answers == PoolEffects.Answers.DIFFER_BY_THE_SAME
                ? "differ by the same amount between " + both + ", so that no test can be made"
                : isPaired ? "answer alike under " + both : "answer alike, whoever they are and whatever the arm";
        return "no power for " + contrast.endPoint().name() + ", "
                + contrast.arm().name() + ": all " + pool.eligible() + " virtual patients " + whom;
    }

    private static Curve curve(
            Trial trial, PoolEffects truth, List<SimulatedTrials> sizes, int place, ArmContrast contrast) {
        int arm = trial.arms().indexOf(contrast.arm());
        int endPoint = trial.endPoints().indexOf(contrast.endPoint());
        List<PowerCurve.Point> points = new ArrayList<>();
        List<Double> formula = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            int size = trial.power().sizes().get(i);
            points.add(new PowerCurve.Point(size, sizes.get(i).found(place)));
            formula.add(truth.power(arm, endPoint, size));
        }
        PowerCurve power = PowerCurve.of(points, trial.power().alpha());
        return new Curve(
                contrast.endPoint(), contrast.arm(), power, trial.power().target(), trial.fewest(), formula);
    }

    /** The table as {@code power.csv}. */
    public String csv() {
        List<Point> points = new ArrayList<>();
        for (Curve curve : curves) {
            for (int i = 0; i < curve.formula().size(); i++) {
                PowerCurve.Point at = curve.power().points().get(i);
                points.add(
                        new Point(curve, at.size(), at.found(), curve.formula().get(i)));
            }
        }
        return COLUMNS.csv(points);
    }

    /** The table as {@code sample_size.csv}. */
    public String sizesCsv() {
        return SIZES.csv(curves);
    }

    /** The columns of both tables. */
    static List<Columns<?>> tables() {
        return List.of(COLUMNS, SIZES);
    }

    /** For a terminal. */
    public List<String> text() {
        List<String> lines = new ArrayList<>();
        if (!curves.isEmpty()) {
            lines.add("Participants in all arms together (95 % interval of the simulation):");
            curves.forEach(curve -> lines.add(curve.text()));
        }
        return lines;
    }
}
