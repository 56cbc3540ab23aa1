package org.resorb.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTest {
    private static final double RARE = 1e-4;

    @ParameterizedTest
    @CsvSource({"0.1, 12", "3, 12", "20, 6", "29.9, 1", "30.1, 1", "100, 24"})
    void countsFollowThePoissonDistribution(double mean, double hours) {
        Chance chance = Chance.of(2, "counts", 8, hours);
        PoissonDistribution poisson = new PoissonDistribution(mean);
        int low = poisson.inverseCumulativeProbability(0.002);
        int high = poisson.inverseCumulativeProbability(0.998);
        long[] counts = new long[high - low + 1];
        double sum = 0;
        double squares = 0;
        for (int id = 0; id < Draws.MANY; id++) {
            int drawn = chance.count(mean / hours, id, -2);
            counts[Math.min(high, Math.max(low, drawn)) - low]++;
            sum += drawn;
            squares += (double) drawn * drawn;
        }
        double average = sum / Draws.MANY;
        double variance = squares / Draws.MANY - average * average;
        assertThat(average).isCloseTo(mean, within(4 * Math.sqrt(mean / Draws.MANY)));
        assertThat(variance).isCloseTo(mean, within(4 * Math.sqrt((2 * mean * mean + mean) / Draws.MANY)));
        assertThat(Draws.chiSquare(counts, probabilities(poisson, low, high))).isBetween(RARE, 1 - RARE);
    }

    private static double[] probabilities(PoissonDistribution poisson, int low, int high) {
        double[] probability = new double[high - low + 1];
        for (int i = 0; i < probability.length; i++) {
            probability[i] = poisson.probability(low + i);
        }
        probability[0] = poisson.cumulativeProbability(low);
        probability[probability.length - 1] = 1 - poisson.cumulativeProbability(high - 1);
        return probability;
    }

    @Test
    void nothingIsCountedWithoutARate() {
        Chance chance = Chance.of(2, "counts", 8, 12);
        for (int id = 0; id < 1000; id++) {
            assertThat(chance.count(0, id, 0)).isZero();
            assertThat(chance.happens(0, id, 0)).isFalse();
            assertThat(chance.happens(-1, id, 0)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 0.01, 0.1, 1})
    void anEventHappensWithTheProbabilityOfItsRate(double rate) {
        for (double hours : new double[] {6, 12, 24}) {
            Chance chance = Chance.of(2, "events", 8, hours);
            int happened = 0;
            for (int id = 0; id < Draws.MANY; id++) {
                happened += chance.happens(rate, id, -1) ? 1 : 0;
            }
            double expected = 1 - Math.exp(-rate * hours);
            double error = Math.sqrt(expected * (1 - expected) / Draws.MANY);
            assertThat((double) happened / Draws.MANY).isCloseTo(expected, within(4 * error + 1e-12));
        }
    }

    /** A year of half days kills as many as a year of days. */
    @Test
    void theLengthOfTheStepDoesNotMatterForHowLongSomethingLives() {
        double[] mean = new double[2];
        for (int which = 0; which < 2; which++) {
            double hours = 6 + 18 * which;
            for (int id = 0; id < 2000; id++) {
                int step = 0;
                while (!Chance.of(4, "life", step, hours).happens(1 / 240.0, id, 0)) {
                    step++;
                }
                mean[which] += (step + 0.5) * hours / 2000;
            }
        }
        assertThat(mean[0]).isCloseTo(240, within(4 * 240 / Math.sqrt(2000)));
        assertThat(mean[1]).isCloseTo(240, within(4 * 240 / Math.sqrt(2000)));
    }
}
