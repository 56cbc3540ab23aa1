package org.resorb.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactorTest {
    @TempDir
    Path folder;

    private Factor factor(String name, String form) {
        return Studies.of(folder, Studies.HEAD + "factors: {" + name + ": {" + form + "}}\ndesign: factorial\n")
                .factors()
                .get(0);
    }

    private double number(Factor factor, double part) {
        return Double.parseDouble(factor.value(part));
    }

    @Test
    void aRangeIsEvenOrByRatio() {
        Factor even = factor("mechanisms.neovascularization.tip_speed", "range: [0.1 mm/d, 0.3 mm/d]");
        assertThat(even.text(0)).isEqualTo("0.1 mm/d");
        assertThat(even.text(0.5)).isEqualTo("0.2 mm/d");
        assertThat(even.text(1)).isEqualTo("0.3 mm/d");
        Factor ratio = factor("mechanisms.neovascularization.tip_speed", "range: [2 um/h, 8 um/h], scale: log");
        assertThat(ratio.text(0.5)).isEqualTo("4 um/h");
        assertThat(ratio.text(1)).isEqualTo("8 um/h");
    }

    @Test
    void theSecondEndMayHaveAnotherUnit() {
        Factor factor = factor("mechanisms.neovascularization.tip_speed", "range: [0.12 mm/d, 10 um/h]");
        assertThat(factor.text(1)).isEqualTo("0.24 mm/d");
    }

    @ParameterizedTest
    @CsvSource({"0", "0.1", "0.25", "0.5", "0.8", "1"})
    void aDistributionIsTakenByItsQuantilesBetweenItsCuts(double part) {
        double p = 0.001 + part * 0.998;
        Factor normal =
                factor("mechanisms.neovascularization.tip_speed", "distribution: normal, mean: 5 um/h, sd: 1 um/h");
        assertThat(number(normal, part))
                .isCloseTo(new NormalDistribution(5, 1).inverseCumulativeProbability(p), within(1e-7));
        Factor lognormal =
                factor("mechanisms.neovascularization.tip_speed", "distribution: lognormal, median: 4 um/h, gsd: 1.5");
        double expected = new LogNormalDistribution(Math.log(4), Math.log(1.5)).inverseCumulativeProbability(p);
        assertThat(number(lognormal, part)).isCloseTo(expected, within(1e-7));
        Factor triangular = factor("patient.timp", "distribution: triangular, low: 0.5, mode: 1, high: 2");
        assertThat(number(triangular, part))
                .isCloseTo(new TriangularDistribution(0.5, 1, 2).inverseCumulativeProbability(part), within(1e-7));
        Factor uniform = factor("patient.timp", "distribution: uniform, low: 0.5, high: 2");
        assertThat(number(uniform, part)).isCloseTo(0.5 + 1.5 * part, within(1e-9));
    }

    @Test
    void aDistributionIsCutWhereTheStudySays() {
        Factor factor = factor("patient.timp", "distribution: lognormal, median: 1, gsd: 2, between: [0.5, 3]");
        assertThat(factor.text(0)).isEqualTo("0.5");
        assertThat(factor.text(1)).isEqualTo("3");
        double below = new LogNormalDistribution(0, Math.log(2)).cumulativeProbability(0.5);
        double above = new LogNormalDistribution(0, Math.log(2)).cumulativeProbability(3);
        double middle = new LogNormalDistribution(0, Math.log(2)).inverseCumulativeProbability((below + above) / 2);
        assertThat(number(factor, 0.5)).isCloseTo(middle, within(1e-7));
    }

    @Test
    void valuesHaveEqualSharesAndTheUnitOfTheFirst() {
        Factor factor = factor("mechanisms.neovascularization.tip_speed", "values: [0.24 mm/d, 5 um/h, 6 um/h]");
        assertThat(factor.levels()).isEqualTo(3);
        assertThat(factor.text(0)).isEqualTo("0.24 mm/d");
        assertThat(factor.text(0.34)).isEqualTo("0.12 mm/d");
        assertThat(factor.text(1)).isEqualTo("0.144 mm/d");
    }

    @Test
    void wordsAndListsAreValuesToo() {
        assertThat(factor("herniation.type", "values: [bulge, extrusion]").text(1))
                .isEqualTo("extrusion");
        Factor factor = factor("knock_outs", "values: [[], [tnf, mmp3@disc_cells]]");
        assertThat(factor.text(0)).isEqualTo("[]");
        assertThat(factor.text(1)).isEqualTo("[tnf, mmp3@disc_cells]");
        assertThat(factor.value(1)).isEqualTo("[tnf, mmp3@disc_cells]");
    }

    @ParameterizedTest
    @CsvSource({
        "mechanisms.inflammation.mcp1_matrix, ng/mL/h, inflammation_mcp1_matrix_ng_per_ml_per_h",
        "mechanisms.apoptosis.basal, /d, apoptosis_basal_per_d",
        "mechanisms.apoptosis.m1_half, /mm3, apoptosis_m1_half_per_mm3",
        "anatomy.vessel_length_density, mm-2, anatomy_vessel_length_density_per_mm2",
        "patient.autophagy_capacity, %, patient_autophagy_capacity_percent",
        "patient.timp, 1, patient_timp",
        "mechanisms.autophagy, '', autophagy",
        "interventions[0].dose, mg/kg, interventions_0_dose_mg_per_kg",
        "mechanisms.oxygen_supply.disc_cell_use, kPa.mL/h, oxygen_supply_disc_cell_use_kpa_ml_per_h",
    })
    void aColumnIsNamedByThePathAndTheUnit(String path, String unit, String column) {
        assertThat(new Factor(path, unit, new FactorAxis.Scale(part -> part), 2).column())
                .isEqualTo(column);
    }
}
