package org.resorb.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.document.InvalidFileException;
import org.resorb.run.ModelFingerprint;
import org.resorb.scenario.ScenarioFile;
import org.resorb.scenario.Shipped;

class EnsembleTest {
    private static final String RECRUITMENT = "mechanisms.macrophage_infiltration.recruitment";
    private static final String SPROUTING = "mechanisms.neovascularization.sprouting";

    @TempDir
    Path folder;

    @Test
    void membersAreTheRowsInTheirOrderAndCommentsAreNot() throws Exception {
        Ensemble ensemble = read(
                "# why", SPROUTING + ", " + RECRUITMENT, "", "1 /mm3/d,\"2e4 /mm3/d\"", " # b", "2 /mm3/d,9 /mm3/d");
        assertThat(ensemble.members())
                .containsExactly(
                        Map.of(SPROUTING, "1 /mm3/d", RECRUITMENT, "2e4 /mm3/d"),
                        Map.of(SPROUTING, "2 /mm3/d", RECRUITMENT, "9 /mm3/d"));
        assertThat(ensemble.names()).containsExactly(SPROUTING, RECRUITMENT);
    }

    @Test
    void anEnsembleOfAnotherModelIsRefusedWithBothFingerprints() throws Exception {
        String present = ModelFingerprint.current();
        assertThat(read("# fitted with model " + present + "; all count alike", SPROUTING, "1 /mm3/d")
                        .members())
                .hasSize(1);
        assertThatThrownBy(() -> read("# a", "# fitted with model 0123456789ab; all", SPROUTING, "1 /mm3/d"))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining(".csv:2: ")
                .hasMessageContaining("is of model 0123456789ab, and this is model " + present);
    }

    @Test
    void replicatesTakeTheMembersInTurn() throws Exception {
        Ensemble ensemble = read(SPROUTING, "1 /mm3/d", "2 /mm3/d", "3 /mm3/d");
        assertThat(Stream.of(1, 2, 3, 4, 7).map(ensemble::memberOf)).containsExactly(0, 1, 2, 0, 0);
    }

    @Test
    void aMemberChangesTheScenarioAsASettingWould() throws Exception {
        ScenarioFile scenario = ScenarioFile.read("extrusion", Map.of("seed", "4"));
        assertThat(read(SPROUTING, "1 /mm3/d", "2 /mm3/d").applied(scenario, 1).scenario())
                .isEqualTo(scenario.with(Map.of(SPROUTING, "2 /mm3/d")).scenario())
                .isNotEqualTo(scenario.scenario());
    }

    @Test
    void aMechanismThatIsOffStaysOff() throws Exception {
        Ensemble ensemble = read(SPROUTING + "," + RECRUITMENT, "2 /mm3/d,9000 /mm3/d");
        for (ScenarioFile off : List.of(
                ScenarioFile.read("no_vessels", Map.of()),
                ScenarioFile.read("extrusion", Map.of("mechanisms.neovascularization", "off")))) {
            assertThat(ensemble.idle(off)).containsExactly(SPROUTING);
            assertThat(ensemble.applied(off, 0).values())
                    .isEqualTo(off.with(Map.of(RECRUITMENT, "9000 /mm3/d")).values());
        }
        assertThat(ensemble.idle(ScenarioFile.read("extrusion", Map.of()))).isEmpty();
    }

    /** A mechanism more makes another model, and docs/fingerprints.md then lists the ensemble as that of the earlier one. */
    private static void assumeTheShippedOneIsOfThisModel() throws IOException {
        String head = Files.readString(Path.of("scenarios/ensembles/calibrated.csv"));
        assumeTrue(head.contains(ModelFingerprint.current()), "another model made the shipped ensemble");
    }

    @Test
    void itsTextReadAgainGivesTheSameMembersAndTheSameText() throws Exception {
        assumeTheShippedOneIsOfThisModel();
        Ensemble ensemble = Ensemble.read("calibrated");
        Path file = Files.writeString(folder.resolve("again.csv"), ensemble.text());
        Ensemble again = Ensemble.read(file.toString());
        assertThat(again.members()).isEqualTo(ensemble.members());
        assertThat(again.text()).isEqualTo(ensemble.text());
    }

    @Test
    void everyShippedEnsembleCanBeReadByItsNameAndTheListIsTheFolder() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("scenarios/ensembles"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Shipped.ensembles().stream()
                            .map(name -> name + ".csv")
                            .toList());
        }
        assumeTheShippedOneIsOfThisModel();
        for (String name : Shipped.ensembles()) {
            assertThat(Ensemble.read(name).members()).isNotEmpty();
        }
    }

    @Test
    void theExportHasTheEnsemblesAndTheObservedExample() throws IOException {
        Shipped.export(folder);
        for (String below : List.of("ensembles", "observed")) {
            try (Stream<Path> files = Files.list(Path.of("scenarios", below))) {
                for (Path file : files.toList()) {
                    assertThat(folder.resolve(below).resolve(file.getFileName()))
                            .hasSameBinaryContentAs(file);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S;2 /mm3/d;3 kg | :3: S: has the wrong dimension: kg",
                "S;2 /mm3/d;3 | :3: S: has no unit: 3",
                "#;S;2 /mm3/d;; ,# | :5: has 2 values; expected 1, one a name",
                "S,R;2 /mm3/d,-7 /mm3/d | :2: R: ",
                "S,R;2 /mm3/d, | :2: R: ",
                "S,S;2 /mm3/d,2 /mm3/d | :1: S: is repeated",
                "Sx;2 /mm3/d | :1: Sx: is no parameter of the reference scenario; expected a dotted name as --set takes it; did you mean S?",
                "seed;2 | :1: seed: belongs to the run",
                "resolution.voxel;2 mm | :1: resolution.voxel: belongs to the run",
                "S | :1: has no rows",
                "# | has no rows",
                "S;\"2 /mm3/d | :2: has a quotation mark without its other half",
            })
    void aMistakeIsToldWithItsLine(String lines, String message) {
        String text = lines.replace("S", SPROUTING).replace("R", RECRUITMENT);
        assertThatThrownBy(() -> read(text.split(";")))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("ensemble.csv")
                .hasMessageContaining(message.replace("S", SPROUTING).replace("R", RECRUITMENT));
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThatThrownBy(() -> read(SPROUTING, "2 kg", "3 /mm3/d", "4 mm"))
                .hasMessageContaining("ensemble.csv:2: ")
                .hasMessageContaining("ensemble.csv:4: ")
                .hasMessageNotContaining("ensemble.csv:3: ");
    }

    @Test
    void semicolonsOfASpreadsheetAreReadAndDecimalCommasAreNamed() throws Exception {
        assertThat(read("sep=;", SPROUTING + ";" + RECRUITMENT, "1 /mm3/d;2 /mm3/d")
                        .members())
                .containsExactly(Map.of(SPROUTING, "1 /mm3/d", RECRUITMENT, "2 /mm3/d"));
        assertThatThrownBy(() -> read(SPROUTING + ";" + RECRUITMENT, "1,5 /mm3/d;2 /mm3/d"))
                .hasMessageContaining("ensemble.csv:2: " + SPROUTING)
                .hasMessageContaining("1.5");
    }

    @Test
    void aColumnWithoutANameIsNamedSinceEveryColumnIsAParameter() {
        assertThatThrownBy(() -> read("," + SPROUTING, "0,1 /mm3/d"))
                .hasMessageContaining("ensemble.csv:1: has a column without a name");
    }

    @Test
    void aMissingFileGetsTheNearestName() {
        assertThatThrownBy(() -> Ensemble.read("calibrate"))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("calibrate: does not exist")
                .hasMessageContaining("did you mean calibrated?");
    }

    private Ensemble read(String... lines) throws IOException, InvalidFileException {
        Path file = Files.writeString(folder.resolve("ensemble.csv"), String.join("\n", lines) + "\n");
        return Ensemble.read(file.toString());
    }
}
