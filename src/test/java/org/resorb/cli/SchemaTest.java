package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resorb.document.JsonWriter;
import org.resorb.scenario.Shipped;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The schemas that editors use and {@code resorb check} say the same of the shape of a file. */
class SchemaTest {
    private static final Path SCENARIOS = Path.of("scenarios");
    private static final Path STUDIES = SCENARIOS.resolve("studies");
    private static final Path FIGURE_FILES = SCENARIOS.resolve("figures");

    @TempDir
    Path folder;

    /** A kind of file: where its schema lies, and a file that is right. */
    private enum Kind {
        SCENARIO(SCENARIOS.resolve("resorb.schema.json"), """
                name: mine
                extends: sequestration
                patient: {age: 40 a, sex: male, timp: 0.9}
                herniation: {level: L4/L5, composition: {nucleus: rest, annulus: 10 %, endplate_cartilage: 5 %}}
                substances: {tnf: {clearance: 0.3 /h}}
                mechanisms: {autophagy: {induction: 0.4 /d}, dehydration: off}
                drugs: {anti_tnf: {half_life: 10 d}}
                knock_outs: [vegf, mmp3@disc_cells]
                interventions:
                  - {at: 1 wk, every: 2 wk, until: 7 wk, drug: anti_tnf, dose: 5 mg/kg, label: first}
                  - {at: 3 wk, set: {mechanisms: {apoptosis: off}}}
                duration: 6 mo
                seed: 7
                """),
        STUDY(STUDIES.resolve("resorb_study.schema.json"), """
                name: mine
                base: sequestration
                scenario: {duration: 6 mo}
                factors:
                  mechanisms.neovascularization.tip_speed: {range: [2 um/h, 10 um/h], scale: log, levels: 4}
                  patient.timp: {distribution: lognormal, median: 1, gsd: 1.4, between: [0.3, 3]}
                  herniation.volume: {values: [300 mm3, 500 mm3]}
                  mechanisms.autophagy: {switch: mechanism}
                design: {type: latin_hypercube, rows: 8}
                replicates: 2
                paired: true
                outputs:
                  summary: [half_time_d]
                  at: [{time: 6 wk, columns: [pain_vas]}]
                  curves: on
                  every: 7 d
                """),
        COHORT(STUDIES.resolve("resorb_cohort.schema.json"), """
                name: mine
                base: extrusion
                scenario: {duration: 6 mo}
                patients: 4
                groups:
                  control: {}
                  treated:
                    patients_of: control
                    scenario: {interventions: [{at: 3 wk, drug: epidural_steroid, dose: 40 mg}]}
                traits:
                  patient.age: {distribution: normal, mean: 45 a, sd: 11 a, between: [18 a, 80 a]}
                  patient.proteoglycan: {range: [0.8, 1.2]}
                correlations: [{traits: [patient.age, patient.proteoglycan], rank: -0.3}]
                observation:
                  baseline: 2 wk
                  follow_ups: [6 wk, 3 mo]
                  jitter: 10 d
                  reader_error: 8 %
                  surgery: {pain_above: 6, from: 6 wk, chance: 50 %}
                  columns: [macrophages_m1]
                """),
        TRIAL(STUDIES.resolve("resorb_trial.schema.json"), """
                name: mine
                cohort: cohort_trial
                scenario: {duration: 12 mo, resolution: {voxel: 0.8 mm}}
                traits: {patient.timp: {range: [0.5, 2]}}
                observation:
                  baseline: {distribution: lognormal, median: 6 wk, gsd: 1.4, between: [2 wk, 12 wk]}
                  follow_ups: [6 wk, 26 wk]
                groups: {extrusion: 60 %, sequestration: 40 %}
                pool: 4
                seed: 3
                design: parallel
                participants: 40
                missing_visits: 5 %
                drop_out: 10 %
                arms:
                  placebo: {sham: on}
                  blocker: {drug: anti_tnf, dose: 5 mg/kg, at: [0 d, 2 wk], ratio: 2}
                dose_schedule: {drug: anti_tnf, doses: [1 mg/kg], schedules: {once: {at: 0 d}}}
                control: placebo
                eligibility: {types: [extrusion, sequestration], duration: [2 wk, 12 wk], volume: [10 mm3, 5000 mm3], pain: [0, 10]}
                placebo: {relief: 1, lasts: 6 wk}
                end_points:
                  - {measure: pain, at: 6 wk}
                  - {measure: response, at: 26 wk, response: loss_30}
                  - {measure: pain_response, at: 6 wk, down_by: 30 %}
                power: {trials: 40, sizes: [20, 40]}
                published:
                  - {end_point: pain_at_6_wk, arm: blocker, value: -1.4, lower: -2.7, upper: 0, n: 60, source: williams2013, definition: leg pain}
                """),
        CALIBRATION(STUDIES.resolve("resorb_calibration.schema.json"), """
                name: mine
                cohorts: [{study: cohort_four_types, patients: 8, without: [herniation.cover_permeability]}]
                targets: [C1]
                free:
                  mechanisms.macrophage_infiltration.recruitment: {range: [25000 /mm3/d, 60000 /mm3/d], scale: log}
                scenario: {resolution: {voxel: 0.4 mm}}
                waves: 2
                points: 20
                members: 4
                discrepancy: 5 %
                seed: 3
                """),
        FIGURES(FIGURE_FILES.resolve("resorb_figures.schema.json"), """
                name: mine
                title: Some figures
                preset: one_column
                width: 90 mm
                font: 7
                palette: grey
                format: [png, pdf]
                dpi: 600
                figures:
                  map:
                    kind: heat_map
                    x: patient_timp
                    y: patient_age_a
                    value: half_time_d
                    facet: herniation_level
                    statistic: mean
                    where: {herniation_type: extrusion}
                    title: A title
                    caption: A caption
                    labels: {half_time_d: time to half volume}
                  spread: {kind: line, table: runs, x: patient_timp, value: resorption=complete, group: herniation_level, band: 80 %}
                  pairs: {kind: scatter_matrix, columns: [patient_timp, half_time_d]}
                  smooth: {kind: surface, smooth: on}
                """);

        private final Path schema;
        private final String right;

        Kind(Path schema, String right) {
            this.schema = schema;
            this.right = right;
        }

        List<Error> mistakes(String yaml) throws IOException {
            LoadSettings settings =
                    LoadSettings.builder().setSchema(new CoreSchema()).build();
            String json = JsonWriter.text(new Load(settings).loadFromString(yaml));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(schema), InputFormat.JSON)
                    .validate(json, InputFormat.JSON);
        }
    }

    private static Map<Path, Kind> shipped() {
        Map<Path, Kind> shipped = new LinkedHashMap<>();
        Shipped.names().forEach(name -> shipped.put(SCENARIOS.resolve(name + ".yaml"), Kind.SCENARIO));
        Shipped.studies().forEach(name -> shipped.put(STUDIES.resolve(name + ".yaml"), Kind.STUDY));
        Shipped.cohorts().forEach(name -> shipped.put(STUDIES.resolve(name + ".yaml"), Kind.COHORT));
        Shipped.trials().forEach(name -> shipped.put(STUDIES.resolve(name + ".yaml"), Kind.TRIAL));
        Shipped.calibrations().forEach(name -> shipped.put(STUDIES.resolve(name + ".yaml"), Kind.CALIBRATION));
        Shipped.figures().forEach(name -> shipped.put(FIGURE_FILES.resolve(name + ".yaml"), Kind.FIGURES));
        return shipped;
    }

    @Test
    void everyShippedFileNamesItsSchemaAndIsRightByIt() throws IOException {
        for (Map.Entry<Path, Kind> file : shipped().entrySet()) {
            String text = Files.readString(file.getKey());
            Path schema = file.getValue().schema;
            assertThat(text).startsWith("# yaml-language-server: $schema=" + schema.getFileName() + "\n");
            assertThat(file.getKey()).hasParent(schema.getParent());
            assertThat(file.getValue().mistakes(text)).as("%s", file.getKey()).isEmpty();
        }
    }

    @Test
    void aCohortThatExtendsAnotherNeedsToSayNoMoreThanItsName() throws IOException {
        String child = "name: child\nextends: cohort_four_types\n";
        String more = "without: [patient.timp]\ngroups: {one: {extends: bulge, traits: [patient.timp]}}\n"
                + "observation: {pain: off, type_reading: off}\n";
        assertThat(Kind.COHORT.mistakes(child)).isEmpty();
        assertThat(Kind.COHORT.mistakes(child + more)).isEmpty();
        assertThat(Kind.COHORT.mistakes(child + more.replace("[patient.timp]\n", "patient.timp\n")))
                .isNotEmpty();
        assertThat(Kind.COHORT.mistakes(child + more.replace("extends: bulge", "extend: bulge")))
                .isNotEmpty();
        assertThat(Kind.COHORT.mistakes(child + more.replace("pain: off", "pain: of")))
                .isNotEmpty();
    }

    @Test
    void schemasAreExportedBesideTheFilesThatNameThem() throws IOException {
        Shipped.export(folder);
        for (Map.Entry<Path, Kind> file : shipped().entrySet()) {
            Path exported = folder.resolve(SCENARIOS.relativize(file.getKey()));
            Path schema = file.getValue().schema;
            assertThat(exported.resolveSibling(schema.getFileName())).hasSameTextualContentAs(schema);
        }
    }

    @Test
    void everySchemaSaysWhichVersionItIs() throws IOException {
        for (Kind kind : Kind.values()) {
            String id = "\"$id\": \"urn:resorb:schema:" + kind.name().toLowerCase(Locale.ROOT) + ":1\"";
            assertThat(Files.readString(kind.schema)).contains(id);
        }
    }

    /** A file that is right but for one place. */
    private record Broken(Kind kind, String part, String broken) {
        String text() {
            assertThat(kind.right).contains(part);
            return kind.right.replace(part, broken);
        }

        @Override
        public String toString() {
            return kind + ": " + part.strip() + " → " + broken.strip();
        }
    }

    private static Broken of(Kind kind, String part, String broken) {
        return new Broken(kind, part, broken);
    }

    static Stream<Broken> broken() {
        return Stream.of(scenarios(), studies(), cohorts(), trials(), calibrations(), figures())
                .flatMap(List::stream);
    }

    private static List<Broken> scenarios() {
        Kind kind = Kind.SCENARIO;
        return List.of(
                of(kind, "name: mine\n", ""),
                of(kind, "name: mine", "name: Mine-1"),
                of(kind, "extends: sequestration\n", ""),
                of(kind, "duration: 6 mo", "durations: 6 mo"),
                of(kind, "duration: 6 mo", "duration: 6"),
                of(kind, "duration: 6 mo", "duration: [6 mo]"),
                of(kind, "seed: 7", "seed: seven"),
                of(kind, "seed: 7", "seed: 1.5"),
                of(kind, "seed: 7", "seed: -1"),
                of(kind, "sex: male", "sex: man"),
                of(kind, "age: 40 a", "ages: 40 a"),
                of(kind, "timp: 0.9", "timp: {low: 1}"),
                of(kind, "timp: 0.9", "timp: 99"),
                of(kind, "patient: {age: 40 a, sex: male, timp: 0.9}", "patient: male"),
                of(kind, "L4/L5", "L5/L4"),
                of(kind, "nucleus: rest", "nucleus: remainder"),
                of(kind, "tnf: {clearance", "tnff: {clearance"),
                of(kind, "induction: 0.4 /d", "inductions: 0.4 /d"),
                of(kind, "dehydration: off", "dehydration: never"),
                of(kind, "dehydration: off", "drying: off"),
                of(kind, "[vegf, mmp3@disc_cells]", "vegf"),
                of(kind, "mmp3@disc_cells", "mmp3@bone"),
                of(kind, "dose: 5 mg/kg", "dosis: 5 mg/kg"),
                of(kind, "dose: 5 mg/kg, ", ""),
                of(kind, "at: 3 wk, set", "set"),
                of(kind, "mechanisms: {apoptosis: off}}", "patient: {age: 3 a}}"),
                of(kind, "half_life: 10 d", "half_lives: 10 d"));
    }

    private static List<Broken> studies() {
        Kind kind = Kind.STUDY;
        return List.of(
                of(kind, "base: sequestration\n", ""),
                of(kind, "design: {type: latin_hypercube, rows: 8}\n", ""),
                of(kind, "type: latin_hypercube", "type: latin_square"),
                of(kind, ", rows: 8", ""),
                of(kind, "rows: 8", "rows: many"),
                of(kind, "rows: 8", "rows: 8, order: 2"),
                of(kind, "design: {type: latin_hypercube, rows: 8}", "design: {type: list, file: rows.csv, rows: 3}"),
                of(kind, "replicates: 2", "replicate: 2"),
                of(kind, "replicates: 2", "replicates: 0"),
                of(kind, "paired: true", "paired: maybe"),
                of(kind, "replicates: 2\npaired: true", "seeds: 3"),
                of(kind, "replicates: 2\npaired: true", "seeds: []"),
                of(kind, "replicates: 2\npaired: true", "seeds: [1, two]"),
                of(kind, "scale: log", "scale: root"),
                of(kind, "[2 um/h, 10 um/h]", "[2 um/h]"),
                of(kind, "[2 um/h, 10 um/h]", "2 um/h"),
                of(kind, "levels: 4", "levels: 1"),
                of(kind, "distribution: lognormal", "distribution: log_normal"),
                of(kind, "gsd: 1.4, ", ""),
                of(kind, "gsd: 1.4", "gsd: 1.4, sd: 3"),
                of(kind, "values: [300 mm3, 500 mm3]", "values: []"),
                of(kind, "values: [300 mm3, 500 mm3]", "value: 300 mm3"),
                of(kind, "switch: mechanism", "switch: other"),
                of(kind, "{switch: mechanism}", "off"),
                of(kind, "[half_time_d]", "[half_times]"),
                of(kind, "[half_time_d]", "half_time_d"),
                of(kind, "[pain_vas]", "[pains]"),
                of(kind, "time: 6 wk, ", ""),
                of(kind, "curves: on", "curves: some"),
                of(kind, "every: 7 d", "every: 7"),
                of(kind, "{duration: 6 mo}", "{name: other}"),
                of(kind, "{duration: 6 mo}", "{title: Another}"),
                of(kind, "{duration: 6 mo}", "{seed: 7}"),
                of(kind, "duration: 6 mo", "durations: 6 mo"));
    }

    private static List<Broken> cohorts() {
        Kind kind = Kind.COHORT;
        return List.of(
                of(kind, "base: extrusion\n", ""),
                of(kind, "patients: 4", "patients: 1"),
                of(kind, "scenario: {duration: 6 mo}", "scenario: {duration: 6 mo, seed: 7}"),
                of(kind, "patients: 4", "patient: 4"),
                of(kind, "  control: {}", "  Control: {}"),
                of(kind, "control: {}", "control: none"),
                of(kind, "patients_of", "patients_from"),
                of(kind, "dose: 40 mg", "doses: 40 mg"),
                of(kind, "sd: 11 a, ", ""),
                of(kind, "{range: [0.8, 1.2]}", "0.8"),
                of(kind, "rank: -0.3", "rank: -2"),
                of(kind, ", rank: -0.3", ""),
                of(kind, "[patient.age, patient.proteoglycan]", "[patient.age]"),
                of(kind, "  baseline: 2 wk\n", ""),
                of(kind, "  follow_ups: [6 wk, 3 mo]\n", ""),
                of(kind, "[6 wk, 3 mo]", "[]"),
                of(kind, "[6 wk, 3 mo]", "6 wk"),
                of(kind, "[6 wk, 3 mo]", "[6, 12]"),
                of(kind, "jitter: 10 d", "jitters: 10 d"),
                of(kind, "reader_error: 8 %", "reader_error: small"),
                of(kind, "pain_above: 6, ", ""),
                of(kind, "[macrophages_m1]", "[macrophages_m3]"));
    }

    private static List<Broken> trials() {
        Kind kind = Kind.TRIAL;
        return List.of(
                of(kind, "cohort: cohort_trial\n", ""),
                of(kind, "participants: 40\n", ""),
                of(kind, "participants: 40", "participant: 40"),
                of(kind, "participants: 40", "participants: many"),
                of(kind, "pool: 4", "pool: 1"),
                of(kind, "design: parallel", "design: crossover"),
                of(kind, "drop_out: 10 %", "drop_out: some"),
                of(kind, "  blocker:", "  Blocker:"),
                of(kind, "{sham: on}", "{sham: maybe}"),
                of(kind, "{sham: on}", "sham"),
                of(kind, "ratio: 2", "ratio: 0"),
                of(kind, "dose: 5 mg/kg, at", "dosis: 5 mg/kg, at"),
                of(kind, "doses: [1 mg/kg], ", ""),
                of(kind, "types: [extrusion, sequestration]", "types: [extruded]"),
                of(kind, "duration: [2 wk, 12 wk]", "duration: [2 wk]"),
                of(kind, "pain: [0, 10]", "pains: [0, 10]"),
                of(kind, ", lasts: 6 wk", ""),
                of(kind, "measure: pain,", "measure: pains,"),
                of(kind, "measure: pain, at: 6 wk", "measure: pain"),
                of(kind, "response: loss_30", "response: loss_31"),
                of(kind, "down_by: 30 %", "down_by: half"),
                of(kind, "trials: 40", "trials: 4"),
                of(kind, "sizes: [20, 40]", "sizes: []"),
                of(kind, ", source: williams2013", ""),
                of(kind, "value: -1.4, ", ""),
                of(kind, "duration: 12 mo", "durations: 12 mo"),
                of(kind, "follow_ups: [6 wk, 26 wk]", "follow_up: [6 wk, 26 wk]"));
    }

    private static List<Broken> calibrations() {
        Kind kind = Kind.CALIBRATION;
        return List.of(
                of(kind, "targets: [C1]\n", ""),
                of(kind, "targets: [C1]", "targets: C1"),
                of(kind, "study: cohort_four_types, ", ""),
                of(kind, "patients: 8", "patients: few"),
                of(kind, "patients: 8, ", ""),
                of(kind, "without: [", "but: ["),
                of(kind, "[herniation.cover_permeability]", "herniation.cover_permeability"),
                of(kind, "recruitment: {", "recruiting: {"),
                of(kind, "{range: [25000 /mm3/d, 60000 /mm3/d], scale: log}", "{values: [25000 /mm3/d]}"),
                of(kind, "scale: log", "scales: log"),
                of(kind, "voxel: 0.4 mm", "voxels: 0.4 mm"),
                of(kind, "waves: 2", "waves: 0"),
                of(kind, "scenario: {resolution: {voxel: 0.4 mm}}", "scenario: {title: Another}"),
                of(kind, "waves: 2", "wave: 2"),
                of(kind, "members: 4", "members: four"),
                of(kind, "discrepancy: 5 %", "discrepancy: little"));
    }

    private static List<Broken> figures() {
        Kind kind = Kind.FIGURES;
        return List.of(
                of(kind, "name: mine\n", ""),
                of(kind, "preset: one_column", "preset: a_column"),
                of(kind, "preset: one_column", "page: one_column"),
                of(kind, "width: 90 mm", "width: 90"),
                of(kind, "font: 7", "font: 70"),
                of(kind, "palette: grey", "palette: gray"),
                of(kind, "[png, pdf]", "[png, gif]"),
                of(kind, "[png, pdf]", "[]"),
                of(kind, "dpi: 600", "dpi: many"),
                of(kind, "kind: heat_map", "kind: heatmap"),
                of(kind, "x: patient_timp\n", "x: [patient_timp]\n"),
                of(kind, "    facet: herniation_level", "    facets: herniation_level"),
                of(kind, "statistic: mean", "statistic: average"),
                of(kind, "{herniation_type: extrusion}", "extrusion"),
                of(kind, "{half_time_d: time to half volume}", "[half_time_d]"),
                of(kind, "band: 80 %", "band: 8"),
                of(kind, "[patient_timp, half_time_d]", "patient_timp"),
                of(kind, "smooth: on", "smooth: yes"),
                of(kind, "  map:\n", "  Map:\n"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aMistakeOfShapeIsRefusedByCheckAndSchemaAlike(Broken broken) throws IOException {
        assertThat(check(broken.text()).code()).as("check").isEqualTo(Mistakes.WRONG);
        assertThat(broken.kind.mistakes(broken.text())).as("schema").isNotEmpty();
    }

    @Test
    void whatTheBrokenFilesAreMadeOfIsRightByCheckAndSchema() throws IOException {
        for (Kind kind : Kind.values()) {
            Said said = check(kind.right);
            assertThat(said.code()).as(said.err()).isZero();
            assertThat(kind.mistakes(kind.right)).as("%s", kind).isEmpty();
        }
    }

    private Said check(String text) throws IOException {
        return Said.by(
                "check", Files.writeString(folder.resolve("mine.yaml"), text).toString());
    }
}
