package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.scenario.Herniation;

class ReadingTest {
    private static final int DRAWS = 10_000;

    @TempDir
    Path folder;

    private static double[] draws(java.util.function.IntToDoubleFunction of) {
        return IntStream.range(0, DRAWS).mapToDouble(of).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double spread(double[] values) {
        return new StandardDeviation().evaluate(values);
    }

    @ParameterizedTest
    @CsvSource({"0.1", "0.5", "0.9"})
    void theDaysOfFirstImagesHaveTheDistributionThatIsStatedCutAtItsEnds(double part) throws Exception {
        Cohort cohort = CohortFile.read(Cohorts.file(folder, Cohorts.SEEN).toString(), CohortChanges.NONE);
        int draws = 10 * DRAWS;
        double[] weeks = IntStream.range(0, draws)
                .mapToDouble(seed -> cohort.observation().duration().day(seed) / 7)
                .sorted()
                .toArray();
        NormalDistribution log = new NormalDistribution(null, Math.log(9), Math.log(1.6));
        double low = log.cumulativeProbability(Math.log(3));
        double high = log.cumulativeProbability(Math.log(28));
        double exact = Math.exp(log.inverseCumulativeProbability(low + part * (high - low)));
        assertThat(weeks[(int) (part * draws)]).isCloseTo(exact, within(0.015 * exact));
        assertThat(weeks[0]).isGreaterThanOrEqualTo(3 - 1e-6);
        assertThat(weeks[draws - 1]).isLessThanOrEqualTo(28 + 1e-6);
    }

    @Test
    void anErrorOfTheOutlineGrowsWithTheSurfaceAndARelativeOneWithTheVolume() {
        VolumeReading additive = new VolumeReading(0, 100, true);
        VolumeReading relative = new VolumeReading(0.08, 0, false);
        double[] large = draws(seed -> additive.read(0.8, 0.001, 1, seed) / 0.001);
        double[] small = draws(seed -> additive.read(0.3, 0.001, 1, seed) / 0.001);
        // A normal one cut at two standard deviations.
        assertThat(spread(large)).isCloseTo(96 * Math.pow(0.8, 2.0 / 3), within(2.0));
        assertThat(spread(small)).isCloseTo(spread(large) * Math.pow(0.3 / 0.8, 2.0 / 3), within(1e-9));
        assertThat(additive.read(0, 0.001, 1, 7)).isZero();
        assertThat(mean(large)).isCloseTo(800, within(3.0));
        assertThat(spread(draws(seed -> Math.log(relative.read(0.8, 0.001, 1, seed)))))
                .isCloseTo(0.08, within(0.002));
        assertThat(spread(draws(seed -> Math.log(relative.read(0.3, 0.001, 1, seed)))))
                .isCloseTo(0.08, within(0.002));
        assertThat(Arrays.stream(draws(seed -> additive.read(0.01, 0.001, 1, seed))))
                .allMatch(volume -> volume >= 0);
    }

    private static double kappa(List<Herniation.Type> truth, TypeReading reading) {
        int types = Herniation.Type.values().length;
        double[][] together = new double[types][types];
        for (int seed = 0; seed < DRAWS; seed++) {
            Herniation.Type one = truth.get(seed % truth.size());
            together[reading.type(one, truth, 1, seed).ordinal()][
                    reading.type(one, truth, 2, seed).ordinal()]++;
        }
        double agree = 0;
        double chance = 0;
        for (int i = 0; i < types; i++) {
            agree += together[i][i] / DRAWS;
            int type = i;
            double first = Arrays.stream(together[i]).sum() / DRAWS;
            chance += first
                    * Arrays.stream(together).mapToDouble(row -> row[type]).sum()
                    / DRAWS;
        }
        return (agree - chance) / (1 - chance);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.81, 0.5, 1})
    void twoReadersOfTheTypeAgreeWithTheKappaThatIsStated(double kappa) {
        TypeReading reading = new TypeReading(kappa, 0.7);
        assertThat(kappa(List.of(Herniation.Type.values()), reading)).isCloseTo(kappa, within(0.02));
        List<Herniation.Type> mostly = List.of(
                Herniation.Type.EXTRUSION,
                Herniation.Type.EXTRUSION,
                Herniation.Type.EXTRUSION,
                Herniation.Type.PROTRUSION,
                Herniation.Type.SEQUESTRATION);
        assertThat(kappa(mostly, reading)).isCloseTo(kappa, within(0.02));
    }

    @Test
    void containmentIsReadRightlyInThePartThatIsStated() {
        TypeReading reading = new TypeReading(0.81, 0.7);
        for (boolean truth : new boolean[] {true, false}) {
            double right = mean(draws(seed -> reading.contained(truth, 1, seed) == truth ? 1 : 0));
            assertThat(right).isCloseTo(0.7, within(0.015));
        }
        assertThat(TypeReading.isContained(Herniation.Type.EXTRUSION, Herniation.Ligament.INTACT))
                .isTrue();
        assertThat(TypeReading.isContained(Herniation.Type.EXTRUSION, Herniation.Ligament.PERFORATED))
                .isFalse();
        assertThat(TypeReading.isContained(Herniation.Type.BULGE, Herniation.Ligament.PERFORATED))
                .isTrue();
    }

    @Test
    void aSectionIsCountedInWholeCellsAsChanceCutsThem() {
        double[] counts = draws(seed -> new CountedSection(column -> column.equals("section_area_mm2") ? 40 : 15, seed)
                        .value("section_m1_per_cm2")
                * 0.4);
        assertThat(Arrays.stream(counts)).allMatch(count -> Math.abs(count - Math.rint(count)) < 1e-9);
        assertThat(mean(counts)).isCloseTo(6, within(0.08));
        assertThat(spread(counts) * spread(counts)).isCloseTo(6, within(0.3));
        double share = mean(draws(seed -> new CountedSection(
                        column -> column.equals("section_area_mm2") ? 40 : column.contains("m1") ? 500 : 100, seed)
                .value("section_m1_share")));
        double others = Cohorts.states() - 1;
        assertThat(share).isCloseTo(500 / (500 + 100 * others), within(0.01));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 12, 3000})
    void countsAreAsManyAsExpectedAndScatterAsPoissonDoes(double expected) {
        double[] counts = draws(seed -> PatientChance.poisson(expected, seed, "test", 0));
        assertThat(mean(counts)).isCloseTo(expected, within(4 * Math.sqrt(expected / DRAWS)));
        assertThat(spread(counts) / Math.sqrt(expected)).isCloseTo(1, within(0.03));
    }
}
