package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubgroupTest {
    private final PatientTable table = MadeUpPatients.of(
            List.of("ligament,rim,volume", "intact,0,100", "perforated,1,200", "bypassed,2,", "intact,2,400"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ligament = intact; 1001",
                "ligament != intact; 0110",
                "rim >= 1 & ligament = intact; 0001",
                "volume > median; 0001",
                "volume <= median; 1100",
                "rim = 2; 0011",
                "rim != 2; 1100",
                "volume < 200; 1000"
            })
    void aSubgroupAreThoseOfWhomAllCriteriaHold(String criteria, String on) {
        assertThat(Subgroup.parse(criteria).members(table)).isEqualTo(answers(on));
    }

    @Test
    void whereTheTableLacksAColumnItTellsNothing() {
        assertThatThrownBy(() -> Subgroup.parse("age > 40 & rim = 2").members(table))
                .isInstanceOf(NotEvaluableException.class)
                .hasMessage("no column age");
        assertThatThrownBy(() -> Subgroup.parse("ligament > 40").members(table))
                .isInstanceOf(NotEvaluableException.class)
                .hasMessage("column ligament holds words");
    }

    private static boolean[] answers(String digits) {
        boolean[] answers = new boolean[digits.length()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = digits.charAt(i) == '1';
        }
        return answers;
    }
}
