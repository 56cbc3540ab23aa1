package org.resorb.chart.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problems;
import org.resorb.document.YamlReader;
import org.resorb.statistics.Contours;
import org.resorb.statistics.KernelDensity;
import org.resorb.statistics.Quantiles;
import org.resorb.table.DataTable;
import org.resorb.table.TableRow;

/** The numbers behind figures of a made-up sweep are those of its function, censored ones among them. */
class FigureValuesTest {
    /** From 45 to 425 days; beyond 365 the year is over. */
    private static final DoubleBinaryOperator PLANE = (x, y) -> 80 * x + 15 * y - 50;

    @TempDir
    Path folder;

    private DataTable drawn(FigureKind kind, String... keysAndColumns) throws Exception {
        return drawn(kind, 75, keysAndColumns);
    }

    private DataTable drawn(FigureKind kind, int runs, String... keysAndColumns) throws Exception {
        Path sweep = MadeUpSweep.write(folder.resolve("sweep"), PLANE, runs);
        Figure figure = figure(kind, keysAndColumns);
        FigureSet set = FigureSet.of(ResultTables.open(sweep), List.of(figure), FigureStyle.USUAL, "resorb plot");
        set.write(folder.resolve("out"));
        return DataTable.read(folder.resolve("out").resolve(figure.name() + ".csv"));
    }

    private static Figure figure(FigureKind kind, String... keysAndColumns) throws InvalidFileException {
        StringBuilder text = new StringBuilder("kind: " + kind + "\n");
        for (int i = 0; i < keysAndColumns.length; i += 2) {
            text.append(keysAndColumns[i])
                    .append(": ")
                    .append(keysAndColumns[i + 1])
                    .append('\n');
        }
        Problems problems = new Problems();
        Figure figure = new FigureReader(problems)
                .figure(kind.word(), YamlReader.block("test", text.toString(), "figure", problems), "");
        problems.throwIfAny();
        return figure;
    }

    private static double halfTime(TableRow row) {
        return PLANE.applyAsDouble(row.number(MadeUpSweep.X), row.number(MadeUpSweep.Y));
    }

    @Test
    void aTileOfAHeatMapIsTheMedianOfItsReplicatesAndLaterWhereHalfOfThemAreLater() throws Exception {
        DataTable tiles = drawn(FigureKind.HEAT_MAP);
        assertThat(tiles.rows()).hasSize(25).allSatisfy(row -> {
            assertThat(row.whole("n")).isEqualTo(3);
            double expected = halfTime(row) > 365 ? Double.POSITIVE_INFINITY : halfTime(row);
            assertThat(row.extendedNumber("estimate")).isEqualTo(expected);
            long later = IntStream.of(-1, 0, 1)
                    .filter(day -> halfTime(row) + day > 365)
                    .count();
            assertThat(row.whole("censored")).isEqualTo(later);
        });
        assertThat(tiles.rows().stream().filter(row -> Double.isInfinite(row.extendedNumber("estimate"))))
                .hasSize(4);
        assertThat(tiles.rows().stream().filter(row -> row.whole("censored") == 1 || row.whole("censored") == 2))
                .as("tiles where some are later")
                .hasSize(1);
    }

    @Test
    void anIntervalOfALineIsTheBandOfTheRunsAndHasNoEndWhereTheyAreLater() throws Exception {
        DataTable line = drawn(FigureKind.LINE, "x", MadeUpSweep.X, "value", "half_time_d");
        assertThat(line.rows()).hasSize(25);
        for (TableRow row : line.rows()) {
            double half = PLANE.applyAsDouble(row.number(MadeUpSweep.X), row.number("group"));
            double[] runs = DoubleStream.of(half - 1, half, half + 1)
                    .map(time -> time > 365 ? Double.POSITIVE_INFINITY : time)
                    .toArray();
            assertThat(row.extendedNumber("lower")).isEqualTo(Quantiles.of(runs, 0.05));
            assertThat(row.extendedNumber("upper")).isEqualTo(Quantiles.of(runs, 0.95));
        }
    }

    @Test
    void aCurveHasTheBandOfAllRunsOfItsGroupOnEachDay() throws Exception {
        DataTable line = drawn(FigureKind.LINE);
        assertThat(line.rows()).hasSize(5 * 6);
        TableRow row = line.rows().stream()
                .filter(one -> one.text("group").equals("2") && one.number("time_d") == 146)
                .findFirst()
                .orElseThrow();
        double[] fractions = IntStream.rangeClosed(1, 5)
                .mapToDouble(y -> PLANE.applyAsDouble(2, y))
                .flatMap(half -> DoubleStream.of(half - 1, half, half + 1))
                .map(half -> Math.pow(0.5, 146 / half))
                .toArray();
        assertThat(row.number("estimate")).isCloseTo(Quantiles.median(fractions), within(1e-8));
        assertThat(row.number("lower")).isCloseTo(Quantiles.of(fractions, 0.05), within(1e-8));
        assertThat(row.number("upper")).isCloseTo(Quantiles.of(fractions, 0.95), within(1e-8));
        assertThat(row.whole("n")).isEqualTo(15);
    }

    @Test
    void aSurfaceIsLinearBetweenItsRowsAndItsContoursLieWhereTheFunctionHasTheirValue() throws Exception {
        Path sweep = MadeUpSweep.write(folder.resolve("sweep"), PLANE, 75);
        ResolvedFigure figure =
                FigureResolver.of(ResultTables.open(sweep), Figure.of(FigureKind.SURFACE), FigureStyle.USUAL);
        ResponseField field = ResponseField.of(figure, figure.table().all());
        assertThat(field.isScattered()).isFalse();
        assertThat(field.at(0.3, 0.6)).isCloseTo(PLANE.applyAsDouble(1 + 4 * 0.3, 1 + 4 * 0.6), within(1e-9));
        List<double[][]> lines = Contours.of(field.gridX(), field.gridY(), field.grid(), 200);
        assertThat(lines).hasSize(1);
        assertThat(List.of(lines.get(0)))
                .allSatisfy(place -> assertThat(PLANE.applyAsDouble(
                                field.x().value(place[0]), field.y().value(place[1])))
                        .isCloseTo(200, within(1e-9)));
        assertThat(field.isCensored()).isTrue();
        assertThat(field.isLater(1, 1)).isTrue();
        assertThat(field.isLater(0, 0)).isFalse();
    }

    @Test
    void aSmoothSurfaceComesBackToTheFunctionThatItLearnedFrom() throws Exception {
        Path sweep = MadeUpSweep.write(folder.resolve("sweep"), (x, y) -> 40 * x + 15 * y, 75);
        Figure smooth = figure(FigureKind.SURFACE, "smooth", "on");
        ResolvedFigure figure = FigureResolver.of(ResultTables.open(sweep), smooth, FigureStyle.USUAL);
        ResponseField field = ResponseField.of(figure, figure.table().all());
        assertThat(field.at(0.5, 0.5)).isCloseTo(40 * 3 + 15 * 3, within(3.0));
        assertThat(field.how()).contains("Gaussian process");
    }

    @Test
    void survivalCountsEveryRunAndDropsNoneThatIsCensored() throws Exception {
        DataTable steps = drawn(FigureKind.SURVIVAL);
        long events =
                steps.rows().stream().mapToLong(row -> row.whole("events")).sum();
        assertThat(events).isEqualTo(75 - laterRuns());
        assertThat(steps.rows().stream()
                        .filter(row -> row.text("group").equals("5"))
                        .mapToLong(row -> row.whole("at_risk"))
                        .max())
                .hasValue(15);
    }

    private static long laterRuns() {
        return IntStream.rangeClosed(1, 5)
                .boxed()
                .flatMap(x -> IntStream.rangeClosed(1, 5).mapToObj(y -> PLANE.applyAsDouble(x, y)))
                .flatMapToDouble(half -> DoubleStream.of(half - 1, half, half + 1))
                .filter(time -> time > 365)
                .count();
    }

    @Test
    void aForestHasAllCensoredRunsOfEachGroupAndAShareItsWilsonInterval() throws Exception {
        DataTable forest = drawn(FigureKind.FOREST, "value", "half_time_d", "group", MadeUpSweep.X);
        assertThat(forest.rows().stream()
                        .mapToLong(row -> row.whole("censored"))
                        .sum())
                .isEqualTo(laterRuns());
        DataTable shares = drawn(FigureKind.FOREST, "value", "resorption=marked", "group", MadeUpSweep.X);
        TableRow first = shares.rows().get(0);
        // Of the 15 runs with a half-time below 100 days; Wilson's interval of 12 of 15 is 54.8 to 93.0 %.
        assertThat(first.number("estimate")).isCloseTo(100 * 12 / 15.0, within(1e-6));
        assertThat(first.number("lower")).isCloseTo(54.81, within(0.01));
        assertThat(first.number("upper")).isCloseTo(92.95, within(0.01));
    }

    @Test
    void aViolinHasTheQuartilesOfItsGroupAndSpaghettiEachCurve() throws Exception {
        DataTable violins = drawn(FigureKind.VIOLIN, "group", MadeUpSweep.X);
        double[] first = IntStream.rangeClosed(1, 5)
                .mapToDouble(y -> PLANE.applyAsDouble(1, y))
                .flatMap(half -> DoubleStream.of(half - 1, half, half + 1))
                .toArray();
        TableRow row = violins.rows().get(0);
        assertThat(row.number("quartile_1")).isCloseTo(Quantiles.of(first, 0.25), within(1e-9));
        assertThat(row.number("median")).isCloseTo(Quantiles.median(first), within(1e-9));
        assertThat(KernelDensity.bandwidth(first)).isPositive();
        assertThat(drawn(FigureKind.SPAGHETTI).rows()).hasSize(75 * 6);
    }

    @Test
    void anAxisReachesTheEndOfTheRunsWhereCensoredTimesStand() throws Exception {
        Path sweep = MadeUpSweep.write(folder.resolve("sweep"), (x, y) -> 20 * x + 80 * y - 40, 75);
        FigureTable runs = ResultTables.open(sweep).tables().get(0).load();
        FigureColumn half = runs.column("half_time_d");
        assertThat(half.finite().max()).hasValue(365);
        assertThat(half.levels()).hasSizeLessThan(75);
        assertThat(half.levels()[half.levels().length - 1]).isLessThan(365);
        assertThat(Lines.axis(half).holds(365)).isTrue();
    }

    @Test
    void aSweepThatIsNotOverIsDrawnFromWhatIsThereAndSaysSo() throws Exception {
        DataTable tiles = drawn(FigureKind.HEAT_MAP, 40);
        assertThat(tiles.rows().stream().mapToLong(row -> row.whole("n")).sum()).isEqualTo(40);
        Path sweep = folder.resolve("sweep");
        assertThat(ResultTables.open(sweep).notes()).containsExactly("Not finished: drawn from 40 of 75 runs.");
        assertThat(Files.readString(folder.resolve("out/heat_map.svg")))
                .contains("Not finished: drawn from 40 of 75 runs.");
    }
}
