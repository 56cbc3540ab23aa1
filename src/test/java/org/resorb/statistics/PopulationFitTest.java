package org.resorb.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.resorb.chance.Chance;

/** Patients whose volume falls at a rate of their own towards a rest of their own, which two traits say. */
class PopulationFitTest {
    private static final double ERROR = 0.06;
    private static final int PATIENTS = 14;
    private static final int DRAWS = 199;
    private static final double[][] RUNS = runs(700);

    private static double[][] runs(int count) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(2);
        sequence.nextVector();
        double[][] runs = new double[count][];
        Arrays.setAll(runs, i -> sequence.nextVector());
        return runs;
    }

    /** The part that is left; {@code chance} is what befalls a run, a standard normal number. */
    private static double left(double[] traits, double month, double chance) {
        double rest = 0.1 + 0.6 * traits[1];
        return (rest + (1 - rest) * Math.exp(-month * 0.03 * Math.pow(40, traits[0]))) * (1 + 0.03 * chance);
    }

    private static double normal(Chance chance, int id, int slot) {
        return Normal.quantile(Math.max(1e-15, chance.uniform(id, slot)));
    }

    /** Visits of a patient's own, one of which is missed by every third. */
    private static double[] months(int patient) {
        double shift = 0.1 * (patient % 5);
        return patient % 3 == 0 ? new double[] {2 + shift, 12} : new double[] {1, 4 + shift, 9, 15 - shift};
    }

    private static double[][] patients(double[] truth, Chance chance) {
        double[][] measured = new double[PATIENTS][];
        for (int i = 0; i < PATIENTS; i++) {
            double[] traits = {cut(truth[0], truth[2], chance, i, 0), cut(truth[1], truth[3], chance, i, 100)};
            double own = normal(chance, i, 200);
            double[] months = months(i);
            measured[i] = new double[months.length];
            for (int j = 0; j < months.length; j++) {
                measured[i][j] = left(traits, months[j], own) + ERROR * normal(chance, i, 201 + j);
            }
        }
        return measured;
    }

    private static double cut(double place, double spread, Chance chance, int patient, int slot) {
        for (int i = 0; ; i++) {
            double trait = place + spread * normal(chance, patient, slot + i);
            if (trait >= 0 && trait <= 1) {
                return trait;
            }
        }
    }

    private static double[][] logs(double[][] runs, double[][] measured) {
        Chance chance = Chance.of(1, "runs", 0, 1);
        double[][] logs = new double[measured.length][runs.length];
        for (int i = 0; i < logs.length; i++) {
            double[] months = months(i);
            for (int run = 0; run < runs.length; run++) {
                for (int j = 0; j < months.length; j++) {
                    double off = (measured[i][j] - left(runs[run], months[j], normal(chance, run, 0))) / ERROR;
                    logs[i][run] -= off * off / 2;
                }
            }
        }
        return logs;
    }

    private static double[] truth(int set) {
        Chance chance = Chance.of(set, "truth", 0, 1);
        double[] truth = new double[4];
        for (int i = 0; i < 4; i++) {
            truth[i] = chance.uniform(i, 0);
        }
        for (int i = 2; i < 4; i++) {
            truth[i] =
                    PopulationFit.LEAST_SPREAD + truth[i] * (PopulationFit.LARGEST_SPREAD - PopulationFit.LEAST_SPREAD);
        }
        return truth;
    }

    private static PopulationFit fit(double[] truth, int set) {
        return PopulationFit.of(
                RUNS,
                new double[RUNS.length],
                logs(RUNS, patients(truth, Chance.of(set, "patients", 0, 1))),
                DRAWS,
                set);
    }

    /**
     * Simulation-based calibration (Talts and others 2018, arXiv 1804.06788): where truths are drawn as they are before
     * anything is known, their ranks among the draws are even. Each of four tests refuses even ranks in one of 400.
     */
    @Test
    void ranksOfKnownTruthsAreEvenAndIntervalsHoldAsManyAsTheySay(TestReporter reporter) {
        int sets = 30;
        List<double[]> ranks = new ArrayList<>();
        int covered = 0;
        for (int set = 1; set <= sets; set++) {
            double[] truth = truth(set);
            PopulationFit fit = fit(truth, set);
            double[] own = new double[4];
            for (int i = 0; i < 4; i++) {
                int index = i;
                long below = Arrays.stream(fit.draws())
                        .filter(draw -> draw[index] < truth[index])
                        .count();
                own[i] = (below + 0.5) / (DRAWS + 1);
                covered += own[i] > 0.05 && own[i] < 0.95 ? 1 : 0;
            }
            ranks.add(own);
        }
        for (int i = 0; i < 4; i++) {
            int index = i;
            double[] own = ranks.stream().mapToDouble(rank -> rank[index]).toArray();
            double p = new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new UniformRealDistribution(0, 1), own);
            assertThat(p).as("ranks of %s: %s", index, Arrays.toString(own)).isGreaterThan(0.0025);
            reporter.publishEntry("p of even ranks", String.format(Locale.ROOT, "%.3f", p));
        }
        reporter.publishEntry("held by 90 % intervals", covered + " of " + 4 * sets);
        // Truths of one set are not quite independent of each other, so the bound of independent ones is a little
        // tight.
        assertThat(new BinomialDistribution(4 * sets, 0.9).cumulativeProbability(covered))
                .as("90 %% intervals hold %s of %s", covered, 4 * sets)
                .isBetween(0.005, 0.995);
    }

    @Test
    void aTraitThatDiffersIsToldFromOneThatDoesNot() {
        PopulationFit fit = fit(new double[] {0.5, 0.4, 0.3, 0.05}, 7);
        assertThat(Quantiles.of(fit.column(2), 0.05)).isGreaterThan(Quantiles.median(fit.column(3)));
        assertThat(Quantiles.median(fit.column(0))).isCloseTo(0.5, within(0.2));
        PolynomialShares shares = PolynomialShares.of(
                RUNS,
                Arrays.stream(RUNS).mapToDouble(run -> left(run, 9, 0)).toArray(),
                fit.weights(new double[] {0.5, 0.4, 0.3, 0.05}));
        assertThat(shares.explained()).isGreaterThan(0.9);
        assertThat(shares.alone()[0]).isGreaterThan(0.8);
        assertThat(shares.alone()[1]).isLessThan(0.2);
    }

    @Test
    void whatIsKnownOfAPatientComesFromHisVolumesAndFromTheOthers() {
        double[] truth = {0.5, 0.5, 0.3, 0.3};
        double[][] measured = patients(truth, Chance.of(3, "patients", 0, 1));
        double[] fast = {0.9, 0.2};
        measured[1] =
                Arrays.stream(months(1)).map(month -> left(fast, month, 0)).toArray();
        PopulationFit fit = PopulationFit.of(RUNS, new double[RUNS.length], logs(RUNS, measured), DRAWS, 3);
        double[][] own = fit.moments(fit.patient(1));
        assertThat(own[0][0]).isCloseTo(0.9, within(0.15));
        assertThat(own[1][0]).isCloseTo(0.2, within(0.15));
        assertThat(own[0][1]).isLessThan(fit.moments(fit.weights())[0][1]);
        assertThat(Arrays.stream(fit.patient(1)).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void runsThatAreDrawnNextSayTheSameOfAPopulationAndRestOnMore() {
        double[] truth = {0.6, 0.4, 0.1, 0.2};
        double[][] measured = patients(truth, Chance.of(5, "patients", 0, 1));
        double[][] few = Arrays.copyOf(RUNS, 120);
        PopulationFit first = PopulationFit.of(few, new double[120], logs(few, measured), DRAWS, 5);
        double[][] all = Arrays.copyOf(few, 360);
        for (int i = 120; i < 360; i++) {
            all[i] = first.next(1, i - 120);
        }
        double[] densities = Arrays.stream(all)
                .mapToDouble(point -> Math.log((120 + 240 * first.density(point)) / 360))
                .toArray();
        PopulationFit second = PopulationFit.of(all, densities, logs(all, measured), DRAWS, 5);
        PopulationFit many = PopulationFit.of(RUNS, new double[RUNS.length], logs(RUNS, measured), DRAWS, 5);
        for (int i = 0; i < 4; i++) {
            assertThat(Moments.mean(second.column(i)))
                    .isCloseTo(Moments.mean(many.column(i)), within(Moments.sd(many.column(i))));
        }
        double before = 0;
        double after = 0;
        for (int patient = 0; patient < PATIENTS; patient++) {
            before += Weights.effectiveSampleSize(first.patient(patient));
            after += Weights.effectiveSampleSize(second.patient(patient));
        }
        assertThat(after).isGreaterThan(3 * before);
    }

    @Test
    void theDensityOfWhatIsDrawnNextIsOneOverTheWholeCubeAndThatOfTheDraws() {
        PopulationFit fit = fit(new double[] {0.9, 0.2, 0.1, 0.3}, 9);
        double sum = Arrays.stream(RUNS).mapToDouble(fit::density).average().orElse(0);
        assertThat(sum).isCloseTo(1, within(0.03));
        double inverse = 0;
        for (int i = 0; i < 2000; i++) {
            inverse += 1 / fit.density(fit.next(1, i)) / 2000;
        }
        assertThat(inverse).isCloseTo(1, within(0.1));
    }

    @Test
    void sharesOfASumOfTwoCoordinatesAreThoseOfTheirVariances() {
        double[] even = new double[RUNS.length];
        Arrays.fill(even, 1.0 / even.length);
        double[] sums =
                Arrays.stream(RUNS).mapToDouble(run -> 2 * run[0] + run[1]).toArray();
        PolynomialShares shares = PolynomialShares.of(RUNS, sums, even);
        assertThat(shares.explained()).isCloseTo(1, within(1e-6));
        assertThat(shares.alone()[0]).isCloseTo(0.8, within(0.02));
        assertThat(shares.alone()[1]).isCloseTo(0.2, within(0.02));
    }
}
