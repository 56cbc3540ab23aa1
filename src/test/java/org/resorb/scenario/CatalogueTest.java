package org.resorb.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.document.Node;
import org.resorb.document.Problems;
import org.resorb.document.YamlReader;
import org.resorb.mechanism.EquationSymbol;

class CatalogueTest {
    private static final Path FOLDER = Path.of("scenarios");

    @Test
    void everyMechanismOfAScenarioIsInIt() throws Exception {
        int mechanisms =
                ScenarioFile.read("reference", Map.of()).scenario().mechanisms().size();
        List<Catalogue.Entry> entries =
                Catalogue.entries().stream().filter(Catalogue.Entry::mechanism).toList();
        assertThat(entries).hasSize(mechanisms).allSatisfy(entry -> {
            assertThat(entry.claim()).endsWith(".");
            assertThat(entry.equations()).isNotEmpty();
            assertThat(entry.sources()).isNotEmpty();
        });
    }

    @Test
    void everyParameterHasAMeaningAndARange() {
        assertThat(Catalogue.entries().stream().flatMap(entry -> entry.parameters().stream()))
                .allSatisfy(parameter ->
                        assertThat(parameter.meaning()).as(parameter.name()).isNotEmpty())
                .filteredOn(parameter -> !parameter.name().endsWith("usual_dose"))
                .allSatisfy(parameter ->
                        assertThat(parameter.high()).as(parameter.name()).isNotEmpty());
    }

    @Test
    void everyKeyOfAResolvedScenarioHasAMeaningByItsPath() throws Exception {
        ParameterDescriptions meanings = new ParameterDescriptions();
        assertThat(ScenarioFile.read("reference", Map.of()).values().keySet())
                .filteredOn(path -> !path.matches("name|title|knock_outs|interventions"))
                .allSatisfy(path -> assertThat(meanings.of(path)).as(path).isNotEmpty());
        assertThat(meanings.of("mechanisms.autophagy"))
                .isEqualTo(Catalogue.entry("autophagy").claim());
        assertThat(meanings.of("interventions.0.at")).isEmpty();
    }

    @Test
    void aWordThatIsAParameterIsNotToldAsWhatItIsElsewhere() {
        assertThat(Catalogue.entry("phagocytosis").symbols())
                .extracting(EquationSymbol::name)
                .contains("eaten")
                .doesNotContain("uptake");
        assertThat(Catalogue.entry("neovascularization").symbols())
                .extracting(EquationSymbol::name)
                .contains("uptake");
    }

    @Test
    void itPrintsATableForPeopleAndOneForDocuments() {
        assertThat(Catalogue.text()).contains("autophagy").contains("herniation");
        assertThat(Catalogue.text("autophagy"))
                .contains("sources: ")
                .containsPattern("induction +0\\.5 /d +0 /d to 10 /d");
        assertThat(Catalogue.markdown("autophagy")).contains("### `autophagy`").contains("| `induction` | 0.5 /d |");
        assertThat(Catalogue.markdown()).contains(Catalogue.markdown("pain"));
    }

    @Test
    void itsJsonCanBeRead() {
        Problems problems = new Problems();
        Node all = YamlReader.value("catalogue", Catalogue.json(), problems);
        assertThat(problems.count()).isZero();
        assertThat(((Node.Items) all).items()).hasSameSizeAs(Catalogue.names());
    }

    @Test
    void aDrugOrParameterIsAnsweredWithWhereItStands() {
        assertThatThrownBy(() -> Catalogue.text("condoliase")).hasMessageEndingWith("condoliase; it stands in drugs");
        assertThatThrownBy(() -> Catalogue.text("volume")).hasMessageEndingWith("volume; it stands in herniation");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> Catalogue.text("autofagy")).hasMessageEndingWith("did you mean autophagy?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sourced: shan2014; SOURCED; shan2014",
                "sourced: shan2014, seo2016 - by tight tracing; SOURCED; shan2014, seo2016 - by tight tracing",
                "calibrated: C1 C2; CALIBRATED; C1 C2",
                "calibrated: C1 - 110 d; CALIBRATED; C1 - 110 d",
                "scale: unit of enzyme; SCALE; unit of enzyme",
                "assumed; ASSUMED; ''",
                "assumed: why - not; ASSUMED; why - not",
                "assumed - free words; ASSUMED; free words"
            })
    void anOriginIsReadFromTheComment(String comment, Origin.Status status, String text) {
        Origin origin = Origin.of(comment);
        assertThat(origin.status()).isEqualTo(status);
        assertThat(origin.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "haro2000a",
                "sourced:",
                "sourced: Haro 2000",
                "calibrated",
                "calibrated: well",
                "scale",
                "assumd"
            })
    void aCommentOfAnotherFormIsRefused(String comment) {
        assertThatThrownBy(() -> Origin.of(comment)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theListOfShippedScenariosIsTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .toList();
            assertThat(Shipped.names()).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void exportedScenariosAreTheShippedOnes(@TempDir Path folder) throws Exception {
        Shipped.export(folder.resolve("deep/er"));
        for (String name : Shipped.names()) {
            assertThat(folder.resolve("deep/er").resolve(name + ".yaml")).hasContent(Shipped.text(name));
        }
        String path = folder.resolve("deep/er/bulge.yaml").toString();
        assertThat(ScenarioFile.read(path, Map.of()).scenario())
                .isEqualTo(ScenarioFile.read("bulge", Map.of()).scenario());
    }

    @Test
    void theSchemaKnowsTheKeysOfTheReferenceAndNoOthers() {
        Node.Block schema = YamlReader.block("schema", ScenarioSchema.json(), "schema", new Problems());
        Node.Block keys = (Node.Block) schema.get("properties");
        assertThat(keys.entries().keySet())
                .contains("extends")
                .containsAll(ScenarioKeys.TOP)
                .hasSize(ScenarioKeys.TOP.size() + 1);
        assertThat(ScenarioSchema.json())
                .contains("\"tip_speed\"")
                .contains("\"mmp3@disc_cells\"")
                .contains("\"L5/S1\"");
    }
}
