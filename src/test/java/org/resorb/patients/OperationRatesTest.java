package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationRatesTest {
    /** Of ten patients those three are operated after 100, 250 and 400 days who lose nothing. */
    private static PatientTable table() {
        List<String> lines = new ArrayList<>(List.of("patient,group,surgery_d,half_time_d,time_d_at_baseline,"
                + "mri_volume_fraction_at_baseline,time_d_at_6_mo,mri_volume_fraction_at_6_mo,"
                + "time_d_at_12_mo,mri_volume_fraction_at_12_mo"));
        for (int i = 0; i < 10; i++) {
            String surgery = i < 3 ? Integer.toString(163 + 150 * i) : "";
            String half = i < 3 ? "" : Integer.toString(63 + 50 * i);
            String left = i < 3 ? "0.8" : "0.4";
            lines.add((i + 1) + ",all," + surgery + "," + half + ",63,0.8,246," + left + ",428," + left);
        }
        return MadeUpPatients.of(lines);
    }

    @Test
    void operationsAreCountedFromTheFirstImage() {
        List<OperationRates.Row> rows = OperationRates.of(table()).rows();
        assertThat(rows).extracting(OperationRates.Row::months).containsExactly(6, 12);
        assertThat(rows.get(0).operated()).isEqualTo(1);
        assertThat(rows.get(1).operated()).isEqualTo(2);
        assertThat(rows.get(1).fraction().value()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void survivorsHaveLostMoreThanAllIfThoseAreOperatedWhoLoseLeast() {
        OperationRates.Row year = OperationRates.of(table()).rows().get(1);
        assertThat(year.lossOfAll()).isCloseTo(0.35, within(1e-12));
        assertThat(year.lossOfSurvivors()).isCloseTo(7 * 0.5 / 8, within(1e-12));
    }

    @Test
    void whoIsOperatedFirstNeverCountsAsHalved() {
        OperationRates.Row year = OperationRates.of(table()).rows().get(1);
        assertThat(year.halved()).isCloseTo(0.5, within(1e-12));
    }
}
