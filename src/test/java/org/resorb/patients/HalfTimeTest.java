package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.resorb.statistics.KaplanMeier;

class HalfTimeTest {
    @Test
    void anOperationEndsTheFollowUp() {
        KaplanMeier half = HalfTime.of(MadeUpPatients.of(List.of(
                "half_time_d,surgery_d,time_d_at_baseline,time_d_at_12_mo",
                "100,,14,365",
                "200,90,14,365",
                "50,90,14,365",
                ",,14,370",
                "400,,14,365")));
        assertThat(half.followed()).containsExactly(50, 90, 100, 365, 370);
        assertThat(half.steps()).extracting(KaplanMeier.Step::time).containsExactly(50.0, 100.0);
        assertThat(half.steps().get(1).atRisk()).isEqualTo(3);
    }
}
