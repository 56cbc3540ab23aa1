package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.MultivariateNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.resorb.chance.Chance;
import org.resorb.measure.Course;

class CourseLikelihoodTest {
    private static final MeasuredCourse TWO = new MeasuredCourse(
            "made_up", List.of(new MeasuredVolume(2, 0, 100, 10), new MeasuredVolume(3, 1, 60, 20)), false);

    @Test
    void theLikelihoodIsTheMeanOfDensitiesWorkedOutByHand() {
        // Off by 0 and 0 errors, and by 1 and 2 errors.
        CourseLikelihood likelihood = likelihood(TWO, new double[][] {{100, 60}, {110, 20}});
        double peak = 1 / (2 * Math.PI * 10 * 20);
        assertThat(likelihood.logLikelihood()).isCloseTo(Math.log((peak + peak * Math.exp(-2.5)) / 2), within(1e-12));
        double a = 1 / (1 + Math.exp(-2.5));
        assertThat(likelihood.effectiveSampleSize()).isCloseTo(1 / (a * a + (1 - a) * (1 - a)), within(1e-12));
    }

    @Test
    void weightsAreLikelihoodsAsPartsOfTheirSum() {
        CourseLikelihood exact = likelihood(TWO, new double[][] {{100, 60}});
        CourseLikelihood off = likelihood(TWO, new double[][] {{110, 20}});
        assertThat(CourseLikelihood.weights(List.of(exact, off))[1]).isCloseTo(1 / (1 + Math.exp(2.5)), within(1e-12));
        CourseLikelihood both = likelihood(TWO, new double[][] {{100, 60}, {110, 20}, {110, 20}});
        double[] weights = both.weights(new int[] {0, 1, 1}, 3);
        assertThat(weights[0]).isCloseTo(1 / (1 + Math.exp(-2.5)), within(1e-12));
        assertThat(weights[0] + weights[1]).isCloseTo(1, within(1e-12));
        assertThat(weights[2]).isNaN();
    }

    @Test
    void relativeVolumesShareTheErrorOfTheFirst() {
        MeasuredCourse measured = new MeasuredCourse(
                "made_up",
                List.of(
                        new MeasuredVolume(2, 0, 1, 0.1),
                        new MeasuredVolume(3, 1, 0.5, 0.06),
                        new MeasuredVolume(4, 2, 0.2, 0.04)),
                true);
        double[] g = {0.6, 0.15};
        double[][] covariance = {
            {0.06 * 0.06 + 0.01 * g[0] * g[0], 0.01 * g[0] * g[1]},
            {0.01 * g[0] * g[1], 0.04 * 0.04 + 0.01 * g[1] * g[1]}
        };
        double density = new MultivariateNormalDistribution(null, g, covariance).density(new double[] {0.5, 0.2});
        CourseLikelihood likelihood = likelihood(measured, new double[][] {{900, 540, 135}});
        assertThat(likelihood.logLikelihood()).isCloseTo(Math.log(density), within(1e-9));
        assertThat(likelihood.freedom()).isEqualTo(2);
    }

    @Test
    void percentilesCountTheReplicatesBelowAndHalfOfTheEqual() {
        CourseLikelihood likelihood = likelihood(TWO, new double[][] {{90, 50}, {100, 70}, {120, 80}, {130, 90}});
        assertThat(likelihood.percentile(0)).isEqualTo(37.5);
        assertThat(likelihood.percentile(1)).isEqualTo(25);
        assertThat(likelihood.simulated(1).median()).isEqualTo(75);
    }

    @Test
    void aReadPercentileIsTheMeanOfNormalDistributionsAroundTheReplicates() {
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double absolute = 50 * (normal.cumulativeProbability(1) + normal.cumulativeProbability(-2));
        assertThat(likelihood(TWO, new double[][] {{90, 50}, {120, 50}}).percentileRead(0))
                .isCloseTo(absolute, within(1e-9));
        MeasuredCourse relative = new MeasuredCourse(
                "made_up", List.of(new MeasuredVolume(2, 0, 1, 0.1), new MeasuredVolume(3, 1, 0.6, 0.03)), true);
        // Own error 0.03 and half of the first one's 0.1, together 0.0583.
        double share = 100 * normal.cumulativeProbability(0.1 / Math.hypot(0.03, 0.05));
        assertThat(likelihood(relative, new double[][] {{200, 100}}).percentileRead(1))
                .isCloseTo(share, within(1e-9));
    }

    @Test
    void aReplicateWithNothingLeftAtTheBaselineCountsNothing() {
        MeasuredCourse relative = new MeasuredCourse(
                "made_up", List.of(new MeasuredVolume(2, 0, 1, 0.1), new MeasuredVolume(3, 1, 0.5, 0.1)), true);
        CourseLikelihood likelihood = likelihood(relative, new double[][] {{0, 0}, {10, 5}});
        assertThat(likelihood.closest()).isEqualTo(1);
        assertThat(likelihood.weights(new int[] {0, 1}, 2)).containsExactly(0, 1);
        assertThat(likelihood.percentileRead(1)).isEqualTo(50);
    }

    @Test
    void theClosestReplicateTellsWhetherAnythingFits() {
        CourseLikelihood fits = likelihood(TWO, new double[][] {{500, 500}, {110, 60}});
        assertThat(fits.closest()).isEqualTo(1);
        assertThat(fits.chi2()).isCloseTo(1, within(1e-12));
        // The upper tail of chi-squared with two degrees of freedom is exp(-x / 2).
        assertThat(fits.p()).isCloseTo(Math.exp(-0.5), within(1e-9));
        CourseLikelihood far = likelihood(TWO, new double[][] {{500, 500}, {300, 300}});
        assertThat(far.p()).isLessThan(1e-9);
        assertThat(far.logLikelihood()).isFinite();
        assertThat(CourseLikelihood.weights(List.of(far, far))).containsExactly(0.5, 0.5);
        assertThat(CourseLikelihood.weights(List.of(far, fits))[1]).isEqualTo(1);
    }

    @Test
    void theMemberThatMadeTheCourseGetsTheHighestWeightOfAll() {
        for (int truth = 0; truth < 5; truth++) {
            List<Course> replicates = new ArrayList<>();
            int[] sets = new int[50];
            for (int i = 0; i < 50; i++) {
                sets[i] = i % 5;
                replicates.add(decaying(0.1 + 0.1 * sets[i], i));
            }
            List<MeasuredVolume> volumes = new ArrayList<>();
            Course own = decaying(0.1 + 0.1 * truth, 99);
            for (int day : new int[] {1, 4, 8}) {
                volumes.add(new MeasuredVolume(day, day, own.at(day, 1), 30));
            }
            CourseLikelihood likelihood =
                    CourseLikelihood.of(new MeasuredCourse("made_up", volumes, false), replicates);
            double[] weights = likelihood.weights(sets, 5);
            for (int set = 0; set < 5; set++) {
                assertThat(weights[set]).isLessThanOrEqualTo(weights[truth]);
            }
            assertThat(likelihood.p()).isGreaterThan(0.05);
        }
    }

    /** Decays at a rate of its own that is near the given one. */
    private static Course decaying(double rate, int patient) {
        double own = rate * (1 + 0.1 * (Chance.seed(3, patient) / 2147483648.0 - 0.5));
        double[] volumes = new double[10];
        for (int day = 0; day < 10; day++) {
            volumes[day] = 1000 * Math.exp(-own * day);
        }
        return MeasuredCourseTest.course(volumes);
    }

    private static CourseLikelihood likelihood(MeasuredCourse measured, double[][] volumes) {
        List<Course> courses = new ArrayList<>();
        for (double[] of : volumes) {
            courses.add(MeasuredCourseTest.course(of));
        }
        return CourseLikelihood.of(measured, courses);
    }
}
