package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VolumeCurvesTest {
    @Test
    void meanAndQuantilesAreOfThePatientsWhoHaveAValue() {
        double[][] three = {{1, 0.25}, {1, 0.5}, {1, Double.NaN}};
        VolumeCurves.GroupCurve group = VolumeCurves.of(new double[] {0, 7}, Map.of("bulge", three))
                .groups()
                .get(0);
        assertThat(group.n()).containsExactly(3, 2);
        assertThat(group.mean()[1]).isEqualTo(0.375);
        assertThat(group.p25()[1]).isEqualTo(0.3125);
        assertThat(group.p75()[1]).isEqualTo(0.4375);
    }

    @Test
    void theTableHasOneLineAGroupAndTimeInTheirOrder() {
        Map<String, double[][]> patients = new LinkedHashMap<>();
        patients.put("sequestration", new double[][] {{1, 0.5}});
        patients.put("bulge", new double[][] {{1, Double.NaN}});
        assertThat(VolumeCurves.of(new double[] {0, 7}, patients).csv()).isEqualTo("""
                group,time_d,n,mean,p05,p25,median,p75,p95
                sequestration,0,1,1,1,1,1,1,1
                sequestration,7,1,0.5,0.5,0.5,0.5,0.5,0.5
                bulge,0,1,1,1,1,1,1,1
                bulge,7,0,,,,,,
                """);
    }

    @Test
    void aCurveThatIsTooShortIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VolumeCurves.of(new double[] {0, 7}, Map.of("bulge", new double[][] {{1}})));
    }
}
