package org.resorb.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {
    @ParameterizedTest
    @CsvSource({
        "no_tnf, No TNF",
        "anti_tnf, Anti-TNF",
        "anti tnf 2.5 mg/kg once, Anti-TNF 2.5 mg/kg once",
        "no_mmp3_disc_cells, No MMP-3 disc cells",
        "recombinant_mcp1, Recombinant MCP-1",
        "il10_and_vegf, IL-10 and VEGF",
        "nsaid, NSAID",
        "high_timp, High TIMP",
        "intact_pll, Intact PLL",
        "low_oxygen, Low oxygen",
        "anti_inflammatory, Anti inflammatory",
        "condoliase 1.25 U once, Condoliase 1.25 U once"
    })
    void aGroupIsNamedAsTheFieldWritesIt(String name, String words) {
        assertThat(Groups.words(name)).isEqualTo(words);
    }
}
