package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.quantity.Quantity;
import org.resorb.quantity.Time;

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

    /** A last visit after ten months says nothing of operations in the two months after it; one after 52 weeks does. */
    @ParameterizedTest
    @CsvSource({"10 mo, 9", "52 wk, 9 12", "20 mo, 9 12", "24 mo, 9 12 24"})
    void thereIsNoRowForATimeToWhichPatientsAreNotFollowed(String last, String months) throws Exception {
        double day = Visit.of(Quantity.parse(last)).days();
        List<String> lines = new ArrayList<>(List.of("patient,group,surgery_d,half_time_d,time_d_at_baseline,"
                + "mri_volume_fraction_at_baseline,time_d_at_9_mo,mri_volume_fraction_at_9_mo,"
                + "time_d_at_11_mo,mri_volume_fraction_at_11_mo,time_d_at_99_mo,mri_volume_fraction_at_99_mo"));
        double middle = Math.min(day, 11 * Time.DAYS_PER_MONTH);
        for (int i = 0; i < 10; i++) {
            // Each comes up to 20 days early or late.
            double off = i % 2 == 0 ? -20 : 20;
            lines.add((i + 1) + ",all,,,0,1,274,0.9," + (middle + off) + ",0.8," + (day + off) + ",0.7");
        }
        List<OperationRates.Row> rows =
                OperationRates.of(MadeUpPatients.of(lines)).rows();
        assertThat(rows.stream().map(row -> Integer.toString(row.months())).collect(Collectors.joining(" ")))
                .isEqualTo(months);
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
