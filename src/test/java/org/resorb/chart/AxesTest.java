package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.jfree.chart.axis.NumberAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxesTest {
    @ParameterizedTest
    @CsvSource({"960, 1000, 200", "500, 500, 100", "529, 600, 100", "0, 1, 0.2", "0.37, 0.4, 0.1", "106, 120, 20"})
    void axesEndAtTheNextRoundNumber(double max, double upper, double step) {
        NumberAxis axis = Axes.upTo("volume", max);
        assertThat(axis.getLowerBound()).isZero();
        assertThat(axis.getUpperBound()).isEqualTo(upper);
        assertThat(axis.getTickUnit().getSize()).isEqualTo(step);
    }

    @Test
    void anAxisOfChangesHoldsZeroAndBothEnds() {
        NumberAxis axis = Axes.between("change", -886, 117);
        assertThat(axis.getLowerBound()).isEqualTo(-1000);
        assertThat(axis.getUpperBound()).isEqualTo(200);
        assertThat(Axes.between("change", -350, 0).getUpperBound()).isZero();
        assertThat(Axes.between("change", 0, 0).getUpperBound()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "730, months, 24, 3",
        "730.5, months, 24, 3",
        "365, months, 12, 3",
        "182, months, 6, 1",
        "14, days, 14, 2"
    })
    void timeRunsInMonthsUnlessTheRunIsShort(double lastDay, String unit, double upper, double step) {
        TimeScale scale = TimeScale.until(lastDay);
        assertThat(scale.unit()).isEqualTo(unit);
        assertThat(scale.upper()).isEqualTo(upper);
        assertThat(scale.step()).isEqualTo(step);
    }

    @Test
    void numbersHaveATrueMinusAndNoNegativeZero() {
        assertThat(Axes.whole(-312.4)).isEqualTo("\u2212312");
        assertThat(Axes.whole(-0.2)).isEqualTo("0");
        assertThat(Axes.brief(0.0834)).isEqualTo("0.083");
        assertThat(Axes.brief(4.63)).isEqualTo("4.6");
    }
}
