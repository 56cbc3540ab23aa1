package org.resorb.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.OpenFiles;
import org.resorb.storage.FolderReplacement;
import org.resorb.storage.WrongFolderException;

class ResultFolderTest {
    @TempDir
    Path above;

    @Test
    void aFolderStandsInItsPlaceOnceItIsWhole() throws IOException {
        Path place = above.resolve("a/b/result");
        try (FolderReplacement folder = ResultFolder.at(place, Kind.RUN)) {
            Files.writeString(folder.path().resolve("data.csv"), "1\n");
            record().write(folder.path());
            assertThat(place).doesNotExist();
            folder.publish();
        }
        assertThat(names(place)).containsExactly("data.csv", "run.json");
        assertThat(names(place.getParent())).containsExactly("result");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aRecordThatCannotBeReadIsNotLeftOpen() throws IOException {
        Files.createDirectories(above.resolve(RunRecord.FILE));
        assertThat(ExistingRecord.in(above).own()).isFalse();
        assertThat(OpenFiles.below(above)).isEmpty();
    }

    @Test
    void aFolderThatIsNotFinishedVanishes() throws IOException {
        try (FolderReplacement folder = ResultFolder.at(above.resolve("result"), Kind.RUN)) {
            Files.writeString(folder.path().resolve("data.csv"), "1\n");
        }
        assertThat(names(above)).isEmpty();
    }

    @Test
    void anEarlierResultIsReplaced() throws IOException {
        Path place = above.resolve("result");
        publish(place, "old.csv");
        publish(place, "new.csv");
        assertThat(names(place)).containsExactly("new.csv", "run.json");
        assertThat(names(above)).containsExactly("result");
    }

    @Test
    void anEarlierResultStaysIfTheNewOneFails() throws IOException {
        Path place = above.resolve("result");
        publish(place, "old.csv");
        ResultFolder.at(place, Kind.RUN).close();
        assertThat(names(place)).containsExactly("old.csv", "run.json");
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAlone() throws IOException {
        Path place = Files.createDirectory(above.resolve("thesis"));
        Files.writeString(place.resolve("chapter1.tex"), "years of work");
        assertRefused(place, "did not make");
        Files.writeString(
                place.resolve("run.json"), "{\"made_by\": \"somebody\", \"files\": {\"chapter1.tex\": \"\"}}");
        assertRefused(place, "chapter1.tex");
        Files.writeString(place.resolve("run.json"), "not JSON");
        assertRefused(place, "chapter1.tex");
        assertThat(place.resolve("chapter1.tex")).hasContent("years of work");
    }

    @Test
    void aResultToWhichSomebodyAddedNotesIsLeftAlone() throws IOException {
        Path place = above.resolve("result");
        publish(place, "data.csv");
        Files.writeString(place.resolve("notes.txt"), "what I saw");
        assertRefused(place, "notes.txt");
        Files.delete(place.resolve("notes.txt"));
        Files.writeString(place.resolve(".DS_Store"), "clutter");
        publish(place, "data.csv");
        assertThat(names(place)).containsExactly("data.csv", "run.json");
    }

    @Test
    void aResultInWhichSomebodyChangedAFileIsLeftAlone() throws IOException {
        Path place = above.resolve("result");
        publish(place, "data.csv");
        Files.writeString(place.resolve("data.csv"), "2\n");
        assertRefused(place, "data.csv was changed since it was written");
        assertThat(place.resolve("data.csv")).hasContent("2\n");
        Files.delete(place.resolve("data.csv"));
        publish(place, "data.csv");
        assertThat(place.resolve("data.csv")).hasContent("1\n");
    }

    @Test
    void aRunIsNotReplacedByAComparison() throws IOException {
        Path place = above.resolve("result");
        publish(place, "data.csv");
        assertThatThrownBy(() -> ResultFolder.at(place, Kind.COMPARISON))
                .isInstanceOf(WrongFolderException.class)
                .hasMessageContaining("holds a run, not a comparison");
        assertThat(names(place)).containsExactly("data.csv", "run.json");
    }

    @Test
    void aFileIsNoPlaceForResults() throws IOException {
        assertRefused(Files.writeString(above.resolve("file"), "text"), "is a file");
    }

    @Test
    void anEmptyFolderAndALinkToOneWillDo() throws IOException {
        Path real = Files.createDirectory(above.resolve("real"));
        Path link = Files.createSymbolicLink(above.resolve("link"), real);
        publish(link, "data.csv");
        assertThat(names(real)).containsExactly("data.csv", "run.json");
        assertThat(Files.isSymbolicLink(link)).isTrue();
    }

    @Test
    void filesOfAnUnfinishedNeighbourInThisProcessStay() throws IOException {
        Path place = above.resolve("result");
        try (FolderReplacement first = ResultFolder.at(place, Kind.RUN)) {
            publish(place, "second.csv");
            assertThat(first.path()).exists();
            record().write(first.path());
            first.publish();
        }
        assertThat(names(place)).containsExactly("run.json");
    }

    private static void assertRefused(Path place, String because) {
        assertThatThrownBy(() -> ResultFolder.at(place, Kind.RUN))
                .isInstanceOf(WrongFolderException.class)
                .hasMessageContaining(because);
    }

    private static void publish(Path place, String file) throws IOException {
        try (FolderReplacement folder = ResultFolder.at(place, Kind.RUN)) {
            Files.writeString(folder.path().resolve(file), "1\n");
            record().write(folder.path());
            folder.publish();
        }
    }

    private static RunRecord record() {
        return new RunRecord(Kind.RUN, "made_up", Map.of(), "minimal", List.of(1L), List.of(), 1, 0.5, List.of());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
