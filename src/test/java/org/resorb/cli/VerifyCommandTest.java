package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resorb.patients.Cohorts;
import org.resorb.run.KeptFiles;
import org.resorb.storage.Checksum;
import org.resorb.storage.Inspection;
import org.resorb.study.Studies;
import org.resorb.table.DataTable;
import org.resorb.trial.Trials;

/** Folders of every kind, made by their commands, whole at first and then damaged. */
class VerifyCommandTest {
    private static final String[] COARSE = {
        "--set", "resolution.voxel=0.8 mm", "--set", "resolution.step=24 h", "--until", "10 d"
    };

    @TempDir
    static Path made;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeAll() throws IOException {
        run("run", "--replicates", "3", "--profile", "full");
        run("sets", "--replicates", "4", "--profile", "minimal", "--ensemble", sets().toString());
        by("compare", at("run"), at("sets"), "--out", at("comparison"));
        by("sweep", Studies.file(made, Studies.SIX).toString(), "--out", at("sweep"));
        by("cohort", Cohorts.file(made, Cohorts.SMALL).toString(), "--patients", "3", "--out", at("cohort"));
        Path trial = Trials.file(Files.createDirectories(made.resolve("arms")), Trials.SMALL);
        by("trial", trial.toString(), "--power", "--out", at("trial"));
        by("predict", "sequestration", "--patients", "2", "--out", at("prediction"));
        by("calibrate", calibration().toString(), "--targets", at("targets.csv"), "--out", at("calibration"));
    }

    private static void run(String out, String... more) {
        List<String> all = new ArrayList<>(List.of("run", "sequestration", "--out", at(out)));
        all.addAll(List.of(COARSE));
        all.addAll(List.of(more));
        by(all.toArray(String[]::new));
    }

    private static void by(String... command) {
        Said said = Said.by(command);
        assertThat(said.code()).as(said.err()).isLessThan(2);
    }

    private static String at(String name) {
        return made.resolve(name).toString();
    }

    private static Path sets() {
        return write("sets.csv", "mechanisms.autophagy.induction\n0.1 /d\n0.9 /d\n");
    }

    private static Path calibration() {
        write("tiny.yaml", CalibrateCommandTest.COHORT.replace("0.5 mm", "0.8 mm"));
        write("targets.csv", CalibrateCommandTest.TARGETS);
        return write("calibrated.yaml", CalibrateCommandTest.FILE.replace("patients: 10", "patients: 4"));
    }

    private static Path write(String name, String text) {
        try {
            return Files.writeString(made.resolve(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A folder of its own to damage. */
    private Path copy(String name) throws IOException {
        Path copy = folder.resolve(name);
        try (Stream<Path> files = Files.walk(made.resolve(name))) {
            for (Path file : files.toList()) {
                Files.copy(
                        file, copy.resolve(made.resolve(name).relativize(file).toString()));
            }
        }
        return copy;
    }

    private static Said verify(Path place, String... more) {
        List<String> all = new ArrayList<>(List.of("verify", place.toString()));
        all.addAll(List.of(more));
        return Said.by(all.toArray(String[]::new));
    }

    private static void edit(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after)));
    }

    /** Gives the command that is said to mend something, and looks again. */
    private static void mended(Path place, String remedy) {
        Said damaged = verify(place);
        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.out()).contains("to mend it: " + remedy);
        String[] words = remedy.replaceAll(".* && ", "").split(" ");
        by(List.of(words).subList(1, words.length).toArray(String[]::new));
        assertThat(verify(place).out()).contains("whole and unchanged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "sets", "comparison", "sweep", "cohort", "trial", "prediction", "calibration"})
    void anUndamagedFolderIsWholeAndIsNotWrittenTo(String name) throws IOException {
        Map<String, String> before = tree(made.resolve(name));
        Said said = verify(made.resolve(name), "--rerun", "2");
        assertThat(said.out())
                .startsWith(at(name) + ": " + (name.equals("sets") ? "run" : name))
                .contains("whole and unchanged (")
                .doesNotContain("mend");
        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out().contains("2 runs done again"))
                .isEqualTo(!List.of("comparison", "prediction").contains(name));
        assertThat(tree(made.resolve(name))).isEqualTo(before);
    }

    private static Map<String, String> tree(Path top) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.toList()) {
                all.put(file.toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        }
        return all;
    }

    /** A bit is turned in the middle of each file, one after the other; a file that is cut, and one that is gone. */
    @ParameterizedTest
    @ValueSource(strings = {"run", "comparison", "sweep", "cohort", "trial", "prediction", "calibration"})
    void aByteThatIsFlippedAFileThatIsCutAndOneThatIsGoneAreToldByName(String name) throws Exception {
        Path copy = copy(name);
        List<Path> files;
        try (Stream<Path> all = Files.walk(copy)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*(\\.over|locks.[0-9_a-z]+)"))
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(3);
        for (Path file : onlyOneGroupOf(files)) {
            byte[] bytes = Files.readAllBytes(file);
            byte[] flipped = bytes.clone();
            flipped[bytes.length / 2] ^= 1;
            Files.write(file, flipped);
            isTold(copy, file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));
            isTold(copy, file);
            Files.delete(file);
            isTold(copy, file);
            Files.write(file, bytes);
        }
        assertThat(FolderVerification.of(copy, 0).isWhole()).isTrue();
    }

    /** Waves and groups are alike. */
    private static List<Path> onlyOneGroupOf(List<Path> files) {
        return files.stream()
                .filter(file ->
                        !file.toString().contains("waves") || file.toString().contains("waves/1"))
                .filter(file -> !file.toString().contains("groups/bulge"))
                .filter(file -> !file.toString().contains("groups/treated"))
                .filter(file -> !file.toString().contains("_in_blocker"))
                .toList();
    }

    private static void isTold(Path copy, Path file) throws Exception {
        boolean gone = !Files.exists(file);
        String own = file.getFileName().toString();
        // Without its record a result is none.
        if (gone && own.equals("run.json")) {
            return;
        }
        Inspection found = FolderVerification.of(copy, 0);
        String name = copy.relativize(file).toString().replace('\\', '/').replaceAll("shards/.*", "shards");
        assertThat(found.isWhole()).as(file.toString()).isFalse();
        assertThat(found.defects()).anySatisfy(defect -> {
            // Without checksums, cohorts and calibrations are as before their tables.
            assertThat(defect.place()).startsWith(gone && own.equals("SHA256SUMS") && !name.contains("/") ? "" : name);
            assertThat(defect.remedy()).isNotBlank();
        });
    }

    @Test
    void aFileThatWasAddedIsToldAndSoIsWhatIsNoFolderOfResorb() throws IOException {
        Path run = copy("run");
        Files.writeString(run.resolve("thesis.txt"), "precious");
        Said said = verify(run);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("run, damaged", "thesis.txt was not written by Resorb, or later", "move it");
        Said none = verify(Files.createDirectory(folder.resolve("mine")));
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("mine is not a folder that Resorb wrote");
        assertThat(verify(folder.resolve("nowhere")).err()).contains("nowhere does not exist");
        assertThat(verify(run, "--rerun", "0").code()).isEqualTo(2);
    }

    @Test
    void aLostFileOfARunIsMadeAnewInItsPlace() throws IOException {
        Path run = copy("run");
        Files.delete(run.resolve("timeseries.csv"));
        byte[] summary = Files.readAllBytes(run.resolve("summary.json"));
        mended(run, "resorb run " + run.resolve("scenario.yaml") + " --replicates 3 --profile full --out " + run);
        assertThat(run.resolve("summary.json")).hasBinaryContent(summary);
    }

    @Test
    void aRunOfAShippedScenarioThatLostItsScenarioIsMadeAnewByItsName() throws IOException {
        Path run = copy("run");
        byte[] scenario = Files.readAllBytes(run.resolve("scenario.yaml"));
        Files.delete(run.resolve("scenario.yaml"));
        String remedy = verify(run)
                .out()
                .lines()
                .filter(line -> line.contains("to mend it: resorb run sequestration --set "))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*to mend it: resorb ", "");
        by(remedy.replace("\"", "").split(" (?!(mm|h|d)( |$))"));
        assertThat(run.resolve("scenario.yaml")).hasBinaryContent(scenario);
        assertThat(verify(run).out()).contains("whole and unchanged");
    }

    /** A file of one's own is found by no name, though it may have that of a scenario that ships. */
    @ParameterizedTest
    @ValueSource(strings = {"mine", "sequestration"})
    void aRunOfAFileOfOnesOwnThatLostItsScenarioIsMadeAnewFromThatFile(String name) throws IOException {
        Path own = Files.writeString(
                folder.resolve("own.yaml"),
                "name: " + name + "\nextends: sequestration\npatient: {timp: 1.1}\nduration: 1 d\n"
                        + "resolution: {voxel: 0.8 mm}\n");
        Path run = folder.resolve("run");
        by("run", own.toString(), "--set", "resolution.step=24h", "--profile", "minimal", "--out", run.toString());
        Files.delete(run.resolve("scenario.yaml"));
        assertThat(verify(run).out())
                .contains(
                        "scenario.yaml is missing\n    to mend it: put scenario.yaml back as it was, or give the file that"
                                + " was run as SCENARIO: resorb run SCENARIO --set resolution.step=24h --replicates 1"
                                + " --profile minimal --out " + run);
    }

    @Test
    void anEditedScenarioIsToldAndTheRunIsToBeMadeFromTheFirst() throws IOException {
        Path run = copy("run");
        edit(run.resolve("scenario.yaml"), "duration: ", "duration: 1");
        assertThat(verify(run).out())
                .contains("scenario.yaml was changed since it was written")
                .contains("resorb run sequestration --set \"resolution.voxel=0.8 mm\"", "--out " + run + "_anew");
        edit(run.resolve("scenario.yaml"), "duration: 1", "during: ");
        assertThat(verify(run).out()).contains("scenario.yaml can no longer be read: ");
    }

    @Test
    void rowsThatAreDoubledOrLostInAGatheredTableAreTold() throws IOException {
        Path sweep = copy("sweep");
        Path runs = sweep.resolve("runs.csv");
        List<String> lines = Files.readAllLines(runs);
        List<String> doubled = new ArrayList<>(lines);
        doubled.add(4, lines.get(3));
        Files.write(runs, doubled);
        String gather = "resorb sweep " + sweep.resolve("study.yaml") + " --out " + sweep + " --gather";
        assertThat(verify(sweep).out()).contains("runs.csv holds twice: row 2, replicate 1 (line 5)");
        mended(sweep, gather);
        Files.write(runs, lines.subList(0, 9));
        assertThat(verify(sweep).out()).contains("runs.csv lacks 4 runs that shard files have");
        mended(sweep, gather);
    }

    @Test
    void runsThatAShardFileLostAreDoneAgain() throws IOException {
        Path sweep = copy("sweep");
        byte[] runs = Files.readAllBytes(sweep.resolve("runs.csv"));
        try (Stream<Path> files = Files.list(sweep.resolve("shards"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".tsv")).toList()) {
                Files.delete(file);
            }
        }
        Said said = verify(sweep);
        assertThat(said.out())
                .contains("shards lost 12 runs of share 1/1, which was gone through")
                .contains("runs.csv holds what no shard file has: row 1, replicate 1 (line 2) and 11 more");
        mended(sweep, "resorb sweep " + sweep.resolve("study.yaml") + " --out " + sweep);
        assertThat(sweep.resolve("runs.csv")).hasBinaryContent(runs);
    }

    @Test
    void aShardFileOfAnotherStudyIsTold() throws IOException {
        Path sweep = copy("sweep");
        List<String> shard = shard(sweep);
        Files.writeString(
                sweep.resolve("shards/1_of_1.worker_9.tsv"),
                line(shard.get(0).split("\t", 2)[1].replaceFirst("\t[0-9]+\t", "\t77\t")));
        assertThat(verify(sweep).out())
                .contains("shards/1_of_1.worker_9.tsv has lines of another study or share, such as run ", "seed 77")
                .contains("move the file away, then: resorb sweep");
    }

    @Test
    void aSweepThatIsNotOverIsIncompleteNotDamaged() throws IOException {
        Path study = Studies.file(folder, Studies.SIX);
        Path out = folder.resolve("out");
        Said.by("sweep", study.toString(), "--out", out.toString(), "--shard", "1/2");
        Said said = verify(out);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains("sweep, incomplete", "6 of 12 runs are missing")
                .doesNotContain("damaged");
        Said.by("sweep", study.toString(), "--out", out.toString(), "--gather");
        Said.by("sweep", study.toString(), "--out", out.toString(), "--shard", "2/4");
        assertThat(verify(out).out()).contains("runs.csv lacks 3 runs that came after it was gathered");
    }

    @Test
    void aTableOfACohortIsMadeAnewByTheCommandThatMadeIt() throws IOException {
        Path cohort = copy("cohort");
        edit(cohort.resolve("patients.csv"), ",", ",,");
        mended(cohort, "resorb cohort " + at("small.yaml") + " --patients 3 --out " + cohort);
    }

    @Test
    void theAnswersOfAWaveAreMadeAnewOnceTheyAreGone() throws IOException {
        Path calibration = copy("calibration");
        Path answers = calibration.resolve("waves/1/answers.csv");
        byte[] before = Files.readAllBytes(answers);
        edit(answers, "\n0.", "\n0.5");
        assertThat(verify(calibration).out()).contains("to mend it: rm " + answers + " && resorb calibrate ");
        Files.delete(answers);
        mended(
                calibration,
                "resorb calibrate " + at("calibrated.yaml") + " --targets " + at("targets.csv") + " --out "
                        + calibration);
        assertThat(answers).hasBinaryContent(before);
    }

    @Test
    void locksAreToldWithTheirOwnersAndWhetherTheyLive() throws IOException {
        Path sweep = copy("sweep");
        Path lock = sweep.resolve("locks/1_of_1");
        String host = InetAddress.getLocalHost().getHostName();
        Files.writeString(lock, host + " 999999999 2020-01-01T00:00:00Z 1 000000000007\n");
        Said stale = verify(sweep);
        assertThat(stale.code()).isZero();
        assertThat(stale.out())
                .contains("harmless: locks/1_of_1 was left by process 999999999 on " + host + ", which is gone");
        ProcessHandle own = ProcessHandle.current();
        String started = own.info().startInstant().map(Object::toString).orElse("unknown");
        Files.writeString(lock, host + " " + own.pid() + " " + started + " 1 000000000007\n");
        assertThat(verify(sweep).out()).contains("note: is being worked on by process " + own.pid());
        Files.writeString(lock, "elsewhere 5 2020-01-01T00:00:00Z 1 000000000007\n");
        assertThat(verify(sweep).out()).contains("worked on by process 5 on elsewhere");
    }

    @Test
    void whatAKilledProcessLeftIsToldAndWhatWaitsToTakeItsPlace() throws IOException {
        Path run = copy("run");
        Path left =
                Files.createDirectories(folder.resolve(".resorb-run-123/new")).getParent();
        Files.writeString(left.resolve("new/half.csv"), "half");
        Said half = verify(run);
        assertThat(half.code()).isZero();
        assertThat(half.out())
                .contains("harmless: .resorb-run-123 was left by a process that was killed", "rm -r " + left);
        Files.writeString(left.resolve("journal"), journal(run));
        Said ready = verify(run);
        assertThat(ready.code()).isEqualTo(1);
        assertThat(ready.out()).contains(".resorb-run-123 holds a whole new result", "again with the same --out");
        try (FileChannel live = FileChannel.open(left.resolve("journal"), StandardOpenOption.WRITE)) {
            assertThat(live.lock()).isNotNull();
            assertThat(verify(run).out()).contains("note: a process is writing a new result for this place");
        }
        Files.move(run, folder.resolve("moved"));
        assertThat(verify(run).out()).contains("run: nothing, damaged", "holds a whole new result");
    }

    private static String journal(Path target) {
        return "# The folder 'new' beside this file is whole and takes the place of the target;"
                + " 'old' is what stood there.\n# The next command that writes to the target finishes this.\n"
                + "target\t" + target + "\nnew\thalf.csv\nend\n";
    }

    @Test
    void aRunWhoseNumbersWereEditedTogetherWithTheirChecksumIsFoundByDoingItAgain() throws IOException {
        Path run = copy("run");
        Path series = run.resolve("timeseries.csv");
        String before = sha256(series);
        edit(series, "\n2,3,", "\n2,3,9");
        edit(run.resolve("run.json"), before, sha256(series));
        String record = Files.readString(run.resolve("run.json"));
        int end = record.lastIndexOf(",\n  \"sha256");
        String sum = sha256(Files.writeString(folder.resolve("above"), record.substring(0, end)));
        Files.writeString(run.resolve("run.json"), record.replaceFirst("(?s)(lines_above\": \").{64}", "$1" + sum));
        assertThat(verify(run).out()).contains("whole and unchanged");
        Said again = verify(run, "--rerun", "3");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out())
                .containsPattern("timeseries.csv:[0-9]+ is not what replicate 2 comes to when it is run again");
    }

    @Test
    void aRowWhoseNumbersWereEditedTogetherWithTheirChecksumIsFoundByDoingItAgain() throws IOException {
        Path sweep = folder.resolve("two");
        Path study = Studies.file(
                folder,
                Studies.SIX.replace("2 um/h, 5 um/h, 8 um/h", "2 um/h").replace("replicates: 2", "replicates: 1"));
        Said.by("sweep", study.toString(), "--threads", "1", "--out", sweep.toString());
        List<String> shard = shard(sweep);
        assertThat(shard).hasSize(2);
        Matcher form =
                Pattern.compile("(.*,)([0-9.]+)(\t.*)").matcher(shard.get(1).split("\t", 2)[1]);
        assertThat(form.matches()).isTrue();
        Files.writeString(
                sweep.resolve("shards/1_of_1.worker_1.tsv"),
                shard.get(0) + "\n" + line(form.group(1) + "4242" + form.group(3)));
        Said.by("sweep", study.toString(), "--out", sweep.toString(), "--gather");
        assertThat(verify(sweep).out()).contains("whole and unchanged");
        Said again = verify(sweep, "--rerun", "2");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out()).contains("row 2, replicate 1 is not what it comes to when it is run again");
    }

    private static List<String> shard(Path sweep) throws IOException {
        return Files.readAllLines(sweep.resolve("shards/1_of_1.worker_1.tsv"));
    }

    /** A line of a shard file with the checksum that goes with it. */
    private static String line(String rest) {
        CRC32 sum = new CRC32();
        sum.update(rest.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x\t%s\n", sum.getValue(), rest);
    }

    private static String sha256(Path file) throws IOException {
        return Checksum.sha256(file);
    }

    @Test
    void programsAreAnsweredInJson() throws IOException {
        Path sweep = copy("sweep");
        Files.delete(sweep.resolve("failed.csv"));
        Said said = verify(sweep, "--format", "json");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .startsWith("{\n  \"folders\": [\n")
                .contains("\"kind\": \"sweep\"", "\"whole\": false", "\"place\": \"failed.csv\"")
                .contains("\"wrong\": \"is missing\"", "\"severity\": \"damaged\"");
        assertThat(verify(made.resolve("run"), "--quiet").out()).isEmpty();
    }

    /** What pandas does when it saves a table: a column without a name in front, which once made 31 replicates of one. */
    @Test
    void aTableThatWasSavedAgainIsReadByItsNamesAndToldAsChanged() throws IOException {
        String result = folder.resolve("c").toString();
        by(
                "run",
                "sequestration",
                "--until",
                "30 d",
                "--set",
                "resolution.voxel=0.4 mm",
                "--set",
                "resolution.step=24 h",
                "--profile",
                "minimal",
                "--out",
                result);
        by("compare", result, "--out", folder.resolve("before").toString());
        double right = DataTable.read(folder.resolve("before/comparison.csv")).numbers("final_fraction")[0];
        Path series = folder.resolve("c/timeseries.csv");
        List<String> saved = new ArrayList<>();
        for (String line : Files.readAllLines(series)) {
            saved.add((saved.isEmpty() ? "" : saved.size() - 1) + "," + line);
        }
        Files.write(series, saved);
        Said said = Said.by("compare", result, "--out", folder.resolve("cc").toString());
        assertThat(said.code()).isZero();
        assertThat(said.err())
                .contains("warning: " + series + " was changed since it was written: its SHA-256 is not the one in"
                        + " run.json; it is read as it stands, and resorb verify " + result + " says more");
        DataTable table = DataTable.read(folder.resolve("cc/comparison.csv"));
        assertThat(table.texts("replicates")).containsExactly("1");
        assertThat(right).isBetween(0.9, 1.1);
        assertThat(table.numbers("final_fraction")).containsExactly(right);
        assertThat(folder.resolve("cc/run.json")).content().contains("was changed since it was written");
    }

    @Test
    void otherReadersOfChangedTablesTellSoToo() throws IOException {
        Path cohort = copy("cohort");
        Path patients = cohort.resolve("patients.csv");
        Files.writeString(patients, Files.readString(patients) + "\n");
        assertThat(KeptFiles.warnings(patients.toString()))
                .singleElement()
                .asString()
                .startsWith(patients + " was changed since it was written");
        Path sweep = copy("sweep");
        Path runs = sweep.resolve("runs.csv");
        Files.writeString(runs, Files.readString(runs) + "\n");
        assertThat(Said.by("sensitivity", sweep.toString()).err())
                .contains("warning: " + runs + " was changed since it was written", "SHA256SUMS");
    }
}
