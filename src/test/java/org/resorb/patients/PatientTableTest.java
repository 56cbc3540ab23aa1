package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PatientTableTest {
    private final PatientTable table =
            PatientTable.of(List.of("patient,group,loss", "1,bulge,0.1", "2,extrusion,", "3,extrusion,0.7"));

    @Test
    void aCellWithoutAValueIsNotANumber() {
        assertThat(table.numbers("loss")).containsExactly(0.1, Double.NaN, 0.7);
    }

    @Test
    void aSubgroupKeepsTheOrderAndAllColumns() {
        PatientTable extrusions = table.where(row -> table.words("group")[row].equals("extrusion"));
        assertThat(extrusions.size()).isEqualTo(2);
        assertThat(extrusions.words("patient")).containsExactly("2", "3");
        assertThat(extrusions.columns()).isEqualTo(table.columns());
    }

    @Test
    void aLineWithTooFewFieldsIsNoPatient() {
        assertThatThrownBy(() -> PatientTable.of(List.of("patient,group", "1")))
                .hasMessage("line 2 has 1 fields, not 2");
    }
}
