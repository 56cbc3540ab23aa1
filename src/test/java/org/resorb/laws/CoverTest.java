package org.resorb.laws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.resorb.measure.Course;

/** What a cover holds back. */
class CoverTest {
    @Test
    void behindAClosedCoverThatNothingErodesOrCrossesThereIsNoMacrophage() {
        Course course = Coarse.run(
                "protrusion",
                120,
                "patient.immune_response",
                "3",
                "mechanisms.immune_privilege_disruption.cover_erosion",
                "0 /d",
                "anatomy.protrusion.cover_crossing",
                "0 /d",
                "herniation.cover_permeability",
                "3");
        assertThat(course.series("macrophages_m1")[100]).isPositive();
        assertThat(course.series("macrophages_inside")).containsOnly(0.0);
    }
}
