package org.resorb.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands where after a stop before each step; the real kills are in {@code KillTest}. */
class FolderReplacementTest {
    private static final String LAST = "record";
    private static final Map<String, String> OLD = Map.of("a", "old a", "b", "old b", LAST, "of old");
    private static final Map<String, String> NEW = Map.of("b", "new b", "c", "new c", LAST, "of new");

    @TempDir
    Path above;

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    @Test
    void aFolderStoppedBeforeAnyStepIsWholeAfterTheNextStart() throws IOException {
        List<String> steps = stepsOf(above.resolve("any"));
        assertThat(steps).containsExactly("journal", "away", "in", "clear");
        for (int stop = 0; stop < steps.size(); stop++) {
            Path target = above.resolve("stop_" + stop);
            write(target, OLD);
            replaceUntil(target, stop);
            FolderReplacement.of(target, LAST, FolderReplacementTest::whole).close();
            assertThat(contents(target)).isEqualTo(stop == 0 ? OLD : NEW);
            assertThat(hidden(above)).isEmpty();
        }
    }

    @Test
    void aFolderThatMustStayIsWholeAfterAStopBeforeAnyStepAndTheNextStart() throws IOException {
        List<String> steps = insideSteps(above.resolve("any"), Integer.MAX_VALUE);
        assertThat(steps)
                .containsExactly("journal", "away record", "away a", "away b", "in b", "in c", "in record", "clear");
        for (int stop = 0; stop < steps.size(); stop++) {
            Path target = above.resolve("stop_" + stop);
            insideSteps(target, stop);
            for (Staging left : Staging.leftBehind(target)) {
                new FolderTransaction(left, left.journal(), step -> {}).recover(FolderReplacementTest::whole);
            }
            assertThat(contents(target)).isEqualTo(stop == 0 ? OLD : NEW);
            assertThat(hidden(target)).isEmpty();
        }
    }

    @Test
    void theFirstResultOfAPlaceAppearsAfterAKillToo() throws IOException {
        Path target = above.resolve("first");
        replaceUntil(target, 1);
        assertThat(target).doesNotExist();
        FolderReplacement.of(target, LAST, FolderReplacementTest::whole).close();
        assertThat(contents(target)).isEqualTo(NEW);
    }

    @Test
    void whatAPersonPutInPlaceAfterAKillIsLeftAloneAndNothingIsLost() throws IOException {
        Path target = above.resolve("result");
        write(target, OLD);
        replaceUntil(target, 2);
        write(target, Map.of("thesis", "years of work", LAST, "mine"));
        assertThatThrownBy(() -> FolderReplacement.of(target, LAST, FolderReplacementTest::whole))
                .isInstanceOf(WrongFolderException.class)
                .hasMessageContaining("was made anew");
        assertThat(target.resolve("thesis")).hasContent("years of work");
        assertThat(hidden(above)).hasSize(1);
    }

    @Test
    void theFolderThatOneStandsInGetsTheFilesPutIntoIt() throws IOException {
        Path here = Path.of("").toRealPath();
        assertThat(Folders.mustStay(here)).isTrue();
        assertThat(Folders.mustStay(here.getParent())).isTrue();
        assertThat(Folders.mustStay(Files.createDirectory(above.toRealPath().resolve("elsewhere"))))
                .isFalse();
    }

    @Test
    void whatALivingNeighbourMakesReadyStaysAndAStrangersFolderToo() throws IOException {
        Path target = above.resolve("a");
        Path other = Files.createDirectory(above.resolve(".resorb-a-mine"));
        try (FolderReplacement neighbour = FolderReplacement.of(target, LAST, FolderReplacementTest::whole);
                FolderReplacement longer = FolderReplacement.of(above.resolve("a-1"), LAST, place -> {})) {
            FolderReplacement.of(target, LAST, FolderReplacementTest::whole).close();
            assertThat(neighbour.path()).exists();
            assertThat(longer.path()).exists();
        }
        assertThat(hidden(above)).containsExactly(other.getFileName().toString());
    }

    @Test
    void aJournalThatWasCutCommitsNothing() {
        Journal journal = new Journal(Path.of("/results/x y"), List.of(LAST, "a"), List.of("b", LAST));
        String text = journal.text();
        assertThat(Journal.of(text)).isEqualTo(journal);
        for (int end = 0; end < text.length(); end++) {
            assertThat(Journal.of(text.substring(0, end))).isNull();
        }
    }

    private static List<String> stepsOf(Path target) throws IOException {
        List<String> steps = new ArrayList<>();
        write(target, OLD);
        try (FolderReplacement folder = FolderReplacement.of(target, LAST, FolderReplacementTest::whole, steps::add)) {
            write(folder.path(), NEW);
            folder.publish();
        }
        assertThat(contents(target)).isEqualTo(NEW);
        return steps;
    }

    private static void replaceUntil(Path target, int stop) throws IOException {
        int[] step = {0};
        FolderReplacement folder = FolderReplacement.of(target, LAST, FolderReplacementTest::whole, name -> {
            // The step before which it is killed, counted among those of a place that holds something.
            if (step[0]++ == stop) {
                throw new Killed();
            }
        });
        write(folder.path(), NEW);
        assertThatThrownBy(folder::publish).isInstanceOf(Killed.class);
        folder.die();
    }

    /** As a replacement does in a folder that must stay. */
    private static List<String> insideSteps(Path target, int stop) throws IOException {
        List<String> steps = new ArrayList<>();
        FolderReplacement.Steps killing = name -> {
            steps.add(name);
            if (steps.size() > stop) {
                throw new Killed();
            }
        };
        write(target, OLD);
        Staging staging = Staging.make(target, true);
        write(staging.fresh(), NEW);
        try {
            new FolderReplacement(staging, LAST, FolderReplacementTest::whole, killing).publish();
        } catch (Killed killed) {
            staging.release();
        }
        return steps;
    }

    private static void whole(Path target) throws IOException {
        if (Files.exists(target)) {
            assertThat(Folders.contents(target)).contains(LAST);
        }
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (String name : Folders.contents(folder)) {
            contents.put(name, Files.readString(folder.resolve(name)));
        }
        return contents;
    }

    private static List<String> hidden(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("."))
                    .toList();
        }
    }
}
