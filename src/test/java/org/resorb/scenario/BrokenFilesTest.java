package org.resorb.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problem;

/** Whatever is wrong in a file, the message says what, where, what was expected and what was probably meant. */
class BrokenFilesTest {
    private static final String HEAD = "name: case\nextends: reference\n";

    @TempDir
    Path folder;

    /** The broken text stands from line 3 on; {@code says} are parts of the message in their order. */
    private record Broken(String title, String text, int line, String... says) {
        @Override
        public String toString() {
            return title;
        }
    }

    private static Broken of(String title, String body, int line, String... says) {
        return new Broken(title, HEAD + body, line, says);
    }

    private static Broken whole(String title, String text, int line, String... says) {
        return new Broken(title, text, line, says);
    }

    static Stream<Broken> broken() {
        return Stream.of(values(), keys(), herniations(), mechanisms(), treatments(), forms())
                .flatMap(List::stream);
    }

    private static List<Broken> values() {
        return List.of(
                of("bare number", "patient: {age: 40}", 3, "patient.age: has no unit: 40; expected", "15 a to 100 a"),
                of("wrong dimension", "patient: {age: 40 mm}", 3, "patient.age: has the wrong dimension: mm", "15 a"),
                of("unknown unit", "patient: {age: 40 fortnights}", 3, "patient.age: has an unknown unit: fortnights"),
                of("unit in words", "duration: 24 months", 3, "unknown unit: months", "did you mean 24 mo?"),
                of("micro sign", "resolution:\n  voxel: 200 \u00b5m", 4, "unknown unit", "did you mean 200 um?"),
                of("superscript", "herniation:\n  volume: 900 mm^3", 4, "unknown unit", "did you mean 900 mm3?"),
                of(
                        "comma between thousands",
                        "herniation:\n  volume: 1,200 mm3",
                        4,
                        "has a comma: 1,200 mm3, which may be 1200 mm3 or 1.200 mm3",
                        "did you mean 1200 mm3?"),
                of("decimal comma", "resolution:\n  voxel: 0,2 mm", 4, "decimal comma", "did you mean 0.2 mm?"),
                of(
                        "above the range",
                        "patient: {age: 200 a}",
                        3,
                        "patient.age: is out of range: 200 a; expected",
                        "100 a"),
                of("below the range", "patient: {age: 2 a}", 3, "is out of range: 2 a"),
                of("negative", "patient:\n  age: 40 a\n  timp: -1", 5, "patient.timp: is out of range: -1", "0 to 10"),
                of("negative time", "duration: -3 mo", 3, "duration: is out of range: -3 mo"),
                of("not a number", "patient: {timp: .nan}", 3, "patient.timp: is not a finite number"),
                of("NaN as a word", "patient: {timp: NaN}", 3, "is not a finite number: NaN"),
                of("infinite", "patient: {age: .inf a}", 3, "is not a finite number"),
                of("too large for a double", "patient: {timp: 1e999}", 3, "is not a number that fits"),
                of("huge exponent", "patient: {timp: 1e999999999}", 3, "is not a number that fits"),
                of("word for a number", "patient: {timp: high}", 3, "patient.timp: is not a number: \"high\""),
                of("unit for a plain number", "patient: {timp: 1 mm}", 3, "does not measure a plain number"),
                of("angle for a plain number", "patient: {timp: 1 rad}", 3, "does not measure a plain number"),
                of("fraction of a whole", "resolution: {dimensions: 2.5}", 3, "is not a whole number: 2.5"),
                of(
                        "longest step across a step",
                        "resolution: {step: 8 h, longest_step: 12 h}",
                        3,
                        "resolution.longest_step: is no multiple of resolution.step that divides a day",
                        "24 h"),
                of("whole out of range", "resolution: {dimensions: 4}", 3, "is out of range: 4", "from 2 to 3"),
                of("seed out of range", "seed: 2147483648", 3, "seed: is out of range"),
                of("seed as a word", "seed: random", 3, "seed: is not a whole number: random"),
                of("endless number", "seed: " + "1".repeat(5000), 3, "seed: is not a whole number"),
                of("no value", "patient:\n  age:", 4, "patient.age: has no value"),
                of("null", "patient: {age: null}", 3, "patient.age: has no value"),
                of("list for a value", "patient: {age: [40 a]}", 3, "patient.age: is not a single value"),
                of("block for a value", "patient: {age: {value: 40 a}}", 3, "patient.age: is not a single value"),
                of("value for a section", "patient: 40 a", 3, "patient: is not a section; expected keys: age"));
    }

    private static List<Broken> keys() {
        return List.of(
                of("unknown key", "patient: {agee: 40 a}", 3, "patient.agee: is an unknown key; did you mean age?"),
                of(
                        "renamed key",
                        "mechanisms: {immune_privilege_disruption: {disc_cells_half: 4000 /mm3}}",
                        3,
                        "mechanisms.immune_privilege_disruption.disc_cells_half: is an unknown key;"
                                + " did you mean reference_disc_cell_density?"),
                of("unknown section", "patiennt: {}", 3, "patiennt: is an unknown key; did you mean patient?"),
                of("far from any key", "zzzzzz: 1", 3, "zzzzzz: is an unknown key; expected one of name"),
                of("repeated key", "seed: 1\nseed: 2", 4, "seed: is repeated; it was first given in line 3"),
                of("repeated inside", "patient:\n  timp: 1\n  timp: 1", 5, "patient.timp: is repeated"),
                of("key that is a list", "[a, b]: 1", 3, "has a key that is not a word"),
                whole("no name", "extends: reference\nseed: 1\n", 1, "name: is missing"),
                whole("bad name", "name: My-Case\nextends: reference\n", 1, "is not a name: My-Case", "my_case?"),
                whole("incomplete", "name: alone\nseed: 3\n", 1, "patient: is missing; expected", "extends: reference"),
                of("title of two lines", "title: \"a\\nb\"", 3, "title: is not one line"),
                whole("unknown parent", "name: a\nextends: referense\n", 2, "referense", "did you mean reference?"),
                whole("parent is a list", "name: a\nextends: [reference]\n", 2, "extends: is not a name"));
    }

    private static List<Broken> herniations() {
        return List.of(
                of(
                        "unknown type",
                        "herniation:\n  type: extrusoin",
                        4,
                        "unknown: extrusoin; expected one of bulge",
                        "extrusion?"),
                of("capital type", "herniation: {type: Bulge}", 3, "is unknown: Bulge", "did you mean bulge?"),
                of("unknown level", "herniation: {level: L5-S1}", 3, "is unknown: L5-S1", "did you mean L5/S1?"),
                of(
                        "composition of 90 %",
                        "herniation:\n  composition: {nucleus: 70 %, annulus: 10 %, endplate_cartilage: 10 %}",
                        4,
                        "herniation.composition: adds up to 90 %; expected 100 %"),
                of(
                        "part out of range beside the rest",
                        "herniation:\n  composition: {nucleus: rest, annulus: 120 %, endplate_cartilage: 0 %}",
                        4,
                        "herniation.composition.annulus: is out of range: 120 %"),
                of(
                        "parts that leave no rest",
                        "herniation:\n  composition: {nucleus: rest, annulus: 80 %, endplate_cartilage: 40 %}",
                        4,
                        "herniation.composition: adds up to 120 %; expected 100 %"),
                of(
                        "ligament by its own type",
                        "anatomy: {bulge: {ligament: by_type}}",
                        3,
                        "anatomy.bulge.ligament: is by_type"),
                of(
                        "rims the wrong way",
                        "imaging: {partial_rim: 80 %}",
                        3,
                        "imaging.partial_rim: is above complete_rim"),
                of(
                        "unknown substance",
                        "substances: {mmp9: {clearance: 1 /h}}",
                        3,
                        "substances.mmp9: is an unknown key",
                        "mmp"));
    }

    private static List<Broken> mechanisms() {
        return List.of(
                of(
                        "unknown mechanism",
                        "mechanisms: {autophgy: off}",
                        3,
                        "is an unknown mechanism; did you mean autophagy?"),
                of("name of another class", "mechanisms: {claim: off}", 3, "mechanisms.claim: is an unknown mechanism"),
                of("unknown switch", "mechanisms: {autophagy: of}", 3, "is unknown: of", "did you mean off?"),
                of(
                        "boolean switch",
                        "mechanisms: {autophagy: false}",
                        3,
                        "is unknown: false; expected its parameters, on, or off"),
                of("list of mechanisms", "mechanisms: [autophagy]", 3, "mechanisms: is not a section"),
                of("unknown parameter", "mechanisms:\n  autophagy:\n    inductoin: 1 /d", 5, "did you mean induction?"),
                of(
                        "rate without a unit",
                        "mechanisms: {autophagy: {induction: 1}}",
                        3,
                        "autophagy.induction: has no unit: 1"));
    }

    private static List<Broken> treatments() {
        return List.of(
                of(
                        "knock-out of a stranger",
                        "knock_outs: [tnff]",
                        3,
                        "knock_outs[0]: is an unknown product: tnff",
                        "tnf?"),
                of("knock-out of oxygen", "knock_outs:\n  - oxygen", 4, "unknown product: oxygen"),
                of(
                        "knock-out in strange cells",
                        "knock_outs: [tnf@neutrophils]",
                        3,
                        "unknown kind of cell: neutrophils"),
                of("knock-out without a list", "knock_outs: tnf", 3, "knock_outs: is not a list"),
                of(
                        "unknown drug",
                        "interventions: [{at: 1 wk, drug: anti_tnv, dose: 5 mg/kg}]",
                        3,
                        "interventions[0].drug: is an unknown drug",
                        "anti_tnf?"),
                of(
                        "dose of another dimension",
                        "interventions: [{at: 1 wk, drug: anti_tnf, dose: 5 mg}]",
                        3,
                        "dose: has the wrong dimension",
                        "a dose in mg/kg"),
                of(
                        "dose without a unit",
                        "interventions: [{at: 1 wk, drug: anti_tnf, dose: 5}]",
                        3,
                        "dose: has no unit"),
                of(
                        "dose with a unit too many",
                        "interventions: [{at: 1 wk, drug: heat, dose: 5 mg}]",
                        3,
                        "dose: has the wrong dimension"),
                of(
                        "negative dose",
                        "interventions: [{at: 1 wk, drug: anti_tnf, dose: -5 mg/kg}]",
                        3,
                        "dose: is out of range"),
                of(
                        "negative date",
                        "interventions: [{at: -1 wk, drug: heat, dose: 1}]",
                        3,
                        "interventions[0].at: is out of range: -1 wk"),
                of("no date", "interventions:\n  - {drug: heat, dose: 1}", 4, "interventions[0].at: is missing"),
                of(
                        "until without every",
                        "interventions: [{at: 1 wk, until: 2 wk, drug: heat, dose: 1}]",
                        3,
                        "but not how often"),
                of(
                        "until before at",
                        "interventions: [{at: 3 wk, every: 1 d, until: 2 wk, drug: heat, dose: 1}]",
                        3,
                        "is before the first dose"),
                of(
                        "dose and set",
                        "interventions: [{at: 1 wk, dose: 1, set: {mechanisms: {autophagy: off}}}]",
                        3,
                        "interventions[0].dose: is an unknown key"),
                of(
                        "set of something else",
                        "interventions: [{at: 1 wk, set: {patient: {timp: 1}}}]",
                        3,
                        "interventions[0].set.patient: is an unknown key"),
                of(
                        "set of an unknown mechanism",
                        "interventions: [{at: 1 wk, set: {mechanisms: {autofagy: off}}}]",
                        3,
                        "interventions[0].set.mechanisms.autofagy: is an unknown mechanism"),
                of(
                        "intervention that is a word",
                        "interventions: [rest]",
                        3,
                        "interventions[0]: is not an intervention"),
                of("drug without its keys", "drugs: {rest: {usual_dose: 1}}", 3, "drugs.rest.half_life: is missing"),
                of(
                        "usual dose of nothing",
                        "drugs: {heat: {usual_dose: 0}}",
                        3,
                        "drugs.heat.usual_dose: is out of range"),
                of(
                        "usual dose in no unit",
                        "drugs: {heat: {usual_dose: 3 warms}}",
                        3,
                        "usual_dose: has an unknown unit"));
    }

    private static List<Broken> forms() {
        return List.of(
                whole("empty file", "", 0, "is empty; expected a scenario"),
                whole("comments only", "# nothing\n", 0, "is empty"),
                whole("a single word", "hello", 1, "is not a scenario"),
                whole("a list", "- a\n- b\n", 1, "is not a scenario"),
                of("second document", "---\nname: b\n", 4, "has a second document"),
                of("tab", "patient:\n\tage: 40 a\n", 4, "has a tab; expected spaces"),
                of("unclosed bracket", "knock_outs: [tnf\nseed: 1\n", 4, "is not YAML"),
                of("unclosed quote", "title: \"abc\n", 4, "is not YAML"),
                of("control character", "title: a\u0001b\n", 3, "has a character that is not text: U+0001"),
                of("unknown anchor", "patient: *nobody\n", 3, "is not YAML"),
                of(
                        "tag of a class",
                        "title: !!javax.script.ScriptEngineManager [x]\n",
                        3,
                        "title: has the tag",
                        "which is not read"),
                of("local tag", "patient: !patient {age: 40 a}\n", 3, "patient: has the tag !patient"),
                of("binary tag", "title: !!binary aGVsbG8=\n", 3, "has the tag"),
                of("anchor in itself", "patient: &p {age: *p}\n", 3, "nested too deeply"),
                of("bomb", bomb(), 0, "has too many values"),
                of("deep nest", "patient: " + "[".repeat(5000) + "]".repeat(5000) + "\n", 0, "nested too deeply"));
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            String inner = ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + inner + "]\n");
        }
        return bomb.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void everyMistakeIsShownWithItsPlaceAndARemedy(Broken broken) throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), broken.text);
        List<Problem> problems = problems(file.toString());
        String all = String.join("\n", problems.stream().map(Problem::toString).toList());
        assertThat(problems).as(all).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file.toString());
            assertThat(problem.toString()).containsSubsequence(broken.says);
            if (broken.line > 0) {
                assertThat(problem.line()).as(all).isEqualTo(broken.line);
            }
        });
    }

    @Test
    void aMistakeIsPrintedAsFileLinePathMessageExpectationAndSuggestion() throws IOException {
        Path file =
                Files.writeString(folder.resolve("case.yaml"), HEAD + "patient: {agee: 40 a}\nduration: 24 months\n");
        assertThat(problems(file.toString()).stream().map(Problem::toString))
                .containsExactly(
                        file + ":3: patient.agee: is an unknown key; did you mean age?",
                        file
                                + ":4: duration: has an unknown unit: months; expected a number with a unit from 1 d to 7305 d;"
                                + " did you mean 24 mo?");
    }

    @Test
    void allMistakesOfAFileAreShownAtOnceFromTopToBottom() throws IOException {
        String text = HEAD
                + "seed: x\npatient: {age: 40, sex: femal, colour: red}\nmechanisms: {autophagy: {induction: 1 mm}}\n"
                + "interventions: [{at: -1 d, drug: x, dose: 1}]\nduration: 0 d\n";
        List<Problem> problems =
                problems(Files.writeString(folder.resolve("case.yaml"), text).toString());
        assertThat(problems.stream().map(Problem::line)).containsExactly(3, 4, 4, 4, 5, 6, 6, 7);
    }

    @Test
    void aMissingFileIsReportedWithTheNearestShippedName() {
        assertThat(problems("nowhere/sequestratoin.yaml"))
                .singleElement()
                .hasToString("nowhere/sequestratoin.yaml: does not exist;"
                        + " expected a file or the name of a shipped scenario; did you mean sequestration?");
        assertThat(problems("a\u0000b").get(0).message()).isEqualTo("does not exist");
        assertThat(problems("").get(0).message()).isEqualTo("does not exist");
    }

    @Test
    void aDirectoryIsNotAScenario() {
        assertThat(problems(folder.toString()))
                .singleElement()
                .hasToString(folder + ": is a directory; expected a scenario file");
    }

    @Test
    void textThatIsNotUtf8IsReportedWithItsLine() throws IOException {
        Path file = folder.resolve("latin1.yaml");
        Files.write(file, "name: a\n# caf\u00e9\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(problems(file.toString()).get(0).toString()).startsWith(file + ":2: is not text in UTF-8");
    }

    @Test
    void aHugeFileIsRefusedUnread() throws IOException {
        Path file = folder.resolve("huge.yaml");
        try (var sparse = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(50_000_000);
        }
        assertThat(problems(file.toString()))
                .singleElement()
                .hasToString(file + ": is too large for a scenario; expected at most 1 MB");
    }

    @Test
    void aSettingIsCheckedLikeTheFile() {
        var e = catchThrowableOfType(
                InvalidFileException.class, () -> ScenarioFile.read("reference", Map.of("mechanisms.autofagy", "off")));
        assertThat(e).hasMessage("--set mechanisms.autofagy: is an unknown mechanism; did you mean autophagy?");
    }

    @Test
    void anEmptyPathCannotBeSet() {
        for (String path : List.of("", ".", "patient..age", "extends", "patient.")) {
            var e = catchThrowableOfType(
                    InvalidFileException.class, () -> ScenarioFile.read("reference", Map.of(path, "1")));
            assertThat(e).as(path).hasMessageContaining("cannot be set");
        }
    }

    private static List<Problem> problems(String file) {
        InvalidFileException e =
                catchThrowableOfType(InvalidFileException.class, () -> ScenarioFile.read(file, Map.of()));
        assertThat(e).as("%s is refused", file).isNotNull();
        assertThat(e.getMessage().lines()).hasSize(e.problems().size());
        return e.problems();
    }
}
