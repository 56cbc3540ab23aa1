package org.resorb.chart.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.quantity.Time;
import org.resorb.statistics.Estimate;

class ScaleTest {
    @ParameterizedTest
    @CsvSource({"960, 1000, 200", "500, 500, 100", "529, 600, 100", "0, 1, 0.2", "0.37, 0.4, 0.1", "106, 120, 20"})
    void scalesEndAtTheNextRoundNumber(double max, double upper, double step) {
        Scale scale = Scale.upTo("volume", max);
        assertThat(scale.lower()).isZero();
        assertThat(scale.upper()).isEqualTo(upper, within(1e-12));
        assertThat(scale.ticks().get(1).value()).isEqualTo(step, within(1e-12));
        assertThat(scale.ticks().get(scale.ticks().size() - 1).value()).isEqualTo(upper, within(1e-12));
    }

    @Test
    void aScaleOfChangesHoldsZeroAndBothEnds() {
        Scale scale = Scale.between("change", -886, 117);
        assertThat(scale.lower()).isEqualTo(-1000);
        assertThat(scale.upper()).isEqualTo(200);
        assertThat(scale.ticks()).extracting(Scale.Tick::label).contains("\u22121000", "0", "200");
        assertThat(Scale.between("change", -350, 0).upper()).isZero();
        assertThat(Scale.between("change", 0, 0).upper()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "730, months, 24, 3",
        "730.5, months, 24, 3",
        "365, months, 12, 3",
        "182, months, 6, 1",
        "14, days, 14, 2"
    })
    void timeRunsInMonthsUnlessTheRunIsShort(double lastDay, String unit, double upper, String step) {
        Scale scale = Scale.time(lastDay);
        assertThat(scale.title()).isEqualTo("Time since herniation (" + unit + ")");
        assertThat(scale.upper()).isEqualTo(upper * (unit.equals("days") ? 1 : Time.DAYS_PER_MONTH));
        assertThat(scale.ticks().get(1).label()).isEqualTo(step);
        assertThat(scale.holds(Math.min(lastDay, scale.upper()))).isTrue();
    }

    @Test
    void equalRatiosAreEquallyFarApartAndOneIsHeld() {
        Scale scale = Scale.ratios("odds ratio", 3, 40);
        assertThat(scale.holds(1)).isTrue();
        assertThat(scale.holds(40)).isTrue();
        assertThat(scale.part(4) - scale.part(2)).isEqualTo(scale.part(20) - scale.part(10), within(1e-12));
    }

    @Test
    void valuesMayFallAlongAScale() {
        Scale down = Scale.bare(100, 0);
        assertThat(down.part(0)).isEqualTo(1);
        assertThat(down.holds(50)).isTrue();
        assertThat(down.holds(101)).isFalse();
    }

    @Test
    void numbersHaveATrueMinusAndNoNegativeZero() {
        assertThat(Digits.whole(-312.4)).isEqualTo("\u2212312");
        assertThat(Digits.whole(-0.2)).isEqualTo("0");
        assertThat(Digits.brief(0.0834)).isEqualTo("0.083");
        assertThat(Digits.brief(4.63)).isEqualTo("4.6");
        assertThat(Digits.brief(-0.0001)).isEqualTo("0");
        assertThat(Digits.brief(new Estimate(0.81, 0.77, 0.85))).isEqualTo("0.81 (0.77 to 0.85)");
        assertThat(Digits.brief(Estimate.alone(2))).isEqualTo("2");
        assertThat(Digits.brief(Estimate.UNKNOWN)).isEqualTo("not known");
    }
}
