package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.patients.Cohorts;
import org.resorb.run.Build;
import org.resorb.storage.Checksum;
import org.resorb.study.Studies;
import org.resorb.table.TableReader;
import org.resorb.trial.Trials;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Results as RO-Crate and Croissant, held to the rules of their specifications; the model as SBML is in room exchange. */
class ExportCommandTest {
    private static final String CRATE = "ro-crate-metadata.json";
    private static final String[] BY = {
        "--license",
        "CC-BY-4.0",
        "--creator",
        "Ada Lovelace <https://orcid.org/0000-0002-1825-0097>",
        "--url",
        "https://example.org/data",
        "--date",
        "2026-11-29"
    };

    @TempDir
    static Path made;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeAll() throws IOException {
        done(
                "run",
                "sequestration",
                "--set",
                "resolution.voxel=0.8 mm",
                "--set",
                "resolution.step=24 h",
                "--until",
                "10 d",
                "--replicates",
                "2",
                "--profile",
                "minimal",
                "--out",
                at("run"));
        done("sweep", Studies.file(made, Studies.SIX).toString(), "--out", at("sweep"));
        done("cohort", Cohorts.file(made, Cohorts.SMALL).toString(), "--patients", "2", "--out", at("cohort"));
        done("trial", Trials.file(made, Trials.SMALL).toString(), "--out", at("trial"));
        calibrate();
    }

    private static void calibrate() throws IOException {
        Files.writeString(made.resolve("tiny.yaml"), CalibrateCommandTest.COHORT.replace("0.5 mm", "0.8 mm"));
        String fit = CalibrateCommandTest.FILE.replace("patients: 10", "patients: 2");
        done(
                "calibrate",
                Files.writeString(made.resolve("fit.yaml"), fit).toString(),
                "--targets",
                Files.writeString(made.resolve("targets.csv"), CalibrateCommandTest.TARGETS)
                        .toString(),
                "--out",
                at("calibration"));
    }

    private static Said done(String... command) {
        Said said = Said.by(command);
        assertThat(said.code()).as(said.err()).isZero();
        return said;
    }

    private static String at(String name) {
        return made.resolve(name).toString();
    }

    private static Said export(Path what, String form, String... more) {
        List<String> command = new ArrayList<>(List.of("export", what.toString(), "--as", form));
        command.addAll(List.of(more));
        return Said.by(command.toArray(String[]::new));
    }

    private static String described(String name, String form, String file) throws IOException {
        Said said = export(made.resolve(name), form, BY);
        assertThat(said.code()).as(said.err()).isZero();
        return Files.readString(made.resolve(name).resolve(file));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(String text) {
        LoadSettings large =
                LoadSettings.builder().setCodePointLimit(50_000_000).build();
        return (Map<String, Object>) new Load(large).loadFromString(text);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object value) {
        return (List<Map<String, Object>>) value;
    }

    private static String id(Object reference) {
        return (String) ((Map<?, ?>) reference).get("@id");
    }

    private static List<String> ids(Object references) {
        return list(references).stream().map(ExportCommandTest::id).toList();
    }

    private static Map<String, Map<String, Object>> graph(String crate) {
        Map<String, Map<String, Object>> entities = new TreeMap<>();
        for (Map<String, Object> entity : list(json(crate).get("@graph"))) {
            assertThat(entity).containsKeys("@id", "@type");
            assertThat(entities.put(id(entity), entity))
                    .as("one entity %s", id(entity))
                    .isNull();
        }
        return entities;
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "sweep", "cohort", "trial", "calibration"})
    void aResultIsAnRoCrateByTheRulesOfItsSpecification(String name) throws IOException {
        Map<String, Map<String, Object>> graph = graph(described(name, "ro_crate", CRATE));
        Map<String, Object> descriptor = graph.get(CRATE);
        assertThat(descriptor).containsEntry("@type", "CreativeWork");
        assertThat(id(descriptor.get("about"))).isEqualTo("./");
        assertThat(id(descriptor.get("conformsTo"))).isEqualTo("https://w3id.org/ro/crate/1.1");
        Map<String, Object> root = graph.get("./");
        assertThat(root).containsEntry("@type", "Dataset").containsKeys("name", "description", "license", "creator");
        assertThat(LocalDate.parse((String) root.get("datePublished"))).isEqualTo("2026-11-29");
        assertThat(graph).containsKey(id(root.get("license")));
        for (Map<String, Object> entity : graph.values()) {
            entity.forEach((key, value) -> isFlat(key, value, graph));
        }
        List<String> parts = ids(root.get("hasPart"));
        List<String> files = graph.values().stream()
                .filter(entity -> entity.get("@type").equals("File"))
                .map(ExportCommandTest::id)
                .toList();
        assertThat(parts).containsExactlyInAnyOrderElementsOf(files).doesNotHaveDuplicates();
        assertThat(files).containsExactlyInAnyOrderElementsOf(filesIn(made.resolve(name)));
        for (String file : files) {
            hasItsChecksum(name, graph.get(file));
        }
    }

    /** Values are texts, or references by {@code @id}; what is no address elsewhere is described here. */
    private static void isFlat(String key, Object value, Map<String, Map<String, Object>> graph) {
        if (value instanceof List<?> several) {
            several.forEach(one -> isFlat(key, one, graph));
        } else if (value instanceof Map<?, ?> reference) {
            assertThat(reference.keySet()).as(key).hasToString("[@id]");
            boolean elsewhere = id(reference).matches("https?://.*");
            assertThat(elsewhere || graph.containsKey(id(reference)))
                    .as("%s of %s", id(reference), key)
                    .isTrue();
        } else {
            assertThat(value).as(key).isInstanceOf(String.class);
        }
    }

    private static TreeSet<String> filesIn(Path result) throws IOException {
        TreeSet<String> files = new TreeSet<>();
        try (Stream<Path> all = Files.walk(result)) {
            all.filter(Files::isRegularFile)
                    .map(file -> result.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.matches("(.*/)?locks/.*|\\..*|ro-crate-metadata.json|croissant.json"))
                    .forEach(files::add);
        }
        return files;
    }

    private static void hasItsChecksum(String result, Map<String, Object> file) throws IOException {
        Path place = made.resolve(result).resolve(URI.create(id(file)).getPath());
        if (!place.endsWith("run.json") && !place.endsWith("SHA256SUMS")) {
            assertThat(file).containsEntry("sha256", Checksum.sha256(place));
            assertThat(file).containsEntry("contentSize", String.valueOf(Files.size(place)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "run, resorb run scenario.yaml --replicates 2 --profile minimal, scenario.yaml",
        "sweep, resorb sweep study.yaml, study.yaml",
        "cohort, resorb cohort, ''",
        "trial, resorb trial, trial.yaml",
        "calibration, resorb calibrate, calibration.yaml",
    })
    void itSaysWhatWasDoneByTheProcessRunProfile(String name, String command, String input) throws IOException {
        Map<String, Map<String, Object>> graph = graph(described(name, "ro_crate", CRATE));
        Map<String, Object> root = graph.get("./");
        String profile = "https://w3id.org/ro/wfrun/process/0.5";
        assertThat(ids(root.get("conformsTo"))).containsExactly(profile);
        assertThat(graph.get(profile)).containsEntry("@type", "CreativeWork").containsEntry("version", "0.5");
        Map<String, Object> action = graph.get(ids(root.get("mentions")).get(0));
        assertThat(action).containsEntry("@type", "CreateAction").containsKey("name");
        assertThat((String) action.get("description")).startsWith(command.strip());
        assertThat(ids(action.get("result")))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(graph).containsKey(file));
        assertThat(ids(action.get("object"))).containsAll(input.isEmpty() ? List.of() : List.of(input));
        Map<String, Object> software = graph.get(id(action.get("instrument")));
        assertThat(software)
                .containsEntry("@type", "SoftwareApplication")
                .containsEntry("softwareVersion", Build.current().version());
        assertThat(graph.get("#model")).containsEntry("value", Build.current().model());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "sweep", "cohort", "trial", "calibration"})
    void itHasTheSameBytesAgainAndTheResultStaysWhole(String name) throws IOException {
        String first = described(name, "ro_crate", CRATE);
        String tables = described(name, "croissant", "croissant.json");
        assertThat(described(name, "ro_crate", CRATE)).isEqualTo(first);
        assertThat(described(name, "croissant", "croissant.json")).isEqualTo(tables);
        Said said = Said.by("verify", at(name));
        assertThat(said.code()).as(said.out()).isZero();
    }

    private static String[] shortRun(Path out) {
        return new String[] {
            "run",
            "sequestration",
            "--set",
            "resolution.voxel=0.8 mm",
            "--until",
            "2 d",
            "--profile",
            "minimal",
            "--out",
            out.toString()
        };
    }

    @Test
    void aRunStillTakesThePlaceOfADescribedOne() throws IOException {
        String[] run = shortRun(folder.resolve("again"));
        done(run);
        assertThat(export(folder.resolve("again"), "ro_crate", BY).code()).isZero();
        done(run);
        assertThat(folder.resolve("again").resolve(CRATE)).doesNotExist();
    }

    @Test
    void whatDescribesOtherTablesThanThereAreIsTold() throws IOException {
        Path sweep = folder.resolve("sweep");
        String study = Studies.file(folder, Studies.SIX).toString();
        done("sweep", study, "--out", sweep.toString());
        assertThat(export(sweep, "ro_crate", BY).code()).isZero();
        String crate = Files.readString(sweep.resolve(CRATE));
        String sum = Checksum.sha256(sweep.resolve("runs.csv"));
        Files.writeString(sweep.resolve(CRATE), crate.replace(sum, sum.replace(sum.charAt(0), sum.charAt(1))));
        Said said = Said.by("verify", sweep.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains(CRATE + " describes runs.csv as it was before", "--as ro_crate");
        assertThat(export(sweep, "ro_crate", BY).code()).isZero();
        assertThat(sweep.resolve(CRATE)).hasContent(crate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "sweep", "cohort", "trial", "calibration"})
    void tablesAreInCroissantByTheRulesOfItsSpecification(String name) throws IOException {
        Map<String, Object> json = json(described(name, "croissant", "croissant.json"));
        assertThat(json)
                .containsEntry("@type", "sc:Dataset")
                .containsEntry("conformsTo", "http://mlcommons.org/croissant/1.0")
                .containsKeys("@context", "name", "description", "license", "url", "creator", "datePublished");
        Map<String, Map<String, Object>> files = new TreeMap<>();
        for (Map<String, Object> file : list(json.get("distribution"))) {
            files.put(id(file), file);
            assertThat(file).containsEntry("@type", "cr:FileObject").containsEntry("encodingFormat", "text/csv");
            Path table = made.resolve(name).resolve((String) file.get("contentUrl"));
            assertThat(file)
                    .containsEntry("sha256", Checksum.sha256(table))
                    .containsEntry("contentSize", Files.size(table) + " B");
        }
        TreeSet<String> ids = new TreeSet<>(files.keySet());
        assertThat(list(json.get("recordSet"))).hasSameSizeAs(files.keySet());
        for (Map<String, Object> records : list(json.get("recordSet"))) {
            assertThat(ids.add(id(records))).isTrue();
            hasTheColumns(made.resolve(name), records, ids);
        }
    }

    private static void hasTheColumns(Path result, Map<String, Object> records, TreeSet<String> ids)
            throws IOException {
        List<String> columns = new ArrayList<>();
        String table = id(records) + ".csv";
        for (Map<String, Object> field : list(records.get("field"))) {
            assertThat(ids.add(id(field))).as("one %s", id(field)).isTrue();
            assertThat(id(field)).startsWith(id(records) + "/");
            assertThat((String) field.get("dataType")).isIn("sc:Integer", "sc:Float", "sc:Text");
            Map<?, ?> source = (Map<?, ?>) field.get("source");
            assertThat(id(source.get("fileObject"))).isEqualTo(table);
            columns.add((String) ((Map<?, ?>) source.get("extract")).get("column"));
        }
        try (TableReader reader = TableReader.open(result.resolve(table))) {
            assertThat(columns).isEqualTo(reader.names());
        }
    }

    @Test
    void aFieldHasTheTypeOfItsCellsAndTheUnitAndMeaningOfTheDictionary() throws IOException {
        Map<String, Map<String, Object>> fields = new TreeMap<>();
        for (Map<String, Object> records :
                list(json(described("run", "croissant", "croissant.json")).get("recordSet"))) {
            list(records.get("field")).forEach(field -> fields.put(id(field), field));
        }
        assertThat(fields.get("timeseries/replicate")).containsEntry("dataType", "sc:Integer");
        assertThat(fields.get("timeseries/fragment_volume_mm3")).containsEntry("dataType", "sc:Float");
        assertThat((String) fields.get("timeseries/fragment_volume_mm3").get("description"))
                .endsWith("(unit: mm3)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            RUN --as zip                                      | expected one of ro_crate, croissant, sbml, omex
            RUN --as ro_crate --license "no such"             | --license is no licence: no such; expected an identifier of SPDX
            RUN --as ro_crate --date 29.11.2026               | --date is no day: 29.11.2026; expected one such as 2026-11-29
            RUN --as ro_crate --creator <me>                  | --creator is no name: <me>
            RUN --as ro_crate --url here                      | --url is no address: here
            RUN --as ro_crate --m1 5                          | --as ro_crate has no --m1
            RUN --as croissant --license CC0-1.0              | --as croissant also asks for --creator, --url
            nowhere --as ro_crate                             | nowhere does not exist
            sequestration --as sbml --creator Ada             | --as sbml has no --creator
            sequestration --as sbml --m1 5                    | --m1 has no unit: 5; expected a density such as 300 /mm3
            sequestration --as sbml --m2 "-3 /mm3"            | --m2
            sequestartion --as sbml                           | sequestration
            sequestration --as sbml --set knock_outs=[tnf@macrophages] | which kind of cell releases what
            """)
    void badInputIsToldInWords(String line, String words) {
        List<String> command = new ArrayList<>(List.of("export"));
        for (String word : line.split(" (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            command.add(word.replace("RUN", at("run")).replace("\"", ""));
        }
        command.addAll(
                line.contains("sbml") ? List.of("--out", folder.resolve("m.xml").toString()) : List.of());
        Said said = Said.by(command.toArray(String[]::new));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(words).doesNotContain("Exception");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDamagedResultIsNotDescribed() throws IOException {
        Path run = folder.resolve("run");
        done(shortRun(run));
        Files.writeString(run.resolve("timeseries.csv"), "replicate\n");
        Said said = export(run, "ro_crate", BY);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("is not whole, so it is not described; resorb verify says what is wrong");
        assertThat(run.resolve(CRATE)).doesNotExist();
    }

    @Test
    void aModelIsWrittenOnceAndNothingIsOverwritten() throws IOException {
        Path file = folder.resolve("m.omex");
        assertThat(done("export", "sequestration", "--as", "omex", "--out", file.toString())
                        .out())
                .contains("mixed well", "Model: " + file);
        byte[] bytes = Files.readAllBytes(file);
        Said again = Said.by("export", "sequestration", "--as", "omex", "--out", file.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("is there already");
        Files.delete(file);
        done("export", "sequestration", "--as", "omex", "--out", file.toString());
        assertThat(file).hasBinaryContent(bytes);
    }
}
