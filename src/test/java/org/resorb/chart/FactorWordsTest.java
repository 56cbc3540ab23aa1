package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactorWordsTest {
    @ParameterizedTest
    @CsvSource({
        "mechanisms.neovascularization.tip_speed, neovascularization: tip speed",
        "herniation.volume, herniation: volume",
        "mechanisms.inflammation.mcp1_tnf, inflammation: MCP-1 TNF",
        "patient.timp, patient: TIMP",
        "interventions.0.dose, intervention 1: dose",
        "interventions.10.day, intervention 11: day"
    })
    void aPathIsReadAsWords(String path, String words) {
        assertThat(FactorWords.name(path)).isEqualTo(words);
    }
}
