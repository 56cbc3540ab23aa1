package org.resorb.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.measure.Course;
import org.resorb.tissue.Cause;
import org.resorb.tissue.Declared;

/** What the causes took and gave is what the fragment lost and won, every day. */
class MassBookTest {
    private static final int DAYS = 120;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bulge",
                "protrusion",
                "extrusion",
                "sequestration",
                "condoliase",
                "anti_tnf",
                "epidural_steroid",
                "no_dehydration",
                "l5s1_case"
            })
    void theBookCloses(String name) {
        Course course = Coarse.run(name, DAYS);
        double[] volume = course.series("fragment_volume_mm3");
        double[] booked = new double[volume.length];
        for (Cause cause : Declared.CAUSES.all()) {
            double[] change = course.series(column(cause));
            for (int day = 0; day < booked.length; day++) {
                booked[day] += change[day];
            }
        }
        for (int day = 0; day < booked.length; day++) {
            assertThat(volume[day] - volume[0]).as("day %d", day).isCloseTo(booked[day], within(1e-9 * volume[0]));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sequestration", "condoliase", "bulge"})
    void onlySwellingGivesAndNoCauseTakesBack(String name) {
        Course course = Coarse.run(name, DAYS);
        for (Cause cause : Declared.CAUSES.all()) {
            double[] change = course.series(column(cause));
            double sign = cause == Cause.SWELLING ? 1 : -1;
            for (int day = 1; day < change.length; day++) {
                assertThat(sign * change[day])
                        .as("%s on day %d", cause, day)
                        .isGreaterThanOrEqualTo(sign * change[day - 1]);
            }
        }
        double treated = Coarse.last(course, column(Cause.TREATMENT));
        assertThat(treated < 0).isEqualTo(name.equals("condoliase"));
    }

    private static String column(Cause cause) {
        return "change_by_" + cause.name() + "_mm3";
    }
}
