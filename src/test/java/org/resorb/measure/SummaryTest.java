package org.resorb.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {
    @Test
    void valuesAreThoseOfTheLastWholeDayBefore() {
        Summary summary = Summary.of(course(730, day -> 1 - day / 1000.0));
        assertThat(summary.values())
                .containsEntry("fragment_volume_fraction_at_1_mo", 1 - 30 / 1000.0)
                .containsEntry("fragment_volume_fraction_at_6_mo", 1 - 182 / 1000.0)
                .containsEntry("fragment_volume_fraction_at_24_mo", 1 - 730 / 1000.0)
                .containsEntry("pain_vas_at_0_mo", 8.0);
    }

    @Test
    void theHalfTimeLiesBetweenTheDaysAroundIt() {
        double halfTime =
                Summary.of(course(730, day -> 1 - day / 1001.0)).values().get("half_time_d");
        assertThat(halfTime).isCloseTo(500.5, within(1e-9));
    }

    @Test
    void whatNeverHappensOrComesAfterTheEndIsNoNumber() {
        Summary summary = Summary.of(course(100, day -> 0.9));
        assertThat(summary.values().get("half_time_d")).isNaN();
        assertThat(summary.values().get("fragment_volume_fraction_at_3_mo")).isEqualTo(0.9);
        assertThat(summary.values().get("fragment_volume_fraction_at_6_mo")).isNaN();
        assertThat(Summary.of(course(20, day -> 0.9)).rimAtSixWeeks()).isNull();
    }

    @Test
    void thePeakOfMacrophagesHasItsDay() {
        Summary summary = Summary.of(course(300, day -> 1));
        assertThat(summary.values()).containsEntry("peak_macrophages", 15_000.0);
        assertThat(summary.values()).containsEntry("peak_macrophages_day", 100.0);
    }

    @Test
    void theRimHasAClassAtSixWeeks() {
        assertThat(Summary.of(course(300, day -> 1)).rimAtSixWeeks()).isEqualTo("partial");
    }

    @ParameterizedTest
    @CsvSource({
        "1.2, NONE",
        "0.71, NONE",
        "0.7, PARTIAL",
        "0.51, PARTIAL",
        "0.5, MARKED",
        "0.11, MARKED",
        "0.1, COMPLETE"
    })
    void theClassGoesByWhatIsLeftOnMri(double left, Resorption expected) {
        assertThat(Summary.of(course(730, day -> left)).resorption()).isEqualTo(expected);
    }

    /** A course whose volume follows a curve; macrophages peak on day 100; the rim is partial. */
    private static Course course(int days, IntToDoubleFunction left) {
        Course course = new Course(Measures.columns());
        for (int day = 0; day <= days; day++) {
            double[] row = new double[course.columns().size()];
            row[course.index("time_d")] = day;
            row[course.index("fragment_volume_mm3")] = 500 * left.applyAsDouble(day);
            row[course.index("fragment_volume_fraction")] = left.applyAsDouble(day);
            row[course.index("mri_volume_fraction")] = left.applyAsDouble(day);
            row[course.index("macrophages_m1")] = 10_000 - Math.abs(day - 100) * 50;
            row[course.index("macrophages_m2")] = 5_000 - Math.abs(day - 100) * 20;
            row[course.index("rim_enhancement_class")] = 1;
            row[course.index("pain_vas")] = 8 * Math.exp(-day / 60.0);
            course.add(row);
        }
        return course;
    }
}
