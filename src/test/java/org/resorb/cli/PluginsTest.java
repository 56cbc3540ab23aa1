package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.plugin.PluginJar;
import org.resorb.run.ModelFingerprint;
import org.resorb.storage.Checksum;

/** What commands say and write with the plug-in of {@code examples/plugin}, in a process of its own. */
class PluginsTest {
    private static final String SCENARIO = """
            name: first_days
            extends: sequestration
            plugins: [%s]
            duration: 5 d
            resolution: {voxel: 0.4 mm, step: 24 h}
            interventions:
              - {at: 2 d, drug: colchicine, dose: 0.5 mg}
              - {at: 3 d, set: {mechanisms: {elastase_degradation: off}}}
            """;
    private static final String STUDY = """
            name: called
            base: first_days.yaml
            factors:
              mechanisms.neutrophil_infiltration.recruitment: {values: [500 /mm3/d, 5000 /mm3/d]}
              mechanisms.elastase_degradation: {switch: mechanism}
            design: factorial
            outputs: {summary: [resorption], curves: [neutrophils]}
            """;
    private static final String FIT = """
            name: fit
            cohorts:
              - {study: cohort_four_types, patients: 4, seed: 20261}
            targets: [C1]
            free:
              mechanisms.neutrophil_infiltration.recruitment: {range: [500 /mm3/d, 5000 /mm3/d], scale: log}
            scenario:
              plugins: [neutrophils 1.0]
              resolution: {voxel: 0.4 mm, step: 24 h}
            waves: 1
            points: 10
            members: 2
            seed: 1
            """;
    private static final String THROWS = """
            package tried;

            import org.resorb.chance.Chance;
            import org.resorb.mechanism.*;
            import org.resorb.quantity.*;
            import org.resorb.tissue.*;

            @Claim(says = "It breaks.", equations = "dP/dt = -rate * P", sources = "haro1996")
            public record Breaking(
                    @In("/h") @Between(low = "0 /d", high = "1 /d") @Means("Rate of breaking") double rate)
                    implements Mechanism {
                @Override
                public void act(Tissue now, Changes next, Chance chance) {
                    throw new IndexOutOfBoundsException("Index 7 out of bounds");
                }
            }
            """;

    @TempDir
    private static Path folder;

    private static Path jar;
    private static List<Said> said;

    private static Said said(int command) {
        return said.get(command);
    }

    @BeforeAll
    static void commandsWithThePlugin() throws Exception {
        jar = PluginJar.ofExample(folder.resolve("jars"), "neutrophils-1.0.jar");
        Files.writeString(folder.resolve("first_days.yaml"), SCENARIO.formatted("neutrophils 1.0"));
        Files.writeString(folder.resolve("other.yaml"), SCENARIO.formatted("neutrophils 1.1"));
        Files.writeString(folder.resolve("called.yaml"), STUDY);
        Files.writeString(folder.resolve("fit.yaml"), FIT);
        Files.writeString(
                folder.resolve("spared.yaml"),
                "name: spared\nextends: first_days.yaml\nmechanisms: {neutrophil_infiltration: off}\n");
        Said alone = Said.by("check", "sequestration", "--format", "json");
        Files.writeString(folder.resolve("alone.yaml"), alone.out());
        said = Session.of(Stream.of(
                        "run F/first_days.yaml --out F/out --profile minimal --quiet --plugins F/jars/neutrophils-1.0.jar",
                        "run F/out/scenario.yaml --out F/again --profile minimal --quiet",
                        "explain neutrophil_infiltration",
                        "explain --sources nlisimneutrophils",
                        "check F/other.yaml",
                        "check F/alone.yaml --format json",
                        "sweep F/called.yaml --out F/sweep --threads 2 --quiet",
                        "sweep F/called.yaml --out F/slurm --slurm --write-only --array 2",
                        "explore --export F/page.html",
                        "scenarios --export F/shipped",
                        "run F/first_days.yaml --set mechanisms.neutrophil_infiltration.half_life=600",
                        "run reference --ensemble calibrated --out F/ensemble",
                        "check F/fit.yaml cohort_ligament trial_prednisone",
                        "check F/first_days.yaml F/spared.yaml")
                .map(line -> line.replace("F/", folder + "/"))
                .toArray(String[]::new));
    }

    @Test
    void aRunHasItsColumnsAndRepeatsFromItsOwnScenario() throws IOException {
        assertThat(said(0).code()).as(said(0).err()).isZero();
        assertThat(said(1).code()).as(said(1).err()).isZero();
        assertThat(Files.readAllLines(folder.resolve("out/timeseries.csv")).get(0))
                .contains(
                        ",neutrophils,elastase_highest_ng_per_ml,", ",elastase_ng_per_ml,", ",change_by_elastase_mm3");
        for (String file : List.of("timeseries.csv", "scenario.yaml", "columns.csv")) {
            assertThat(folder.resolve("out").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("again").resolve(file));
        }
        assertThat(folder.resolve("out/scenario.yaml")).content().contains("plugins:\n  - neutrophils 1.0\n");
    }

    @Test
    void aRecordNamesJarVersionAndHashAndAnotherModel() throws IOException {
        assertThat(folder.resolve("out/run.json"))
                .content()
                .contains("\"file\": \"neutrophils-1.0.jar\"", "\"name\": \"neutrophils\"", "\"version\": \"1.0\"")
                .contains("\"sha256\": \"" + Checksum.sha256(jar) + "\"")
                .doesNotContain("\"model\": \"" + ModelFingerprint.current() + "\"");
    }

    @Test
    void explainKnowsItsNumbersAndItsSources() {
        assertThat(said(2).out())
                .contains("neutrophil_infiltration, a mechanism of the plug-in neutrophils 1.0")
                .contains("death_rate = ln(2) / half_life")
                .containsPattern(
                        "half_life +6 h +1 h to 30 d +sourced +nlisimneutrophils +Time in which half of them die")
                .containsPattern("N +/mm3 +Cells per volume: Neutrophils");
        assertThat(said(3).out())
                .contains("half-life 6 h")
                .contains("claim of neutrophil_infiltration; mechanisms.neutrophil_infiltration.tnf_secretion");
    }

    @Test
    void aScenarioForAnotherVersionIsRefused() {
        assertThat(said(4).code()).isEqualTo(2);
        assertThat(said(4).err())
                .contains(
                        "other.yaml:3: plugins[0]: needs the plug-in neutrophils 1.1, and here is 1.0; expected its jar by"
                                + " --plugins, in RESORB_PLUGINS or on the class path");
    }

    @Test
    void withoutThePluginAScenarioSaysWhichItNeeds() {
        Said without = Said.by("check", folder.resolve("first_days.yaml").toString());
        assertThat(without.code()).isEqualTo(2);
        assertThat(without.err().lines())
                .containsExactly(
                        folder.resolve("first_days.yaml") + ":3: plugins[0]: needs the plug-in neutrophils 1.0,"
                                + " which is not here; expected its jar by --plugins, in RESORB_PLUGINS or on the class path");
    }

    @Test
    void inAWholeScenarioThatKnowsNoPluginItIsOff() {
        assertThat(said(5).code()).as(said(5).err()).isZero();
        assertThat(said(5).out())
                .contains("\"neutrophil_infiltration\": \"off\"", "\"elastase_degradation\": \"off\"")
                .contains("\"elastase\": {");
    }

    @Test
    void aSweepVariesItAndItsJobsUnderSlurmBringTheSameJar() throws IOException {
        assertThat(said(6).code()).as(said(6).err()).isZero();
        assertThat(Files.readAllLines(folder.resolve("sweep/runs.csv"))).hasSize(5);
        assertThat(folder.resolve("sweep/sweep.json")).content().contains("\"file\": \"neutrophils-1.0.jar\"");
        assertThat(said(7).code()).as(said(7).err()).isZero();
        Path slurm = folder.resolve("slurm/slurm");
        try (Stream<Path> files = Files.walk(slurm)) {
            Path copy = files.filter(file -> file.endsWith("neutrophils-1.0.jar"))
                    .findFirst()
                    .orElseThrow();
            assertThat(copy).hasSameBinaryContentAs(jar);
            for (String script : List.of("array.sh", "gather.sh")) {
                assertThat(slurm.resolve(script)).content().contains(" --plugins " + copy);
            }
        }
    }

    @Test
    void thePageSaysThatItKnowsNoPlugins() {
        assertThat(said(8).err())
                .contains(
                        "warning: the page is made when Resorb is built and knows the model alone, without neutrophils"
                                + " 1.0; resorb view and all other commands know plug-ins");
    }

    @Test
    void theExportedSchemasKnowItsKeys() throws IOException {
        assertThat(said(9).code()).as(said(9).err()).isZero();
        for (String schema : List.of("resorb.schema.json", "studies/resorb_study.schema.json")) {
            assertThat(folder.resolve("shipped").resolve(schema))
                    .content()
                    .contains("\"neutrophil_infiltration\"", "\"elastase\"");
        }
    }

    @Test
    void itsParametersAreReadAsStrictlyAsThoseOfTheModel() {
        assertThat(said(10).code()).isEqualTo(2);
        assertThat(said(10).err()).contains("expected a number with a unit from 1 h to 30 d");
    }

    @Test
    void anEnsembleOfTheModelAloneIsNotTakenForOneOfThis() {
        assertThat(said(11).code()).isEqualTo(2);
        assertThat(said(11).err())
                .containsPattern("is of model [0-9a-f]{12}, and this is model ")
                .doesNotContain("and this is model " + ModelFingerprint.current());
    }

    @Test
    void calibrationsCohortsAndTrialsKnowIt() {
        assertThat(said(12).code()).as(said(12).err()).isZero();
        assertThat(said(12).out())
                .contains("fit.yaml: valid, 1 free parameters", "cohort_ligament: valid", "trial_prednisone: valid");
    }

    @Test
    void itsCellsAreCountedInTheAgentsThatAreExpected() {
        List<String> lines = said(13).out().lines().toList();
        assertThat(lines).as(said(13).err()).hasSize(2);
        assertThat(most(lines.get(0))).isGreaterThan(most(lines.get(1)));
    }

    private static int most(String line) {
        assertThat(line).matches(".* agents at first, at most about [0-9]+");
        return Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
    }

    @Test
    void aMechanismThatThrowsFailsTheRunAndIsNamed() throws Exception {
        PluginJar.tried(folder, "fragile", 1, "into.mechanism(Breaking.class);")
                .source("tried/Breaking.java", THROWS)
                .resource("tried/defaults.yaml", "mechanisms:\n  breaking:\n    rate: 1 /d  # assumed: for a test\n")
                .write("fragile.jar");
        Said broken = Session.in(
                        Map.of("RESORB_PLUGINS", folder + "/fragile.jar"),
                        "run sequestration --until 5d --set resolution.voxel=0.4mm --out " + folder + "/broken")
                .get(0);
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.err())
                .contains(
                        "failed: the mechanism breaking of the plug-in fragile 1.0 (fragile.jar) failed when it acted:"
                                + " Index 7 out of bounds (IndexOutOfBoundsException)")
                .doesNotContain("\tat ", "java.lang");
    }
}
