package org.resorb.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibilityTest {
    private static final List<Variable> COLUMNS = List.of(
            new Variable("time_d", "d", "Days"),
            new Variable("fragment_volume_mm3", "mm3", "Volume"),
            Variable.imaged("mri_volume_mm3", "mm3", "Volume on MRI"),
            new Variable("change_by_swelling_mm3", "mm3", "Swelling"),
            new Variable("change_by_phagocytosis_mm3", "mm3", "Phagocytosis"));

    private final Plausibility plausibility = new Plausibility(COLUMNS, 500);

    @Test
    void aRowWhoseChangesAddUpIsPassedOn() {
        double[] row = {12, 450, 460, 10, -60};
        assertThat(plausibility.checked(row, true)).isSameAs(row);
    }

    @Test
    void whatWasNotReadOffAnImageMayBeNoNumber() {
        double[] row = {12, 450, Double.NaN, 10, -60};
        assertThat(plausibility.checked(row, false)).isSameAs(row);
        assertThatThrownBy(() -> plausibility.checked(row, true))
                .hasMessage("makes no sense on day 12: mri_volume_mm3 is not a number");
    }

    @ParameterizedTest
    @CsvSource({
        "-2774, fragment_volume_mm3 is -2774",
        "NaN, fragment_volume_mm3 is not a number",
        "Infinity, fragment_volume_mm3 is Inf",
        "450.001, the balance of the fragment's volume is open by 0.001"
    })
    void aVolumeThatMakesNoSenseIsNamedWithItsDay(double volume, String said) {
        double[] row = {3, volume, 460, 10, -60};
        assertThatThrownBy(() -> plausibility.checked(row, true))
                .isInstanceOf(ImplausibleResultException.class)
                .hasMessage("makes no sense on day 3: " + said);
    }
}
