package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resorb.chart.SmallChart.Line;
import org.resorb.measure.Course;
import org.resorb.measure.Variable;

class SmallChartTest {
    @Test
    void aSignalThatStaysAtZeroHasNoKey() {
        Line there = new Line("tnf", "TNF", 0, true);
        Line zero = new Line("mmp3", "MMP-3", 0, true);
        Line count = new Line("mmp3", "cells", 0, false);
        assertThat(picture(there, zero)).isEqualTo(picture(there));
        assertThat(picture(there, count)).isNotEqualTo(picture(there));
        assertThat(picture(zero)).isEqualTo(picture());
    }

    private static int[] picture(Line... lines) {
        Course course = new Course(List.of(
                new Variable("time_d", "d", ""), new Variable("tnf", "ng/mL", ""), new Variable("mmp3", "ng/mL", "")));
        for (int day = 0; day < 100; day++) {
            course.add(new double[] {day, day, 0});
        }
        BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        Picture picture = new Picture("", List.of(course), List.of(), List.of());
        new SmallChart("a", "left", "", 100, Arrays.asList(lines))
                .draw(pen, picture, new Rectangle2D.Double(0, 0, 200, 200));
        pen.dispose();
        return image.getRGB(0, 0, 200, 200, null, 0, 200);
    }
}
