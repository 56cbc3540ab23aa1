package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.document.InvalidFileException;

class PatientTableTest {
    private final PatientTable table =
            MadeUpPatients.of(List.of("patient,group,loss", "1,bulge,0.1", "2,extrusion,", "3,extrusion,0.7"));

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
    void aLineWithTooFewFieldsIsNoPatient(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("p.csv"), "# by hand\n\npatient,group\n1\n");
        assertThatThrownBy(() -> PatientFile.read(file)).hasMessage(file + ":4: has 1 value; expected 2, one a name");
    }

    @Test
    void agesThatCannotBeAreTold(@TempDir Path folder) throws IOException {
        for (String age : List.of("0x1p5", "45f", "45d", "-40", "1e9")) {
            Path file = Files.writeString(
                    folder.resolve("p.csv"),
                    "patient,patient_age_a,observed_volume_fraction_at_6_mo\n1," + age + ",1\n");
            assertThatThrownBy(() -> PatientFile.read(file)).hasMessageStartingWith(file + ":2: patient_age_a: is ");
        }
    }

    @Test
    void aVisitWithoutATimeIsToldWithItsLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("p.csv"), "patient,time_d_at_later\n1,2\n");
        assertThatThrownBy(() -> PatientFile.read(file))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageStartingWith(file + ":1: has a visit without a time: no time of a visit: later");
    }
}
