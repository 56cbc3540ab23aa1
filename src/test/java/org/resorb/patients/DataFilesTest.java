package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.document.InvalidFileException;

/** Tables that people give, and those that ship. */
class DataFilesTest {
    @TempDir
    private Path folder;

    @Test
    void everyPublishedFactNamesASourceOfThePageAndATermWithADirection() throws Exception {
        String sources = Files.readString(Path.of("docs/sources.md"));
        assertThat(PublishedOddsFile.shipped()).hasSizeGreaterThan(10).allSatisfy(fact -> {
            assertThat(sources).contains("| `" + fact.source() + "` |");
            assertThat(fact.status()).matches("(seen|recalled|derived).*");
            if (fact.ratio().isKnown()) {
                assertThat(fact.direction()).isEqualTo(fact.ratio().value() > 1 ? "up" : "down");
            }
        });
    }

    @Test
    void aFactOfAnotherFormIsToldWithItsLine() throws Exception {
        String head = "term,subgroup,against,direction,odds_ratio,lower,upper,time_mo,definition,source,status,note\n";
        assertThatThrownBy(() -> PublishedOddsFile.read("f.csv", head + "agee,age > 3,x,upwards,two,,,,,,,\n"))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("f.csv:2: term: is unknown: agee")
                .hasMessageContaining("did you mean age?")
                .hasMessageContaining("against: is not a condition: x; expected column op value")
                .hasMessageContaining("expected one of up, down, none")
                .hasMessageContaining("is no number: two");
    }

    @Test
    void whatIsWrongInATableOfPatientsIsToldWithItsLine() throws Exception {
        Path file = Files.write(
                folder.resolve("p.csv"),
                List.of(
                        "patient,herniation_type,herniation_volume_mm3,observed_volume_fraction_at_6_mo",
                        "1,bulge,500,0.9",
                        "x,bulgee,0,half"));
        assertThatThrownBy(() -> PatientFile.read(file))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining(file + ":3: patient: is 'x'; expected a whole number")
                .hasMessageContaining("observed_volume_fraction_at_6_mo: is 'half'; expected a number or nothing")
                .hasMessageContaining(
                        "herniation_type: bulgee is none of [bulge, protrusion, extrusion, sequestration]")
                .hasMessageContaining("herniation_volume_mm3: is out of range: 0; expected more than 0 mm3");
    }

    @Test
    void aVolumeThatCannotBeIsToldWithItsLineAndRange() throws Exception {
        Path file = Files.write(
                folder.resolve("p.csv"),
                List.of(
                        "patient,herniation_volume_mm3,observed_volume_fraction_at_6_mo",
                        "1,500,85",
                        "2,-5,-0.1",
                        "3,500,0",
                        "4,,"));
        String range = "expected a part of the volume at the first image, 0 to 10";
        assertThatThrownBy(() -> PatientFile.read(file))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage(String.join(
                        "\n",
                        file + ":2: observed_volume_fraction_at_6_mo: is out of range: 85; " + range,
                        file + ":3: observed_volume_fraction_at_6_mo: is out of range: -0.1; " + range,
                        file + ":3: herniation_volume_mm3: is out of range: -5; expected more than 0 mm3"));
    }

    @Test
    void aPatientWhoIsRepeatedWithinAGroupIsRefused() throws Exception {
        String head = "patient,group,observed_volume_fraction_at_6_mo";
        Path file = Files.write(folder.resolve("p.csv"), List.of(head, "1,a,0.9", "2,a,0.8", "1,a,0.9"));
        assertThatThrownBy(() -> PatientFile.read(file))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage(file + ":4: patient: is 1 of group a again, as in line 2; expected each patient of a group"
                        + " once");
    }

    @Test
    void aPatientInTwoArmsOrUnderTwoParameterSetsIsNoRepetition() throws Exception {
        Path arms = Files.write(
                folder.resolve("arms.csv"),
                List.of("patient,group,observed_volume_fraction_at_6_mo", "1,a,0.9", "1,b,0.8"));
        assertThat(PatientFile.read(arms).size()).isEqualTo(2);
        Path sets = Files.write(
                folder.resolve("sets.csv"),
                List.of("parameter_set,patient,observed_volume_fraction_at_6_mo", "1,1,0.9", "2,1,0.8"));
        assertThat(PatientFile.read(sets).size()).isEqualTo(2);
    }

    @Test
    void followUpsInAnyUnitAreFound() {
        PatientTable table = MadeUpPatients.of(List.of("patient,observed_volume_fraction_at_baseline,"
                + "observed_volume_fraction_at_1000_h,observed_volume_fraction_at_6_5_mo"));
        assertThat(PatientFile.observed(table)).extracting(Visit::words).containsExactly("1000 hours", "6.5 months");
    }

    @Test
    void aTableWithoutNumbersOfPatientsOrFollowUpIsNone() throws Exception {
        Path file = Files.write(folder.resolve("p.csv"), List.of("patients,herniation_type", "1,bulge"));
        assertThatThrownBy(() -> PatientFile.read(file))
                .hasMessageContaining("patient: is no column")
                .hasMessageContaining("did you mean patients?")
                .hasMessageContaining("has no follow-up");
    }
}
