package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearUpdateTest {
    private static final double[][] SQUARE = {{-1, -1}, {-1, 1}, {1, -1}, {1, 1}};

    @Test
    void aMeasurementAsUncertainAsTheSpreadTakesHalfOfTheVarianceItIsAbout() {
        LinearUpdate update = LinearUpdate.of(SQUARE, new double[] {-1, -1, 1, 1}, 4 / 3.0);
        assertThat(update.sd()).isCloseTo(Math.sqrt(4 / 3.0), within(1e-12));
        assertThat(update.bits()).isCloseTo(0.5, within(1e-12));
        assertThat(update.ratios()[0]).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(update.ratios()[1]).isEqualTo(1);
        assertThat(update.removed()).isCloseTo(0.25, within(1e-12));
    }

    /** Conditioning normal draws: those whose number came out near one value are as wide as was said before. */
    @Test
    void whatIsExpectedIsWhatIsLeftOfNormalDrawsThatAgreeWithTheMeasurement() {
        Random random = new Random(4);
        double[][] draws = new double[200_000][2];
        double[] predicted = new double[draws.length];
        for (int i = 0; i < draws.length; i++) {
            draws[i][0] = random.nextGaussian();
            draws[i][1] = 0.6 * draws[i][0] + 0.8 * random.nextGaussian();
            predicted[i] = 2 * draws[i][0] - draws[i][1];
        }
        LinearUpdate update = LinearUpdate.of(draws, predicted, 0.25);
        double[] left = java.util.stream.IntStream.range(0, draws.length)
                .filter(i -> Math.abs(predicted[i] + 0.5 * random.nextGaussian() - 0.7) < 0.1)
                .mapToDouble(i -> draws[i][0])
                .toArray();
        assertThat(left).hasSizeGreaterThan(5000);
        assertThat(update.ratios()[0]).isCloseTo(Moments.sd(left), within(0.02));
    }

    @Test
    void whatDoesNotVaryTellsNothing() {
        LinearUpdate update = LinearUpdate.of(SQUARE, new double[] {3, 3, 3, 3}, 1);
        assertThat(update.bits()).isZero();
        assertThat(update.removed()).isZero();
        assertThat(update.ratios()).containsOnly(1);
    }

    @Test
    void aProductThatIsKnownIsTheNarrowestDirectionAndItsRatioTheWidest() {
        Random random = new Random(6);
        double[][] draws = new double[5000][3];
        for (double[] draw : draws) {
            double apart = random.nextGaussian();
            double together = 0.1 * random.nextGaussian();
            draw[0] = together + apart;
            draw[1] = together - apart;
            draw[2] = 0.5 * random.nextGaussian();
        }
        List<PrincipalDirection> directions = PrincipalDirection.of(draws);
        assertThat(directions).extracting(PrincipalDirection::sd).isSorted();
        assertThat(directions.get(0).sd()).isCloseTo(0.1 * Math.sqrt(2), within(0.01));
        assertThat(directions.get(0).weights()[0]).isCloseTo(Math.sqrt(0.5), within(0.02));
        assertThat(directions.get(0).weights()[1]).isCloseTo(Math.sqrt(0.5), within(0.02));
        assertThat(directions.get(2).sd()).isCloseTo(Math.sqrt(2), within(0.05));
        assertThat(Math.abs(directions.get(2).weights()[0] + directions.get(2).weights()[1]))
                .isLessThan(0.02);
        assertThat(directions.get(1).weights()[2]).isCloseTo(1, within(0.01));
    }
}
