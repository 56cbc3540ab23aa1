package org.resorb.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.document.InvalidFileException;
import org.resorb.run.Replicates;
import org.resorb.run.Simulation;
import org.resorb.run.TimeSeries;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;

class ExperimentTest {
    @TempDir
    Path folder;

    @Test
    void whatWasDoneOnTheWayIsInTheScenarioAndARunOfItGivesTheSameBytes() throws Exception {
        Experiment experiment = new Experiment(coarse("no_vessels", "duration", "40 d"));
        experiment.set("mechanisms.phagocytosis.uptake", "0.0005 mm3/d");
        until(experiment, 10);
        experiment.set("mechanisms.macrophage_infiltration", "off");
        experiment.act("drug: anti_tnf, dose: 5 mg/kg");
        until(experiment, 20);
        experiment.set("mechanisms.neovascularization", "on");
        experiment.set("mechanisms.neovascularization.tip_speed", "0.3 mm/d");
        experiment.act("drug: epidural_steroid, dose: 40 mg, every: 7 d");
        until(experiment, 30);
        experiment.set("mechanisms.macrophage_infiltration", "on");
        until(experiment, 99);
        assertThat(experiment.finished()).isTrue();
        assertThat(experiment.csv()).isEqualTo(replayed(experiment.scenario()));
    }

    @Test
    void aRunThatNobodyTouchesIsThatOfTheCommandLine() throws Exception {
        ScenarioFile file = coarse("anti_tnf", "duration", "30 d");
        Experiment experiment = new Experiment(file);
        until(experiment, 99);
        assertThat(experiment.csv()).isEqualTo(course(file.scenario()));
    }

    @Test
    void aReplicateHasTheRowsThatReplicatesOfTheCommandLineHave() throws Exception {
        ScenarioFile file = coarse("sequestration", "duration", "20 d");
        Experiment experiment = new Experiment(file);
        experiment.beReplicate(3);
        until(experiment, 99);
        Map<Integer, String> rows = new LinkedHashMap<>();
        new Replicates(file.scenario(), 3, 1)
                .run(
                        (replicate, part) -> {},
                        (replicate, outcome) -> rows.put(replicate, TimeSeries.text(replicate, outcome.course())));
        assertThat(experiment.csv()).isEqualTo(rows.get(3)).isNotEqualTo(rows.get(1));
    }

    @Test
    void aRestartKeepsWhatWasSetBeforeTheStartAndForgetsTheRest() throws Exception {
        Experiment experiment = new Experiment(coarse("sequestration", "duration", "9 d"));
        experiment.set("mechanisms.autophagy", "off");
        String before = experiment.scenario();
        until(experiment, 3);
        experiment.set("mechanisms.apoptosis", "off");
        assertThat(experiment.scenario()).isNotEqualTo(before);
        experiment.restart();
        assertThat(experiment.scenario()).isEqualTo(before).contains("\"autophagy\": \"off\"");
        assertThat(experiment.started()).isFalse();
        until(experiment, 99);
        assertThat(experiment.csv()).isEqualTo(replayed(before));
    }

    @Test
    void aWrongValueIsToldAsOnTheCommandLineAndChangesNothing() throws Exception {
        Experiment experiment = new Experiment(coarse("sequestration"));
        String before = experiment.scenario();
        String path = "mechanisms.phagocytosis.uptake";
        String told = told(path, "7 mm3/d");
        assertThatThrownBy(() -> experiment.set(path, "7 mm3/d")).hasMessage(told);
        until(experiment, 2);
        assertThatThrownBy(() -> experiment.set(path, "7 mm3/d"))
                .hasMessage("interventions[0].set." + told.replace("--set ", ""));
        assertThatThrownBy(() -> experiment.act("drug: aspirin, dose: 1"))
                .hasMessageContaining(
                        "interventions[0].drug: is an unknown drug: aspirin; expected one of acupuncture");
        assertThatThrownBy(() -> experiment.act("drug: [")).hasMessageContaining("is not YAML");
        assertThat(experiment.scenario()).isEqualTo(before);
    }

    @Test
    void onlyMechanismsChangeDuringARun() throws Exception {
        Experiment experiment = new Experiment(coarse("sequestration"));
        until(experiment, 1);
        assertThatThrownBy(() -> experiment.set("herniation.volume", "600 mm3"))
                .hasMessageEndingWith("herniation: cannot change during a run; expected a restart first");
    }

    @Test
    void whatIsTooLargeForAPageIsRefusedInTheSameWords() throws Exception {
        Experiment experiment = new Experiment(coarse("sequestration"));
        experiment.set("resolution.dimensions", "3");
        assertThatThrownBy(() -> experiment.set("resolution.voxel", "0.05 mm"))
                .hasMessageStartingWith("--set resolution.voxel: makes a grid of ")
                .hasMessageEndingWith(" voxels; expected at most 150000 in the page; resorb run takes more");
        assertThatThrownBy(() -> new Experiment(
                        coarse("sequestration", "resolution.disc_cells_per_agent", "1", "resolution.dimensions", "3")))
                .hasMessageContaining("agents of disc cells; expected at most 300000 in the page");
    }

    private static void until(Experiment experiment, int rows) {
        while (!experiment.finished() && experiment.course().size() < rows) {
            experiment.step();
        }
    }

    private static ScenarioFile coarse(String name, String... settings) throws InvalidFileException {
        Map<String, String> all = new LinkedHashMap<>(Map.of("resolution.voxel", "0.4 mm", "resolution.step", "12 h"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return InMemoryScenariosTest.scenarios()
                .read(name + ".json", ScenarioFile.read(name, all).toJson(), Map.of());
    }

    private static String told(String path, String value) {
        try {
            ScenarioFile.read("sequestration", Map.of(path, value));
            return "nothing";
        } catch (InvalidFileException e) {
            return e.getMessage();
        }
    }

    private String replayed(String json) throws Exception {
        Path file = Files.writeString(folder.resolve("replay.json"), json);
        return course(ScenarioFile.read(file.toString(), Map.of()).scenario());
    }

    private static String course(Scenario scenario) {
        return TimeSeries.text(Simulation.of(scenario).run().course());
    }
}
