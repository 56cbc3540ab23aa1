package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariancePartsTest {
    private static final Path R = Path.of("/usr/bin/Rscript");

    /** Values with these standard deviations of sets, persons, both, seeds and what is left. */
    private static double[][][] drawn(Random random, int sets, int persons, int seeds, double... sd) {
        double[][][] values = new double[sets][persons][seeds];
        double[] ofSet =
                random.doubles(sets).map(any -> sd[0] * random.nextGaussian()).toArray();
        for (int person = 0; person < persons; person++) {
            double ofPerson = sd[1] * random.nextGaussian();
            double[] ofSeed = random.doubles(seeds)
                    .map(any -> sd[3] * random.nextGaussian())
                    .toArray();
            for (int set = 0; set < sets; set++) {
                double both = sd[2] * random.nextGaussian();
                for (int seed = 0; seed < seeds; seed++) {
                    values[set][person][seed] =
                            7 + ofSet[set] + ofPerson + both + ofSeed[seed] + sd[4] * random.nextGaussian();
                }
            }
        }
        return values;
    }

    @Test
    void partsOfASmallTableAreThoseWorkedOutByHand() {
        // Sets differ by 4, persons by 2, the two add up, and seeds of the second person differ by 2 under both sets
        // alike:
        // mean squares 32, 8, 0 and, of 2 degrees of freedom, 4 / 2 of seeds; nothing is left.
        double[][][] values = {{{0, 0}, {1, 3}}, {{4, 4}, {5, 7}}};
        VarianceParts parts = new CrossedDesign(2, 2, 2).parts(values);
        assertThat(parts.mean()).isEqualTo(3);
        assertThat(parts.sets().variance().value()).isCloseTo(32 / 4.0, within(1e-12));
        assertThat(parts.persons().variance().value()).isCloseTo((8 - 2) / 4.0, within(1e-12));
        assertThat(parts.interplay().variance().value()).isZero();
        assertThat(parts.chance().variance().value()).isCloseTo(2 / 2.0, within(1e-12));
        assertThat(parts.error()).isCloseTo(Math.sqrt(8 / 8.0), within(1e-12));
        assertThat(parts.sets().share().value()).isCloseTo(8 / 10.5, within(1e-12));
        assertThat(parts.sets().sd().value()).isCloseTo(Math.sqrt(8), within(1e-12));
    }

    @Test
    void onAverageOverManyTablesThePartsAreTheVariancesDrawnFrom() {
        Random random = new Random(3);
        CrossedDesign design = new CrossedDesign(8, 30, 2);
        double[] mean = new double[4];
        int tables = 150;
        for (int i = 0; i < tables; i++) {
            VarianceParts parts = design.parts(drawn(random, 8, 30, 2, 2, 3, 1, 1.5, 1));
            mean[0] += parts.sets().variance().value() / tables;
            mean[1] += parts.persons().variance().value() / tables;
            mean[2] += parts.interplay().variance().value() / tables;
            mean[3] += parts.chance().variance().value() / tables;
        }
        assertThat(mean[0]).isCloseTo(4, within(0.5));
        assertThat(mean[1]).isCloseTo(9, within(0.6));
        assertThat(mean[2]).isCloseTo(1, within(0.1));
        assertThat(mean[3]).isCloseTo(1.5 * 1.5 + 1, within(0.15));
    }

    /** Intervals of normal values; where a part is nothing, its interval has to begin at nothing. */
    @ParameterizedTest
    @CsvSource({"8, 20, 2, 2", "4, 30, 1, 1", "5, 1, 6, 1", "6, 12, 2, 0"})
    void nineteenOfTwentyIntervalsHoldTheVarianceDrawnFrom(int sets, int persons, int seeds, double sd) {
        Random random = new Random(11);
        CrossedDesign design = new CrossedDesign(sets, persons, seeds);
        int tables = 300;
        long held = IntStream.range(0, tables)
                .filter(table -> design.parts(drawn(random, sets, persons, seeds, sd, 2, 0.7, 0.5, 1))
                        .sets()
                        .variance()
                        .holds(persons == 1 ? sd * sd + 0.49 : sd * sd))
                .count();
        assertThat((double) held / tables).isBetween(0.91, 1.0);
    }

    @Test
    void whatADesignCannotTellIsUnknownAndStaysInWhatItCan() {
        Random random = new Random(5);
        VarianceParts oneSeed = new CrossedDesign(6, 400, 1).parts(drawn(random, 6, 400, 1, 1, 2, 0, 0, 1));
        assertThat(oneSeed.chance().isKnown()).isFalse();
        assertThat(oneSeed.interplay().variance().value()).isCloseTo(1, within(0.1));
        VarianceParts oneSet = new CrossedDesign(1, 400, 2).parts(drawn(random, 1, 400, 2, 1, 2, 0, 1, 0));
        assertThat(oneSet.sets().isKnown()).isFalse();
        assertThat(oneSet.interplay().isKnown()).isFalse();
        assertThat(oneSet.persons().variance().value()).isCloseTo(4, within(0.7));
        assertThat(oneSet.chance().variance().value()).isCloseTo(1, within(0.2));
        VarianceParts one = new CrossedDesign(1, 1, 1).parts(new double[][][] {{{5}}});
        assertThat(one.mean()).isEqualTo(5);
        assertThat(one.error()).isNaN();
    }

    @Test
    void whereNothingVariesAllPartsAreNothingAndNoShareIsKnown() {
        VarianceParts parts = new CrossedDesign(2, 2, 2).parts(new double[2][2][2]);
        assertThat(parts.sets().variance()).isEqualTo(Estimate.alone(0));
        assertThat(parts.sets().share().isKnown()).isFalse();
        assertThat(parts.error()).isNaN();
    }

    @Test
    void whatIsYesOrNoVariesByAQuarterAtMost() {
        double[][][] values = {{{0}, {0}, {1}}, {{1}, {1}, {1}}};
        VarianceParts parts = new CrossedDesign(2, 3, 1).parts(values).atMost(0.25);
        assertThat(parts.sets().variance().value()).isLessThanOrEqualTo(0.25);
        assertThat(parts.sets().variance().upper()).isEqualTo(0.25);
        assertThat(parts.persons().variance().upper()).isEqualTo(0.25);
    }

    /** As free fragments do at two years: what is left of sets and interplay is rounding, and no interval says how much they might do. */
    @Test
    void whereEveryPersonFaresAlikeUnderAllSetsNothingElseIsPrinted() {
        double[][][] values = new double[3][30][1];
        for (double[][] set : values) {
            for (int person = 0; person < 27; person++) {
                set[person][0] = 1;
            }
        }
        VarianceParts parts = new CrossedDesign(3, 30, 1).parts(values);
        assertThat(parts.sets().variance()).isEqualTo(Estimate.alone(0));
        assertThat(parts.sets().share()).isEqualTo(Estimate.alone(0));
        assertThat(parts.interplay().variance()).isEqualTo(Estimate.alone(0));
        assertThat(parts.persons().share()).isEqualTo(Estimate.alone(1));
        assertThat(parts.persons().variance().value()).isCloseTo(27 * 3 / 30.0 / 29, within(1e-12));
        assertThat(parts.persons().variance().holds(0.09)).isTrue();
    }

    /** The same numbers as above; seeds of a person under both sets are four of eight runs, not two. */
    @Test
    void seedsOfTheirOwnCountAsOftenAsThereAreRuns() {
        double[][][] values = {{{0, 0}, {1, 3}}, {{4, 4}, {5, 7}}};
        CrossedDesign design = CrossedDesign.withOwnSeeds(2, 2, 2);
        VarianceParts parts = design.parts(values);
        // Mean squares 32, 8, 0 and, of 4 degrees of freedom, 4 / 4.
        assertThat(parts.sets().variance().value()).isCloseTo(32 / 4.0, within(1e-12));
        assertThat(parts.persons().variance().value()).isCloseTo(8 / 4.0, within(1e-12));
        assertThat(parts.interplay().variance().value()).isZero();
        assertThat(parts.chance().variance().value()).isCloseTo(1, within(1e-12));
        assertThat(parts.error()).isCloseTo(1, within(1e-12));
        StandardError error = design.error(values);
        assertThat(error.variance()).isCloseTo(8 / 2.0 + 2 / 2.0 + 1 / 8.0, within(1e-12));
        assertThat(error.freedom()).isCloseTo(5.125 * 5.125 / (4.0 * 4 + 1 + 0.125 * 0.125 / 4), within(1e-9));
        assertThat(new CrossedDesign(2, 2, 2).error(values).variance())
                .isCloseTo(8 / 2.0 + 1.5 / 2 + 2 / 8.0, within(1e-12));
    }

    /** Means of sets, persons, both and runs, each drawn; of 19 in 20 tables Student's interval holds the 7 that they are about. */
    @ParameterizedTest
    @CsvSource({"30, 1, 3, 0.1, 0", "30, 1, 3, 1, 0", "3, 1, 33, 1, 0", "7, 7, 2, 1, 1", "4, 5, 2, 0.5, 2"})
    void nineteenOfTwentyIntervalsHoldTheMeanOfAllSetsAndPersons(
            int sets, int persons, int seeds, double ofSets, double ofPersons) {
        Random random = new Random(12);
        CrossedDesign design = CrossedDesign.withOwnSeeds(sets, persons, seeds);
        int tables = 600;
        long held = IntStream.range(0, tables)
                .filter(table -> {
                    double[][][] values = drawn(random, sets, persons, seeds, ofSets, ofPersons, 0, 0, 1);
                    StandardError error = design.error(values);
                    double reach = new Student(error.freedom()).reach() * error.error();
                    return Math.abs(design.parts(values).mean() - 7) <= reach;
                })
                .count();
        assertThat((double) held / tables).isBetween(0.92, 1.0);
    }

    @Test
    void dealtSetsComeToWhatTheOneWayAnalysisHas() {
        Random random = new Random(9);
        int[] setOf = IntStream.range(0, 47).map(person -> person % 5).toArray();
        double[] values = random.doubles(47).map(any -> random.nextGaussian()).toArray();
        IntStream.range(0, 47).forEach(person -> values[person] += 2 * setOf[person]);
        VarianceComponents known = VarianceComponents.of(values, setOf);
        VarianceParts parts = new DealtDesign(setOf, 1)
                .parts(Arrays.stream(values)
                        .mapToObj(value -> new double[] {value})
                        .toArray(double[][]::new));
        assertThat(parts.sets().variance().value()).isCloseTo(known.parameters(), within(1e-9));
        assertThat(parts.persons().variance().value()).isCloseTo(known.chance(), within(1e-9));
        assertThat(parts.chance().isKnown()).isFalse();
    }

    @Test
    void seedsOfDealtPersonsTellChanceFromPersons() {
        Random random = new Random(10);
        int[] setOf = IntStream.range(0, 1000).map(person -> person % 10).toArray();
        double[] ofSet = random.doubles(10).map(any -> random.nextGaussian()).toArray();
        double[][] values = new double[1000][3];
        for (int person = 0; person < 1000; person++) {
            double own = ofSet[setOf[person]] + 2 * random.nextGaussian();
            values[person] =
                    random.doubles(3).map(any -> own + random.nextGaussian()).toArray();
        }
        VarianceParts parts = new DealtDesign(setOf, 3).parts(values);
        assertThat(parts.persons().variance().value()).isCloseTo(4, within(0.4));
        assertThat(parts.chance().variance().value()).isCloseTo(1, within(0.1));
        assertThat(parts.sets().variance().holds(1)).isTrue();
        double[][] few = {{1}, {2}};
        assertThat(new DealtDesign(new int[] {0, 1}, 1).parts(few).sets().isKnown())
                .isFalse();
    }

    /** With r-base-core: the same mean squares by {@code lm}, put together by the textbook's expectations. */
    @Test
    void theyAreWhatRFinds(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(R), "r-base-core is not installed");
        double[][][] values = drawn(new Random(21), 4, 9, 3, 1, 2, 0.5, 0.7, 1);
        StringBuilder table = new StringBuilder("m,p,s,y\n");
        for (int set = 0; set < 4; set++) {
            for (int person = 0; person < 9; person++) {
                for (int seed = 0; seed < 3; seed++) {
                    table.append(set + "," + person + "," + seed + "," + values[set][person][seed] + "\n");
                }
            }
        }
        Path csv = Files.writeString(folder.resolve("values.csv"), table);
        Path script = Files.writeString(folder.resolve("parts.R"), """
                d <- read.csv(commandArgs(TRUE)[1], colClasses = c("factor", "factor", "factor", "numeric"))
                a <- anova(lm(y ~ m + p + m:p + p:s, d))
                q <- setNames(a[["Mean Sq"]], rownames(a))
                e <- q["Residuals"]
                cat((q["m"] - q["m:p"]) / 27, (q["p"] - q["m:p"] - q["p:s"] + e) / 12, (q["m:p"] - e) / 3, (q["p:s"] - e) / 4 + e)
                """);
        Process r = new ProcessBuilder(R.toString(), script.toString(), csv.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        double[] said = Arrays.stream(new String(r.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        VarianceParts parts = new CrossedDesign(4, 9, 3).parts(values);
        assertThat(parts.sets().variance().value()).isCloseTo(said[0], within(1e-5));
        assertThat(parts.persons().variance().value()).isCloseTo(said[1], within(1e-5));
        assertThat(parts.interplay().variance().value()).isCloseTo(Math.max(0, said[2]), within(1e-5));
        assertThat(parts.chance().variance().value()).isCloseTo(said[3], within(1e-5));
    }
}
