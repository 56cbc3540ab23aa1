package org.resorb.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void aFileStandsInItsPlaceOnceItIsWhole() throws IOException {
        Path place = folder.resolve("table.csv");
        Files.writeString(place, "old");
        try (AtomicFile file = new AtomicFile(place)) {
            file.out().write("new".getBytes(StandardCharsets.UTF_8));
            assertThat(place).hasContent("old");
            file.publish();
        }
        assertThat(place).hasContent("new");
        assertThat(names()).containsExactly("table.csv");
    }

    @Test
    void aFileThatIsNotFinishedVanishesAndTheOldOneStays() throws IOException {
        Path place = folder.resolve("table.csv");
        Files.writeString(place, "old");
        try (AtomicFile file = new AtomicFile(place)) {
            file.out().write('n');
        }
        assertThat(place).hasContent("old");
        assertThat(names()).containsExactly("table.csv");
    }

    @Test
    void whatAKilledProcessLeftIsClearedAwayAndWhatALivingOneWritesIsNot() throws IOException {
        String host = Owner.self(1).host();
        long living = ProcessHandle.current().parent().orElseThrow().pid();
        Files.writeString(folder.resolve(".table.csv." + host + ".2147483646"), "half a li");
        Files.writeString(folder.resolve(".table.csv." + host + "." + living), "half a li");
        Files.writeString(folder.resolve(".table.csv.elsewhere.2147483646"), "half a li");
        AtomicFile.write(folder.resolve("table.csv"), "whole");
        assertThat(names())
                .containsExactlyInAnyOrder(
                        ".table.csv." + host + "." + living, ".table.csv.elsewhere.2147483646", "table.csv");
    }

    @Test
    void theChecksumIsThatOfTheStandard() throws IOException {
        Path file = folder.resolve("abc");
        AtomicFile.write(file, "abc");
        assertThat(Checksum.sha256(file)).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
