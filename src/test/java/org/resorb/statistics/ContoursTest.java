package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContoursTest {
    private static final double[] X =
            IntStream.rangeClosed(-20, 20).mapToDouble(i -> i / 10.0).toArray();

    private static double[][] grid(DoubleBinaryOperator function) {
        double[][] grid = new double[X.length][X.length];
        for (int row = 0; row < X.length; row++) {
            for (int column = 0; column < X.length; column++) {
                grid[row][column] = function.applyAsDouble(X[column], X[row]);
            }
        }
        return grid;
    }

    @Test
    void thatOfAPlaneIsOneStraightLineThroughTheWholeGrid() {
        List<double[][]> lines = Contours.of(X, X, grid((x, y) -> 2 * x + y), 0.75);
        assertThat(lines).hasSize(1);
        assertThat(List.of(lines.get(0)))
                .allSatisfy(place -> assertThat(2 * place[0] + place[1]).isCloseTo(0.75, within(1e-12)));
        double[] first = lines.get(0)[0];
        double[] last = lines.get(0)[lines.get(0).length - 1];
        assertThat(List.of(first[1], last[1])).containsExactlyInAnyOrder(-2.0, 2.0);
    }

    @Test
    void thatOfABowlIsAClosedCircle() {
        List<double[][]> lines = Contours.of(X, X, grid((x, y) -> x * x + y * y), 1.5);
        assertThat(lines).hasSize(1);
        double[][] circle = lines.get(0);
        assertThat(circle[0]).containsExactly(circle[circle.length - 1]);
        assertThat(List.of(circle))
                .allSatisfy(
                        place -> assertThat(Math.hypot(place[0], place[1])).isCloseTo(Math.sqrt(1.5), within(0.003)));
    }

    @Test
    void aSaddleHasTwoBranchesThatDoNotCross() {
        List<double[][]> lines = Contours.of(X, X, grid((x, y) -> x * y), 0.33);
        assertThat(lines).hasSize(2);
        assertThat(lines)
                .allSatisfy(line -> assertThat(List.of(line)).allSatisfy(place -> {
                    assertThat(Math.signum(place[0])).isEqualTo(Math.signum(line[0][0]));
                    assertThat(place[0] * place[1]).isCloseTo(0.33, within(0.003));
                }));
    }

    @Test
    void theMiddleOfASquareDecidesWhichOfItsCornersBelongTogether() {
        double[] two = {0, 1};
        double[][] highMiddle = {{1, 0}, {0, 1}};
        List<double[][]> high = Contours.of(two, two, highMiddle, 0.4);
        List<double[][]> low = Contours.of(two, two, highMiddle, 0.6);
        // Above the level the two ones are joined through a middle of 0.5, below it the zeros are.
        assertThat(high.get(0)).isNotEqualTo(low.get(0));
        assertThat(high.stream().map(ContoursTest::corner)).containsExactlyInAnyOrder("1.0 0.0", "0.0 1.0");
        assertThat(low.stream().map(ContoursTest::corner)).containsExactlyInAnyOrder("0.0 0.0", "1.0 1.0");
    }

    /** The corner that a short line cuts off. */
    private static String corner(double[][] line) {
        double x = (line[0][0] + line[1][0]) / 2;
        double y = (line[0][1] + line[1][1]) / 2;
        return Math.rint(x) + " " + Math.rint(y);
    }

    @Test
    void aSquareWithACornerThatIsNoNumberHasNoLineAndALevelThatIsNotReachedNone() {
        double[][] grid = grid((x, y) -> x);
        grid[20][20] = Double.NaN;
        assertThat(Contours.of(X, X, grid, 0.05)).hasSize(2);
        assertThat(Contours.of(X, X, grid, 3)).isEmpty();
    }
}
