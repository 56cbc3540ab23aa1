package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.chart.theme.Theme;
import org.resorb.measure.Course;
import org.resorb.measure.Variable;

class CourseChartTest {
    @Test
    void aSignalThatStaysAtZeroHasNoKey(@TempDir Path folder) throws IOException {
        List<Variable> columns = new ArrayList<>();
        for (String name : List.of("time_d", "tnf_ng_per_ml", "mmp3_ng_per_ml", "tip_cells")) {
            columns.add(new Variable(name, "", ""));
        }
        Course course = new Course(columns);
        for (int day = 0; day < 100; day++) {
            course.add(new double[] {day, day, 0, 0});
        }
        RunFigures run = Synthetic.figures("", List.of(course), List.of(), List.of());
        CourseChart.sheet(run, Theme.STANDARD).write(folder, "courses");
        assertThat(folder.resolve("courses.svg"))
                .content()
                .contains("TNF (99)", "tip cells (right)")
                .doesNotContain("MMP-3", "MMP-7");
    }
}
