package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurgeryHazardTest {
    private static final int PATIENTS = 10_000;
    private static final double FIRST_IMAGE = 63;
    private static final List<SurgeryHazard.Period> PERIODS = List.of(
            new SurgeryHazard.Period(0, 0.015 / 7),
            new SurgeryHazard.Period(105, 0.0074 / 7),
            new SurgeryHazard.Period(364, 0.0016 / 7));
    private static final SurgeryHazard HAZARD = new SurgeryHazard(PERIODS, 6.4, 1.7, 2, 0.05 / 7, false);

    private static KeptCourse pain(double always) {
        double[] days =
                IntStream.rangeClosed(0, 120).mapToDouble(week -> 7 * week).toArray();
        return new KeptCourse(days, Arrays.stream(days).map(day -> always).toArray(), false);
    }

    private static double operated(SurgeryHazard hazard, double pain, double within) {
        return IntStream.range(0, PATIENTS)
                        .filter(seed -> hazard.day(pain(pain), FIRST_IMAGE, seed) <= FIRST_IMAGE + within)
                        .count()
                / (double) PATIENTS;
    }

    @ParameterizedTest
    @ValueSource(doubles = {14, 105, 200, 364, 700})
    void asManyAreOperatedAsTheIntegralOfTheRateSays(double days) {
        double integral = 0.015 / 7 * Math.min(days, 105)
                + 0.0074 / 7 * Math.max(0, Math.min(days, 364) - 105)
                + 0.0016 / 7 * Math.max(0, days - 364);
        assertThat(operated(HAZARD, 6.4, days)).isCloseTo(1 - Math.exp(-integral), within(0.015));
    }

    @Test
    void twoPointsMoreOfPainAreARateThatIsHigherByTheRatio() {
        double usual = -Math.log(1 - operated(HAZARD, 6.4, 105));
        double more = -Math.log(1 - operated(HAZARD, 8.4, 105));
        double less = -Math.log(1 - operated(HAZARD, 4.4, 105));
        assertThat(more / usual).isCloseTo(1.7, within(0.1));
        assertThat(usual / less).isCloseTo(1.7, within(0.12));
    }

    @Test
    void theRateIsNeverAboveTheMost() {
        SurgeryHazard steep = new SurgeryHazard(PERIODS, 2, 20, 1, 0.05 / 7, false);
        assertThat(steep.rate(3, 10)).isEqualTo(0.05 / 7);
    }

    @Test
    void morePainNeverMeansALaterOperation() {
        for (int seed = 0; seed < 300; seed++) {
            double mild = HAZARD.day(pain(3), FIRST_IMAGE, seed);
            double severe = HAZARD.day(pain(9), FIRST_IMAGE, seed);
            assertThat(Double.isNaN(mild) || severe <= mild).isTrue();
            assertThat(Double.isNaN(severe) || severe > FIRST_IMAGE).isTrue();
        }
    }
}
