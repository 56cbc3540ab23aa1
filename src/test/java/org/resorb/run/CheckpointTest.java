package org.resorb.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.scenario.Scenario;
import org.resorb.scenario.ScenarioFile;
import org.resorb.space.Archive;
import org.resorb.storage.WrongFolderException;

/** A run that was killed goes on from its checkpoint as if nothing had happened. */
class CheckpointTest {
    private static final Map<String, String> COARSE = Map.of("resolution.voxel", "0.5 mm");

    @TempDir
    private Path folder;

    /** Keeps the state after so many steps and lets nobody go further. */
    private final class Killed implements Checkpoint {
        private final int after;
        private int steps;

        Killed(int after) {
            this.after = after;
        }

        @Override
        public void keep(boolean finished, Consumer<Archive> state) {
            if (++steps == after) {
                try {
                    CheckpointFile.write(file(), "work", state);
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
                throw new IllegalStateException("killed");
            }
        }
    }

    private final class Resumed implements Checkpoint {
        @Override
        public boolean restore(Consumer<Archive> state) {
            try {
                CheckpointFile.read(file(), "work", state);
                return true;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private Path file() {
        return folder.resolve("one.checkpoint");
    }

    private static Scenario scenario(String name, Map<String, String> settings) throws Exception {
        Map<String, String> all = new HashMap<>(COARSE);
        all.putAll(settings);
        return ScenarioFile.read(name, all).scenario();
    }

    private void goesOnToTheSameBytes(Scenario scenario, int... killedAfter) {
        String whole = text(Simulation.of(scenario).run());
        for (int steps : killedAfter) {
            Killed killed = new Killed(steps);
            assertThatThrownBy(() -> Simulation.of(scenario).run(part -> {}, Recording.ALL, killed))
                    .hasMessage("killed");
            Outcome resumed = Simulation.of(scenario).run(part -> {}, Recording.ALL, new Resumed());
            assertThat(text(resumed)).as("killed after %d steps", steps).isEqualTo(whole);
        }
    }

    private static String text(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < outcome.course().size(); row++) {
            double[] values = new double[outcome.course().columns().size()];
            for (int column = 0; column < values.length; column++) {
                values[column] = outcome.course().at(row, column);
            }
            lines.add(Arrays.toString(values));
        }
        outcome.sections()
                .forEach(section -> lines.add(section.plane() + Arrays.toString(section.t2()) + section.cells()));
        outcome.shapes().forEach(shape -> lines.add(shape.timeDays() + Arrays.toString(shape.share())));
        lines.addAll(outcome.cautions());
        return String.join("\n", lines);
    }

    @Test
    void aKilledRunGoesOnToTheSameBytesInTwoDimensions() throws Exception {
        goesOnToTheSameBytes(scenario("sequestration", Map.of("duration", "45 d")), 1, 7, 61, 90);
    }

    @Test
    void aKilledRunGoesOnToTheSameBytesInThreeDimensions() throws Exception {
        Map<String, String> deep =
                Map.of("duration", "6 d", "resolution.dimensions", "3", "herniation.volume", "150 mm3");
        goesOnToTheSameBytes(scenario("sequestration", deep), 3, 11);
    }

    @Test
    void aFineOneTooWhichSettlesOnTwoGrids() throws Exception {
        Map<String, String> fine = Map.of(
                "duration", "2 d",
                "resolution.dimensions", "3",
                "resolution.voxel", "0.25 mm",
                "herniation.volume", "60 mm3");
        goesOnToTheSameBytes(scenario("sequestration", fine), 2);
    }

    @Test
    void whatWasGivenAndChangedBeforeHoldsAfterwards() throws Exception {
        goesOnToTheSameBytes(scenario("anti_tnf", Map.of("duration", "60 d")), 15, 80);
    }

    @Test
    void longStepsStayLong() throws Exception {
        goesOnToTheSameBytes(scenario("bulge", Map.of("duration", "40 d", "resolution.longest_step", "24 h")), 20, 41);
    }

    @Test
    void aFinishedRunIsNotRunAgain() throws Exception {
        Scenario scenario = scenario("sequestration", Map.of("duration", "5 d"));
        try (Checkpoints checkpoints =
                new Checkpoints(folder.resolve("out"), "work", Duration.ofDays(1), System::nanoTime)) {
            String whole = text(Simulation.of(scenario).run(part -> {}, Recording.ALL, checkpoints.of(1)));
            List<Double> parts = new ArrayList<>();
            Outcome again = Simulation.of(scenario).run(parts::add, Recording.ALL, checkpoints.of(1));
            assertThat(text(again)).isEqualTo(whole);
            assertThat(parts).containsOnly(1.0);
            assertThat(checkpoints.found()).isEqualTo(1);
            checkpoints.remove();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"2, 40", "3, 12"})
    void whereverAFileIsDamagedItIsRefused(String dimensions, int damages) throws Exception {
        Scenario scenario = scenario(
                "sequestration",
                Map.of("duration", "3 d", "resolution.voxel", "0.8 mm", "resolution.dimensions", dimensions));
        assertThatThrownBy(() -> Simulation.of(scenario).run(part -> {}, Recording.ALL, new Killed(2)));
        byte[] whole = Files.readAllBytes(file());
        Random places = new Random(1);
        int noticed = 0;
        for (int i = 0; i < damages; i++) {
            byte[] damaged = whole.clone();
            // The first ten bytes are the head of gzip, some of which say nothing.
            damaged[10 + places.nextInt(damaged.length - 10)] ^= (byte) (1 << places.nextInt(8));
            byte[] file = i % 4 == 0 ? Arrays.copyOf(whole, places.nextInt(whole.length)) : damaged;
            // A bit or two between blocks say nothing either.
            if (!Arrays.equals(unpacked(file), unpacked(whole))) {
                refused(file, scenario);
                noticed++;
            }
        }
        assertThat(noticed).isGreaterThanOrEqualTo(damages - 2);
        refused(new byte[0], scenario);
        refused("not a checkpoint".getBytes(StandardCharsets.UTF_8), scenario);
    }

    private static byte[] unpacked(byte[] file) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return in.readAllBytes();
        } catch (IOException damaged) {
            return new byte[0];
        }
    }

    private void refused(byte[] bytes, Scenario scenario) throws IOException {
        Files.write(file(), bytes);
        assertThatThrownBy(() -> Simulation.of(scenario).run(part -> {}, Recording.ALL, new Resumed()))
                .cause()
                .isInstanceOf(WrongFolderException.class)
                .hasMessage("the checkpoint " + file() + " is damaged; give another --out, or remove " + folder
                        + " to begin anew");
    }

    @Test
    void anothersCheckpointIsRefused() throws Exception {
        CheckpointFile.write(file(), "other work", archive -> {});
        assertThatThrownBy(() -> CheckpointFile.read(file(), "work", archive -> {}))
                .isInstanceOf(WrongFolderException.class)
                .hasMessageContaining("is of another scenario, seed or selection of outputs");
    }

    @Test
    void thatOfAnotherModelIsRefusedWithBoth() throws Exception {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file())))) {
            out.writeUTF("Resorb checkpoint 1");
            out.writeUTF("0123456789ab");
            out.writeUTF("work");
        }
        assertThatThrownBy(() -> CheckpointFile.read(file(), "work", archive -> {}))
                .isInstanceOf(WrongFolderException.class)
                .hasMessage("the checkpoint " + file() + " was made by the model 0123456789ab, and this build has "
                        + ModelFingerprint.current() + "; give another --out, or remove " + folder
                        + " to begin anew");
    }

    @Test
    void twoRunsDoNotShareCheckpoints() throws Exception {
        try (Checkpoints first = new Checkpoints(folder.resolve("out"), "work", Duration.ZERO, System::nanoTime)) {
            assertThat(first.found()).isZero();
            assertThatThrownBy(() -> new Checkpoints(folder.resolve("out"), "work", Duration.ZERO, System::nanoTime))
                    .hasMessageContaining("is being worked on by");
        }
    }

    @Test
    void aRunThatEndsBeforeItsFirstCheckpointLeavesNothing() throws Exception {
        Path place = folder.resolve("out");
        try (Checkpoints all = new Checkpoints(place, "work", Duration.ofDays(1), System::nanoTime)) {
            all.of(1).keep(false, archive -> {});
            assertThat(all.path()).exists();
        }
        assertThat(folder).isEmptyDirectory();
        try (Checkpoints all = new Checkpoints(place, "work", Duration.ZERO, System::nanoTime)) {
            all.of(1).keep(false, archive -> {});
        }
        assertThat(Checkpoints.areThere(place)).isTrue();
        assertThatThrownBy(() -> new Checkpoints(place, "other", Duration.ZERO, System::nanoTime))
                .hasMessageContaining("is of another scenario");
    }
}
