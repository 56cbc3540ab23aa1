package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;
import org.resorb.chance.Chance;

class RocCurveTest {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    @Test
    void theAreaIsThatOfMannAndWhitneyAlsoWithTies() {
        double[] with = {0.9, 0.8, 0.8, 0.4, 0.6};
        double[] without = {0.1, 0.8, 0.4, 0.2, 0.3, 0.6, 0.05};
        double pairs = 0;
        for (double a : with) {
            for (double b : without) {
                pairs += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        RocCurve roc = roc(with, without);
        assertThat(roc.area().value()).isCloseTo(pairs / 35, within(1e-12));
        double larger = new MannWhitneyUTest().mannWhitneyU(with, without);
        assertThat(roc.area().value()).isCloseTo(larger / 35, within(1e-12));
        assertThat(underCurve(roc.points())).isCloseTo(pairs / 35, within(1e-12));
    }

    @Test
    void theCurveGoesFromCornerToCornerAndNeverBack() {
        List<RocCurve.Point> points =
                roc(new double[] {0.9, 0.4, 0.4}, new double[] {0.4, 0.1}).points();
        assertThat(points.get(0)).isEqualTo(new RocCurve.Point(1, 0, 0));
        assertThat(points.get(points.size() - 1)).isEqualTo(new RocCurve.Point(0.1, 1, 1));
        assertThat(points).hasSize(4);
        for (int i = 1; i < points.size(); i++) {
            assertThat(points.get(i).falsePositives())
                    .isGreaterThanOrEqualTo(points.get(i - 1).falsePositives());
            assertThat(points.get(i).truePositives())
                    .isGreaterThanOrEqualTo(points.get(i - 1).truePositives());
        }
    }

    @Test
    void perfectOrderHasAnAreaOfOneAndNoInterval() {
        RocCurve roc = roc(new double[] {0.8, 0.9}, new double[] {0.1, 0.2});
        assertThat(roc.area().value()).isEqualTo(1);
        assertThat(roc.area().lower()).isNaN();
    }

    @Test
    void withOneAnswerAloneNothingIsKnown() {
        assertThat(roc(new double[] {0.8, 0.9}, new double[0]).area().isKnown()).isFalse();
    }

    @Test
    void intervalsHoldTheTrueAreaAsOftenAsTheySay() {
        double truth = NORMAL.cumulativeProbability(1 / Math.sqrt(2));
        int held = 0;
        int trials = 600;
        for (int trial = 0; trial < trials; trial++) {
            Chance chance = Chance.of(trial, "area", 0, 1);
            double[] with = new double[60];
            double[] without = new double[40];
            Arrays.setAll(with, i -> 1 + NORMAL.inverseCumulativeProbability(chance.uniform(i, 0)));
            Arrays.setAll(without, i -> NORMAL.inverseCumulativeProbability(chance.uniform(i, 1)));
            held += roc(with, without).area().holds(truth) ? 1 : 0;
        }
        assertThat((double) held / trials).isBetween(0.925, 0.975);
    }

    private static double underCurve(List<RocCurve.Point> points) {
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            RocCurve.Point a = points.get(i - 1);
            RocCurve.Point b = points.get(i);
            area += (b.falsePositives() - a.falsePositives()) * (a.truePositives() + b.truePositives()) / 2;
        }
        return area;
    }

    private static RocCurve roc(double[] with, double[] without) {
        double[] all = Arrays.copyOf(with, with.length + without.length);
        System.arraycopy(without, 0, all, with.length, without.length);
        boolean[] happened = new boolean[all.length];
        Arrays.fill(happened, 0, with.length, true);
        return RocCurve.of(all, happened);
    }
}
