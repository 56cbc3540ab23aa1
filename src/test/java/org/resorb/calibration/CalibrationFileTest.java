package org.resorb.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problem;
import org.resorb.scenario.Shipped;
import org.resorb.study.Factor;

class CalibrationFileTest {
    private static final String RIGHT = """
            name: small
            cohorts: [{study: cohort_four_types, patients: 24}]
            targets: [C1, C2_complete]
            free:
              mechanisms.macrophage_infiltration.recruitment: {range: [5000 /mm3/d, 80000 /mm3/d], scale: log}
              mechanisms.dehydration.covered_load: {range: [10 kPa, 40 kPa]}
            scenario: {resolution: {voxel: 0.4 mm}}
            """;

    @TempDir
    Path folder;

    private Calibration read(String text) throws Exception {
        return CalibrationFile.read(
                Files.writeString(folder.resolve("small.yaml"), text).toString());
    }

    private Problem problem(String text) {
        InvalidFileException invalid = catchThrowableOfType(InvalidFileException.class, () -> read(text));
        assertThat(invalid).as(text).isNotNull();
        assertThat(invalid.problems()).as(invalid.getMessage()).hasSize(1);
        return invalid.problems().get(0);
    }

    @Test
    void aFileIsReadWithItsDefaults() throws Exception {
        Calibration calibration = read(RIGHT);
        assertThat(calibration.cohorts())
                .containsExactly(new Calibration.Share("cohort_four_types", 24, 1, List.of(), List.of()));
        assertThat(calibration.plan()).isEqualTo(new CalibrationPlan(3, 40, 30, 0.05, 1));
        assertThat(calibration.settings()).containsEntry("resolution.voxel", "0.4 mm");
        assertThat(calibration.settings(new double[] {0.5, 0.5}))
                .containsEntry("mechanisms.macrophage_infiltration.recruitment", "20000 /mm3/d")
                .containsEntry("mechanisms.dehydration.covered_load", "25 kPa");
    }

    @Test
    void aTargetIsNamedByItsKeyOrItsFirstPart() throws Exception {
        Calibration calibration = read(RIGHT);
        assertThat(calibration.names("C1_bulge")).isTrue();
        assertThat(calibration.names("C1")).isTrue();
        assertThat(calibration.names("C10_pain")).isFalse();
        assertThat(calibration.names("C2_complete")).isTrue();
        assertThat(calibration.names("C2_none")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "recruitment: {range: [5000 | recrutment: {range: [5000 | 5 | is unknown",
                "dehydration.covered_load | dehydration.swelling_pressure | 6 | is sourced (ionicpressure), so it stays at 19.1 kPa",
                "mechanisms.dehydration.covered_load: {range: [10 kPa, 40 kPa]} | patient.timp: {range: [1, 2]} | 6 | differs from patient to patient, so it is not fitted; expected a parameter of the model",
                "mechanisms.dehydration.covered_load: {range: [10 kPa, 40 kPa]} | seed: {range: [1, 2]} | 6 | free.seed: belongs to the run, so it is not fitted",
                "mechanisms.dehydration.covered_load: {range: [10 kPa, 40 kPa]} | resolution.voxel: {range: [0.2 mm, 0.4 mm]} | 6 | belongs to the run",
                "scenario: {resolution: {voxel: 0.4 mm}} | scenario: {seed: 4} | 7 | scenario: has a name, title or seed, which belong to the run",
                "{range: [10 kPa, 40 kPa]} | {values: [10 kPa, 40 kPa]} | 6 | has no range to search",
                "[10 kPa, 40 kPa] | [40 kPa, 10 kPa] | 6 | does not go from low to high",
                "[10 kPa, 40 kPa] | [10 kPa, 1e9 kPa] | 6 | cannot be",
                "voxel: 0.4 mm | voxels: 0.4 mm | 7 | is an unknown key",
                "scenario: {resolution: {voxel: 0.4 mm}} | scenario: {mechanisms: {dehydration: off}} | 6 | is free, but the scenario has mechanisms.dehydration: off",
                "patients: 24 | patients: 1 | 2 | 1",
                "study: cohort_four_types, |  | 2 | is missing",
                "patients: 24 | patients: 24, without: herniation.volume | 2 | cohorts[0].without: is not a list",
                "patients: 24 | patients: 24, without: [{}] | 2 | cohorts[0].without[0]: is not a single value",
                "targets: [C1, C2_complete] | targets: C1 | 3 | is not a list",
                "cohorts: [{study: cohort_four_types, patients: 24} | cohorts: [{study: cohort_four_types, patients: 12}, {study: cohort_four_types, patients: 24} | 2 | cohorts[1]: has patients of cohort_four_types with seed 1 a second time; expected another seed",
                "targets: [C1, C2_complete] | targets: [C1, C1] | 3 | targets[1]: is C1 a second time; expected each once",
                "patients: 24 | patients: 24, groups: [bulge, bulge] | 2 | cohorts[0].groups[1]: is bulge a second time",
                "scenario: {resolution | scenarios: {resolution | 7 | is an unknown key",
            })
    void aMistakeIsToldWithItsLine(String right, String wrong, int line, String says) {
        String text = RIGHT.replace(right, wrong == null ? "" : wrong);
        assertThat(text).isNotEqualTo(RIGHT);
        Problem problem = problem(text);
        assertThat(problem.toString()).contains(says);
        assertThat(problem.line()).isEqualTo(line);
    }

    private static final String GROUPED = """
            name: small
            cohorts: [{study: cohort_four_types, patients: 24}]
            targets: [C1, C2_complete]
            groups:
              cleavage:
                multiplies: [mechanisms.matrix_degradation.proteoglycan_cleavage]
                divides: [mechanisms.macrophage_infiltration.recruitment]
                range: [0.5, 2]
              pressing:
                multiplies: [mechanisms.dehydration.covered_load]
                distribution: lognormal
                median: 1
                gsd: 1.2
                source: made up
            scenario:
              mechanisms: {macrophage_infiltration: {recruitment: 40000 /mm3/d}, dehydration: {covered_load: 20 kPa}}
            points: 20
            fine: {points: 5, patients: 6, scenario: {resolution: {dimensions: 3}}}
            """;

    @Test
    void aGroupMovesItsParametersByOneMultiplierEvenlyAlongTheLogarithm() throws Exception {
        Calibration calibration = read(GROUPED);
        assertThat(calibration.free()).extracting(Factor::path).containsExactly("cleavage", "pressing");
        assertThat(calibration.paths())
                .containsExactly(
                        "mechanisms.matrix_degradation.proteoglycan_cleavage",
                        "mechanisms.macrophage_infiltration.recruitment",
                        "mechanisms.dehydration.covered_load");
        assertThat(calibration.settings(new double[] {0, 0.5}))
                .containsEntry("mechanisms.macrophage_infiltration.recruitment", "80000 /mm3/d")
                .containsEntry("mechanisms.dehydration.covered_load", "20 kPa");
        assertThat(calibration.settings(new double[] {0.5, 0.5}))
                .containsEntry("mechanisms.macrophage_infiltration.recruitment", "40000 /mm3/d");
        assertThat(calibration.settings(new double[] {1, 0.5}))
                .containsEntry("mechanisms.macrophage_infiltration.recruitment", "20000 /mm3/d");
        assertThat(calibration.directionOf("mechanisms.dehydration.covered_load"))
                .isEqualTo(1);
    }

    @Test
    void membersAreJudgedAtTheFineLevelByFewerPatients() throws Exception {
        Calibration calibration = read(GROUPED);
        assertThat(calibration.plan()).isEqualTo(new CalibrationPlan(3, 20, 5, 30, 0.05, 1));
        assertThat(calibration.plan().hasTwoLevels()).isTrue();
        assertThat(calibration.judged().settings()).containsEntry("resolution.dimensions", "3");
        assertThat(calibration.settings()).doesNotContainKey("resolution.dimensions");
        assertThat(calibration.judged().cohorts().get(0).patients()).isEqualTo(6);
        assertThat(read(RIGHT).judged().cohorts().get(0).patients()).isEqualTo(24);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "matrix_degradation.proteoglycan_cleavage | matrix_degradation.proteoglycan_clevage | 6 | groups.cleavage.multiplies[0]: is unknown; expected a parameter of the model, such as mechanisms.autophagy.induction; did you mean mechanisms.matrix_degradation.proteoglycan_cleavage?",
                "range: [0.5, 2] | range: [0.5 /d, 2 /d] | 5 | groups.cleavage: has a unit: /d",
                "range: [0.5, 2] | range: [2, 0.5] | 8 | does not go from low to high",
                "range: [0.5, 2] | range: [0, 2] | 5 | is log, but the range is not above zero",
                "range: [0.5, 2] | scale: log | 5 | groups.cleavage: has no range",
                "range: [0.5, 2] | range: [0.5, 1e12] | 5 | groups.cleavage: reaches",
                "[mechanisms.dehydration.covered_load] | [mechanisms.matrix_degradation.proteoglycan_cleavage] | 10 | is moved by cleavage already",
                "[mechanisms.dehydration.covered_load] | [patient.timp] | 10 | differs from patient to patient, so it is not fitted",
                "[mechanisms.dehydration.covered_load] | [] | 9 | groups.pressing: moves nothing",
                "pressing: | my pressing: | 9 | groups.my pressing: is no name of a group",
                "dehydration: {covered_load: 20 kPa} | dehydration: off | 10 | is in no use: mechanisms.dehydration is off",
                "points: 20 | points: 4 | 17 | 10",
                "fine: {points: 5, | fine: {points: 21, | 18 | fine.points: are more than the 20 points of a wave",
                "dimensions: 3 | dimensions: 5 | 18 | fine.scenario.resolution.dimensions",
                "{resolution: {dimensions: 3}} | {mechanisms: {dehydration: off}} | 18 | fine.scenario: differs in more than how finely it is computed",
                "patients: 6, | patient: 6, | 18 | fine.patient: is an unknown key",
            })
    void aMistakeInAGroupOrLevelIsToldWithItsLine(String right, String wrong, int line, String says) {
        String text = GROUPED.replace(right, wrong);
        assertThat(text).isNotEqualTo(GROUPED);
        Problem problem = problem(text);
        assertThat(problem.toString()).contains(says);
        assertThat(problem.line()).isEqualTo(line);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatShipsIsRightAndSoAreItsCohorts(String name) throws Exception {
        Calibration calibration = CalibrationFile.read(name);
        assertThat(CohortEvaluator.of(calibration, FactTargets.read("calibration", calibration), 1)
                        .targets())
                .hasSizeGreaterThanOrEqualTo(calibration.targets().size());
    }

    static List<String> shipped() {
        return Shipped.calibrations();
    }

    @Test
    void structuresShareThePointsAndHoldOneThingEach() throws Exception {
        Calibration whole = CalibrationFile.read("structures");
        assertThat(whole.held()).isEmpty();
        assertThat(whole.structures().keySet())
                .contains(
                        "no_dehydration",
                        "no_shield",
                        "no_tnf_carriage",
                        "no_acute_decay",
                        "no_spread_of_cover",
                        "no_spread_of_ignition",
                        "one_kind_of_cartilage",
                        "nothing_follows");
        Set<Map<String, String>> held = new HashSet<>();
        for (String structure : whole.structures().keySet()) {
            Calibration variant = whole.structure(structure);
            assertThat(variant.name()).isEqualTo(structure);
            assertThat(variant.free()).isEqualTo(whole.free());
            assertThat(variant.plan()).isEqualTo(whole.plan());
            assertThat(variant.cohorts()).isEqualTo(whole.cohorts());
            assertThat(variant.settings()).isEqualTo(whole.settings());
            assertThat(variant.judged().held()).isEqualTo(variant.held());
            assertThat(whole.paths()).containsAll(variant.paths());
            assertThat(held.add(variant.held())).as(structure).isTrue();
            assertThat(CohortEvaluator.of(variant, List.of(), 1).runsAtAPoint()).isPositive();
        }
    }

    private static final String STRUCTURED = RIGHT + """
            structures:
              no_drying: {mechanisms.dehydration: off}
              alike: {patient: {timp: 1}, herniation.cover_permeability: 1}
            """;

    @Test
    void whatAVariantHoldsIsMovedByNothingAndItsDirectionStays() throws Exception {
        Calibration whole = read(STRUCTURED);
        Calibration variant = whole.structure("no_drying");
        assertThat(variant.free()).hasSize(2);
        assertThat(variant.moves(0)).isTrue();
        assertThat(variant.moves(1)).isFalse();
        assertThat(variant.settings(new double[] {1, 1}))
                .containsOnlyKeys("mechanisms.macrophage_infiltration.recruitment");
        assertThat(whole.structure("alike").held())
                .containsExactly(Map.entry("patient.timp", "1"), Map.entry("herniation.cover_permeability", "1"));
        assertThat(read(RIGHT).meaning()).isEqualTo(whole.meaning());
        assertThat(variant.meaning()).containsEntry("structure.mechanisms.dehydration", "off");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mechanisms.dehydration: off | mechanisms.dehydraton: off | 9 | did you mean dehydration?",
                "mechanisms.dehydration: off | mechanisms.dehydration.covered_load: 10 d | 9 | structures.no_drying.mechanisms.dehydration.covered_load",
                "no_drying: | whole: | 9 | structures.whole: is a name that is taken",
                "no_drying: | small: | 9 | structures.small: is a name that is taken",
                "no_drying: | No drying: | 9 | is no name of a variant",
                "{mechanisms.dehydration: off} | {} | 9 | structures.no_drying: says nothing otherwise",
                "{mechanisms.dehydration: off} | off | 9 | structures.no_drying: is not a section",
                "mechanisms.dehydration: off | seed: 2 | 9 | structures.no_drying.seed: is nothing of the model",
                "mechanisms.dehydration: off | resolution.voxel: 1 mm | 9 | is nothing of the model",
                "mechanisms.dehydration: off | mechanisms: {dehydration: off, macrophage_infiltration.recruitment: 4e4 /mm3/d} | 9 | structures.no_drying: holds all that is free",
            })
    void aMistakeInAStructureIsToldWithItsLine(String right, String wrong, int line, String says) {
        Problem problem = problem(STRUCTURED.replace(right, wrong));
        assertThat(problem.toString()).contains(says);
        assertThat(problem.line()).isEqualTo(line);
    }

    private static final String MEASURED = RIGHT + """
            measurements:
              early: {study: cohort_four_types, subgroup: group = bulge, observable: loss, time: 6 wk, statistic: mean}
              counted: {study: cohort_four_types, observable: macrophages, time: 6 mo, statistic: mean, patients: 30}
            """;

    @Test
    void whatMightBeMeasuredIsNoPartOfTheFit() throws Exception {
        Calibration calibration = read(MEASURED);
        assertThat(calibration.measurements())
                .extracting(one -> one.fact().key() + " " + one.patients())
                .containsExactly("early 50", "counted 30");
        assertThat(calibration.meaning()).isEqualTo(read(RIGHT).meaning());
        List<Measurement> others = FactTargets.others("calibration", calibration);
        assertThat(others)
                .extracting(one -> one.fact().key())
                .contains("C2_none", "C6_all", "early")
                .doesNotContain("C1_bulge", "C2_complete", "C3_subligamentous");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "study: cohort_four_types, subgroup | study: cohort_ligament, subgroup | measurements.early.study: is unknown",
                "observable: loss | observable: los | measurements.early.observable: ",
                "statistic: mean} | statistic: meen} | measurements.early.statistic: is unknown: meen",
                "time: 6 wk | time: sometimes | measurements.early.time: ",
                "patients: 30 | patients: 1 | measurements.counted.patients: ",
                "patients: 30 | patience: 30 | measurements.counted.patience: "
            })
    void aMistakeInAMeasurementIsToldWithItsPath(String right, String wrong, String says) {
        assertThat(MEASURED).contains(right);
        assertThat(problem(MEASURED.replaceFirst(java.util.regex.Pattern.quote(right), wrong))
                        .toString())
                .contains(says);
    }

    @Test
    void moreThanEightParametersAreTooMany() throws IOException {
        StringBuilder text = new StringBuilder(RIGHT.substring(0, RIGHT.indexOf("scenario:")));
        for (String name : List.of(
                "phagocytosis.digestion: {range: [0.4 /d, 0.6 /d]}",
                "phagocytosis.spontaneous: {range: [0.001 /d, 0.003 /d]}",
                "apoptosis.basal: {range: [0.001 /d, 0.003 /d]}",
                "apoptosis.contact: {range: [0.01 /d, 0.03 /d]}")) {
            text.append("  mechanisms.").append(name).append('\n');
        }
        for (String name : List.of("induction", "recovery", "oxygen_threshold")) {
            String unit = name.startsWith("o") ? "kPa" : "/d";
            text.append("  mechanisms.autophagy." + name + ": {range: [0.1 " + unit + ", 0.3 " + unit + "]}\n");
        }
        assertThat(problem(text.toString()).toString()).contains("free: has 9 parameters; expected at most 8");
    }

    @Test
    void whatJudgesIsNoTarget() throws Exception {
        Path copy = folder.resolve("mine.csv");
        Files.writeString(copy, Shipped.facts("validation"));
        Calibration calibration = read(RIGHT.replace("[C1, C2_complete]", "[V4]"));
        for (String file : List.of("validation", copy.toString())) {
            assertThat(catchThrowableOfType(InvalidFileException.class, () -> FactTargets.read(file, calibration)))
                    .hasMessageContaining(
                            "names a fact that is kept for judging the model: V4; expected facts of calibration");
        }
    }
}
