package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    private static final String[] DATA = {"scenario.yaml", "columns.csv", "timeseries.csv", "summary.json"};

    @TempDir
    Path folder;

    @Test
    void aSeedOrADurationIsGivenOnce() {
        assertThat(run("a", "--seed", "3", "--set", "seed=5"))
                .satisfies(said -> assertThat(said.code()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err())
                        .contains("--seed: is given, and --set seed=5 too; expected one of the two"));
        assertThat(run("a", "--until", "3 d", "--set", "duration=5 d").err())
                .contains("--until: is given, and --set duration=5 d too; expected one of the two");
        Said twice = run("a", "--set", "duration=5 d", "--set", "duration=6 d");
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err())
                .contains("--set duration=6 d: is given, and --set duration=5 d too; expected one of the two");
    }

    @Test
    void aStudyIsToldWhatRunsIt() {
        Said said = Said.by("run", "dose_response");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .isEqualToIgnoringNewLines("dose_response: is a shipped study; expected a scenario; studies are run by"
                        + " resorb sweep, cohort, trial or calibrate");
    }

    @Test
    void threadsThatReplicatesLeaveOverWorkWithinARunInThreeDimensions() throws IOException {
        assertThat(run("deep", "--profile", "minimal", "--threads", "2", "--set", "resolution.dimensions=3")
                        .code())
                .isZero();
        assertThat(folder.resolve("deep/run.json")).content().contains("\"threads\": 2");
        assertThat(run("flat", "--profile", "minimal", "--threads", "2").code()).isZero();
        assertThat(folder.resolve("flat/run.json")).content().contains("\"threads\": 1");
    }

    @Test
    void theDataAreTheSameBytesWhateverElseIsWrittenAndOnHoweverManyThreads() throws IOException {
        assertThat(run("a", "--profile", "minimal", "--replicates", "3", "--threads", "1")
                        .code())
                .isZero();
        assertThat(run("b", "--profile", "full", "--replicates", "3", "--threads", "2")
                        .code())
                .isZero();
        for (String file : DATA) {
            assertThat(folder.resolve("a").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("b").resolve(file));
        }
        assertThat(names("a"))
                .containsExactlyInAnyOrder(
                        "columns.csv", "run.json", "scenario.yaml", "summary.json", "timeseries.csv");
        assertThat(names("b"))
                .contains(
                        "volume.png",
                        "volume.svg",
                        "mechanisms.png",
                        "mechanisms.svg",
                        "courses.png",
                        "courses.svg",
                        "panels.png",
                        "panels.svg",
                        "report.html",
                        "sections.csv",
                        "cells.csv",
                        "run.json");
    }

    @Test
    void theResolvedScenarioGivesTheSameBytesAgain() throws IOException {
        assertThat(run("a", "--profile", "minimal", "--seed", "7").code()).isZero();
        Said again = Said.by(
                "run",
                folder.resolve("a/scenario.yaml").toString(),
                "--out",
                folder.resolve("b").toString(),
                "--profile",
                "minimal");
        assertThat(again.code()).isZero();
        for (String file : DATA) {
            assertThat(folder.resolve("b").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("a").resolve(file));
        }
    }

    @Test
    void thereIsARowADayAndReplicateUnderAHeaderWithUnits() throws IOException {
        run("a", "--profile", "minimal", "--replicates", "2");
        List<String> lines = Files.readAllLines(folder.resolve("a/timeseries.csv"));
        assertThat(lines.get(0)).startsWith("replicate,time_d,fragment_volume_mm3,fragment_volume_fraction,");
        assertThat(lines).hasSize(1 + 2 * 15);
        assertThat(lines.get(1)).startsWith("1,0,");
        assertThat(lines.get(15)).startsWith("1,14,");
        assertThat(lines.get(16)).startsWith("2,0,");
        assertThat(Files.readString(folder.resolve("a/timeseries.csv"))).doesNotContain("\r", "NaN");
    }

    @Test
    void theRecordTellsHowItCameAboutAndIsNotForTheClinic() throws IOException {
        run("a", "--profile", "minimal", "--replicates", "2", "--seed", "9");
        assertThat(Files.readString(folder.resolve("a/run.json")))
                .contains("\"kind\": \"run\"", "\"resolution.voxel\": \"0.4 mm\"", "\"duration\": \"2 wk\"")
                .contains("never for clinical decisions", "\"seeds\": [\n    9,", "\"timeseries.csv\": \"", "\"java\"");
    }

    @Test
    void theReportTellsWhatWasChangedAndWhereItIs() throws IOException {
        Said said = run("a", "--until", "7 wk", "--set", "mechanisms.autophagy=off");
        assertThat(said.out()).contains("Report: ", "report.html");
        assertThat(Files.readString(folder.resolve("a/report.html")))
                .contains("<p>Changed: resolution.voxel = 0.4 mm, mechanisms.autophagy = off, duration = 7 wk</p>")
                .contains("Rim thickness at 6 wk", "Leg pain at 0 mo", "Seed", "Version")
                .doesNotContain("5 to 95 %");
        assertThat(Files.readString(folder.resolve("a/volume.svg")))
                .contains("Changed: resolution.voxel = 0.4 mm, mech");
        assertThat(run("b", "--profile", "minimal").out()).doesNotContain("Report: ");
    }

    @Test
    void aRunSaysWhatCameOfItAndQuietSaysNothing() {
        assertThat(run("a", "--profile", "minimal").out()).contains("Resorption", "Half-time", "Results: ");
        Said quiet = run("a", "--profile", "minimal", "--quiet");
        assertThat(quiet.out() + quiet.err()).isEmpty();
    }

    @Test
    void everyMistakeInTheFileIsToldAndNothingIsRun() throws IOException {
        Path file = Files.writeString(
                folder.resolve("wrong.yaml"), "name: wrong\nextends: reference\nherniatoin: {}\nduration: 3 kg\n");
        Said said = Said.by("run", file.toString(), "--out", folder.resolve("a").toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains(file + ":3: herniatoin", "did you mean herniation?", file + ":4: duration")
                .doesNotContain("\tat ");
        assertThat(names("")).containsExactly("wrong.yaml");
    }

    @Test
    void aMissingFileIsWrongUsage() {
        Said said = Said.by("run", folder.resolve("nothing.yaml").toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("nothing.yaml");
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAloneBeforeAnythingIsRun() throws IOException {
        Files.createDirectory(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/notes.txt"), "mine");
        Said said = run("mine");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("left alone").doesNotContain("running");
        assertThat(names("mine")).containsExactly("notes.txt");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsAFailureInPlainWords() throws IOException {
        Files.writeString(folder.resolve("file"), "text");
        Said said = run("file/below");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .contains("cannot write ", "file/below: ", "is a file; give another --out")
                .doesNotContain("\tat ", ".resorb-");
        assertThat(Said.by(
                                "run",
                                "sequestration",
                                "--out",
                                folder.resolve("file/below").toString(),
                                "--verbose")
                        .err())
                .contains("\tat ");
        assertThat(names("")).containsExactly("file");
    }

    @Test
    void resultsAreComparedInAChartAndATable() throws IOException {
        run("a", "--replicates", "2");
        run("b", "--profile", "minimal");
        Said said = Said.by(
                "compare",
                folder.resolve("a").toString(),
                folder.resolve("b").toString(),
                "--out",
                folder.resolve("c").toString());
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("half-time, days", "% left at 6 mo", "% left at 12 mo", "% left at end", "\na ", "\nb ");
        assertThat(folder.resolve("c/comparison.csv"))
                .content()
                .startsWith("result,replicates,half_time_d,")
                .contains(",fraction_at_6_mo,fraction_at_6_mo_p05,", ",fraction_at_12_mo,", ",final_fraction,")
                .contains("\n\"a\",2,", "\n\"b\",1,");
        assertThat(names("c")).hasSizeGreaterThan(2);
    }

    @Test
    void aComparisonDoesNotReplaceWhatItCompares() throws IOException {
        run("a", "--profile", "minimal");
        String a = folder.resolve("a").toString();
        Said said = Said.by("compare", a, "--out", a);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("is one of the results to compare");
        assertThat(names("a")).contains("timeseries.csv");
        Said twice =
                Said.by("compare", a, a + "/.", "--out", folder.resolve("c").toString());
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err()).contains(a + "/. is given twice");
    }

    @Test
    void whatIsNoResultIsNotCompared() {
        Said said = Said.by(
                "compare", folder.toString(), "--out", folder.resolve("c").toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("not a result folder");
    }

    /** Two coarse weeks. */
    private Said run(String out, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "sequestration",
                "--set",
                "resolution.voxel=0.4 mm",
                "--out",
                folder.resolve(out).toString()));
        arguments.addAll(List.of(options));
        if (!arguments.contains("--until")) {
            arguments.addAll(List.of("--until", "2 wk"));
        }
        return Said.by(arguments.toArray(String[]::new));
    }

    private List<String> names(String below) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(below))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
