package org.resorb.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.measure.Course;
import org.resorb.scenario.Catalogue;

/** Without causes nothing changes. */
class NothingFromNothingTest {
    private static final int A_YEAR = 365;

    private static String[] everythingOff() {
        List<String> settings = new ArrayList<>();
        for (Catalogue.Entry entry : Catalogue.entries()) {
            if (entry.mechanism()) {
                settings.add("mechanisms." + entry.name());
                settings.add("off");
            }
        }
        return settings.toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bulge", "extrusion", "sequestration"})
    void withAllMechanismsOffTheFragmentStaysToTheLastBitForAYear(String name) {
        Course course = Coarse.run(name, A_YEAR, everythingOff());
        assertThat(course.size()).isEqualTo(A_YEAR + 1);
        for (int column = 1; column < course.columns().size(); column++) {
            String quantity = course.columns().get(column).name();
            // Pain fades as the root gets used to it, whatever the fragment does.
            if (!quantity.equals("pain_vas")) {
                assertThat(course.series(quantity)).as(quantity).containsOnly(course.at(0, column));
            }
        }
        assertThat(Coarse.last(course, "fragment_volume_fraction")).isEqualTo(1);
        assertThat(Coarse.last(course, "macrophages_m1")).isZero();
    }

    @Test
    void drugsThatOnlyBlockChangeNothingWhereThereIsNothingToBlock() {
        String[] off = everythingOff();
        Course plain = Coarse.run("sequestration", 60, off);
        String[] treated = Arrays.copyOf(off, off.length + 2);
        treated[off.length] = "interventions";
        treated[off.length + 1] = "[{at: 1 wk, drug: mmp_inhibitor, dose: 100 mg, every: 1 d}]";
        assertThat(Coarse.bits(Coarse.run("sequestration", 60, treated))).isEqualTo(Coarse.bits(plain));
    }
}
