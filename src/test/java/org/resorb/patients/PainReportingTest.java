package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PainReportingTest {
    private static final int PATIENTS = 10_000;
    private static final PainReporting REPORTING = new PainReporting(0.8, 0.25, 1, 4, 42, 3, 6);

    private static KeptCourse course(DoubleUnaryOperator pain) {
        double[] days =
                IntStream.rangeClosed(0, 104).mapToDouble(week -> 7 * week).toArray();
        return new KeptCourse(days, Arrays.stream(days).map(pain).toArray(), false);
    }

    @Test
    void aQuarterRelapsesWithinAYearOfResolving() {
        KeptCourse resolved = course(day -> day < 56 ? 6 : 0.5);
        double relapsed = IntStream.range(0, PATIENTS)
                        .filter(seed -> REPORTING.felt(resolved, seed).relapse() <= 56 + 365.25)
                        .count()
                / (double) PATIENTS;
        assertThat(relapsed).isCloseTo(0.25, within(0.015));
    }

    @Test
    void aRelapseHurtsAtItsStartAndFadesAndWhoeverNeverResolvesHasNone() {
        KeptCourse resolved = course(day -> day < 56 ? 6 : 0.5);
        int seen = 0;
        for (int seed = 0; seed < 200; seed++) {
            PainReporting.Felt felt = REPORTING.felt(resolved, seed);
            if (felt.relapse() > 77 && felt.relapse() < 500) {
                seen++;
                // The week before lies between kept days without pain.
                double after = felt.relapse() + 7;
                assertThat(felt.pain().on(after)).isGreaterThan(0.5 + 4 * Math.exp(-14 / 42.0) - 0.01);
                assertThat(felt.pain().on(felt.relapse() - 7)).isEqualTo(0.5);
            } else if (Double.isNaN(felt.relapse())) {
                assertThat(felt.pain().values()).containsExactly(resolved.values());
            }
            assertThat(REPORTING.felt(course(day -> 2), seed).relapse()).isNaN();
        }
        assertThat(seen).isGreaterThan(20);
    }

    @Test
    void answersScatterAroundThePainByTheErrorThatIsStated() {
        double[] told = IntStream.range(0, PATIENTS)
                .mapToDouble(seed -> REPORTING.told(5, 2, seed))
                .toArray();
        assertThat(new StandardDeviation().evaluate(told)).isCloseTo(0.8, within(0.02));
        assertThat(Arrays.stream(told).average().orElseThrow()).isCloseTo(5, within(0.03));
        assertThat(REPORTING.told(0, 2, 1)).isBetween(0.0, 10.0);
    }

    @ParameterizedTest
    @CsvSource({"5, 1, IMPROVING_MILD", "5, 4, PERSISTENT_MODERATE", "9, 7, PERSISTENT_SEVERE", "8, 2, IMPROVING_SEVERE"
    })
    void aCourseIsOfAClassByItsFirstAndItsLastQuarter(double start, double end, PainClass expected) {
        KeptCourse pain = course(day -> day < 63 + 120 ? start : end);
        assertThat(REPORTING.ofTheYear(pain, 63)).isEqualTo(expected);
        assertThat(REPORTING.ofTheYear(pain, 500)).as("no year is left").isNull();
    }
}
