package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PawnTest {
    private static double[] column(double[][] points, int factor) {
        return Arrays.stream(points).mapToDouble(x -> x[factor]).toArray();
    }

    @Test
    void aFactorThatTheOutputFollowsAloneHasItsClosedForm() {
        double[] x = IntStream.range(0, 1000).mapToDouble(i -> i / 1000.0).toArray();
        // Slice s of ten lies between s/10 and (s + 1)/10 of all: the distance is the larger of what is below and
        // above.
        double expected = IntStream.range(0, 10)
                        .mapToDouble(s -> Math.max(s, 9 - s) / 10.0)
                        .sum()
                / 10;
        assertThat(Pawn.of(x, x, 1).index()).isCloseTo(expected, within(1e-9));
        assertThat(Pawn.of(x, x, 1).probability()).isEqualTo(0.001);
    }

    @Test
    void itRanksTheFactorsOfIshigamiAndSeesOneThatActsWithOthersAlone() {
        double[][] points = KnownSample.points(new LatinHypercube(1000, 4, 1));
        double[] outputs = KnownSample.outputs(points, KnownFunction.ISHIGAMI);
        Pawn[] found = IntStream.range(0, 4)
                .mapToObj(i -> Pawn.of(column(points, i), outputs, 1))
                .toArray(Pawn[]::new);
        assertThat(found[1].index()).isGreaterThan(found[2].index());
        assertThat(found[0].probability()).isLessThan(0.01);
        assertThat(found[2].probability()).as("only together with the first").isLessThan(0.01);
        assertThat(found[3].probability()).as("none").isGreaterThan(0.05);
    }

    @Test
    void aFactorThatDoesNothingIsFoundAsOftenAsThePValueSays() {
        int alarms = 0;
        for (int trial = 0; trial < 200; trial++) {
            double[][] draws = KnownSample.normal(trial, 60, 2);
            alarms += Pawn.of(column(draws, 0), column(draws, 1), trial).probability() <= 0.05 ? 1 : 0;
        }
        assertThat(alarms / 200.0).isBetween(0.01, 0.10);
    }

    @Test
    void timesThatWereNotReachedCountAsLaterThanAllOthers() {
        double[][] points = KnownSample.points(new LatinHypercube(200, 2, 1));
        double[] times = KnownSample.outputs(points, x -> x[0]);
        double[] censored = Arrays.stream(times)
                .map(t -> t > 0.6 ? Double.POSITIVE_INFINITY : t)
                .toArray();
        double[] late = Arrays.stream(times).map(t -> t > 0.6 ? 99 : t).toArray();
        assertThat(Pawn.of(column(points, 0), censored, 1)).isEqualTo(Pawn.of(column(points, 0), late, 1));
        censored[3] = Double.NaN;
        assertThat(Pawn.of(column(points, 0), censored, 1).dropped()).isEqualTo(1);
    }

    @Test
    void levelsStayTogetherAndNothingIsSaidOfConstantsAndFewRows() {
        double[] levels = IntStream.range(0, 60).mapToDouble(i -> i % 3).toArray();
        assertThat(Pawn.slices(levels)).containsOnly(0, 1, 2);
        assertThat(Pawn.of(new double[60], levels, 1).index()).isNaN();
        assertThat(Pawn.of(levels, new double[60], 1).index()).isNaN();
        assertThat(Pawn.of(Arrays.copyOf(levels, 15), Arrays.copyOf(levels, 15), 1)
                        .index())
                .isNaN();
    }

    @Test
    void outputsThatDifferByRoundingAloneHaveNoIndex() {
        double[][] points = KnownSample.points(new LatinHypercube(60, 1, 1));
        double[] factor = Arrays.stream(points).mapToDouble(x -> x[0]).toArray();
        assertThat(Pawn.of(factor, KnownSample.alike(points), 1).index()).isNaN();
    }
}
