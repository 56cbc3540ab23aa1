package org.resorb.calibration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.resorb.chance.Shuffle;
import org.resorb.statistics.CmaEs;
import org.resorb.statistics.LatinHypercube;
import org.resorb.statistics.MaximinSelection;
import org.resorb.statistics.TemperedSampler;

/**
 * Finds the parameter sets that agree with targets by history matching: waves of points, of which each is spread over what
 * emulators of all waves before leave plausible (Vernon, Goldstein and Bower, Bayesian Analysis 2010, doi 10.1214/10-BA524;
 * Andrianakis and others, PLoS Comput Biol 2015, doi 10.1371/journal.pcbi.1003968). Then points are drawn by the
 * likelihood, and the model is asked there too: only what the model itself has answered comes into the ensemble.
 */
public final class HistoryMatching {
    private static final int CANDIDATES = 600;
    private static final int DRAWS = 1000;

    private final Simulator model;
    private final Simulator cheap;
    private final List<Target> targets;
    private final int dimensions;
    private final CalibrationPlan plan;
    private final List<EvaluatedPoint> asked = new ArrayList<>();
    private final List<EvaluatedPoint> screened = new ArrayList<>();
    private final List<Double> plausible = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private HistoryMatching(
            Simulator model, Simulator cheap, List<Target> targets, int dimensions, CalibrationPlan plan) {
        this.model = model;
        this.cheap = cheap;
        this.targets = targets;
        this.dimensions = dimensions;
        this.plan = plan;
    }

    /**
     * Calibrates a model.
     *
     * @param dimensions number of free parameters
     * @throws IOException as the model throws it
     */
    public static CalibrationResult fit(Simulator model, List<Target> targets, int dimensions, CalibrationPlan plan)
            throws IOException {
        return new HistoryMatching(model, null, targets, dimensions, plan).fit();
    }

    /**
     * Calibrates a model that is dear with the help of one that is cheap and resembles it: every point is asked of the cheap one,
     * few of each wave of the dear one too, and the dear one alone is held against the targets.
     *
     * @param dimensions number of free parameters
     * @throws IOException as the models throw it
     */
    public static CalibrationResult fit(
            Simulator dear, Simulator cheap, List<Target> targets, int dimensions, CalibrationPlan plan)
            throws IOException {
        return new HistoryMatching(dear, cheap, targets, dimensions, plan).fit();
    }

    private CalibrationResult fit() throws IOException {
        ask(1, planned(EvaluatedPoint.Origin.COVER, first(cover(plan.points()))));
        somethingIsKnown();
        for (int wave = 2; wave <= plan.waves(); wave++) {
            ask(wave, next(wave));
        }
        int last = plan.waves() + 1;
        EmulatorBank emulators = emulators();
        note(emulators);
        emulators.leftOut().forEach(key -> warnings.add(key + ": too few points had a value, so it was left out"));
        double[][] draws = draws(emulators, last);
        ask(last, last(emulators, draws));
        EmulatorBank after = emulators();
        note(after);
        Accepted accepted = Accepted.of(asked, implausibility(), dimensions, plan.members());
        warnings.addAll(accepted.warnings());
        warnings.addAll(FewPatients.words(targets, asked));
        return new CalibrationResult(
                List.copyOf(asked),
                List.copyOf(screened),
                implausibility(),
                after,
                draws(after, last + 1),
                accepted,
                List.copyOf(plausible),
                List.copyOf(warnings));
    }

    /** Without this, all waves would be run for nothing. */
    private void somethingIsKnown() throws IOException {
        boolean nothing = asked.stream()
                .flatMapToDouble(point -> Arrays.stream(point.output().values()))
                .noneMatch(Double::isFinite);
        if (nothing) {
            throw new IOException("no target has a value at any point of the first wave, so there is nothing to fit;"
                    + " are there patients of whom the targets can be asked?");
        }
    }

    private List<double[]> cover(int count) {
        LatinHypercube cover = new LatinHypercube(count, dimensions, plan.seed());
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(cover.at(i));
        }
        return points;
    }

    /** A point that is to be asked, and why. */
    private record Planned(EvaluatedPoint.Origin origin, double[] at) {}

    private static List<Planned> planned(EvaluatedPoint.Origin origin, List<double[]> points) {
        return points.stream().map(point -> new Planned(origin, point)).toList();
    }

    /** In an order in which the first, which are asked of the dear model too, lie far from one another. */
    private List<double[]> first(List<double[]> points) {
        return cheap == null
                ? points
                : MaximinSelection.choose(points.toArray(double[][]::new), List.of(), points.size());
    }

    private void ask(int wave, List<Planned> points) throws IOException {
        if (cheap != null) {
            screened.addAll(answered(cheap, wave, points));
        }
        asked.addAll(answered(model, wave, points.subList(0, Math.min(points.size(), plan.judged(wave)))));
    }

    private static List<EvaluatedPoint> answered(Simulator model, int wave, List<Planned> points) throws IOException {
        List<ModelOutput> answers =
                model.outputs(wave, points.stream().map(Planned::at).toList());
        List<EvaluatedPoint> answered = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Planned point = points.get(i);
            answered.add(new EvaluatedPoint(wave, i + 1, point.origin(), point.at(), answers.get(i)));
        }
        return answered;
    }

    private Implausibility implausibility() {
        return Implausibility.of(targets, plan.discrepancy(), asked);
    }

    private EmulatorBank emulators() {
        return EmulatorBank.of(asked, screened, implausibility());
    }

    /**
     * Half of a wave rules out where that is not done yet, half looks closer at what is likely. A dear model is asked where it
     * is likely first.
     */
    private List<Planned> next(int wave) {
        EmulatorBank emulators = emulators();
        note(emulators);
        int likely = plan.points() / 2;
        List<Planned> plausible =
                planned(EvaluatedPoint.Origin.PLAUSIBLE, plausible(emulators, wave, plan.points() - likely));
        List<Planned> drawn = planned(EvaluatedPoint.Origin.LIKELY, some(draws(emulators, wave), wave, likely));
        List<Planned> points = new ArrayList<>(cheap == null ? plausible : drawn);
        points.addAll(cheap == null ? drawn : plausible);
        return points;
    }

    /** Points that no target speaks against, far from one another and from all before. */
    private List<double[]> plausible(EmulatorBank emulators, int wave, int count) {
        double[][] drawn = drawn("calibration_wave_" + wave, CANDIDATES, point -> -emulators.excess(point) / 2);
        double[][] within = Arrays.stream(drawn)
                .filter(point -> emulators.excess(point) == 0)
                .toArray(double[][]::new);
        boolean enough = within.length >= count;
        if (!enough) {
            warnings.add("before wave " + wave + " hardly a point was plausible for all targets at once; went on with"
                    + " those that come nearest");
        }
        List<double[]> known = (cheap == null ? asked : screened)
                .stream().map(EvaluatedPoint::at).toList();
        return MaximinSelection.choose(enough ? within : drawn, known, count);
    }

    /** How much of the cube is left plausible. */
    private void note(EmulatorBank emulators) {
        double left = cover(DRAWS).stream()
                .filter(point -> emulators.excess(point) == 0)
                .count();
        plausible.add(left / DRAWS);
    }

    private double[][] draws(EmulatorBank emulators, int wave) {
        return drawn("calibration_likelihood_" + wave, DRAWS, emulators::logLikelihood);
    }

    private double[][] drawn(String purpose, int count, ToDoubleFunction<double[]> logDensity) {
        try {
            return TemperedSampler.draw(plan.seed(), purpose, dimensions, count, logDensity);
        } catch (ArithmeticException tooSteep) {
            throw new UncheckedIOException(new IOException(
                    "what the points came to lies so far apart that nothing can be drawn from it; if an answers.csv below waves"
                            + " was edited, remove it, and it is made anew",
                    tooSteep));
        }
    }

    /** The optimum and draws for the ensemble: one wave, so that they are run at once. */
    private List<Planned> last(EmulatorBank emulators, double[][] draws) {
        List<Planned> points = new ArrayList<>();
        points.add(new Planned(EvaluatedPoint.Origin.OPTIMUM, optimum(emulators, draws)));
        points.addAll(planned(EvaluatedPoint.Origin.DRAWN, some(draws, plan.waves() + 1, plan.last() - 1)));
        return points;
    }

    private List<double[]> some(double[][] draws, int wave, int count) {
        Shuffle order = Shuffle.of(plan.seed(), "calibration_draws", wave, draws.length);
        List<double[]> some = new ArrayList<>();
        for (int i = 0; i < Math.min(count, draws.length); i++) {
            some.add(draws[order.at(i)]);
        }
        return some;
    }

    private double[] optimum(EmulatorBank emulators, double[][] draws) {
        double[] start = Arrays.stream(draws)
                .min(Comparator.comparingDouble(emulators::expected))
                .orElseThrow();
        return CmaEs.minimum(emulators::expected, start, plan.seed(), "calibration_optimum");
    }
}
