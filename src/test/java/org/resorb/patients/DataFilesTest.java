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
                .hasMessageContaining("herniation_volume_mm3: 0 has no value");
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
