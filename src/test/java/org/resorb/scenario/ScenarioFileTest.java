package org.resorb.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Mmp3.MMP3;
import static org.resorb.tissue.Vegf.VEGF;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Node;
import org.resorb.document.Problems;
import org.resorb.document.YamlReader;
import org.resorb.document.YamlWriter;
import org.resorb.mechanism.Autophagy;
import org.resorb.tissue.Product;
import org.resorb.tissue.Source;

class ScenarioFileTest {
    private static final String RICH = """
            name: rich
            title: "Rich: 100 % # of everything"
            extends: sequestration
            patient: {age: 40 a, sex: male}
            herniation:
              level: L5/S1
              volume: 0.9 cm3
            mechanisms:
              autophagy: off
              neovascularization: {tip_speed: 0.19 mm/d}
            knock_outs: [vegf, mmp3@disc_cells]
            interventions:
              - {at: 3 mo, set: {mechanisms: {autophagy: on, apoptosis: {basal: 0.001 /d}}}}
              - {at: 6 wk, drug: anti_tnf, dose: 2500 ug/kg, every: 8 wk, until: 1 a}
              - {at: 1 d, drug: heat, dose: 2}
            duration: 12 mo
            seed: 7
            """;

    @TempDir
    Path folder;

    static List<String> shipped() {
        return Shipped.names();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedScenarioIsRead(String name) throws Exception {
        ScenarioFile file = ScenarioFile.read(name, Map.of());
        assertThat(file.scenario().name()).isEqualTo(name);
        assertThat(file.scenario().title()).isEqualTo(Shipped.title(name)).isNotEqualTo(name);
        assertThat(file.warnings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aResolvedFileGivesTheSameScenario(String name) throws Exception {
        roundTrip(ScenarioFile.read(name, Map.of()));
    }

    @Test
    void aResolvedFileWithEverythingInItGivesTheSameScenario() throws Exception {
        roundTrip(read(RICH));
    }

    private void roundTrip(ScenarioFile first) throws Exception {
        ScenarioFile yaml = read(first.toYaml());
        ScenarioFile json = read(first.toJson());
        assertThat(yaml.scenario()).isEqualTo(first.scenario());
        assertThat(json.scenario()).isEqualTo(first.scenario());
        assertThat(yaml.toYaml()).isEqualTo(first.toYaml()).doesNotContain("extends:");
        assertThat(json.toJson()).isEqualTo(first.toJson()).isEqualTo(yaml.toJson());
    }

    @Test
    void valuesAreInHouseUnits() throws Exception {
        Scenario scenario = read(RICH).scenario();
        assertThat(scenario.patient().age()).isEqualTo(40 * 8766.0);
        assertThat(scenario.herniation().volume()).isEqualTo(0.9);
        assertThat(scenario.herniation().level()).isEqualTo(Herniation.Level.L5_S1);
        assertThat(scenario.duration()).isEqualTo(365.25 * 24);
        assertThat(scenario.seed()).isEqualTo(7);
        assertThat(scenario.knockOuts())
                .containsExactly(new Product(MMP3, DISC_CELL), new Product(VEGF, Source.EVERY_CELL));
    }

    @Test
    void interventionsAreInOrderOfTimeAndInUsualDoses() throws Exception {
        List<Intervention> interventions = read(RICH).scenario().interventions();
        assertThat(interventions.get(0)).isEqualTo(new Intervention.Dose(24, 0, 24, "heat", 2, "heat 2"));
        assertThat(interventions.get(1))
                .isEqualTo(new Intervention.Dose(1008, 1344, 8766, "anti_tnf", 0.5, "anti tnf 2500 ug/kg"));
        assertThat(interventions.get(2).label()).isEqualTo("apoptosis.basal 0.001 /d, autophagy on");
    }

    @Test
    void aMechanismThatIsOffCanBeSwitchedOnAtADateWithItsParameters() throws Exception {
        Scenario scenario = read(RICH).scenario();
        assertThat(scenario.mechanisms()).noneMatch(Autophagy.class::isInstance);
        Intervention.Override override =
                (Intervention.Override) scenario.interventions().get(2);
        assertThat(override.mechanisms()).contains(autophagy("reference"));
    }

    @Test
    void laterOverridesStandOnEarlierOnes() throws Exception {
        Scenario scenario = read("""
                name: twice
                extends: reference
                interventions:
                  - {at: 2 wk, set: {mechanisms: {apoptosis: off}}}
                  - {at: 1 wk, set: {mechanisms: {autophagy: off}}}
                """).scenario();
        List<Integer> on = scenario.interventions().stream()
                .map(one -> ((Intervention.Override) one).mechanisms().size())
                .toList();
        int all = scenario.mechanisms().size();
        assertThat(on).containsExactly(all - 1, all - 2);
    }

    @Test
    void anInterventionAfterTheEndIsAWarning() throws Exception {
        ScenarioFile file = read("name: late\nextends: reference\ninterventions: [{at: 3 a, drug: heat, dose: 1}]\n");
        assertThat(file.warnings()).singleElement().asString().contains(":3: interventions[0]: is after the end");
    }

    @Test
    void aTitleIsTheNameUnlessGiven() throws Exception {
        assertThat(read("name: a_1\nextends: reference\n").scenario().title()).isEqualTo("a_1");
    }

    @Test
    void settingsAreLaidOverTheFileOneAfterTheOther() throws Exception {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("mechanisms.autophagy", "off");
        settings.put("patient.age", "50 a");
        settings.put("title", "Now: with a colon");
        settings.put("interventions[1].dose", "10 mg/kg");
        settings.put("knock_outs", "[il10]");
        settings.put("mechanisms.apoptosis.basal", "0.002 /d");
        Path path = Files.writeString(folder.resolve("rich.yaml"), RICH);
        ScenarioFile set = ScenarioFile.read(path.toString(), settings);
        Scenario scenario = set.scenario();
        assertThat(scenario.patient().age()).isEqualTo(50 * 8766.0);
        assertThat(scenario.title()).isEqualTo("Now: with a colon");
        assertThat(((Intervention.Dose) scenario.interventions().get(1)).doses())
                .isEqualTo(2);
        assertThat(scenario.knockOuts()).hasToString("[il10]");
        assertThat(set.toYaml()).contains("basal: 0.002 /d").contains("dose: 10 mg/kg");
        roundTrip(set);
    }

    @Test
    void jsonIsReadLikeYaml() throws Exception {
        Scenario scenario = read("{\"name\": \"json\", \"extends\": \"reference\", \"patient\": {\"age\": \"40 a\"}}")
                .scenario();
        assertThat(scenario.patient().age()).isEqualTo(40 * 8766.0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfKeysDoesNotMatter(long seed) throws Exception {
        ScenarioFile first = read(RICH);
        Node whole = YamlReader.block("whole", first.toYaml(), "scenario", new Problems());
        String shuffled = new YamlWriter().text((Node.Block) shuffled(whole, new Random(seed)));
        ScenarioFile second = read(shuffled);
        assertThat(second.scenario()).isEqualTo(first.scenario());
        assertThat(second.toYaml()).isEqualTo(first.toYaml());
    }

    private static Node shuffled(Node node, Random random) {
        if (!(node instanceof Node.Block block)) {
            return node;
        }
        List<String> keys = new ArrayList<>(block.entries().keySet());
        Collections.shuffle(keys, random);
        Map<String, Node> entries = new LinkedHashMap<>();
        keys.forEach(key -> entries.put(key, shuffled(block.get(key), random)));
        return new Node.Block(block.place(), entries);
    }

    private static Autophagy autophagy(String name) throws InvalidFileException {
        return ScenarioFile.read(name, Map.of()).scenario().mechanisms().stream()
                .filter(Autophagy.class::isInstance)
                .map(Autophagy.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private ScenarioFile read(String text) throws IOException, InvalidFileException {
        return ScenarioFile.read(
                Files.writeString(folder.resolve("read.yaml"), text).toString(), Map.of());
    }

    @Test
    void interventionsMayBeDatedFromTheStartOfTreatment() throws InvalidFileException {
        Map<String, String> settings = Map.of(
                "interventions",
                "[{at: 1 wk, drug: anti_tnf, dose: 5 mg/kg, every: 2 wk, until: 5 wk}]",
                "treatment_start",
                "3 wk");
        ScenarioFile file = ScenarioFile.read("sequestration", settings);
        Intervention.Dose dose =
                (Intervention.Dose) file.scenario().interventions().get(0);
        assertThat(dose.at()).isEqualTo(4 * 168.0);
        assertThat(dose.until()).isEqualTo(8 * 168.0);
        assertThat(file.toYaml()).contains("treatment_start: 3 wk");
        assertThat(ScenarioFile.read("sequestration", Map.of()).toYaml()).doesNotContain("treatment_start");
    }
}
