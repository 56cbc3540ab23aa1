package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resorb.measure.Course;
import org.resorb.measure.Variable;

class ReplicateBandTest {
    @Test
    void theBandHoldsTheMiddleNineTenthsAroundTheMedian() {
        List<Course> replicates = new ArrayList<>();
        for (int i = 0; i <= 100; i++) {
            replicates.add(course(i));
        }
        ReplicateBand band = ReplicateBand.of(replicates, "pain_vas").times(2);
        assertThat(band.low()).containsExactly(10);
        assertThat(band.middle()).containsExactly(100);
        assertThat(band.high()).containsExactly(190);
    }

    @Test
    void oneReplicateIsItsOwnBand() {
        ReplicateBand band = ReplicateBand.of(List.of(course(4)), "pain_vas");
        assertThat(band.low()).containsExactly(4);
        assertThat(band.middle()).containsExactly(4);
        assertThat(band.high()).containsExactly(4);
    }

    private static Course course(double value) {
        Course course = new Course(List.of(new Variable("pain_vas", "1", "pain")));
        course.add(new double[] {value});
        return course;
    }
}
