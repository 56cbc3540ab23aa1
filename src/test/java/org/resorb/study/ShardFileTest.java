package org.resorb.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shard files, from one line to the merge of many. */
class ShardFileTest {
    @TempDir
    Path folder;

    private static Entry entry(long run) {
        return new Entry(run, (int) run + 7, true, run * 31, "none," + run, "0,1;1,0.9", "");
    }

    @Test
    void aLineReadsBackAsItsEntry() {
        for (Entry entry : List.of(entry(0), entry(1L << 40), Entry.failed(3, 4, "no\tway\nback \u00b5"))) {
            byte[] line = entry.line();
            assertThat(line[line.length - 1]).isEqualTo((byte) '\n');
            assertThat(Entry.of(Arrays.copyOf(line, line.length - 1))).isEqualTo(entry);
        }
        assertThat(Entry.failed(3, 4, "no\tway\nback").text()).isEqualTo("no way back");
    }

    @Test
    void aLineThatIsCutAnywhereOrHasOneWrongBitIsNone() {
        byte[] line = entry(123).line();
        for (int length = 0; length < line.length - 1; length++) {
            assertThat(Entry.of(Arrays.copyOf(line, length)))
                    .as("cut to %d", length)
                    .isNull();
            byte[] wrong = Arrays.copyOf(line, line.length - 1);
            wrong[length] ^= 4;
            assertThat(Entry.of(wrong)).as("bit in %d", length).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64, 4096})
    void linesAreReadWhateverTheBlock(int block) throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "one\n\ntwo and more\n" + "x".repeat(300) + "\nlast");
        LineReader reader = new LineReader(file, 0, Files.size(file), block);
        List<String> lines = new ArrayList<>();
        List<Long> offsets = new ArrayList<>();
        for (byte[] line = reader.line(); line != null; line = reader.line()) {
            lines.add(new String(line, StandardCharsets.UTF_8));
            offsets.add(reader.offset());
        }
        assertThat(lines).containsExactly("one", "", "two and more", "x".repeat(300), "last");
        assertThat(offsets).containsExactly(4L, 5L, 18L, 319L, 323L);
    }

    @Test
    void aFileThatEndsInTheMiddleOfALineGoesOnBehindIt() throws IOException {
        Path file = folder.resolve("w" + ShardFile.ENDING);
        append(file, 0, 1, 2);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 9));
        append(file, 2, 3);
        Ledger ledger = Ledger.of(folder, 10);
        assertThat(runs(ledger)).containsExactly(0L, 1L, 2L, 3L);
        assertThat(ledger.damaged()).isEqualTo(1);
    }

    @Test
    void onlyTheLineFeedMissingIsNoLoss() throws IOException {
        Path file = folder.resolve("w" + ShardFile.ENDING);
        append(file, 0, 1);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        append(file, 2);
        assertThat(runs(Ledger.of(folder, 10))).containsExactly(0L, 1L, 2L);
    }

    @Test
    void garbageIsLeftOut() throws IOException {
        Path file = folder.resolve("w" + ShardFile.ENDING);
        append(file, 0);
        Files.write(file, new byte[5000], StandardOpenOption.APPEND);
        append(file, 1);
        assertThat(runs(Ledger.of(folder, 10))).containsExactly(0L, 1L);
    }

    @Test
    void runsThatTheStudyDoesNotHaveAreLeftOut() throws IOException {
        Path file = folder.resolve("w" + ShardFile.ENDING);
        append(file, 0, 10, 1, -1, 9);
        Ledger ledger = Ledger.of(folder, 10);
        assertThat(runs(ledger)).containsExactly(0L, 1L, 9L);
        assertThat(ledger.foreign()).startsWith(file + " has lines of another study, such as of run 11,");
        assertThat(ledger.damaged()).isZero();
    }

    @Test
    void stretchesOfManyFilesAreMergedInTheOrderOfTheirRuns() throws IOException {
        append(folder.resolve("a" + ShardFile.ENDING), 0, 4, 9, 1, 2, 9);
        append(folder.resolve("b" + ShardFile.ENDING), 3, 8);
        append(folder.resolve("c" + ShardFile.ENDING), 7, 6, 5);
        assertThat(runs(Ledger.of(folder, 10))).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 9L);
    }

    private static void append(Path file, long... runs) throws IOException {
        try (ShardFile shard = new ShardFile(file)) {
            for (long run : runs) {
                assertThat(shard.append(entry(run))).isTrue();
            }
        }
    }

    private static List<Long> runs(Ledger ledger) throws IOException {
        Segments segments = new Segments(ledger);
        List<Long> runs = new ArrayList<>();
        for (Entry entry = segments.next(); entry != null; entry = segments.next()) {
            assertThat(entry).isEqualTo(entry(entry.run()));
            runs.add(entry.run());
        }
        return runs;
    }

    @Test
    void aClosedFileTakesNoMore() throws IOException {
        ShardFile shard = new ShardFile(folder.resolve("w" + ShardFile.ENDING));
        shard.close();
        assertThat(shard.append(entry(1))).isFalse();
        shard.close();
    }

    @ParameterizedTest
    @CsvSource({"1/1, 10", "1/3, 4", "2/3, 3", "3/3, 3", "11/20, 0", "10/20, 1"})
    void sharesAreDealtOutSoThatEachRunIsInOne(String text, long size) {
        Shard shard = Shard.of(text);
        assertThat(shard.size(10)).isEqualTo(size);
        for (long place = 0; place < size; place++) {
            assertThat(shard.holds(shard.run(place))).isTrue();
            assertThat(shard.run(place)).isBetween(0L, 9L);
        }
        assertThat(shard).hasToString(text);
    }

    @Test
    void aSetOfRunsKnowsWhatIsInItAndStaysSmallWhenFull() {
        RunSet set = new RunSet();
        for (long run = 0; run < 300_000; run++) {
            assertThat(set.add(run)).isTrue();
        }
        assertThat(set.add(5)).isFalse();
        assertThat(set.add(1L << 40)).isTrue();
        assertThat(set.size()).isEqualTo(300_001);
        assertThat(set.contains(299_999)).isTrue();
        assertThat(set.contains(300_000)).isFalse();
        assertThat(set.contains(1L << 40)).isTrue();
        assertThat(set.contains((1L << 40) + 1)).isFalse();
    }
}
