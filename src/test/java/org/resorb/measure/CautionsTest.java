package org.resorb.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CautionsTest {
    private static Course course(double... fractions) {
        Course course = new Course(
                List.of(new Variable("time_d", "d", "Days"), new Variable("fragment_volume_fraction", "1", "Volume")));
        for (int day = 0; day < fractions.length; day++) {
            course.add(new double[] {day, fractions[day]});
        }
        return course;
    }

    @Test
    void swellingToTwiceTheFirstVolumeIsNotOdd() {
        assertThat(Cautions.of(course(1, 1.7, 2, 0.4))).isEmpty();
    }

    @Test
    void swellingBeyondIsToldWithItsSizeAndDay() {
        assertThat(Cautions.of(course(1, 3, 4.12, 2)))
                .containsExactly("the fragment swells to 4.1 times its first volume by day 2");
    }
}
