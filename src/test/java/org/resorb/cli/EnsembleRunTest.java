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

class EnsembleRunTest {
    private static final String RECRUITMENT = "mechanisms.macrophage_infiltration.recruitment";
    private static final String SPROUTING = "mechanisms.neovascularization.sprouting";

    @TempDir
    Path folder;

    @Test
    void replicatesTakeTheMembersInTurnWithTheSeedsThatTheyWouldHaveAnyway() throws IOException {
        two();
        run("plain", "--replicates", "4", "--profile", "minimal");
        run("a", "--ensemble", file(), "--replicates", "4", "--profile", "minimal");
        String summary = Files.readString(folder.resolve("a/summary.json"));
        List<String> seeds = lines("plain/summary.json", "\"seed\"");
        assertThat(lines("a/summary.json", "\"seed\"")).isEqualTo(seeds);
        assertThat(lines("a/summary.json", "\"member\"")).containsExactly("1,", "2,", "1,", "2,");
        assertThat(summary).contains("\"member_count\": 2", "\"variance_shares\"", "\"fragment_volume_mm3_at_24_mo\"");
        assertThat(rows("a", 2)).isNotEqualTo(rows("plain", 2));
    }

    @Test
    void theWholeResultCanBeRunAgainFromItsOwnFiles() throws IOException {
        two();
        run("a", "--ensemble", file(), "--replicates", "4", "--threads", "2");
        String scenario = folder.resolve("a/scenario.yaml").toString();
        String members = folder.resolve("a/members.csv").toString();
        Said again = Said.by(
                "run",
                scenario,
                "--ensemble",
                members,
                "--replicates",
                "4",
                "--out",
                folder.resolve("b").toString());
        assertThat(again.code()).isZero();
        for (String name : List.of("scenario.yaml", "members.csv", "columns.csv", "timeseries.csv", "summary.json")) {
            assertThat(folder.resolve("b").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("a").resolve(name));
        }
    }

    @Test
    void oneReplicateCanBeRunAgainByItsValuesAndItsSeed() throws IOException {
        two();
        run("a", "--ensemble", file(), "--replicates", "4", "--profile", "minimal");
        String seed = lines("a/summary.json", "\"seed\"").get(3).replace(",", "");
        Said said = Said.by(
                "run",
                folder.resolve("a/scenario.yaml").toString(),
                "--set",
                RECRUITMENT + "=60000 /mm3/d",
                "--set",
                SPROUTING + "=2 /mm3/d",
                "--seed",
                seed,
                "--profile",
                "minimal",
                "--out",
                folder.resolve("b").toString());
        assertThat(said.code()).isZero();
        assertThat(rows("b", 1)).isEqualTo(rows("a", 4));
    }

    @Test
    void aRunWithoutAnEnsembleHasNothingOfIt() throws IOException {
        run("plain", "--replicates", "2");
        assertThat(Files.readString(folder.resolve("plain/summary.json"))).doesNotContain("member", "variance");
        assertThat(Files.readString(folder.resolve("plain/report.html"))).doesNotContain("Chance and parameters");
        assertThat(names("plain")).doesNotContain("members.csv", "ensemble.png");
    }

    @Test
    void chanceAndParametersAreDrawnApartWhereMembersAreRepeated() throws IOException {
        two();
        run("a", "--ensemble", file(), "--replicates", "4");
        assertThat(names("a")).contains("ensemble.png", "ensemble.svg", "members.csv");
        assertThat(Files.readString(folder.resolve("a/report.html"))).contains("Chance and parameters");
        Said once = run("b", "--ensemble", file());
        assertThat(names("b")).doesNotContain("ensemble.png");
        assertThat(once.err()).contains("not told apart; give --replicates 4 or more");
        assertThat(lines("b/summary.json", "\"member\"")).containsExactly("1,", "2,");
    }

    @Test
    void unequalRepeatsAndUnusedMembersAreTold() throws IOException {
        two();
        assertThat(run("a", "--ensemble", file(), "--replicates", "3", "--profile", "minimal")
                        .err())
                .contains("multiples of 2 weigh them alike");
        Files.writeString(folder.resolve("two.csv"), SPROUTING + "\n1 /mm3/d\n2 /mm3/d\n3 /mm3/d\n");
        assertThat(run("a", "--ensemble", file(), "--replicates", "2", "--profile", "minimal")
                        .err())
                .contains("only the first 2 of 3 members are used");
    }

    @Test
    void aKnockOutStaysOneAndThatIsTold() throws IOException {
        two();
        Said said =
                run("a", "--ensemble", file(), "--set", "mechanisms.neovascularization=off", "--profile", "minimal");
        assertThat(said.err()).contains(SPROUTING + " of the ensemble is not used, because its mechanism is off");
        run("b", "--set", RECRUITMENT + "=5000 /mm3/d", "--set", "mechanisms.neovascularization=off");
        assertThat(rows("a", 1)).isEqualTo(rows("b", 1));
    }

    @Test
    void aValueThatIsGivenTwiceIsRefused() throws IOException {
        two();
        Said said = run("a", "--ensemble", file(), "--set", SPROUTING + "=2 /mm3/d");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--set " + SPROUTING + ": ", "leave out one");
    }

    @Test
    void aWrongEnsembleIsToldWithItsLineAndNothingIsRun() throws IOException {
        Files.writeString(folder.resolve("two.csv"), SPROUTING + "\n1 /mm3/d\n2 kg\n");
        Said said = run("a", "--ensemble", file());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(file() + ":3: " + SPROUTING + ": has the wrong dimension");
        assertThat(names("")).containsExactly("two.csv");
    }

    private void two() throws IOException {
        Files.writeString(
                folder.resolve("two.csv"),
                RECRUITMENT + "," + SPROUTING + "\n5000 /mm3/d,1 /mm3/d\n60000 /mm3/d,2 /mm3/d\n");
    }

    private String file() {
        return folder.resolve("two.csv").toString();
    }

    private Said run(String out, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "sequestration",
                "--set",
                "resolution.voxel=0.4 mm",
                "--until",
                "3 wk",
                "--out",
                folder.resolve(out).toString()));
        arguments.addAll(List.of(options));
        return Said.by(arguments.toArray(String[]::new));
    }

    /** What stands behind a key, wherever it does. */
    private List<String> lines(String file, String key) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .filter(line -> line.contains(key + ":"))
                .map(line -> line.replaceFirst(".*: ", ""))
                .toList();
    }

    /** The time series of a replicate, without its number. */
    private List<String> rows(String out, int replicate) throws IOException {
        return Files.readAllLines(folder.resolve(out).resolve("timeseries.csv")).stream()
                .filter(line -> line.startsWith(replicate + ","))
                .map(line -> line.substring(line.indexOf(',')))
                .toList();
    }

    private List<String> names(String below) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(below))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
