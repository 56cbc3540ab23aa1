package org.resorb.trial;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.resorb.statistics.Missing;
import org.resorb.statistics.Moments;
import org.resorb.statistics.Pairs;
import org.resorb.statistics.PowerFormula;
import org.resorb.statistics.TwoSurvivals;

/**
 * What the virtual patients themselves say, before any of them takes part: each is known in every arm. Power by formulas and
 * the error from their number come from here.
 */
final class PoolEffects {
    private static final int DECK = 2000;
    private static final double ROUNDING = 1e-9;

    private final Trial trial;
    private final TrialPool pool;
    private final int[] deck;

    PoolEffects(Trial trial, TrialPool pool) {
        this.trial = trial;
        this.pool = pool;
        this.deck = pool.deck(DECK);
    }

    private double[] values(int arm, int endPoint) {
        double end = trial.endPoints().get(endPoint).at().days();
        boolean isTime = trial.endPoints().get(endPoint).isTime();
        return Arrays.stream(deck)
                .mapToDouble(person -> pool.value(person, arm, endPoint))
                .map(value -> isTime ? (value <= end ? 1 : 0) : value)
                .toArray();
    }

    private double[] differences(int arm, int endPoint) {
        double[] here = values(arm, endPoint);
        double[] there = values(trial.arms().indexOf(trial.control()), endPoint);
        return Missing.omit(new Pairs(here, there).differences());
    }

    /** Standard error of the mean difference of the persons, as if they were drawn from all there might be. */
    double error(ArmContrast contrast) {
        int arm = trial.arms().indexOf(contrast.arm());
        double[] differences = differences(arm, trial.endPoints().indexOf(contrast.endPoint()));
        double persons = (double) pool.eligible() * differences.length / deck.length;
        return persons < 2 ? Double.NaN : Moments.sd(differences) / FastMath.sqrt(persons);
    }

    /** Whether all persons answer alike in an arm and the control, so that no trial can find anything. */
    boolean doNotVary(int arm, int endPoint) {
        double[] here = Missing.omit(values(arm, endPoint));
        double[] there = Missing.omit(values(trial.arms().indexOf(trial.control()), endPoint));
        double[] tested = trial.plan().design() == Trial.Comparison.PAIRED
                ? differences(arm, endPoint)
                : IntStream.range(0, here.length + there.length)
                        .mapToDouble(i -> i < here.length ? here[i] : there[i - here.length])
                        .toArray();
        double least = Arrays.stream(tested).min().orElse(0);
        double most = Arrays.stream(tested).max().orElse(0);
        return most - least <= ROUNDING;
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
        double[] differences = differences(arm, endPoint);
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
