package org.resorb.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.scenario.ScenarioFile;
import org.resorb.storage.WrongFolderException;
import org.resorb.study.Shard;

class CalibrationRunTest {
    private static final List<String> TABLES = List.of(
            "points.csv",
            "targets.csv",
            "ensemble.csv",
            "identifiability.csv",
            "constraints.csv",
            "correlations.csv",
            "best.csv",
            "best.yaml",
            "calibration.yaml");

    private static final String FILE = """
            name: small
            cohorts: [{study: cohort_four_types, patients: 2}]
            targets: [C1, C8]
            free:
              mechanisms.dehydration.free_load: {range: [8 kPa, 24 kPa], scale: log}
              mechanisms.inflammation.mcp1_acute: {range: [0.4 fg/h, 4 fg/h], scale: log}
            waves: 2
            points: 10
            members: 2
            """;

    @TempDir
    Path folder;

    private CalibrationRun of(String text, int threads, String out) throws Exception {
        return of(text, new StudyEvaluator(threads, 1), out);
    }

    private CalibrationRun of(String text, TargetEvaluator panel, String out) throws Exception {
        Path file = Files.writeString(folder.resolve("small.yaml"), text);
        Calibration calibration = CalibrationFile.read(file.toString());
        return new CalibrationRun(calibration, panel, folder.resolve(out));
    }

    private void assertSameTables(String a, String b) {
        for (String name : TABLES) {
            assertThat(folder.resolve(a).resolve(name))
                    .as(name)
                    .hasSameBinaryContentAs(folder.resolve(b).resolve(name));
        }
    }

    @Test
    void theTablesAreTheSameBytesOnTwoThreadsAndAfterAStopInAnyWave() throws Exception {
        CalibrationRun one = of(FILE, 1, "one");
        AtomicLong runs = new AtomicLong();
        one.run((run, failed) -> runs.incrementAndGet());
        assertThat(runs).hasValue(one.runs());
        of(FILE, 2, "two").run((run, failed) -> {});
        assertSameTables("one", "two");
        for (int wave : new int[] {1, 2, 2}) {
            CalibrationRun stopped = of(FILE, new StudyEvaluator(1, 1, wave), "stopped");
            assertThatThrownBy(() -> stopped.run((run, failed) -> {})).hasMessage("stopped");
        }
        assertThat(of(FILE, 1, "stopped").progress())
                .extracting(CalibrationRun.Progress::over)
                .containsExactly(true, true, false);
        AtomicLong left = new AtomicLong();
        of(FILE, 2, "stopped").run((run, failed) -> left.incrementAndGet());
        assertSameTables("one", "stopped");
        assertThat(left.get()).isBetween(1L, one.runs() / 3);
    }

    private static final String TWO_LEVELS = """
            name: small
            cohorts: [{study: cohort_four_types, patients: 2}]
            targets: [C1, C8]
            groups:
              load: {multiplies: [mechanisms.dehydration.free_load], range: [0.5, 1.5]}
              signal: {multiplies: [mechanisms.inflammation.mcp1_acute, mechanisms.inflammation.mcp1_tnf], range: [0.4, 2]}
            waves: 2
            points: 10
            members: 2
            fine: {points: 4}
            """;

    private CalibrationRun levels(StudyEvaluator dear, StudyEvaluator cheap, String out) throws Exception {
        Path file = Files.writeString(folder.resolve("small.yaml"), TWO_LEVELS);
        return new CalibrationRun(CalibrationFile.read(file.toString()), dear, cheap, folder.resolve(out));
    }

    private CalibrationRun levels(int threads, String out) throws Exception {
        return levels(new StudyEvaluator(threads, 1), new StudyEvaluator(threads, 1), out);
    }

    @Test
    void twoLevelsGiveTheSameBytesOnTwoThreadsAndAfterAStopInAnyWaveOfEither() throws Exception {
        CalibrationRun one = levels(1, "one");
        AtomicLong runs = new AtomicLong();
        one.run((run, failed) -> runs.incrementAndGet());
        assertThat(runs).hasValue(one.runs()).hasValue(2 * (24 + 12));
        levels(2, "two").run((run, failed) -> {});
        assertSameTables("one", "two");
        assertThat(folder.resolve("one/coarse_points.csv"))
                .hasSameBinaryContentAs(folder.resolve("two/coarse_points.csv"));
        for (StudyEvaluator[] stopping : new StudyEvaluator[][] {
            {new StudyEvaluator(1, 1), new StudyEvaluator(1, 1, 1)},
            {new StudyEvaluator(1, 1, 1), new StudyEvaluator(1, 1)},
            {new StudyEvaluator(1, 1, 2), new StudyEvaluator(1, 1)}
        }) {
            CalibrationRun stopped = levels(stopping[0], stopping[1], "stopped");
            assertThatThrownBy(() -> stopped.run((run, failed) -> {})).hasMessage("stopped");
        }
        assertThat(levels(1, "stopped").progress())
                .extracting(CalibrationRun.Progress::over)
                .containsExactly(true, true, true, false, false, false);
        levels(2, "stopped").run((run, failed) -> {});
        assertSameTables("one", "stopped");
        assertThat(Files.readString(folder.resolve("one/calibration.json"))).contains("\"runs\": 72");
    }

    @Test
    void sharesGiveTheSameBytesAndTheLastOfAWaveBeginsTheNext() throws Exception {
        levels(1, "one").run((run, failed) -> {});
        int rounds = 0;
        boolean over = false;
        while (!over && ++rounds < 20) {
            for (int share = 1; share <= 3; share++) {
                try {
                    levels(1, "shared").shard(new Shard(share, 3)).run((run, failed) -> {});
                    over = true;
                } catch (UnfinishedWaveException waits) {
                    assertThat(waits).hasMessageContaining("share " + share + "/3 of wave ");
                }
            }
        }
        assertThat(rounds).isLessThanOrEqualTo(6);
        assertSameTables("one", "shared");
    }

    @Test
    void whatIsFoundCanBePastedAndUsed() throws Exception {
        CalibrationResult fit = of(FILE, 2, "out").run((run, failed) -> {});
        Path out = folder.resolve("out");
        assertThat(Files.readAllLines(out.resolve("points.csv")))
                .hasSize(1 + fit.asked().size())
                .first()
                .isEqualTo("wave,point,origin,dehydration_free_load_kpa,inflammation_mcp1_acute_fg_per_h,C1_volume,"
                        + "C8_mcp1,distance,worst,member");
        List<String> ensemble = Files.readAllLines(out.resolve("ensemble.csv"));
        assertThat(ensemble.get(0)).startsWith("# ");
        assertThat(ensemble.get(2)).isEqualTo("mechanisms.dehydration.free_load,mechanisms.inflammation.mcp1_acute");
        assertThat(ensemble.get(3)).matches("[0-9.]+ kPa,[0-9.]+ fg/h");
        assertThat(Files.readString(out.resolve("best.yaml")))
                .contains("mechanisms:\n  dehydration:\n    free_load: ", "  inflammation:\n    mcp1_acute: ");
        Path pasted = folder.resolve("pasted.yaml");
        Files.writeString(pasted, "name: pasted\nextends: reference\n" + Files.readString(out.resolve("best.yaml")));
        assertThat(ScenarioFile.read(pasted.toString(), Map.of()).scenario()).isNotNull();
        assertThat(Files.readString(out.resolve("calibration.json"))).contains("\"runs\": 48", "\"cpu_hours\": ");
        assertThat(Files.readAllLines(out.resolve("targets.csv"))).hasSize(3);
    }

    @Test
    void aFolderOfAnotherCalibrationIsRefusedWithWhatDiffers() throws Exception {
        CalibrationRun stopped = of(FILE, new StudyEvaluator(1, 1, 1), "out");
        assertThatThrownBy(() -> stopped.run((run, failed) -> {})).hasMessage("stopped");
        CalibrationRun other = of(FILE.replace("24 kPa", "30 kPa"), 1, "out");
        assertThatThrownBy(() -> other.run((run, failed) -> {}))
                .isInstanceOf(WrongFolderException.class)
                .hasMessageContaining("were changed since")
                .hasMessageContaining("24 kPa");
        CalibrationRun moved = of(FILE, new StudyEvaluator(1, 0.9), "out");
        assertThatThrownBy(() -> moved.run((run, failed) -> {}))
                .isInstanceOf(WrongFolderException.class)
                .hasMessageContaining("targets.C1_volume: was 1.0, is 0.9");
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/notes.txt"), "mine");
        assertThatThrownBy(() -> of(FILE, 1, "mine").run((run, failed) -> {})).isInstanceOf(WrongFolderException.class);
        try (Stream<Path> files = Files.list(folder.resolve("mine"))) {
            assertThat(files).hasSize(1);
        }
    }
}
