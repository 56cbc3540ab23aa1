package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.resorb.patients.Cohorts;
import org.resorb.patients.MadeUpPatients;
import org.resorb.statistics.KnownFunction;
import org.resorb.storage.Checksum;
import org.resorb.study.Studies;
import org.resorb.trial.Trials;

/**
 * Kills every command that writes, at calls to the system that move, remove, make or save something. Whatever was there
 * before is seen by the next reader, or what was to come; and the command given again leaves the same as one that was never
 * killed.
 */
class KillTest {
    private static final int FEW = 2;
    private static final int MANY = 4;

    @TempDir
    static Path made;

    @TempDir
    Path above;

    /** A command that writes to {@code PLACE}, over what is there before. */
    enum Writer {
        RUN("run", run("PLACE", 2)),
        COMPARE("comparison", "compare", at("run"), at("other"), "--out", "PLACE"),
        PREDICT("model", "predict", "--train", at("patients.csv"), "--visit", "6_mo", "--seed", "2", "--out", "PLACE"),
        SENSITIVITY("known", "sensitivity", "PLACE"),
        SWEEP("nothing", "sweep", at("small.yaml"), "--threads", "1", "--out", "PLACE"),
        GATHER("behind", "sweep", at("small.yaml"), "--gather", "--out", "PLACE"),
        COHORT("followed", "cohort", at("cohort/small.yaml"), "--threads", "1", "--out", "PLACE"),
        TRIAL("taken_in", "trial", at("trial/trial.yaml"), "--threads", "1", "--out", "PLACE"),
        CALIBRATE(
                "last_wave",
                "calibrate",
                at("fit.yaml"),
                "--targets",
                at("targets.csv"),
                "--threads",
                "1",
                "--out",
                "PLACE"),
        EXPORT("nothing", "scenarios", "--export", "PLACE");

        private final String before;
        private final String[] command;

        Writer(String before, String... command) {
            this.before = before;
            this.command = command;
        }

        String[] command(Path place) {
            return Stream.of(command)
                    .map(word -> word.replace("MADE", made.toString()).replace("PLACE", place.toString()))
                    .toArray(String[]::new);
        }

        /** Whether a whole folder takes the place of another; else files are written one by one. */
        boolean isReplacement() {
            return this == RUN || this == COMPARE || this == PREDICT || this == SENSITIVITY;
        }
    }

    private static String at(String name) {
        return "MADE/" + name;
    }

    private static String[] run(String out, int seed) {
        String coarse = "resolution.voxel=0.8 mm";
        return new String[] {
            "run",
            "sequestration",
            "--until",
            "1 d",
            "--seed",
            "" + seed,
            "--set",
            coarse,
            "--threads",
            "1",
            "--profile",
            "minimal",
            "--out",
            out
        };
    }

    @BeforeAll
    static void makeWhatIsThereBefore() throws Exception {
        assumeTrue(Files.isExecutable(TracedProcess.STRACE), "strace is not installed; kills are NOT TESTED here");
        by(run(made.resolve("run").toString(), 1));
        by(run(made.resolve("other").toString(), 3));
        by(
                "compare",
                made.resolve("run").toString(),
                "--out",
                made.resolve("comparison").toString());
        Path patients = MadeUpPatients.file(made, "patients.csv", 200, 1);
        by(
                "predict",
                "--train",
                patients.toString(),
                "--visit",
                "6_mo",
                "--out",
                made.resolve("model").toString());
        new KnownSweep(made.resolve("known"), KnownFunction.ISHIGAMI, 0).write("{type: latin_hypercube, rows: 20}");
        by("sensitivity", made.resolve("known").toString(), "--output", KnownSweep.OUTPUT);
        makeSweep();
        makePatients();
    }

    /** All runs are done, but only half of them were gathered. */
    private static void makeSweep() throws Exception {
        String study = Studies.file(made, Studies.SIX).toString();
        Path place = made.resolve("behind");
        by("sweep", study, "--shard", "1/2", "--out", place.toString());
        by("sweep", study, "--gather", "--out", place.toString());
        copy(place, made.resolve("half"));
        by("sweep", study, "--shard", "2/2", "--out", place.toString());
        for (Path table : files(made.resolve("half"))) {
            if (table.getParent().endsWith("half")) {
                Files.copy(table, place.resolve(table.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** All patients were followed, but no table is written yet. */
    private static void makePatients() throws Exception {
        Files.createDirectories(made.resolve("cohort"));
        String cohort = Cohorts.file(made.resolve("cohort"), Cohorts.SMALL).toString();
        by("cohort", cohort, "--out", made.resolve("followed").toString());
        Path trial = Trials.file(Files.createDirectories(made.resolve("trial")), Trials.SMALL);
        by("trial", trial.toString(), "--out", made.resolve("taken_in").toString());
        Files.writeString(made.resolve("tiny.yaml"), CalibrateCommandTest.COHORT.replace("0.5 mm", "0.8 mm"));
        Files.writeString(made.resolve("targets.csv"), CalibrateCommandTest.TARGETS);
        Path fit = Files.writeString(
                made.resolve("fit.yaml"), CalibrateCommandTest.FILE.replace("patients: 10", "patients: 4"));
        Path place = made.resolve("last_wave");
        by("calibrate", fit.toString(), "--targets", made.resolve("targets.csv").toString(), "--out", place.toString());
        Files.delete(place.resolve("waves/2/answers.csv"));
        for (Path folder : List.of(made.resolve("followed"), made.resolve("taken_in"), place)) {
            for (Path file : files(folder)) {
                if (file.getParent().equals(folder)
                        && file.toString().matches(".*(csv|png|svg|html|json|SUMS|best.yaml|md)")) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void by(String... command) {
        Said said = Said.by(command);
        assertThat(said.code()).as(String.join(" ", command) + said.err()).isLessThan(2);
    }

    /** One that replaces a folder and two that add to one; all of them are killed more often in the slow tests. */
    @ParameterizedTest
    @EnumSource(names = {"RUN", "SWEEP", "COHORT"})
    void aCommandKilledAtAFewCallsLosesNothing(Writer writer, TestReporter reporter) throws Exception {
        kill(writer, FEW, reporter);
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void aCommandKilledAtCallsOfEveryKindLosesNothing(Writer writer, TestReporter reporter) throws Exception {
        kill(writer, MANY, reporter);
    }

    private void kill(Writer writer, int most, TestReporter reporter) throws Exception {
        Path place = above.resolve("in/place");
        TracedProcess process = new TracedProcess(above, writer.command(place));
        prepare(writer, place);
        Map<String, String> old = contents(place);
        List<TracedProcess.Call> calls = process.calls(above.resolve("in"));
        Map<String, String> fresh = contents(place);
        assertThat(fresh).isNotEqualTo(old);
        List<TracedProcess.Call> some = most == FEW ? few(calls) : TracedProcess.sample(calls, most);
        int kills = 0;
        for (TracedProcess.Call call : some) {
            prepare(writer, place);
            if (process.isKilledAt(call)) {
                kills++;
                readers(writer, place, call, old, fresh);
                nextStart(writer, place, call, fresh);
            }
        }
        assertThat(kills).isPositive();
        reporter.publishEntry(writer + ": killed at " + kills + " of " + calls.size() + " calls", kinds(some));
    }

    private static String kinds(List<TracedProcess.Call> calls) {
        Map<String, Integer> kinds = new TreeMap<>();
        calls.forEach(call -> kinds.merge(call.name(), 1, Integer::sum));
        return kinds.toString();
    }

    /** The first and the last that moves something into its place. */
    private static List<TracedProcess.Call> few(List<TracedProcess.Call> calls) {
        List<TracedProcess.Call> moves =
                calls.stream().filter(call -> call.name().startsWith("rename")).toList();
        return List.of(moves.get(0), moves.get(moves.size() - 1));
    }

    private static void prepare(Writer writer, Path place) throws IOException {
        delete(place.getParent());
        Files.createDirectories(place.getParent());
        Path before = made.resolve(writer.before);
        if (Files.exists(before)) {
            copy(before, place);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }

    /** Verify says something of it, and whoever reads it sees the old or the new, whole. */
    private void readers(
            Writer writer, Path place, TracedProcess.Call call, Map<String, String> old, Map<String, String> fresh)
            throws IOException {
        Said verified = Said.by("verify", place.toString());
        assertThat(verified.err()).as("%s", call).doesNotContain("inside Resorb");
        if (writer == Writer.RUN) {
            Said said = Said.by(
                    "compare", place.toString(), "--out", above.resolve("read").toString());
            assertThat(said.code()).as("%s %s", call, said.err()).isZero();
        } else if (writer == Writer.GATHER) {
            Said said = Said.by("sensitivity", place.toString());
            assertThat(said.code()).as("%s %s", call, said.err()).isZero();
            delete(place.resolve("sensitivity"));
        } else {
            Path read = writer == Writer.SENSITIVITY ? place.resolve("sensitivity") : place;
            Said.by("check", read.resolve("run.json").toString());
        }
        if (writer.isReplacement()) {
            assertThat(contents(place)).as("%s", call).isIn(old, fresh);
            assertThat(names(place.getParent())).as("%s", call).containsExactly("place");
        } else {
            Map<String, String> now = contents(place);
            now.keySet().removeIf(name -> Path.of(name).getFileName().toString().startsWith("."));
            now.forEach(
                    (name, sum) -> assertThat(sum).as("%s after %s", name, call).isIn(old.get(name), fresh.get(name)));
        }
    }

    private static void nextStart(Writer writer, Path place, TracedProcess.Call call, Map<String, String> fresh)
            throws IOException {
        Said again = Said.by(writer.command(place));
        assertThat(again.code()).as("%s %s", call, again.err()).isZero();
        assertThat(contents(place)).as("%s", call).isEqualTo(fresh);
        assertThat(names(place.getParent())).as("%s", call).containsExactly("place");
        if (writer != Writer.EXPORT && writer != Writer.SENSITIVITY) {
            Said verified = Said.by("verify", place.toString());
            assertThat(verified.code()).as("%s %s", call, verified.out()).isZero();
        }
    }

    /** Checksums by name of all that is the same at every start, hidden files included. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString();
            if (!name.matches(
                    "(.*/)?(run\\.json|SHA256SUMS|cpu_seconds\\.txt|calibration\\.json|locks/.*|shards/.*)")) {
                contents.put(name, Checksum.sha256(file));
            }
        }
        return contents;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                paths.forEach(all::add);
            }
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            Files.delete(all.get(i));
        }
    }
}
