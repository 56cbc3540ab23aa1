package org.resorb.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resorb.document.InvalidFileException;
import org.resorb.document.Problem;

/** Whatever is wrong in a study, the message says what, where, what was expected and what was probably meant. */
class BrokenStudiesTest {
    private static final String HEAD = "name: small\nbase: bulge\n";
    private static final String FACTOR = "factors: {patient.timp: {values: [1, 2]}}\n";
    private static final String REST = "design: factorial\n";
    private static final String SPEED = "factors:\n  mechanisms.neovascularization.tip_speed: ";

    private static final String OFF = "scenario: {mechanisms: {neovascularization: off}}\n";

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

    private static Broken factor(String title, String form, String... says) {
        return of(title, SPEED + "{" + form + "}\n" + REST, 4, says);
    }

    private static Broken design(String title, String design, String... says) {
        return of(title, FACTOR + "design: " + design + "\n", 4, says);
    }

    private static Broken outputs(String title, String outputs, String... says) {
        return of(title, FACTOR + REST + "outputs: {" + outputs + "}\n", 5, says);
    }

    static Stream<Broken> broken() {
        return Stream.of(keys(), factors(), distributions(), designs(), outputs())
                .flatMap(List::stream);
    }

    private static List<Broken> keys() {
        return List.of(
                of("unknown key", FACTOR + REST + "replicate: 2\n", 5, "replicate: is an unknown key", "replicates?"),
                of("repeated key", FACTOR + REST + "seed: 2\nseed: 3\n", 6, "seed: is repeated", "line 5"),
                of("no design", FACTOR, 1, "design: is missing"),
                of("no factors", REST, 1, "factors: is missing"),
                of("empty factors", "factors: {}\n" + REST, 3, "factors: is not a section with factors"),
                new Broken("no base", "name: a\n" + FACTOR + REST, 1, "base: is missing"),
                new Broken("no name", "base: bulge\n" + FACTOR + REST, 1, "name: is missing"),
                new Broken("bad name", "name: A-1\nbase: bulge\n" + FACTOR + REST, 1, "is not a name: A-1", "a_1?"),
                new Broken(
                        "unknown base",
                        "name: a\nbase: buldge\n" + FACTOR + REST,
                        2,
                        "base: there is no scenario buldge",
                        "did you mean bulge?"),
                new Broken(
                        "long name",
                        "name: " + "a".repeat(300) + "\nbase: bulge\n" + FACTOR + REST,
                        1,
                        "name: is too long: 300 letters; expected small letters, digits and underscores, at most 200"),
                new Broken("not a study", "- 1\n", 1, "is not a study"),
                new Broken("empty", "", 0, "is empty; expected a study"),
                new Broken("tab", "name: a\n\tbase: bulge\n", 2, "has a tab"),
                of("no replicates", FACTOR + REST + "replicates: 0\n", 5, "replicates: is out of range: 0"),
                of("half a replicate", FACTOR + REST + "replicates: 1.5\n", 5, "is not a whole number: 1.5"),
                of("seed in words", FACTOR + REST + "seed: any\n", 5, "seed: is not a whole number"),
                of("paired in words", FACTOR + REST + "paired: yes\n", 5, "paired: is unknown: yes", "true, false"),
                of("scenario is a word", FACTOR + REST + "scenario: short\n", 5, "scenario: is not a section"),
                of(
                        "wrong key of the scenario",
                        FACTOR + REST + "scenario:\n  duratoin: 3 d\n",
                        6,
                        "scenario.duratoin: is an unknown key",
                        "duration?"),
                of(
                        "wrong value of the scenario",
                        FACTOR + REST + "scenario:\n  resolution:\n    voxel: 9 mm\n",
                        7,
                        "scenario.resolution.voxel: is out of range: 9 mm",
                        "0.8 mm"));
    }

    private static List<Broken> factors() {
        return List.of(
                factor("no form", "scale: log", "tip_speed: has no form", "range, distribution"),
                factor("two forms", "range: [1 um/h, 2 um/h], values: [1 um/h]", "has range and values"),
                of("a word", SPEED + "3 um/h\n" + REST, 4, "is not a section", "one of the keys range"),
                factor("no unit", "range: [1, 2]", "cannot be 1", "has no unit: 1"),
                factor("wrong unit", "range: [1 mm, 2 mm]", "cannot be 1 mm", "mm"),
                factor("unknown unit", "range: [1 um/h, 2 furlong/h]", "range[1]: has an unknown unit"),
                factor("mixed units", "range: [1 um/h, 2 mm]", "range[1]", "mm"),
                factor(
                        "ends of two kinds, the first wrong",
                        "range: [1 mm, 2 um/h]",
                        "range[0]: has the wrong dimension: mm does not measure a speed in um/h",
                        "expected a quantity such as "),
                factor(
                        "ends of two kinds, both wrong",
                        "range: [1 mm, 2 /d]",
                        "range[1]: has the wrong dimension: /d does not measure a speed in um/h"),
                factor("high to low", "range: [2 um/h, 1 um/h]", "range: does not go from low to high"),
                factor("three ends", "range: [1 um/h, 2 um/h, 3 um/h]", "range: is not a pair of ends"),
                factor("out of range", "range: [1 um/h, 9999 um/h]", "cannot be 9999 um/h: is out of range"),
                factor("log from zero", "range: [0 um/h, 1 um/h], scale: log", "scale: is log, but the range"),
                factor("unknown scale", "range: [1 um/h, 2 um/h], scale: lgo", "is unknown: lgo", "log?"),
                factor("unknown key", "range: [1 um/h, 2 um/h], scael: log", "scael: is an unknown key", "scale?"),
                factor("one level", "range: [1 um/h, 2 um/h], levels: 1", "levels: is out of range: 1"),
                factor("no values", "values: []", "values: is not a list of values"),
                factor(
                        "a value twice",
                        "values: [1 um/h, 2 um/h, 1.0 um/h]",
                        "values[2]: is 1 a second time; expected each once"),
                factor(
                        "a value twice in another unit",
                        "values: [24 um/h, 0.576 mm/d]",
                        "values[1]: is 24 a second time"),
                factor("a wrong value", "values: [1 um/h, 2 mm]", "values[1]"),
                factor("a switch of no mechanism", "switch: mechanism", "switch: is no switch"),
                of(
                        "a parameter of what is off",
                        OFF + SPEED + "{values: [2 um/h]}\n" + REST,
                        5,
                        "factors.mechanisms.neovascularization.tip_speed: is varied, but the study's scenario has"
                                + " mechanisms.neovascularization: off",
                        "a switch for mechanisms.neovascularization as well, or one of the two"),
                of(
                        "unknown mechanism",
                        "factors:\n  mechanisms.autofagy: {switch: mechanism}\n" + REST,
                        4,
                        "factors.mechanisms.autofagy: cannot be on: is an unknown mechanism",
                        "autophagy?"),
                of(
                        "unknown parameter",
                        "factors:\n  patient.tipm: {values: [1, 2]}\n" + REST,
                        4,
                        "factors.patient.tipm: cannot be 1: is an unknown key",
                        "timp?"),
                of(
                        "a number for a word",
                        "factors:\n  herniation.type: {range: [1, 2]}\n" + REST,
                        4,
                        "herniation.type: cannot be 1: is unknown: 1"),
                of(
                        "parts of a whole number",
                        "factors:\n  resolution.sprouts_per_agent: {range: [1, 5]}\n" + REST,
                        4,
                        "cannot be 2.52786405: is not a whole number"),
                of(
                        "the same column twice",
                        "factors:\n  interventions.0.at: {values: [1 d]}\n  interventions[0].at: {values: [2 d]}\n"
                                + REST,
                        5,
                        "has the same column as interventions.0.at"));
    }

    private static List<Broken> distributions() {
        return List.of(
                factor("unknown", "distribution: gauss, mean: 1 um/h, sd: 1 um/h", "distribution: is unknown: gauss"),
                factor("no sd", "distribution: normal, mean: 1 um/h", "sd: is missing"),
                factor("a key of another", "distribution: uniform, low: 1 um/h, high: 2 um/h, sd: 1 um/h", "sd: is an"),
                factor("no spread", "distribution: normal, mean: 5 um/h, sd: 0 um/h", "makes no distribution"),
                factor("gsd of 1", "distribution: lognormal, median: 5 um/h, gsd: 1", "makes no distribution", "gsd"),
                factor("gsd with a unit", "distribution: lognormal, median: 5 um/h, gsd: 2 um/h", "gsd: "),
                factor("sd of another kind", "distribution: normal, mean: 5 um/h, sd: 1 mm", "sd: "),
                factor(
                        "tails out of range",
                        "distribution: normal, mean: 5 um/h, sd: 3 um/h",
                        "cannot be -",
                        "is out of range"),
                factor(
                        "cut away",
                        "distribution: normal, mean: 5 um/h, sd: 0.1 um/h, between: [40 um/h, 41 um/h]",
                        "between: leaves nothing"),
                factor(
                        "mode outside",
                        "distribution: triangular, low: 1 um/h, mode: 4 um/h, high: 3 um/h",
                        "makes no distribution"));
    }

    private static List<Broken> designs() {
        return List.of(
                design("unknown", "latin_hypercub", "design: is unknown: latin_hypercub", "latin_hypercube?"),
                design("unknown type", "{type: grid}", "design.type: is unknown: grid"),
                design("no type", "{rows: 3}", "design.type: is missing"),
                design("no rows", "latin_hypercube", "design.rows: is missing"),
                design("no base", "{type: sobol}", "design.base: is missing"),
                design(
                        "a key of another",
                        "{type: morris, trajectories: 4, levels: 4, rows: 2}",
                        "rows: is an unknown"),
                design(
                        "odd levels",
                        "{type: morris, trajectories: 4, levels: 3}",
                        "is not possible: Morris needs an even"),
                of(
                        "more rows than a number holds",
                        "factors:\n  patient.timp: {range: [0.5, 2], levels: 1000000}\n"
                                + "  patient.vascularity: {range: [0.5, 2], levels: 1000000}\n"
                                + "  patient.proteoglycan: {range: [0.5, 1.5], levels: 1000000}\n" + REST,
                        7,
                        "design: has more rows than can be counted"),
                design("too many orders", "{type: ablation, order: 3}", "design.order: is out of range: 3"),
                design(
                        "levels of a factorial",
                        "{type: factorial, levels: 12}",
                        "design.levels: is an unknown key; expected levels with a factor, such as {range: [0.5, 2], levels: 12}"),
                design(
                        "keys of a factorial",
                        "{type: factorial, rows: 3}",
                        "design.rows: is an unknown key; expected no key here"),
                design("list with factors", "{type: list, file: none.csv}", "cannot be read"),
                of("no file", "design: {type: list}\n", 3, "design.file: is missing"),
                of("missing file", "design: {type: list, file: none.csv}\n", 3, "design.file: cannot be read"));
    }

    private static List<Broken> outputs() {
        return List.of(
                outputs("unknown key", "sumary: [resorption]", "outputs.sumary: is an unknown key", "summary?"),
                outputs("unknown output", "summary: [half_time]", "summary[0]: is unknown: half_time", "half_time_d?"),
                outputs("not a list", "summary: half_time_d", "outputs.summary: is not a list"),
                outputs("unknown column", "at: [{time: 6 wk, columns: [pain]}]", "columns[0]: is unknown: pain"),
                outputs("no time", "at: [{columns: [pain_vas]}]", "at[0].time: is missing"),
                outputs("time without unit", "at: [{time: 6, columns: [pain_vas]}]", "at[0].time: has no unit"),
                outputs("after the end", "at: [{time: 25 mo, columns: [pain_vas]}]", "is not within the run: 25 mo"),
                outputs(
                        "twice",
                        "summary: [half_time_d, half_time_d]",
                        "summary[1]: is half_time_d a second time; expected each once"),
                outputs("curves in words", "curves: all", "outputs.curves: is not a list"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void everyMistakeIsShownWithItsPlaceAndARemedy(Broken broken) throws IOException {
        Path file = Files.writeString(folder.resolve("small.yaml"), broken.text);
        List<Problem> problems = problems(file);
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
    void allMistakesOfAFileAreShownAtOnceFromTopToBottom() throws IOException {
        String text = "name: Small\nbase: bulge\nfactors:\n  patient.timp: {range: [2, 1]}\n"
                + "  patient.tipm: {values: [1]}\ndesign: {type: sobol, base: 0}\nreplicates: x\noutputs: {curves: 3}\n";
        List<Problem> problems = problems(Files.writeString(folder.resolve("small.yaml"), text));
        assertThat(problems.stream().map(Problem::line)).containsExactly(1, 4, 5, 6, 7, 8);
    }

    @Test
    void aMistakeInAListIsShownWithItsLineInTheList() throws IOException {
        Path list = Files.writeString(folder.resolve("rows.csv"), "patient.timp\n1\n2 mm\n\n1,2\n");
        Path file = Files.writeString(folder.resolve("small.yaml"), HEAD + "design: {type: list, file: rows.csv}\n");
        assertThat(problems(file).stream().map(Problem::toString))
                .containsExactly(
                        list + ":5: has 2 values; expected 1, one a name; a text with a comma in it stands in quotes");
        Files.writeString(list, "patient.timp,patient.tipm\n1,1\n");
        assertThat(problems(file).get(0).toString())
                .startsWith(list + ":2: patient.tipm: is an unknown key")
                .endsWith("did you mean timp?");
    }

    @Test
    void aListThatVariesAParameterOfWhatIsOffIsAMistakeUnlessItHasASwitch() throws IOException {
        String name = "mechanisms.neovascularization";
        Path list = Files.writeString(folder.resolve("rows.csv"), name + ".tip_speed\n2 um/h\n");
        String text = HEAD + OFF + "design: {type: list, file: rows.csv}\n";
        Path file = Files.writeString(folder.resolve("small.yaml"), text);
        assertThat(problems(file))
                .singleElement()
                .asString()
                .contains(":4: design: varies " + name + ".tip_speed, but the study's scenario has " + name + ": off");
        Files.writeString(list, name + ".tip_speed," + name + "\n2 um/h,on\n2 um/h,off\n");
        assertThatCode(() -> StudyFile.read(file.toString())).doesNotThrowAnyException();
    }

    @Test
    void aSwitchDecidesAboutWhatTheScenarioHasOff() throws InvalidFileException {
        String both = OFF + SPEED + "{values: [2 um/h]}\n  mechanisms.neovascularization: {switch: mechanism}\n" + REST;
        Study study = Studies.of(folder, HEAD + both);
        int on = study.scenario(0).mechanisms().size();
        assertThat(study.scenario(1).mechanisms()).hasSize(on - 1);
    }

    @Test
    void aMistakeInTheBaseIsShownInTheBase() throws IOException {
        Path base = Files.writeString(folder.resolve("base.yaml"), "name: b\nextends: bulge\nduration: 3\n");
        Path file = Files.writeString(folder.resolve("small.yaml"), "name: a\nbase: base.yaml\n" + FACTOR + REST);
        assertThat(problems(file))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).startsWith(base + ":3: duration: has no unit: 3"));
    }

    @Test
    void aMissingStudyIsReportedWithTheNearestShippedName() {
        assertThat(problems(Path.of("nowhere/ablatoin.yaml")))
                .singleElement()
                .hasToString("nowhere/ablatoin.yaml: does not exist;"
                        + " expected a file or the name of a shipped study; did you mean ablation?");
    }

    private static List<Problem> problems(Path file) {
        InvalidFileException e =
                catchThrowableOfType(InvalidFileException.class, () -> StudyFile.read(file.toString()));
        assertThat(e).as("%s is refused", file).isNotNull();
        return e.problems();
    }
}
