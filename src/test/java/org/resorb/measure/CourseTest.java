package org.resorb.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {
    private final Course course =
            new Course(List.of(new Variable("time_d", "d", "Days"), new Variable("volume_mm3", "mm3", "Volume")));

    @Test
    void keepsRowsInTheOrderTheyCame() {
        for (int day = 0; day < 2000; day++) {
            course.add(new double[] {day, 1000 - day});
        }
        assertThat(course.size()).isEqualTo(2000);
        assertThat(course.at(1999, 0)).isEqualTo(1999);
        assertThat(course.at(3, 1)).isEqualTo(997);
        assertThat(course.series("volume_mm3"))
                .hasSize(2000)
                .startsWith(1000, 999)
                .endsWith(-999);
        assertThat(course.index("volume_mm3")).isEqualTo(1);
    }

    @Test
    void anEmptyCourseHasEmptySeries() {
        assertThat(course.series("time_d")).isEmpty();
    }

    @Test
    void refusesRowsOfAnotherLengthAndUnknownNames() {
        assertThatThrownBy(() -> course.add(new double[3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> course.series("volume"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("volume");
    }
}
