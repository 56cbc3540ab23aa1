package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What compares two arms, by published examples and at its edges. */
class ArmsTest {
    @Test
    void newcombesOwnExampleOfTwoParts() {
        Estimate found = new TwoProportions(new Proportion(56, 70), new Proportion(48, 80))
                .difference()
                .estimate();
        assertThat(found.value()).isCloseTo(0.2, within(1e-12));
        assertThat(found.lower()).isCloseTo(0.0524, within(5e-5));
        assertThat(found.upper()).isCloseTo(0.3339, within(5e-5));
    }

    @Test
    void altmansExampleOfANumberNeeded() {
        NumberNeeded needed = NumberNeeded.of(new Estimate(0.05, -0.025, 0.11));
        assertThat(needed.runsThroughInfinity()).isTrue();
        assertThat(needed.words()).isEqualTo("20 (10 through infinity to -40)");
        assertThat(NumberNeeded.of(new Estimate(0.25, 0.125, 0.5)).words()).isEqualTo("4 (2 to 8)");
        assertThat(NumberNeeded.of(new Estimate(0, -0.1, 0.1)).words())
                .isEqualTo("infinity (10 through infinity to -10)");
        assertThat(NumberNeeded.of(Estimate.alone(-0.3)).words()).isEqualTo("-4");
        assertThat(NumberNeeded.of(Estimate.UNKNOWN).words()).isEmpty();
    }

    @Test
    void aNumberNeededWhoseIntervalEndsAtInfinityDoesNotRunThroughIt() {
        NumberNeeded fewer = NumberNeeded.of(new Estimate(-0.1, -0.2, 0));
        assertThat(fewer.runsThroughInfinity()).isFalse();
        assertThat(fewer.words()).isEqualTo("-10 (infinity to -5)");
        assertThat(NumberNeeded.of(new Estimate(0.1, 0, 0.2)).words()).isEqualTo("10 (5 to infinity)");
    }

    /** Remission under 6-mercaptopurine against placebo, Freireich 1963; Cox 1972 analysed it. */
    @Test
    void remissionsOfLeukaemiaAreAsInTheTextbooks() {
        double[] treated = {6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35};
        boolean[] relapsed = {
            true, true, true, false, true, false, true, false, false, true, true, false, false, false, true, true,
            false, false, false, false, false
        };
        double[] placebo = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};
        boolean[] all = new boolean[placebo.length];
        java.util.Arrays.fill(all, true);
        TwoSurvivals two = new TwoSurvivals(placebo, all, treated, relapsed);
        assertThat(two.logRank()).isCloseTo(16.79, within(5e-3));
        Estimate ratio = two.hazardRatio().estimate();
        assertThat(ratio.value()).isCloseTo(4.817, within(5e-3));
        assertThat(ratio.lower()).isCloseTo(2.147, within(5e-3));
        assertThat(ratio.upper()).isCloseTo(10.81, within(5e-2));
    }

    @Test
    void whatDoesNotVaryIsNotTested() {
        assertThat(MeanDifference.of(new double[] {2, 2, 2}, new double[] {2, 2})
                        .p())
                .isNaN();
        assertThat(MeanDifference.of(new double[] {2}, new double[] {1, 3})
                        .estimate()
                        .lower())
                .isNaN();
        assertThat(MeanDifference.paired(new double[] {0, 0, 0}).p()).isNaN();
        // As written they are the same; as doubles they differ in the last digit.
        Contrast rounded = MeanDifference.paired(new double[] {.3 - .1, .3 - .1, .3 - .1, .7 - .5, .9 - .7});
        assertThat(rounded.p()).isNaN();
        assertThat(rounded.estimate().value()).isCloseTo(0.2, within(1e-12));
        assertThat(rounded.estimate().lower()).isNaN();
        assertThat(MeanDifference.of(new double[] {.3 - .1, .7 - .5}, new double[] {.3, .1 + .2})
                        .p())
                .isNaN();
        assertThat(new TwoProportions(new Proportion(0, 9), new Proportion(0, 8)).p())
                .isNaN();
        assertThat(new TwoProportions(new Proportion(0, 0), new Proportion(3, 8)).difference())
                .isEqualTo(Contrast.UNKNOWN);
        assertThat(new PairedProportions(0, 0, 5).contrast().p()).isNaN();
        assertThat(new PairedTimes(0, 0).hazardRatio().p()).isNaN();
    }

    @Test
    void aGroupWithoutEventsHasNoHazardRatioButALogRankTest() {
        double[] times = {1, 2, 3, 4};
        boolean[] all = {true, true, true, true};
        boolean[] none = new boolean[4];
        Contrast found = new TwoSurvivals(times, all, new double[] {9, 9, 9, 9}, none).hazardRatio();
        assertThat(found.estimate().isKnown()).isFalse();
        assertThat(found.p()).isLessThan(0.05);
        assertThat(new TwoSurvivals(times, none, times, none).hazardRatio().p()).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TwoSurvivals(new double[] {Double.NaN}, new boolean[1], times, none));
    }

    @Test
    void noOneYesLeavesARatioOpen() {
        assertThat(new TwoProportions(new Proportion(0, 9), new Proportion(4, 8))
                        .ratio()
                        .estimate())
                .isEqualTo(Estimate.alone(0));
        assertThat(new TwoProportions(new Proportion(4, 9), new Proportion(0, 8))
                        .ratio()
                        .estimate())
                .isEqualTo(Estimate.UNKNOWN);
    }

    @Test
    void aRatioThatIsNotKnownTendsToWhereTheArmWithoutAnyPutsIt() {
        assertThat(new TwoProportions(new Proportion(0, 9), new Proportion(4, 8))
                        .ratio()
                        .limit())
                .isZero();
        assertThat(new TwoProportions(new Proportion(4, 9), new Proportion(0, 8))
                        .ratio()
                        .limit())
                .isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(new TwoProportions(new Proportion(0, 9), new Proportion(0, 8))
                        .ratio()
                        .limit())
                .isNaN();
        assertThat(new TwoProportions(new Proportion(3, 9), new Proportion(4, 8))
                        .ratio()
                        .limit())
                .isCloseTo(2 / 3.0, within(1e-12));
        double[] times = {1, 2, 3, 4};
        boolean[] all = {true, true, true, true};
        boolean[] none = new boolean[4];
        double[] later = {9, 9, 9, 9};
        assertThat(new TwoSurvivals(times, all, later, none).hazardRatio().limit())
                .isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(new TwoSurvivals(later, none, times, all).hazardRatio().limit())
                .isZero();
        assertThat(new TwoSurvivals(times, none, later, none).hazardRatio().limit())
                .isNaN();
        assertThat(new PairedTimes(3, 0).hazardRatio().limit()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(new PairedTimes(0, 3).hazardRatio().limit()).isZero();
        assertThat(new PairedTimes(0, 0).hazardRatio().limit()).isNaN();
    }

    @Test
    void aPowerCurveFindsTheSizeThatItsTrialsWereMadeWith() {
        double effect = 0.2;
        List<PowerCurve.Point> points = java.util.stream.IntStream.of(50, 100, 200, 400)
                .mapToObj(size -> {
                    double power = Normal.probability(effect * Math.sqrt(size) - Normal.Z);
                    return new PowerCurve.Point(size, new Proportion((int) Math.round(4000 * power), 4000));
                })
                .toList();
        PowerCurve curve = PowerCurve.of(points, 0.05);
        assertThat(curve.effect().value()).isCloseTo(effect, within(2e-3));
        assertThat(curve.effect().holds(effect)).isTrue();
        Estimate needed = curve.needed(0.8, 2);
        assertThat(needed.value()).isCloseTo(197, within(4.0));
        assertThat(needed.lower()).isLessThan(needed.value());
        assertThat(needed.upper()).isGreaterThan(needed.value());
        assertThat(curve.at(needed.value())).isCloseTo(0.8, within(2e-3));
    }

    @Test
    void trialsThatFindNothingNeedEndlesslyMany() {
        PowerCurve curve = PowerCurve.of(List.of(new PowerCurve.Point(100, new Proportion(3, 400))), 0.05);
        assertThat(curve.needed(0.8, 2).value()).isInfinite();
        assertThatIllegalArgumentException().isThrownBy(() -> PowerCurve.of(List.of(), 0.05));
    }

    /**
     * The likelihood rises without end, and only the δ is known below which it is more than z² / 2 lower: of 400 trials of 100
     * and 200 where Φ(10δ − z)⁴⁰⁰ Φ(√200 δ − z)⁴⁰⁰ = exp(−z² / 2), which root finding in Python puts at 0.455.
     */
    @ParameterizedTest
    @CsvSource({"'100,200', 38", "'25,50,100,200,400', 10", "'4,8,16', 4"})
    void whereAllTrialsFindADifferenceItIsKnownAloneHowManyAreEnough(String sizes, int enough) {
        PowerCurve curve = PowerCurve.of(found(400, sizes), 0.05);
        assertThat(curve.effect().isKnown()).isFalse();
        assertThat(curve.effect().upper()).isInfinite();
        assertThat(curve.at(100)).isNaN();
        assertThat(curve.needed(0.8, 4)).isEqualTo(new Estimate(Double.NaN, Double.NaN, enough));
    }

    /** Two in each arm are the fewest, although an effect of so many standard errors would need less than one. */
    @Test
    void nearlyAllTrialsThatFindADifferenceNeedNoFewerThanTheDesignAllows() {
        PowerCurve curve = PowerCurve.of(found(399, "2,4,8"), 0.05);
        assertThat(curve.effect().upper()).isFinite();
        Estimate needed = curve.needed(0.8, 4);
        assertThat(needed).isEqualTo(new Estimate(4, 4, 4));
    }

    private static List<PowerCurve.Point> found(int found, String sizes) {
        return java.util.Arrays.stream(sizes.split(","))
                .map(size -> new PowerCurve.Point(Integer.parseInt(size), new Proportion(found, 400)))
                .toList();
    }
}
