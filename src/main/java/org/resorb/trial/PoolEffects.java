package org.resorb.trial;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.resorb.statistics.Missing;
import org.resorb.statistics.Moments;
import org.resorb.statistics.Pairs;
import org.resorb.statistics.PowerFormula;
import org.resorb.statistics.TwoSurvivals;
import org.resorb.statistics.Weights;

/**
 * What the virtual patients themselves say, before any of them takes part: each is known in every arm. Power by formulas and
 * the error from their number come from here.
 */
final class PoolEffects {
    private static final int DECK = 2000;

    private final Trial trial;
    private final TrialPool pool;
    private final int[] deck;

    PoolEffects(Trial trial, TrialPool pool) {
        this.trial = trial;
        this.pool = pool;
        this.deck = pool.deck(DECK);
    }

    private double[] values(int arm, int endPoint) {
        return values(deck, arm, endPoint);
    }

    /** Numbers, or 1 for a yes and an operation by the end. */
    private double[] values(int[] persons, int arm, int endPoint) {
        double end = trial.endPoints().get(endPoint).at().days();
        boolean isTime = trial.endPoints().get(endPoint).isTime();
        return Arrays.stream(persons)
                .mapToDouble(person -> pool.value(person, arm, endPoint))
                .map(value -> isTime ? (value <= end ? 1 : 0) : value)
                .toArray();
    }

    private double[] differences(int[] persons, int arm, int endPoint) {
        double[] here = values(persons, arm, endPoint);
        double[] there = values(persons, trial.arms().indexOf(trial.control()), endPoint);
        return new Pairs(here, there).differences();
    }

    /**
     * Standard error of the mean difference of the persons, as if they were drawn from all there might be; of those who can be
     * taken in and answer in both arms, by the weights of their kinds.
     */
    double error(ArmContrast contrast) {
        int[] able = pool.able();
        int arm = trial.arms().indexOf(contrast.arm());
        double[] differences = differences(able, arm, trial.endPoints().indexOf(contrast.endPoint()));
        int[] known = IntStream.range(0, able.length)
                .filter(i -> !Double.isNaN(differences[i]))
                .toArray();
        double[] weights = Arrays.stream(known)
                .mapToDouble(i -> pool.persons().get(able[i]).weight())
                .toArray();
        double sum = Arrays.stream(weights).sum();
        return Weights.standardError(
                Arrays.stream(known).mapToDouble(i -> differences[i]).toArray(),
                Arrays.stream(weights).map(weight -> weight / sum).toArray());
    }

    /** Whether a test could find anything. */
    enum Answers {
        /** Nobody answers another way than anybody else; in pairs, nobody another way in the other arm. */
        ALIKE,
        /** The arms differ by the same number in all, which has no spread that it could be held against. */
        DIFFER_BY_THE_SAME,
        /** A test can be made. */
        VARY
    }

    /** How all persons answer in an arm and the control; times of operations by their days. */
    Answers answers(int arm, int endPoint) {
        double[] here = days(arm, endPoint);
        double[] there = days(trial.arms().indexOf(trial.control()), endPoint);
        boolean isNumber = trial.endPoints().get(endPoint).isNumber();
        boolean isSame;
        double[] tested;
        if (trial.plan().design() == Trial.Comparison.PAIRED) {
            double[] differences = Missing.omit(new Pairs(here, there).differences());
            isSame = Moments.areAlike(differences);
            tested = Arrays.copyOf(differences, differences.length + 1);
        } else {
            here = Missing.omit(here);
            there = Missing.omit(there);
            isSame = Moments.areAlike(here) && Moments.areAlike(there);
            tested = Arrays.copyOf(here, here.length + there.length);
            System.arraycopy(there, 0, tested, here.length, there.length);
        }
        return Moments.areAlike(tested)
                ? Answers.ALIKE
                : isNumber && isSame ? Answers.DIFFER_BY_THE_SAME : Answers.VARY;
    }

    /** As {@link #values}; of an operation the days until it, later than the end for who has none by then. */
    private double[] days(int arm, int endPoint) {
        if (!trial.endPoints().get(endPoint).isTime()) {
            return values(arm, endPoint);
        }
        double end = trial.endPoints().get(endPoint).at().days();
        return Arrays.stream(deck)
                .mapToDouble(person -> pool.value(person, arm, endPoint))
                .map(day -> day <= end ? day : end + 1)
                .toArray();
    }

    /**
     * Power by the closed formula of the test.
     *
     * @param size participants in all arms together
     */
    double power(int arm, int endPoint, int size) {
        return trial.plan().design() == Trial.Comparison.PAIRED
                ? ofPairs(arm, endPoint, size)
                : ofArms(arm, endPoint, size);
    }

    private double ofPairs(int arm, int endPoint, int size) {
        boolean isTime = trial.endPoints().get(endPoint).isTime();
        double[] differences = Missing.omit(differences(deck, arm, endPoint));
        double kept = isTime ? 1 : kept(endPoint);
        int pairs = (int) FastMath.round(size * kept * differences.length / deck.length);
        return isTime || pairs < 2
                ? Double.NaN
                : PowerFormula.pairs(
                        Moments.mean(differences),
                        Moments.sd(differences),
                        pairs,
                        trial.power().alpha());
    }

    private double ofArms(int arm, int endPoint, int size) {
        int control = trial.arms().indexOf(trial.control());
        EndPoint asked = trial.endPoints().get(endPoint);
        double[] here = values(arm, endPoint);
        double[] there = values(control, endPoint);
        double alpha = trial.power().alpha();
        double kept = asked.isTime() ? 1 : kept(endPoint);
        int[] n = {people(arm, size, kept, here), people(control, size, kept, there)};
        if (n[0] < 2 || n[1] < 2) {
            return Double.NaN;
        }
        double[] means = {Moments.mean(Missing.omit(here)), Moments.mean(Missing.omit(there))};
        if (asked.isTime()) {
            double followed = 1 - away(asked.at().days()) / 2;
            double events = followed * (means[0] * n[0] + means[1] * n[1]);
            return PowerFormula.hazards(
                    hazardRatio(arm, control, endPoint), events, (double) n[0] / (n[0] + n[1]), alpha);
        }
        double[] sds = {Moments.sd(Missing.omit(here)), Moments.sd(Missing.omit(there))};
        return asked.isNumber()
                ? PowerFormula.means(means[0] - means[1], sds, n, alpha)
                : PowerFormula.parts(means, n, alpha);
    }

    private double away(double day) {
        return 1 - FastMath.pow(1 - trial.plan().dropOut(), day / trial.lastDay());
    }

    private double kept(int endPoint) {
        double day = trial.endPoints().get(endPoint).at().days();
        return (1 - trial.plan().missing()) * (1 - away(day));
    }

    private int people(int arm, int size, double kept, double[] values) {
        double ratios = trial.arms().stream().mapToInt(Arm::ratio).sum();
        double share = trial.arms().get(arm).ratio() / ratios;
        return (int) FastMath.round(size * share * kept * Missing.omit(values).length / values.length);
    }

    private double hazardRatio(int arm, int control, int endPoint) {
        double end = trial.endPoints().get(endPoint).at().days();
        double[][] times = new double[2][];
        boolean[][] happened = new boolean[2][deck.length];
        int[] arms = {arm, control};
        for (int side = 0; side < 2; side++) {
            double[] days = new double[deck.length];
            for (int i = 0; i < deck.length; i++) {
                double day = pool.value(deck[i], arms[side], endPoint);
                happened[side][i] = day <= end;
                days[i] = happened[side][i] ? day : end;
            }
            times[side] = days;
        }
        return new TwoSurvivals(times[0], happened[0], times[1], happened[1])
                .hazardRatio()
                .estimate()
                .value();
    }
}
