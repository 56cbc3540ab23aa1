package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.study.Ensemble;

class CalibrateCommandTest {
    static final String COHORT = """
            name: tiny
            base: reference
            scenario: {duration: 3 wk, resolution: {voxel: 0.5 mm, step: 24 h}}
            groups:
              sequestration: {scenario: {herniation: {type: sequestration}}}
            traits:
              patient.timp: {range: [0.5, 2], scale: log}
              herniation.cover_permeability: {range: [0.5, 2], scale: log}
            observation:
              baseline: 1 wk
              follow_ups: [3 wk]
              jitter: 0 d
              reader_error: 0 %
              surgery: {pain_above: 10, from: 2 wk, chance: 0 %}
            """;

    static final String FILE = """
            name: small
            cohorts: [{study: tiny.yaml, patients: 10}]
            targets: [X1]
            free: {mechanisms.dehydration.free_load: {range: [8 kPa, 24 kPa], scale: log}}
            waves: 1
            points: 10
            members: 2
            """;

    static final String TARGETS = """
            key,study,subgroup,observable,time,statistic,against,value,lower,upper,rule,source,status,note
            X1_loss,tiny,,loss,3 wk,mean,,0.02,0,0.04,within,chiu2015,seen,mean loss
            X1_told,tiny,,loss,3 wk,median,,0.02,0,0.04,none,chiu2015,seen,told only
            """;

    @TempDir
    Path folder;

    private String file;
    private String targets;
    private String out;

    @BeforeEach
    void setUp() throws IOException {
        Files.writeString(folder.resolve("tiny.yaml"), COHORT);
        file = Files.writeString(folder.resolve("small.yaml"), FILE).toString();
        targets = Files.writeString(folder.resolve("targets.csv"), TARGETS).toString();
        out = folder.resolve("out").toString();
    }

    private Said calibrate(String... more) {
        String[] all = new String[6 + more.length];
        System.arraycopy(new String[] {"calibrate", file, "--targets", targets, "--out", out}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return Said.by(all);
    }

    @Test
    void aPlanTellsTimeAndMemoryAndWritesNothing() {
        Said said = Said.by("calibrate", file, "--targets", targets, "--out", out, "--plan", "--threads", "2");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("1 free parameters, 1 targets, 14 points in 2 waves, 10 patients at each", "Runs: 140\n")
                .containsPattern("Estimated time: [0-9]+ s to [0-9]+ s on 2 threads\nMemory: about [0-9]+ MB a run");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("tiny.yaml", "small.yaml", "targets.csv");
        assertThat(Said.by("calibrate", file, "--plan", "--status").err()).contains("--plan goes with neither");
    }

    @Test
    void aCohortIsCalibratedToTargetsOfOnesOwn() throws Exception {
        Said said = calibrate("--threads", "2");
        assertThat(said.err()).contains("small: 140 runs");
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains(
                        "Distance of the best point: ",
                        "mechanisms.dehydration.free_load: ",
                        "Report: ",
                        "Tables and charts: ");
        assertThat(Files.readAllLines(folder.resolve("out/targets.csv")))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("X1_loss,0.02,0,0.04,"));
        for (String chart : List.of("pairs.png", "pairs.svg", "targets.png", "targets.svg")) {
            assertThat(folder.resolve("out").resolve(chart)).isNotEmptyFile();
        }
        assertThat(Ensemble.read(folder.resolve("out/ensemble.csv").toString()).names())
                .containsExactly("mechanisms.dehydration.free_load");
        Said status = calibrate("--status");
        assertThat(status.out())
                .contains("wave 1: 100 of 100 runs, over", "wave 2: 40 of 40 runs, over", "0 runs to go");
        Files.writeString(folder.resolve("small.yaml"), FILE + """
                measurements:
                  pain: {study: tiny, observable: pain_vas, time: 3 wk, statistic: mean, patients: 20}
                """);
        Said again = calibrate();
        assertThat(again.out()).isEqualTo(said.out());
        assertThat(Files.readAllLines(folder.resolve("out/measurements.csv")))
                .hasSize(4)
                .anyMatch(line -> line.startsWith("X1_loss,target,0,"))
                .anyMatch(line -> line.startsWith("X1_told,published,50,"))
                .anyMatch(line -> line.matches("pain,planned,20,.*,mechanisms.dehydration.free_load,[0-9.e-]+"));
        assertThat(Files.readAllLines(folder.resolve("out/directions.csv")))
                .hasSize(2)
                .last()
                .asString()
                .contains(",+1.00 mechanisms.dehydration.free_load,1");
    }

    @Test
    void twoLevelsAndGroupsGiveTablesAndChartsAndSharesSayWhatTheyWaitFor() throws Exception {
        Files.writeString(folder.resolve("small.yaml"), """
                name: small
                cohorts: [{study: tiny.yaml, patients: 3}]
                targets: [X1]
                groups:
                  load: {multiplies: [mechanisms.dehydration.free_load], range: [0.6, 1.5]}
                  pace: {divides: [mechanisms.dehydration.relaxation], range: [0.5, 2]}
                waves: 1
                points: 12
                members: 2
                fine: {points: 6, patients: 2, scenario: {resolution: {voxel: 0.6 mm}}}
                """);
        Said waits = calibrate("--shard", "1/2");
        assertThat(waits.code()).isEqualTo(1);
        assertThat(waits.out()).contains("share 1/2 of wave 1, coarse is over; ");
        Said said = calibrate("--threads", "2");
        assertThat(said.err())
                .doesNotContain("no chart")
                .contains(
                        "warning: X1_loss: only 2 patients to ask at 10 of 10 points; a verdict on a fact needs at least"
                                + " 10\n");
        assertThat(said.code()).isZero();
        assertThat(Files.readAllLines(folder.resolve("out/targets.csv")))
                .first()
                .asString()
                .endsWith(",best_n");
        assertThat(said.out()).contains("  load: ", "  pace: ").doesNotContain("Infinity");
        assertThat(calibrate("--status").out()).contains("wave 1, coarse: ", "wave 2, fine: ", "0 runs to go");
        assertThat(Ensemble.read(folder.resolve("out/ensemble.csv").toString()).names())
                .containsExactly("mechanisms.dehydration.free_load", "mechanisms.dehydration.relaxation");
        assertThat(Said.by("verify", out).code()).isZero();
    }

    @Test
    void calibrationsToTheSameTargetsAreLaidSideBySide() throws Exception {
        calibrate("--threads", "2");
        String other = Files.writeString(
                        folder.resolve("other.yaml"),
                        FILE.replace("small", "other") + "scenario: {mechanisms: {neovascularization: off}}\n")
                .toString();
        String beside = folder.resolve("beside").toString();
        Said.by("calibrate", other, "--targets", targets, "--out", beside);
        Said said = Said.by("calibrate", "--compare", out, beside, "--out", folder.toString());
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("| | published | `small` | `other` |", "| `X1_loss` | 0.02; 0 to 0.04 | ");
        List<String> table = Files.readAllLines(folder.resolve("structure.csv"));
        assertThat(table.get(0)).isEqualTo("quantity,value,lower,upper,small,other");
        assertThat(table.get(3)).matches("targets_met,1,,,[01],[01]");
        assertThat(table)
                .anyMatch(line -> line.matches("X1_loss,0.02,0,0.04,[-0-9.e]+,[-0-9.e]+"))
                .contains("points,,,,14,14", "runs,,,,140,140");
        // The common distance is counted from the nine digits that are kept of each target.
        assertThat(Double.parseDouble(table.get(2).split(",")[4]))
                .isCloseTo(Double.parseDouble(table.get(1).split(",")[4]), withinPercentage(1e-5));
    }

    private static final String STRUCTURED = FILE + """
            structures:
              same: {mechanisms.dehydration: on}
              no_vessels: {mechanisms.neovascularization: off}
              alike: {herniation.cover_permeability: 1}
            """;

    private String json(String structure) throws IOException {
        return Files.readString(folder.resolve("out").resolve(structure).resolve("calibration.json"));
    }

    @Test
    void theModelAndItsVariantsAreFittedByOneCommandAndSharedRunsAreNotDoneTwice() throws Exception {
        Files.writeString(folder.resolve("small.yaml"), STRUCTURED);
        Said plan = calibrate("--structures", "--plan");
        assertThat(plan.out()).contains("4 structures, the model with them", "Runs: 560\n");
        Said said = calibrate("--structures", "--threads", "2");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("| | published | `small` | `same` | `no_vessels` | `alike` |")
                .contains("same: no fact needs what it is without");
        assertThat(json("whole")).contains("\"runs\": 140");
        assertThat(json("same")).contains("\"runs\": 0", "\"points\": 14");
        assertThat(json("alike")).contains("\"runs\": 140");
        assertThat(folder.resolve("out/same/points.csv"))
                .hasSameBinaryContentAs(folder.resolve("out/whole/points.csv"));
        assertThat(Files.readAllLines(folder.resolve("out/structure_needs.csv")))
                .hasSize(4)
                .first()
                .isEqualTo("structure,target,whole,without,worse,chance,verdict");
        assertThat(Said.by("verify", folder.resolve("out/alike").toString()).code())
                .isZero();
        assertThat(calibrate("--structures", "--status").out()).contains("alike:\nwave 1: 100 of 100 runs, over");
    }

    @Test
    void variantsAreDoneByShares() throws Exception {
        Files.writeString(folder.resolve("small.yaml"), STRUCTURED);
        Said first = calibrate("--structures", "--shard", "1/2");
        assertThat(first.code()).isEqualTo(1);
        assertThat(first.out()).contains("whole:\nshare 1/2 of wave 1 is over; 50 runs", "alike:\nshare 1/2");
        Said second = calibrate("--structures", "--shard", "2/2");
        assertThat(second.out()).contains("share 2/2 of wave 2 is over");
        Said third = calibrate("--structures", "--shard", "1/2");
        assertThat(third.code()).as(third.err()).isZero();
        assertThat(json("same")).contains("\"runs\": 0");
        assertThat(folder.resolve("out/structure_needs.csv")).exists();
    }

    @Test
    void oneVariantIsFittedAloneAndOthersAreRefused() throws Exception {
        assertThat(calibrate("--structures").err()).contains("names no structures");
        Files.writeString(folder.resolve("small.yaml"), STRUCTURED);
        assertThat(calibrate("--structure", "alikes").err()).contains("did you mean alike?");
        assertThat(calibrate("--structure", "alike", "--structures").err()).contains("not with each other");
        assertThat(calibrate("--structure", "alike", "--shard", "1/2").code()).isEqualTo(1);
        assertThat(Said.by("verify", out).out()).contains("--structure alike");
        assertThat(calibrate().err()).contains("were changed since", "structure");
    }

    @Test
    void whatDoesNotCompareIsNotCompared() throws Exception {
        assertThat(Said.by("calibrate", "--compare", out).err())
                .contains("is not the folder of a calibration that is over");
        assertThat(Said.by("calibrate", file, "--compare", out).err()).contains("give either STUDY or --compare");
        calibrate("--threads", "2");
        assertThat(Said.by("calibrate", "--compare", out, out).err())
                .contains("a second calibration of the name small");
        Files.writeString(folder.resolve("targets.csv"), TARGETS.replace("0,0.04,within", "0,0.05,within"));
        Files.writeString(folder.resolve("small.yaml"), FILE.replace("small", "other"));
        String beside = folder.resolve("beside").toString();
        Said.by("calibrate", file, "--targets", targets, "--out", beside);
        Said said = Said.by("calibrate", "--compare", out, beside);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("was fitted to other targets than");
        Files.writeString(folder.resolve("out/targets.csv"), "target,value\nX1_loss,0.02\n");
        assertThat(Said.by("calibrate", "--compare", out).err()).contains("was not written by this version");
    }

    @Test
    void aCheckWarnsOfTargetsThatOnlyOtherFactsCanHave() {
        Said said = Said.by("check", file);
        assertThat(said.code()).isZero();
        assertThat(said.err())
                .contains(file + ": warning: " + file + ":3: targets[0]: names no fact of calibration: X1");
    }

    @Test
    void aCohortBesideTheCalibrationIsNamedWithoutItsEnding() throws IOException {
        Files.writeString(folder.resolve("small.yaml"), FILE.replace("tiny.yaml", "tiny"));
        assertThat(Said.by("check", file).out()).contains("tiny.yaml: 10 patients a group");
    }

    @Test
    void whatIsWrongIsToldBeforeAnythingIsRun() throws IOException {
        Files.writeString(folder.resolve("small.yaml"), FILE.replace("X1", "X2"));
        Said unknown = calibrate();
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err())
                .contains(folder.resolve("small.yaml") + ":3: targets[0]: names no fact of " + targets + ": X2")
                .contains("--targets takes facts of one's own");
        Files.writeString(folder.resolve("small.yaml"), FILE.replace("dehydration.free_load", "dehydration.freeload"));
        assertThat(calibrate().err()).contains("did you mean mechanisms.dehydration.free_load?");
        assertThat(folder.resolve("out")).doesNotExist();
        setUp();
        assertThat(calibrate("--status").err()).contains("is not the folder of a calibration");
    }

    @Test
    void aTargetOfPatientsWhoAreNotRunIsRefused() throws IOException {
        Files.writeString(folder.resolve("small.yaml"), FILE.replace("X1", "X3"));
        Files.writeString(
                folder.resolve("targets.csv"),
                TARGETS + "X3_loss,cohort_four_types,,loss,6 mo,mean,,0.5,0.4,0.6,within,chiu2015,seen,mean loss\n");
        Said said = calibrate();
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains("X3_loss asks patients of cohort_four_types, which is not among the cohorts tiny");
    }
}
