package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.quantity.BadQuantity;
import org.resorb.quantity.Quantity;

class VisitTest {
    @ParameterizedTest
    @CsvSource({
        "6 mo, 6_mo, 182.625, 6 months",
        "6.5 mo, 6_5_mo, 197.84375, 6.5 months",
        "0.5 a, 0_5_a, 182.625, 0.5 years",
        ".5 a, 0_5_a, 182.625, 0.5 years",
        "6.0 mo, 6_mo, 182.625, 6 months",
        "1 wk, 1_wk, 7, 1 week",
        "1000 h, 1000_h, 41.6666666666, 1000 hours",
        "1e3 h, 1000_h, 41.6666666666, 1000 hours",
        "86400 s, 86400_s, 1, 86400 seconds",
        "90 min, 90_min, 0.0625, 90 minutes",
        "1 mo_s, 1_mo_s, 29.53059, 1 mo_s",
        "3 10.d, 30_d, 30, 30 days"
    })
    void aTimeWithAnyUnitHasALabelThatLeadsBackToIt(String time, String label, double days, String words)
            throws BadQuantity {
        Visit visit = Visit.of(Quantity.parse(time));
        assertThat(visit.label()).isEqualTo(label);
        assertThat(visit.days()).isCloseTo(days, within(1e-8));
        assertThat(visit.words()).isEqualTo(words);
        assertThat(Visit.labelled(label)).isEqualTo(visit);
        assertThat(visit.at("pain_vas")).isEqualTo("pain_vas_at_" + label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"later", "6", "6_kg", "mo_6", "6_mo_", ""})
    void aLabelThatIsNoTimeIsNone(String label) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Visit.labelled(label))
                .withMessage("no time of a visit: " + label + "; expected one such as 6_wk");
    }

    @ParameterizedTest
    @CsvSource({"6_wk, 42", "1_mo, 30", "12_mo, 365", "2_a, 730", "1000_h, 41"})
    void aRunMeasuresOnWholeDays(String label, int day) {
        assertThat(Visit.labelled(label).wholeDay()).isEqualTo(day);
    }

    @Test
    void theBaselineIsKnownByItsLabel() {
        assertThat(Visit.labelled("baseline")).isEqualTo(Visit.baseline(0)).hasToString("baseline");
        assertThat(Visit.baseline(14).isBaseline()).isTrue();
    }
}
