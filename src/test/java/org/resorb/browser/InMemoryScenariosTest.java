package org.resorb.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.document.InvalidFileException;
import org.resorb.scenario.InMemoryScenarios;
import org.resorb.scenario.ScenarioFile;
import org.resorb.scenario.Shipped;

class InMemoryScenariosTest {
    @TempDir
    Path folder;

    /** All shipped scenarios, resolved, as the page has them. */
    static InMemoryScenarios scenarios() throws InvalidFileException {
        InMemoryScenarios scenarios = new InMemoryScenarios(KnownMechanisms.ALL);
        for (String name : names()) {
            scenarios.put(name, ScenarioFile.read(name, Map.of()).toJson());
        }
        return scenarios;
    }

    /** Those that need no image. */
    private static List<String> names() {
        return Shipped.names().stream()
                .filter(name -> !name.equals("from_segmentation"))
                .toList();
    }

    @Test
    void aSegmentationIsRefusedInWords() throws Exception {
        String text = ScenarioFile.read("from_segmentation", Map.of()).toJson();
        assertThatThrownBy(() -> scenarios().read("a", text, Map.of()))
                .isInstanceOfSatisfying(
                        InvalidFileException.class,
                        refused -> assertThat(refused.problems().get(0).toString())
                                .contains("herniation.segmentation: ", "made_up_fragment.nii.gz: cannot be read here"));
    }

    @Test
    void aShippedScenarioIsReadAsFromItsFile() throws Exception {
        for (String name : names()) {
            ScenarioFile file = ScenarioFile.read(name, Map.of());
            ScenarioFile read = scenarios().read(name, file.toJson(), Map.of());
            assertThat(read.scenario()).as(name).isEqualTo(file.scenario());
            assertThat(read.toJson()).as(name).isEqualTo(file.toJson());
        }
    }

    @Test
    void aFileThatExtendsAShippedScenarioIsReadAsFromADisk() throws Exception {
        String text = "name: mine\nextends: no_mmp3\nherniation: {volume: 700 mm3}\nmechanisms: {autophagy: off}\n";
        Path file = Files.writeString(folder.resolve("mine.yaml"), text);
        assertThat(scenarios().read("mine.yaml", text, Map.of()).scenario())
                .isEqualTo(ScenarioFile.read(file.toString(), Map.of()).scenario());
    }

    @Test
    void aMechanismThatIsOffCanBeSwitchedOnWithTheParametersOfTheReference() throws Exception {
        String off = scenarios()
                .read("a", ScenarioFile.read("no_vessels", Map.of()).toJson(), Map.of())
                .toJson();
        assertThat(off).contains("\"neovascularization\": \"off\"");
        ScenarioFile on = scenarios().read("a", off, Map.of("mechanisms.neovascularization", "on"));
        assertThat(on.scenario().mechanisms())
                .isEqualTo(ScenarioFile.read("reference", Map.of()).scenario().mechanisms());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"name\": \"x\", \"name\": \"y\"}",
                "name: x\nextends: sequestration\nduration: 12\n",
                "name: x\nextends: sequestration\nmechanisms: {autofagy: off}\n",
                "name: X-1\nextends: sequestration\nherniation: {volume: 1 km3, type: buldge}\n",
                "name: x\nextends: sequestration\ninterventions: [{at: 3 d, drug: anti_tnf, dose: 5 mm}]\n",
                "[1, 2]",
                "just words"
            })
    void everyMistakeIsToldAsOnTheCommandLine(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("wrong.yaml"), text);
        String told = mistakes(() -> ScenarioFile.read(file.toString(), Map.of()));
        assertThat(mistakes(() -> scenarios().read(file.toString(), text, Map.of())))
                .isEqualTo(told);
    }

    @Test
    void whatIsNotThereCannotBeExtended() {
        assertThatThrownBy(() -> scenarios().read("x", "name: x\nextends: sequestratoin\n", Map.of()))
                .hasMessage("x:2: extends: there is no scenario sequestratoin; expected the name of a shipped scenario;"
                        + " did you mean sequestration?");
        assertThatThrownBy(() -> scenarios().read("x", "name: x\nextends: [a]\n", Map.of()))
                .hasMessageStartingWith("x:2: extends: is not a name");
    }

    private interface Reading {
        ScenarioFile read() throws InvalidFileException;
    }

    private static String mistakes(Reading reading) {
        try {
            reading.read();
            return "none";
        } catch (InvalidFileException e) {
            return e.getMessage();
        }
    }
}
