package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.storage.Folders;
import org.resorb.study.Studies;

class SweepCommandTest {
    private static final String WITH_FAILURE = Studies.HEAD + """
            factors:
              imaging.partial_rim: {values: [20 %, 60 %]}
              imaging.complete_rim: {values: [75 %, 40 %]}
            design: factorial
            """;

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void setUp() {
        out = folder.resolve("out");
    }

    private Said sweep(String study, String... more) {
        List<String> arguments = new ArrayList<>(List.of("sweep"));
        arguments.addAll(List.of(Studies.file(folder, study).toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        return Said.by(arguments.toArray(String[]::new));
    }

    @Test
    void aSweepGathersItsTablesAndSaysWhereTheyAre() {
        Said said = sweep(Studies.SIX);
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("12 of 12 runs done, 0 failed", "Table: " + out.resolve("runs.csv"));
        assertThat(said.err()).contains("small: 12 runs");
        assertThat(sweep(Studies.SIX).err()).contains("small: 12 runs, 12 of them done before");
    }

    @Test
    void sharesAreDoneByThemselvesAndTheLastGathers() {
        assertThat(sweep(Studies.SIX, "--shard", "2/2").out()).contains("share 2/2: 6 of 6 runs done");
        assertThat(out.resolve("runs.csv")).doesNotExist();
        Said status = sweep(Studies.SIX, "--status");
        assertThat(status.code()).isEqualTo(1);
        assertThat(status.out()).contains("done     6\n", "failed   0\n", "running  0\n", "missing  6\n");
        assertThat(sweep(Studies.SIX, "--gather"))
                .satisfies(said -> assertThat(said.code()).isEqualTo(1))
                .satisfies(said -> assertThat(said.out()).contains("6 of 12 runs done, 0 failed, 6 missing"));
        assertThat(sweep(Studies.SIX, "--shard", "1/2").out()).contains("12 of 12 runs done");
        assertThat(sweep(Studies.SIX, "--status").code()).isZero();
    }

    @Test
    void aTableIsNotGatheredAnewFromFewerRunsThanItHas() throws IOException {
        sweep(Studies.SIX);
        byte[] runs = Files.readAllBytes(out.resolve("runs.csv"));
        Folders.delete(out.resolve("shards"));
        Said said = sweep(Studies.SIX, "--gather");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains(out.resolve("runs.csv") + " has 12 runs and the shard files only 0, so it is left alone");
        assertThat(out.resolve("runs.csv")).hasBinaryContent(runs);
        assertThat(Said.by("verify", out.toString()).out())
                .contains("to mend it: resorb sweep ")
                .doesNotContain("--gather");
        assertThat(sweep(Studies.SIX).code()).isZero();
        assertThat(out.resolve("runs.csv")).hasBinaryContent(runs);
    }

    @Test
    void planAndDryRunWriteNothing() throws IOException {
        Said plan = sweep(Studies.SIX, "--plan", "--threads", "2");
        assertThat(plan.code()).isZero();
        assertThat(plan.out())
                .contains("Design: 6 rows, 2 replicates each, 12 runs")
                .contains("mechanisms.neovascularization.tip_speed  2 um/h to 8 um/h")
                .contains("Seeds: ", " in every row, drawn from seed 1")
                .containsPattern("Runs: 12\nSample: [4-8] runs on 2 threads, spread over the rows and at their corners,"
                        + " of [0-9.]+ s to [0-9.]+ s\nEstimated time: [0-9]+ s to [0-9]+ s on 2 threads\n"
                        + "Memory: about [0-9]+ MB a run, [0-9]+ MB for 2 at once");
        Said dry = sweep(Studies.SIX, "--dry-run");
        assertThat(dry.code()).isZero();
        assertThat(dry.out())
                .contains("\"mechanisms.neovascularization.tip_speed=2 um/h\"")
                .contains("and 2 more, into " + out + "; nothing was written");
        assertThat(out).doesNotExist();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("small.yaml"));
        }
    }

    @Test
    void aFailedRunIsExitCodeOneAndItsCommandFailsTheSameWay() throws IOException {
        Said said = sweep(WITH_FAILURE);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("warning: row 4 cannot be run");
        assertThat(said.out()).contains("3 of 4 runs done, 1 failed", "Failed: " + out.resolve("failed.csv"));
        String line = Files.readAllLines(out.resolve("failed.csv")).get(1);
        String command =
                line.substring(line.indexOf(",\"resorb") + 2, line.length() - 1).replace("\"\"", "\"");
        Said again = Said.by(words(command).toArray(String[]::new));
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("imaging.partial_rim: is above complete_rim");
    }

    @Test
    void theCommandOfARowGivesTheValuesOfTheRow() throws IOException {
        sweep(Studies.SIX);
        List<String> runs = Files.readAllLines(out.resolve("runs.csv"));
        String command = sweep(Studies.SIX, "--dry-run")
                .out()
                .lines()
                .filter(line -> line.startsWith("resorb run"))
                .toList()
                .get(7);
        List<String> arguments = new ArrayList<>(words(command));
        Path again = folder.resolve("again");
        arguments.addAll(List.of("--out", again.toString(), "--profile", "minimal"));
        assertThat(Said.by(arguments.toArray(String[]::new)).code()).isZero();
        String peak = runs.get(8).substring(runs.get(8).lastIndexOf(',') + 1);
        assertThat(again.resolve("summary.json")).content().contains("\"peak_macrophages\": " + peak + ",");
    }

    /** Words of a command line without the first, as a shell would cut it. */
    private static List<String> words(String command) {
        Matcher word = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)").matcher(command);
        return word.results()
                .map(found ->
                        found.group(1) == null ? found.group(2) : found.group(1).replaceAll("\\\\(.)", "$1"))
                .skip(1)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--threads 0",
                "--shard 0/3",
                "--shard 4/3",
                "--shard third",
                "--status --plan",
                "--on-error shrug",
                "--statsu"
            })
    void wrongUsageIsExitCodeTwoAndWritesNothing(String options) {
        Said said = sweep(Studies.SIX, options.split(" "));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).isNotBlank().doesNotContain("Exception", "\tat ");
        assertThat(out).doesNotExist();
    }

    @Test
    void aChangedStudyAndAStatusOfNothingAreExitCodeTwo() {
        Said nothing = sweep(Studies.SIX, "--status");
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err()).contains(out + " is not the folder of a sweep");
        sweep(Studies.SIX, "--shard", "1/12");
        Said changed = sweep(Studies.SIX.replace("8 um/h", "9 um/h"));
        assertThat(changed.code()).isEqualTo(2);
        assertThat(changed.err()).contains("the study was changed since", "tip_speed: was 2, 5, 8 um/h");
    }

    @Test
    void settingsAndReplicatesOfTheCommandLineBecomePartOfTheStudy() throws IOException {
        String[] more = {"--set", "duration=2 d", "--set", "mechanisms.matrix_degradation=off", "--replicates", "1"};
        assertThat(sweep(Studies.SIX, more).out()).contains("6 of 6 runs done");
        assertThat(out.resolve("scenario.yaml")).content().contains("duration: 2 d");
        assertThat(out.resolve("study.yaml")).content().contains("replicates: 1\n");
        assertThat(sweep(Studies.SIX, more).err()).contains("6 runs, 6 of them done before");
        assertThat(Said.by("sweep", out.resolve("study.yaml").toString(), "--out", out.toString())
                        .err())
                .contains("6 runs, 6 of them done before");
        assertThat(sweep(Studies.SIX, "--dry-run", "--set", "duration=2 d").out())
                .contains("--set \"duration=2 d\"", "Design: 6 rows, 2 replicates each, 12 runs");
    }

    @Test
    void aSettingThatIsGivenTwiceIsRefused() {
        Said said = sweep(Studies.SIX, "--set", "duration=2 d", "--set", "duration=3 d");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--set duration=3 d: is given, and --set duration=2 d too");
        assertThat(out).doesNotExist();
    }

    @Test
    void aFolderThatWasBegunOtherwiseIsRefusedWithWhatDiffers() {
        sweep(Studies.SIX, "--shard", "1/12");
        Said changed = sweep(Studies.SIX, "--set", "duration=2 d", "--replicates", "3", "--status");
        assertThat(changed.code()).isEqualTo(2);
        assertThat(changed.err())
                .contains(
                        "the study was changed since",
                        "replicates: was 2, is 3",
                        "scenario.duration: was 96 h, is 48 h");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --set seed=3                 | --set seed: belongs to the run, so it is not used; expected it in the study file
                    --set mechanisms.autophagy=off | --set mechanisms.autophagy: is varied by the study; expected one of the two
                    --set duratoin=3d            | --set duratoin: is an unknown key
                    --set duration=3             | --set duration: has no unit: 3
                    --replicates 0               | --replicates: replicates: is
                    --replicates many            | 'many' is not an int
                    """)
    void whatCannotBeDoneOtherwiseIsToldByItsOption(String options, String told) {
        Said said = sweep(Studies.SIX, options.split(" "));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(told).doesNotContain("Exception", "\tat ");
        assertThat(out).doesNotExist();
    }

    @Test
    void replicatesAreNotGivenToAStudyThatListsItsSeeds() {
        Said said = sweep(Studies.SIX.replace("replicates: 2", "seeds: [4, 5]"), "--replicates", "3");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--replicates: replicates: is not used: there are as many as seeds");
    }

    @Test
    void aBrokenStudyIsExitCodeTwoWithItsLines() {
        Said said = sweep(Studies.SIX.replace("factorial", "factoral"));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("small.yaml:7: design: is unknown: factoral; expected one of", "factorial?");
        assertThat(Said.by("check", folder.resolve("small.yaml").toString()).err())
                .isEqualTo(said.err());
    }

    @Test
    void studiesAreCheckedAndListedBesideScenarios() {
        assertThat(Said.by("check", "bulge", "ablation").out())
                .contains(
                        "bulge: valid, 6912 voxels, about 1700 agents at first, at most about 43000\n"
                                + "ablation: valid, 67 rows, 3 replicates each, 201 runs; seeds 143326631, 311268618, 693279656 in every row, drawn from seed 1");
        assertThat(Said.by("scenarios").out()).contains("Studies, for resorb sweep:", "dose_response");
    }

    @Test
    void exportedStudiesAreSweptFromTheirFiles() {
        assertThat(Said.by("scenarios", "--export", folder.toString()).code()).isZero();
        Path file = folder.resolve("studies/ablation.yaml");
        assertThat(Said.by("sweep", file.toString(), "--dry-run").out()).contains("resorb run sequestration --set");
        assertThat(Arrays.asList(Said.by("check", file.toString()).out().split("\n")))
                .hasSize(1);
    }
}
