package org.resorb.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.run.Build;
import org.resorb.storage.FolderLock;
import org.resorb.storage.Owner;
import org.resorb.storage.WrongFolderException;

class SweepTest {
    private static final String WITH_FAILURES = Studies.HEAD + """
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

    private static Tally run(Study study, Path out, int threads) throws IOException {
        return Sweep.of(study, out).threads(threads).run((run, failed) -> {});
    }

    private static Gathering.Result swept(Study study, Path out, int threads) throws IOException {
        run(study, out, threads);
        return Gathering.of(study, out);
    }

    private static void assertSameTables(Path a, Path b) throws IOException {
        for (String name : List.of("runs.csv", "curves.csv.gz", "failed.csv", "columns.csv", "sweep.json")) {
            assertThat(a.resolve(name)).as(name).hasSameBinaryContentAs(b.resolve(name));
        }
    }

    @Test
    void whatIsOddInSingleRunsIsCountedAndListed() throws IOException {
        Study study = Studies.of(folder, """
                name: swollen
                base: reference
                scenario: {duration: 10 d, resolution: {voxel: 0.8 mm, step: 24 h}}
                factors:
                  mechanisms.dehydration.swelling_pressure: {values: [19.1 kPa, 500 kPa]}
                design: factorial
                """);
        Gathering.Result result = swept(study, out, 1);
        assertThat(result.tally().done()).isEqualTo(2);
        assertThat(result.warnings())
                .singleElement()
                .asString()
                .startsWith("1 of 2 runs came with warnings; the first in " + out.resolve("warnings.csv")
                        + ": row 2, replicate 1: the fragment swells to ");
        assertThat(out.resolve("sweep.json")).content().contains("\"with_warnings\": 1");
        assertThat(out.resolve("warnings.csv")).content().contains("row,replicate,seed,warning,command\n2,1,");
        assertThat(Gathering.of(study, out).warnings()).isEqualTo(result.warnings());
    }

    @Test
    void theTablesAreTheSameBytesWhateverTheThreadsAndShares() throws IOException {
        Study study = Studies.of(folder, Studies.SIX);
        assertThat(swept(study, out, 1).warnings()).isEmpty();
        for (int threads : new int[] {2, 4}) {
            swept(study, folder.resolve("t" + threads), threads);
            assertSameTables(out, folder.resolve("t" + threads));
        }
        Path shared = folder.resolve("shared");
        for (int number : new int[] {3, 1, 2}) {
            Sweep share = Sweep.of(study, shared).shard(new Shard(number, 3));
            assertThat(share.run((run, failed) -> {}).missing()).isZero();
            assertThat(share.wasLast()).isEqualTo(number == 2);
        }
        Gathering.of(study, shared);
        assertSameTables(out, shared);
    }

    @Test
    void aRowHasItsFactorsWithUnitsAndItsOutputs() throws IOException {
        swept(Studies.of(folder, Studies.SIX), out, 2);
        List<String> lines = Files.readAllLines(out.resolve("runs.csv"));
        assertThat(lines).hasSize(13);
        assertThat(lines.get(0))
                .isEqualTo("row,replicate,seed,neovascularization_tip_speed_um_per_h,autophagy,resorption,"
                        + "peak_macrophages");
        assertThat(lines.get(1)).matches("1,1,[0-9]+,2,on,none,[0-9.]+");
        assertThat(lines.get(12)).matches("6,2,[0-9]+,8,off,none,[0-9.]+");
        assertThat(Files.readAllLines(out.resolve("columns.csv")))
                .contains("neovascularization_tip_speed_um_per_h,um/h,"
                        + "\"Factor mechanisms.neovascularization.tip_speed: Speed of a tip in soft tissue\"")
                .anyMatch(line -> line.startsWith("autophagy,1,\"Factor mechanisms.autophagy, on or off: Disc cells"));
    }

    @Test
    void whatWasStoppedGoesOnAndIsTheSame() throws Exception {
        Study study = Studies.of(folder, Studies.SIX);
        swept(study, folder.resolve("whole"), 1);
        Sweep.of(study, out).shard(new Shard(2, 4)).run((run, failed) -> {});
        assertThat(Sweep.tally(study, out)).isEqualTo(new Tally(12, 3, 0, 0));
        List<Long> runs = new ArrayList<>();
        Sweep.of(study, out).threads(2).run((run, failed) -> runs.add(run));
        assertThat(runs).containsExactlyInAnyOrder(0L, 2L, 3L, 4L, 6L, 7L, 8L, 10L, 11L);
        Gathering.of(study, out);
        assertSameTables(folder.resolve("whole"), out);
        run(study, out, 1);
        assertThat(Sweep.tally(study, out)).isEqualTo(new Tally(12, 12, 0, 0));
    }

    @Test
    void aLineThatWasCutIsLeftOutAndItsRunDoneAgain() throws IOException {
        Study study = Studies.of(folder, Studies.SIX);
        swept(study, folder.resolve("whole"), 1);
        run(study, out, 1);
        Path shard = out.resolve("shards/1_of_1.worker_1.tsv");
        byte[] whole = Files.readAllBytes(shard);
        Files.write(shard, Arrays.copyOf(whole, whole.length - 20));
        assertThat(Sweep.tally(study, out)).isEqualTo(new Tally(12, 11, 0, 1));
        assertThat(swept(study, out, 1).tally()).isEqualTo(new Tally(12, 12, 0, 1));
        assertSameTables(folder.resolve("whole"), out);
    }

    @Test
    void partsCanBeGatheredBeforeAllIsDone() throws IOException {
        Study study = Studies.of(folder, Studies.SIX);
        Sweep.of(study, out).shard(new Shard(1, 3)).run((run, failed) -> {});
        assertThat(Gathering.of(study, out).tally()).isEqualTo(new Tally(12, 4, 0, 0));
        assertThat(Files.readAllLines(out.resolve("runs.csv"))).hasSize(5);
        assertThat(out.resolve("sweep.json")).content().contains("\"runs\": 12,", "\"done\": 4,", "\"failed\": 0");
    }

    @Test
    void theTablesSayWhichStudyAndWhichResorbTheyComeFrom() throws IOException {
        swept(Studies.of(folder, WITH_FAILURES), out, 2);
        assertThat(Files.readAllLines(out.resolve("sweep.json")))
                .contains("  \"version\": \"" + Build.current().version() + "\",")
                .contains("  \"git_commit\": \"" + Build.current().commit() + "\",")
                .contains("  \"model\": \"" + Build.current().model() + "\",")
                .contains("  \"study\": \"small\",", "  \"seed\": 1,", "  \"rows\": 4,", "  \"replicates\": 1,")
                .contains("  \"done\": 3,", "  \"failed\": 1");
    }

    @Test
    void aRunThatFailsHarmsNoOtherAndIsTriedAgain() throws IOException {
        Study study = Studies.of(folder, WITH_FAILURES);
        Gathering.Result result = swept(study, out, 2);
        assertThat(result.tally()).isEqualTo(new Tally(4, 3, 1, 0));
        assertThat(Files.readAllLines(out.resolve("runs.csv"))).hasSize(4);
        assertThat(Files.readAllLines(out.resolve("failed.csv")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("4,1," + study.seed(3) + ",imaging.partial_rim: is above complete_rim,\"resorb run ")
                .endsWith(" --seed " + study.seed(3) + "\"");
        List<Long> again = new ArrayList<>();
        Sweep.of(study, out).run((run, failed) -> again.add(run));
        assertThat(again).containsExactly(3L);
        assertThat(Gathering.of(study, out).tally()).isEqualTo(new Tally(4, 3, 1, 0));
    }

    @Test
    void aWatcherThatFailsEndsTheSweepWithItsReasonAndWhatIsDoneIsKept() throws IOException {
        Study study = Studies.of(folder, Studies.SIX);
        IllegalStateException reason = new IllegalStateException("the bar is broken");
        for (int threads : new int[] {1, 2}) {
            assertThatThrownBy(() -> Sweep.of(study, out).threads(threads).run((run, failed) -> {
                        throw reason;
                    }))
                    .isSameAs(reason);
        }
        assertThat(Sweep.tally(study, out).done()).isBetween(2L, 3L);
        assertThat(run(study, out, 1).missing()).isZero();
    }

    @Test
    void linesOfALargerStudyAreLeftOutAndToldOf() throws IOException {
        Study study = Studies.of(folder, Studies.SIX);
        swept(study, folder.resolve("whole"), 1);
        run(study, out, 1);
        Path foreign = out.resolve("shards/1_of_1.worker_9" + ShardFile.ENDING);
        try (ShardFile file = new ShardFile(foreign)) {
            file.append(new Entry(study.runs(), 7, true, 3, "none,1", "", ""));
        }
        Gathering.Result result = Gathering.of(study, out);
        assertThat(result.tally()).isEqualTo(new Tally(12, 12, 0, 0));
        assertThat(result.warnings())
                .containsExactly(foreign + " has lines of another study, such as of run 13, while this one has 12 runs;"
                        + " they are left out");
        assertSameTables(folder.resolve("whole"), out);
        assertThat(Sweep.tally(study, out)).isEqualTo(new Tally(12, 12, 0, 0));
    }

    @Test
    void theFirstErrorStopsTheSweepIfAskedTo() throws IOException {
        Study study = Studies.of(folder, WITH_FAILURES.replace("[20 %, 60 %]", "[60 %, 20 %]"));
        Tally tally = Sweep.of(study, out).stopOnError(true).run((run, failed) -> {});
        assertThat(tally).isEqualTo(new Tally(4, 1, 1, 0));
        assertThat(run(study, out, 1)).isEqualTo(new Tally(4, 3, 1, 0));
    }

    @Test
    void replicatesWithoutChanceInThemAreWarnedOf() throws IOException {
        List<String> others = List.of(
                "apoptosis",
                "autophagy",
                "immune_privilege_disruption",
                "inflammation",
                "macrophage_infiltration",
                "macrophage_polarization",
                "matrix_degradation",
                "neovascularization",
                "oxygen_supply",
                "phagocytosis");
        String off = String.join(": off, ", others) + ": off";
        String cut = "herniation: {composition: {nucleus: 70 %, annulus: 30 %, endplate_cartilage: 0 %}}";
        String text = Studies.HEAD.replace("}}", "}, " + cut + ", mechanisms: {" + off + "}}")
                + "factors: {patient.timp: {values: [1, 2]}}\ndesign: factorial\nreplicates: 3\n";
        assertThat(swept(Studies.of(folder, text), out, 1).warnings())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("row 1: replicates 1 and 2 are identical though their seeds differ");
    }

    @Test
    void aStudyThatWasChangedIsRefusedAndSaysWhere() throws IOException {
        run(Studies.of(folder, Studies.SIX), out, 1);
        Study changed = Studies.of(folder, Studies.SIX.replace("8 um/h", "9 um/h"));
        assertThatThrownBy(() -> run(changed, out, 1))
                .isInstanceOf(WrongFolderException.class)
                .hasMessageContaining("the study was changed since")
                .hasMessageContaining("tip_speed: was 2, 5, 8 um/h, is 2, 5, 9 um/h");
        assertThatThrownBy(() -> Gathering.of(changed, out)).isInstanceOf(WrongFolderException.class);
        assertThatThrownBy(() -> Sweep.tally(changed, out)).isInstanceOf(WrongFolderException.class);
    }

    @Test
    void theStudyInTheFolderGoesOnByItself() throws Exception {
        Study study = Studies.of(folder, Studies.SIX);
        Sweep.of(study, out).shard(new Shard(1, 2)).run((run, failed) -> {});
        Study there = new StudyFolder(out).study();
        assertThat(there.meaning()).isEqualTo(study.meaning());
        assertThat(run(there, out, 1)).isEqualTo(new Tally(12, 12, 0, 0));
    }

    @Test
    void aListAndItsScenarioAreKeptInTheFolder() throws Exception {
        Files.writeString(folder.resolve("mine.csv"), "patient.timp\n1\n2\n1\n");
        Study study = Studies.of(folder, Studies.HEAD + "design: {type: list, file: mine.csv}\n");
        run(study, out, 1);
        Files.delete(folder.resolve("mine.csv"));
        assertThat(new StudyFolder(out).study().meaning()).isEqualTo(study.meaning());
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAlone() throws IOException {
        Study study = Studies.of(folder, Studies.SIX);
        Files.createDirectories(out);
        Path mine = Files.writeString(out.resolve("study.yaml"), Studies.SIX);
        assertThatThrownBy(() -> run(study, out, 1)).hasMessageContaining("holds a study that no sweep put there");
        assertThat(mine).hasContent(Studies.SIX);
        Files.move(mine, out.resolve("notes.txt"));
        assertThatThrownBy(() -> run(study, out, 1)).hasMessageContaining("holds files that no sweep made");
        assertThatThrownBy(() -> run(study, out.resolve("notes.txt"), 1)).hasMessageContaining("is a file");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void anotherVersionOrModelDoesNotGoOn() throws IOException {
        Study study = Studies.of(folder, Studies.SIX);
        Sweep.of(study, out).shard(new Shard(1, 12)).run((run, failed) -> {});
        Path file = out.resolve("study.yaml");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("Resorb \\S+", "Resorb 0.0.1"));
        assertThatThrownBy(() -> run(study, out, 1)).hasMessageContaining("was started with Resorb 0.0.1");
        Files.writeString(file, text.replace(", model " + Build.current().model(), ", model 0123456789ab"));
        assertThatThrownBy(() -> run(study, out, 1)).hasMessageContaining("was started with model 0123456789ab");
        // A folder of before there were fingerprints goes on.
        Files.writeString(file, text.replace(", model " + Build.current().model(), ""));
        run(study, out, 1);
        Gathering.of(study, out);
        assertThat(out.resolve("sweep.json")).content().contains("\"model\": \"before fingerprints\"");
    }

    @Test
    void twoSweepsInOneProcessAreRefusedOnOneShareAndLetOnTwo() throws IOException {
        Study study = Studies.of(folder, Studies.SIX);
        StudyFolder there = new StudyFolder(out);
        there.start(study);
        try (FolderLock lock = ShareLock.take(there.locks(), new Shard(1, 2), 1, () -> {})) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> Sweep.of(study, out).shard(new Shard(1, 2)).run((run, failed) -> {}))
                    .isInstanceOf(WrongFolderException.class)
                    .hasMessageContaining("share 1/2 of this folder is being worked on by process "
                            + ProcessHandle.current().pid());
            assertThatThrownBy(() -> run(study, out, 1)).hasMessageContaining("as share 1/2, not in 1");
            Sweep.of(study, out).shard(new Shard(2, 2)).run((run, failed) -> {});
            assertThat(Sweep.owners(out, Instant.EPOCH)).hasSize(1);
        }
        assertThat(run(study, out, 1).missing()).isZero();
        assertThat(Sweep.owners(out, Instant.EPOCH)).isEmpty();
    }

    @Test
    void theLockOfAProcessThatIsGoneIsTakenOver() throws IOException {
        Study study = Studies.of(folder, Studies.SIX);
        StudyFolder there = new StudyFolder(out);
        there.start(study);
        Owner gone = new Owner(Owner.self(1).host(), ProcessHandle.current().pid() + 1, "2026-01-01T00:00:00Z", 1, 5);
        Files.writeString(there.locks().resolve("1_of_1"), gone.line());
        assertThat(run(study, out, 1).missing()).isZero();
    }

    @Test
    void theLockOfAnotherMachineIsTakenOverOnlyIfItGivesNoSignOfLife() throws Exception {
        Study study = Studies.of(folder, Studies.SIX);
        StudyFolder there = new StudyFolder(out);
        there.start(study);
        Path lock = there.locks().resolve("1_of_1");
        Files.writeString(lock, elsewhere(0).line());
        Thread heart = new Thread(() -> {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
                for (int beat = 1; !Thread.interrupted(); beat++) {
                    channel.write(ByteBuffer.wrap(elsewhere(beat).line().getBytes(StandardCharsets.UTF_8)), 0);
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        heart.start();
        assertThatThrownBy(() -> run(study, out, 1)).hasMessageContaining("worked on by process 12 on node7");
        heart.interrupt();
        heart.join();
    }

    private static Owner elsewhere(int beat) {
        return new Owner("node7", 12, "2026-01-01T00:00:00Z", 1, beat);
    }
}
