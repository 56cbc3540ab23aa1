package org.resorb.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;
import org.resorb.statistics.Emulator;
import org.resorb.statistics.GaussianProcess;
import org.resorb.statistics.TwoLevelProcess;

/** All emulators beside the targets: how near the model would come at any point, without asking it. */
final class EmulatorBank {
    /** Beyond three standard deviations a point is implausible (Pukelsheim, The American Statistician 1994). */
    static final double IMPLAUSIBLE = 3;

    /** More points than these make an emulator slow, and the far ones say little of the near. */
    private static final int MOST_POINTS = 160;

    private static final int FEWEST_POINTS = 8;

    /** Of a dear model, beside those of a cheap one. */
    private static final int FEWEST_DEAR = 4;

    private final Implausibility implausibility;
    private final Emulator[] emulators;

    private EmulatorBank(Implausibility implausibility, Emulator[] emulators) {
        this.implausibility = implausibility;
        this.emulators = emulators;
    }

    /**
     * Learns from all points, or from the nearest if there are very many; a target with too few values is left out.
     *
     * @param screened points of a cheap model that the asked one resembles; empty if there is none
     */
    static EmulatorBank of(List<EvaluatedPoint> asked, List<EvaluatedPoint> screened, Implausibility implausibility) {
        List<EvaluatedPoint> near = near(asked, implausibility);
        List<EvaluatedPoint> below = near(screened, implausibility);
        Emulator[] emulators = new Emulator[implausibility.targets().size()];
        for (int i = 0; i < emulators.length; i++) {
            emulators[i] =
                    screened.isEmpty() ? learnt(Values.of(near, i)) : learnt(Values.of(below, i), Values.of(near, i));
        }
        return new EmulatorBank(implausibility, emulators);
    }

    /**
     * Emulators of numbers that are no targets, from the same points; null where too few of them have a value.
     *
     * @param answers at the asked points of a result, in their order
     * @param screened at those of the cheap one of two levels; empty if there is one only
     */
    static List<Emulator> beside(
            CalibrationResult fit, List<ModelOutput> answers, List<ModelOutput> screened, int numbers) {
        List<EvaluatedPoint> near = near(fit.asked(), answers, fit.implausibility());
        List<EvaluatedPoint> below = near(fit.screened(), screened, fit.implausibility());
        List<Emulator> emulators = new ArrayList<>();
        for (int i = 0; i < numbers; i++) {
            emulators.add(
                    screened.isEmpty() ? learnt(Values.of(near, i)) : learnt(Values.of(below, i), Values.of(near, i)));
        }
        return emulators;
    }

    /** The nearest to the targets, with other answers in place of those that they are held against. */
    private static List<EvaluatedPoint> near(
            List<EvaluatedPoint> points, List<ModelOutput> answers, Implausibility implausibility) {
        Map<EvaluatedPoint, ModelOutput> other = new IdentityHashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            other.put(points.get(i), answers.get(i));
        }
        return near(points, implausibility).stream()
                .map(one -> new EvaluatedPoint(one.wave(), one.number(), one.origin(), one.at(), other.get(one)))
                .toList();
    }

    private static List<EvaluatedPoint> near(List<EvaluatedPoint> points, Implausibility implausibility) {
        return points.stream()
                .sorted(Comparator.comparingDouble(point -> implausibility.distance(point.output())))
                .limit(MOST_POINTS)
                .toList();
    }

    /** Where a target has a value, and which. */
    private record Values(double[][] points, double[] values) {
        static Values of(List<EvaluatedPoint> asked, int target) {
            List<EvaluatedPoint> known = asked.stream()
                    .filter(point -> Double.isFinite(point.output().values()[target]))
                    .toList();
            return new Values(
                    known.stream().map(EvaluatedPoint::at).toArray(double[][]::new),
                    known.stream()
                            .mapToDouble(point -> point.output().values()[target])
                            .toArray());
        }
    }

    private static GaussianProcess learnt(Values known) {
        return known.values.length < FEWEST_POINTS ? null : GaussianProcess.of(known.points, known.values);
    }

    private static Emulator learnt(Values cheap, Values dear) {
        GaussianProcess below = dear.values.length < FEWEST_DEAR ? null : learnt(cheap);
        return below == null ? null : TwoLevelProcess.of(below, dear.points, dear.values);
    }

    /** Keys of targets of which too few points had a value. */
    List<String> leftOut() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < emulators.length; i++) {
            if (emulators[i] == null) {
                keys.add(implausibility.targets().get(i).key());
            }
        }
        return keys;
    }

    /** The emulator of a target, or null if it is left out. */
    Emulator emulator(int target) {
        return emulators[target];
    }

    /** How far a point is beyond what is plausible: 0 if no target speaks against it, else a sum of squares. */
    double excess(double[] point) {
        return sum(point, (target, guess) -> {
            double one = implausibility.implausibility(target, guess.mean(), guess.variance());
            return Math.max(0, one * one - IMPLAUSIBLE * IMPLAUSIBLE);
        });
    }

    /** Logarithm of the likelihood of all targets at a point, but for a constant. */
    double logLikelihood(double[] point) {
        return sum(point, (target, guess) -> {
            double one = implausibility.implausibility(target, guess.mean(), guess.variance());
            return -(one * one / 2 + FastMath.log(implausibility.variance(target) + guess.variance()) / 2);
        });
    }

    /** Expected square of the distance to all targets; what is little known is no good place. */
    double expected(double[] point) {
        return sum(point, (target, guess) -> {
            double gap = implausibility.targets().get(target).gap(guess.mean());
            return (gap * gap + guess.variance()) / implausibility.variance(target);
        });
    }

    /** What one target adds to a sum over those with an emulator. */
    private interface Term {
        double of(int target, Emulator.Posterior guess);
    }

    private double sum(double[] point, Term term) {
        double sum = 0;
        for (int i = 0; i < emulators.length; i++) {
            if (emulators[i] != null) {
                sum += term.of(i, emulators[i].at(point));
            }
        }
        return sum;
    }

    /** Change of a target's emulated value along one parameter at a point, in the yardstick's deviations. */
    double slope(int target, int parameter, double[] point) {
        if (emulators[target] == null) {
            return 0;
        }
        double step = 0.05;
        double[] low = point.clone();
        double[] high = point.clone();
        low[parameter] = Math.max(0, point[parameter] - step);
        high[parameter] = Math.min(1, point[parameter] + step);
        double change = emulators[target].mean(high) - emulators[target].mean(low);
        return change / (high[parameter] - low[parameter]) / FastMath.sqrt(implausibility.variance(target));
    }
}
