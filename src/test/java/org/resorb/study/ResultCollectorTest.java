package org.resorb.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.storage.WrongFolderException;

class ResultCollectorTest {
    @TempDir
    Path folder;

    private Path out;
    private Study study;
    private SerializedStudy sent;

    @BeforeEach
    void setUp() throws IOException {
        out = folder.resolve("out");
        study = Studies.of(folder, Studies.SIX);
        sent = SerializedStudy.of(study);
    }

    private static SerializedStudy overTheWire(SerializedStudy sent) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream wire = new ObjectOutputStream(bytes)) {
            wire.writeObject(sent);
        }
        try (ObjectInputStream wire = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (SerializedStudy) wire.readObject();
        }
    }

    private byte[][] lines(long... runs) {
        List<byte[]> lines = new ArrayList<>();
        for (long run : runs) {
            lines.add(sent.line(run));
        }
        return lines.toArray(byte[][]::new);
    }

    private void assertSameAsLocal() throws IOException {
        Path local = folder.resolve("local");
        Sweep.of(study, local).run((run, failed) -> {});
        Gathering.of(study, local);
        Gathering.of(study, out);
        try (Stream<Path> tables =
                Files.list(local).filter(file -> file.toString().matches(".*(\\.csv(\\.gz)?|\\.json)"))) {
            for (Path table : tables.toList()) {
                assertThat(out.resolve(table.getFileName())).hasSameBinaryContentAs(table);
            }
        }
    }

    private int shardFiles() throws IOException {
        try (Stream<Path> files = Files.list(out.resolve("shards"))) {
            return (int) files.filter(file -> file.toString().endsWith(ShardFile.ENDING))
                    .count();
        }
    }

    @Test
    void runsDoneElsewhereAndComingInAnyOrderGiveTheSameTables() throws Exception {
        sent = overTheWire(sent);
        try (ResultCollector intake = ResultCollector.of(study, out, 2)) {
            assertThat(intake.next(100)).hasSize(12);
            intake.take(lines(4, 5));
            intake.take(lines(0, 1, 2, 3));
            intake.take(lines(8, 9, 10, 11));
            assertThat(intake.now()).isEqualTo(new Tally(12, 10, 0, 0));
            intake.take(lines(6, 7));
            assertThat(intake.now().missing()).isZero();
        }
        assertThat(shardFiles()).as("in files that are in order each").isEqualTo(2);
        assertSameAsLocal();
    }

    @Test
    void whatComesTwiceCountsOnce() throws IOException {
        try (ResultCollector intake = ResultCollector.of(study, out, 2)) {
            intake.take(lines(0, 1));
            intake.take(lines(0, 1));
            intake.take(lines(1, 2));
            assertThat(intake.now()).isEqualTo(new Tally(12, 3, 0, 0));
        }
        assertThat(Files.readAllLines(out.resolve("shards/1_of_1.worker_1.tsv")))
                .hasSize(3);
    }

    @Test
    void aLineThatWasDamagedOnItsWayIsLeftOutAndItsRunStaysMissing() throws IOException {
        byte[][] lines = lines(0, 1);
        lines[1][20] ^= 1;
        try (ResultCollector intake = ResultCollector.of(study, out, 2)) {
            intake.take(lines);
            assertThat(intake.now()).isEqualTo(new Tally(12, 1, 0, 1));
        }
        try (ResultCollector intake = ResultCollector.of(study, out, 2)) {
            assertThat(intake.next(2)).containsExactly(1L, 2L);
        }
    }

    @Test
    void onlyWhatIsMissingIsAskedForFewAtATimeAndASweepGoesOnFromThere() throws IOException {
        Sweep.of(study, out).shard(new Shard(1, 2)).run((run, failed) -> {});
        try (ResultCollector intake = ResultCollector.of(study, out, 2)) {
            assertThat(intake.before()).isEqualTo(new Tally(12, 6, 0, 0));
            assertThat(intake.next(4)).containsExactly(1L, 3L, 5L, 7L);
            assertThat(intake.next(4)).containsExactly(9L, 11L);
            assertThat(intake.next(4)).isEmpty();
            intake.take(lines(1, 3));
        }
        List<Long> rest = new ArrayList<>();
        Sweep.of(study, out).run((run, failed) -> rest.add(run));
        assertThat(rest).containsExactly(5L, 7L, 9L, 11L);
        assertSameAsLocal();
    }

    @Test
    void aRunThatFailsElsewhereIsNotedAndAskedForAgain() throws IOException {
        study = Studies.of(folder, Studies.HEAD + """
                factors: {imaging.partial_rim: {values: [60 %, 20 %]}, imaging.complete_rim: {values: [40 %]}}
                design: factorial
                """);
        sent = SerializedStudy.of(study);
        try (ResultCollector intake = ResultCollector.of(study, out, 2)) {
            intake.take(lines(0, 1));
            assertThat(intake.now()).isEqualTo(new Tally(2, 1, 1, 0));
        }
        try (ResultCollector intake = ResultCollector.of(study, out, 2)) {
            assertThat(intake.next(2)).containsExactly(0L);
        }
        assertSameAsLocal();
    }

    @Test
    void nobodyElseMayWorkInTheFolderMeanwhile() throws IOException {
        try (ResultCollector intake = ResultCollector.of(study, out, 2)) {
            assertThatThrownBy(() -> Sweep.of(study, out).run((run, failed) -> {}))
                    .isInstanceOf(WrongFolderException.class)
                    .hasMessageContaining("is being worked on by process");
            assertThat(intake.now()).isEqualTo(intake.before());
        }
        assertThat(Sweep.of(study, out).run((run, failed) -> {}).missing()).isZero();
    }

    @Test
    void aListTravelsWithItsStudy() throws Exception {
        Files.writeString(folder.resolve("mine.csv"), "patient.timp\n1\n2\n1\n");
        study = Studies.of(folder, Studies.HEAD + "design: {type: list, file: mine.csv}\n");
        sent = SerializedStudy.of(study);
        Files.delete(folder.resolve("mine.csv"));
        try (ResultCollector intake = ResultCollector.of(study, out, 2)) {
            intake.take(lines(0, 1, 2));
        }
        assertSameAsLocal();
    }
}
